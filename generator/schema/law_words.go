package schema

// Words says on which fact a leaf depends, as a clause; it is empty for a leaf
// that always applies.
func (c Condition) Words() string { return conditionWords[c] }

var conditionWords = map[Condition]string{
	OnCampusHousing:               "the campus has on-campus student housing",
	CampusPoliceOrSecurity:        "the campus has police or security personnel",
	SeparateCampus:                "the institution has more than one campus",
	StudentOrganizationsNoncampus: "a recognized student organization has noncampus property",
	CombinedReport:                "the campus has on-campus student housing, and one document holds both reports",
	SeparateReports:               "the campus has on-campus student housing, and the two reports are published apart",
}
