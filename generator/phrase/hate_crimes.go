package phrase

// hateCrimes is the words of hate crimes in each form.
type hateCrimes interface {
	// NoHateCrimes says that there was none, NoOtherHateCrime that there was
	// none but those named. The categories of bias are all that there are.
	NoHateCrimes(campus, period string, biases []string) string
	NoOtherHateCrime(biases []string) string
	// HateLead leads to the sentences of each year; HateCrime is one kind of
	// hate crime in them, HateBesides what stands in cells that have no number,
	// and NoneInYear that there was none.
	HateLead(campus string) string
	HateCrime(offense, place, bias, number string) string
	HateBesides(cell string) string
	NoneInYear() string
	// InStudentHousing and the others say where a hate crime was.
	InStudentHousing() string
	ElsewhereOnCampus() string
	OnCampus() string
	OnNoncampus() string
	OnPublicProperty() string
	PoliceUnplaced() string

	// HateByOffense and HateByBias are tables of sums. Their columns are
	// geographies.
	HateByOffense(campus, period string, withHousing bool) Table
	HateByBias(campus, period string, withHousing bool) Table
	// HateEach is the list of hate crimes, HateTotals the yearly totals without
	// their parts, HateGrid the table of one geography before the categories of
	// bias, and HateRows the one table before the geographies.
	HateEach(campus, period string) Table
	HateTotals(campus, period string) Table
	HateGrid(campus, geography, period string) Table
	HateRows(campus, period string) Table
	// AnyOffense and AnyBias head the row of what has no row of its own, alone
	// or beside others.
	AnyOffense(beside bool) string
	AnyBias(beside bool) string
}
