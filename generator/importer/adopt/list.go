package adopt

import (
	"cmp"
	"slices"
	"strings"
)

// Kind is what was done with a piece of the report.
type Kind string

// The kinds of entries.
const (
	Removed   Kind = "removed"   // left out, because it is no sentence: a picture, the contents, a page number
	Rewritten Kind = "rewritten" // said in another form: a footnote, a brace, a link that leads nowhere
	Filled    Kind = "filled"    // a fact of site/ in the place of its value
	Numbers   Kind = "numbers"   // a table whose numbers were read
	Unsure    Kind = "unsure"    // a table that looks like statistics and stays as it was
)

// Entry says what was done with a piece of the report.
type Entry struct {
	Line int // of the report, from 1
	Kind Kind
	What string // a sentence without its point
	Text string // the words that were left out or changed
}

// list collects entries, and knows the footnotes that lines refer to.
type list struct {
	entries []Entry
	notes   *notes
}

// quiet is a list for what is read a second time.
func (l *list) quiet() *list { return &list{notes: l.notes} }

func (l *list) add(line int, kind Kind, what, text string) {
	l.entries = append(l.entries, Entry{line, kind, what, strings.TrimSpace(text)})
}

// sorted returns the entries in the order of the report.
func (l *list) sorted() []Entry {
	slices.SortStableFunc(l.entries, func(a, b Entry) int { return cmp.Compare(a.Line, b.Line) })
	return l.entries
}
