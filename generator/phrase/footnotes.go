package phrase

// footnotes is what is said of numbers below their tables.
type footnotes interface {
	// OfWhich and CountedUnder go on from a note.
	OfWhich(part string) string
	CountedUnder(where string) string
	// NoteInWords is a note below what is not printed as a table; NoteAt is one
	// that names the cells of which it speaks.
	NoteInWords(note string) string
	NoteAt(cells []string, note string) string
	// Quoted is the word of a cell within a sentence.
	Quoted(word string) string
	// Changed and ChangedFire say that a number was changed and what the
	// institution says of it; ChangedOf names the facility and the year, of
	// which the facility may be empty.
	Changed(was, now, say string) string
	ChangedFire(figure, was, now, say string) string
	ChangedOf(facility, year, text string) string
	// NoEntry is the figure of a fire statistic that is in no table.
	NoEntry() string

	// AgencySilent and the others say what a police agency that was asked for
	// its statistics of a year did not give (34 CFR 668.46(c)(11)).
	AgencySilent(agency, year string, reminded bool) string
	AgencyRefused(agency, year string) string
	AgencyUnplaced(agency, year string) string
	AgencyApart(agency, year, column string) string
}
