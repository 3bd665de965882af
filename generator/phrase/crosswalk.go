package phrase

// crosswalk is the words of the table that a line of the report places.
type crosswalk interface {
	// Crosswalk is the table from the law to the report.
	Crosswalk() Table
	// BeforePage stands between a heading and the number of its page.
	BeforePage() string
}
