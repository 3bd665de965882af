package phrase

// unfounded is the words of unfounded crimes in each form.
type unfounded interface {
	// UnfoundedTotals is the table of yearly totals, UnfoundedByOffense the one
	// with a row for each offense before its years.
	UnfoundedTotals(campus, period string) Table
	UnfoundedByOffense(campus, period string) Table
	// AllUnfounded heads the row of totals; NotDivided prints in a cell whose
	// part of the total nobody knows.
	AllUnfounded() string
	NotDivided() string
	// UnfoundedLead leads to the sentences of each year, NoUnfounded says that
	// there was none, UnfoundedPart is one offense with its number.
	UnfoundedLead(campus string) string
	NoUnfounded(campus, period string) string
	UnfoundedPart(offense, number string) string
}
