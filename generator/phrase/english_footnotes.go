package phrase

import (
	"fmt"
	"strings"
)

func (english) OfWhich(part string) string { return fmt.Sprintf("Of which: %s.", part) }

func (english) CountedUnder(where string) string { return fmt.Sprintf("Counted under %s.", where) }

func (english) NoteInWords(note string) string { return "Note. " + note }

func (e english) NoteAt(cells []string, note string) string {
	return e.Upper(strings.Join(cells, ", ")) + ": " + note
}

func (english) Quoted(word string) string { return "“" + word + "”" }

func (english) Changed(was, now, say string) string {
	return fmt.Sprintf("Changed from %s to %s since it was first published. %s", was, now, say)
}

func (english) ChangedFire(figure, was, now, say string) string {
	return fmt.Sprintf("Changed since it was first published: %s, from %s to %s. %s", figure, was, now, say)
}

func (english) ChangedOf(facility, year, text string) string {
	if facility != "" {
		facility += ", "
	}
	return facility + year + ": " + text
}

func (english) NoEntry() string { return "no entry in the table" }

func asked(agency, year string) string {
	return fmt.Sprintf("We asked the %s for its statistics of %s", agency, year)
}

func (english) AgencySilent(agency, year string, reminded bool) string {
	again := ""
	if reminded {
		again = " and asked again"
	}
	return asked(agency, year) + again + ". It did not answer, and these statistics hold none of its figures."
}

func (english) AgencyRefused(agency, year string) string {
	return asked(agency, year) + ". It did not provide them, and these statistics hold none of its figures."
}

func (english) AgencyUnplaced(agency, year string) string {
	return asked(agency, year) + ". It could not tell which of its figures fall into the geography of the Clery Act, and these statistics hold none of them."
}

func (english) AgencyApart(agency, year, column string) string {
	return asked(agency, year) + fmt.Sprintf(". Its figures cannot be split by geography: they stand in the column “%s” and are part of no other.", column)
}
