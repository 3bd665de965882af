package phrase

// notice is the notice of availability (34 CFR 668.41(e)).
type notice interface {
	// EnrolledStudents and the others name those who must be told.
	EnrolledStudents() string
	CurrentEmployees() string
	ProspectiveStudents() string
	ProspectiveEmployees() string

	NoticeTitle() string
	// NoticeSubject is the subject of a message about the report of a title.
	NoticeSubject(title string) string
	// NoticeTo addresses the notice.
	NoticeTo(audiences []string, institution string) string
	// Available, and below it that the report was published.
	Available() string
	AvailableText(title, institution, published string) string
	// WhereToRead, and below it the words before the address.
	WhereToRead() string
	AddressLead() string
	// WhatItContains, and below it the brief description of the contents.
	WhatItContains() string
	HoldsPolicies() string
	HoldsStatistics(years string, hazingSince int) string
	HoldsMissingStudents() string
	HoldsFireSafety() string
	HoldsBoth() string
	// PaperCopy, and below it that one is given on request, which the
	// institution goes on from, and whom to ask.
	PaperCopy() string
	PaperCopyText(how string) string
	Contact(office string) string
}
