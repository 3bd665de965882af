package phrase

import "fmt"

func (english) EnrolledStudents() string { return "enrolled students" }

func (english) CurrentEmployees() string { return "current employees" }

func (english) ProspectiveStudents() string { return "prospective students" }

func (english) ProspectiveEmployees() string { return "prospective employees" }

func (english) NoticeTitle() string { return "Notice of availability" }

func (english) NoticeSubject(title string) string { return "Notice of availability: " + title }

func (e english) NoticeTo(audiences []string, institution string) string {
	return fmt.Sprintf("To %s of %s.", e.And(audiences), institution)
}

func (english) Available() string { return "The report is available" }

func (english) AvailableText(title, institution, published string) string {
	return fmt.Sprintf("The %s of %s was published on %s. Everybody may read it, free of charge and without signing in.", title, institution, published)
}

func (english) WhereToRead() string { return "Where to read it" }

func (english) AddressLead() string { return "The report is at this address: " }

func (english) WhatItContains() string { return "What it contains" }

func (english) HoldsPolicies() string {
	return "The report states the policies in force on campus security: how to report a crime or an emergency, timely warnings and emergency notifications, the security of buildings, the powers of campus security staff and their work with the police, alcohol and drugs, the prevention of dating violence, domestic violence, sexual assault and stalking and the procedures when one is reported, hazing, and where to learn about registered sex offenders."
}

func (english) HoldsStatistics(years string, hazingSince int) string {
	return fmt.Sprintf("It gives statistics for calendar years %s of crimes, hate crimes, arrests and disciplinary referrals on campus, on noncampus property and on public property, and of hazing from %d on.", years, hazingSince)
}

func (english) HoldsMissingStudents() string {
	return "For on-campus student housing it holds the missing student policy."
}

// fireSafety is what a fire safety report holds.
const fireSafety = "fire safety systems, drills, rules, evacuation procedures, and the fires of three calendar years with their causes, injuries, deaths and damage"

func (english) HoldsFireSafety() string {
	return "For on-campus student housing it describes " + fireSafety + "."
}

func (english) HoldsBoth() string {
	return "For on-campus student housing it holds the missing student policy and the fire safety report: " + fireSafety + "."
}

func (english) PaperCopy() string { return "How to get a paper copy" }

func (english) PaperCopyText(how string) string {
	return "You will be given a paper copy of the report on request. " + how
}

func (english) Contact(office string) string { return "Contact: " + office }
