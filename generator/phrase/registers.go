package phrase

// registers is the words of the tables of programs, tests and police agencies.
type registers interface {
	// Programs is the table of programs of a kind, or of all if it is empty.
	Programs(kind, year string) Table
	Exercises(year string) Table
	Agencies(year string) Table
	// Announced says whether a test was.
	Announced(yes bool) string
	// ExerciseText is a test by its kind and description.
	ExerciseText(kind, description string) string
	// AskedOn is the day of a request with the days of reminders.
	AskedOn(day string, reminders []string) string
	NoAnswer() string
	// AgencyOutcome is what came of asking an agency, by the state of its
	// answer in agencies.yaml.
	AgencyOutcome(state string) string
}
