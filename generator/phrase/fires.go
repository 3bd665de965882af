package phrase

// fires is the words of the fire statistics, systems and drills.
type fires interface {
	FireTable(campus, period string) Table
	FireSystems() Table
	Drills(year string) Table
	// NotInUse and NoFire print where the cause of a fire would.
	NotInUse() string
	NoFire() string
	// Cause is the cause of a fire with more of it in words.
	Cause(cause, words string) string
	// Formerly is a place with the name that it had.
	Formerly(name, former string) string
}
