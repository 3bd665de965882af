package phrase

// campusTables is the words of the tables of crimes, arrests and referrals.
type campusTables interface {
	// NotApplicable and the others print in a cell without a number: the place
	// did not exist, the campus was not open, the law did not ask, the number is
	// not in hand, it stands elsewhere, a police agency gave none.
	NotApplicable() string
	NotOpen() string
	NotAsked() string
	Missing() string
	Elsewhere() string
	NoneGiven() string

	// CrimeCaption is the caption of a campus's table of a subject.
	CrimeCaption(campus, subject, period string) string
	// CrimeSummary says how a table is read of which each row is one thing of a
	// year and each column a geography.
	CrimeSummary(row string, withHousing bool) string

	// Offense, Violation and Reported head the first column; OneOffense and the
	// others say what a row is.
	Offense() string
	Violation() string
	Reported() string
	OneOffense() string
	OneViolation() string
	NumberOfIncidents() string
	Year() string
}
