package phrase

// chapters is what the report says before its texts and its tables.
type chapters interface {
	// Covers leads to the list of campuses.
	Covers() string
	// OtherDocument leads to the address of a report that stands apart.
	OtherDocument(title string) string
	// About says for which campuses a chapter speaks.
	About(campuses []string) string
	// Choices is the heading above the choices of counting, ChoicesLead the
	// sentence that leads to them.
	Choices() string
	ChoicesLead() string
	// HazingSince says that cells of the years before one read a word.
	HazingSince(year int, cell string) string

	// Period names calendar years in a caption, Quarter a quarter of a year
	// from 1 to 4, Incomplete a year that still runs.
	Period(years []string) string
	Quarter(n int, year string) string
	Incomplete(period, day string) string

	// StudentHousing and Noncampus are geographies that a campus may not have,
	// within a sentence; NoGeography says that it had none in some years.
	StudentHousing() string
	Noncampus() string
	NoGeography(campus, geography, years string) string
	// AbsentCells says what the cells of geographies read, AbsentColumns that
	// they have no column.
	AbsentCells(geographies []string, years, cell string) string
	AbsentColumns(geographies []string) string
}
