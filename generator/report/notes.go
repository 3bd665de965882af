package report

import (
	"cmp"
	"slices"
	"strings"

	"cleryreport/generator/doc"
	"cleryreport/generator/model"
)

// noteList is the footnotes of one table, each with its mark, in the order in
// which they were first needed.
type noteList struct {
	list   []doc.Note
	byText map[string]string // mark of a note already given
}

// mark returns the mark of a note, a new one if its text is new in the table.
func (n *noteList) mark(text string) string {
	if mark, ok := n.byText[text]; ok {
		return mark
	}
	mark := markName(len(n.list))
	if n.byText == nil {
		n.byText = map[string]string{}
	}
	n.byText[text] = mark
	n.list = append(n.list, doc.Note{Mark: mark, Inlines: doc.NewText(text)})
	return mark
}

// markName names the n-th note of a table: a to z, then aa, ab and so on.
func markName(n int) string {
	name := string(rune('a' + n%26))
	if n >= 26 {
		name = markName(n/26-1) + name
	}
	return name
}

// scope says what part of a table a note speaks of, and so which cell carries
// its mark: the fewest that say it.
type scope int

const (
	wholeTable  scope = iota // marks the first head cell
	wholeColumn              // a geography: marks the head of the column
	wholeRow                 // a category or bias: marks the head of its rows
	yearRow                  // a year, perhaps of one category: marks the year
	someCells                // marks the cells
)

func scopeOf(at model.At) scope {
	rows := at.Category != "" || at.Bias != ""
	switch {
	case at.Geography != "" && !rows && at.Year == 0:
		return wholeColumn
	case at.Geography != "":
		return someCells
	case at.Year != 0:
		return yearRow
	case rows:
		return wholeRow
	default:
		return wholeTable
	}
}

// statement is what must be said of some cells of the statistics.
type statement struct {
	at       model.At
	scope    scope
	text     string
	restated *model.Restatement // nil for a footnote
}

// placed is the statement with the place it speaks of in words, for where no
// mark shows it.
func (s statement) placed() string {
	var words []string
	if s.at.Category != "" && s.at.Category != model.Total {
		words = append(words, model.CategoryTitle[s.at.Category])
	}
	if s.at.Bias != "" {
		words = append(words, say.Lower(model.BiasTitle[s.at.Bias]))
	}
	if s.at.Geography != "" {
		words = append(words, say.Lower(model.GeographyTitle[s.at.Geography]))
	}
	if s.at.Year != 0 {
		words = append(words, itoa(s.at.Year))
	}
	if len(words) == 0 {
		return s.text
	}
	return say.NoteAt(words, s.text)
}

// statements returns what stats/notes.yaml and stats/restated.yaml say of a
// campus's table in the edition's years, and what police agencies did not give.
// A change of a published number stands at its cell however it was addressed.
func (b *builder) statements(campus model.Campus, table model.Table) []statement {
	var list []statement
	add := func(at model.At, s scope, text string, restated *model.Restatement) {
		if (at.Campus == "" || at.Campus == campus.ID) && (at.Table == "" || at.Table == table) &&
			(at.Year == 0 || slices.Contains(b.stats.Years, at.Year)) {
			list = append(list, statement{at, s, text, restated})
		}
	}
	for _, note := range b.corpus.Notes {
		add(note.At, scopeOf(note.At), noteText(note), nil)
	}
	for i := range b.corpus.Restatements {
		if r := &b.corpus.Restatements[i]; r.Table != model.FireStatistics {
			add(r.At, someCells, b.changedText(r), r)
		}
	}
	return append(list, b.agencyStatements(campus, table)...)
}

func noteText(note model.Note) string {
	text := note.Text
	if note.OfWhich != "" {
		text += " " + say.OfWhich(strings.TrimSuffix(note.OfWhich, "."))
	}
	if note.Elsewhere != "" {
		text += " " + say.CountedUnder(strings.TrimSuffix(note.Elsewhere, "."))
	}
	return text
}

// tableNotes gives the statements on one table of statistics to its cells.
type tableNotes struct {
	noteList
	corpus     *model.Corpus
	stats      *model.Statistics
	key        model.Key // campus and table
	statements []statement
}

func (b *builder) newNotes(campus model.Campus, table model.Table) *tableNotes {
	return &tableNotes{corpus: b.corpus, stats: b.stats, key: model.Key{Campus: campus.ID, Table: table}, statements: b.statements(campus, table)}
}

// marks returns the marks of a cell. The key of a head cell has the fields that
// its row or column sets; the scopes are those that the cell may carry.
func (n *tableNotes) marks(k model.Key, scopes ...scope) []string {
	k.Campus, k.Table = n.key.Campus, n.key.Table
	var marks []string
	for _, s := range n.statements {
		if slices.Contains(scopes, s.scope) && s.at.Matches(k) && n.tells(s, k) {
			marks = append(marks, n.mark(s.text))
		}
	}
	slices.SortFunc(marks, func(a, b string) int { return cmp.Or(cmp.Compare(len(a), len(b)), cmp.Compare(a, b)) })
	return marks
}

// tells reports whether a statement holds for a cell that it matches.
func (n *tableNotes) tells(s statement, k model.Key) bool {
	return s.restated == nil || n.corpus.Tells(s.restated, k, n.stats.At(k).Figure())
}

// finish writes the notes below the table. What was said of this table and
// found no cell, such as a note on a column that is left out, is marked at the
// first head cell, so that nothing said is lost.
func (n *tableNotes) finish(t *doc.Table) {
	first := &t.Head[0].Cells[0]
	for _, s := range n.statements {
		if s.at.Table == n.key.Table && n.byText[s.text] == "" {
			first.Marks = append(first.Marks, n.mark(s.placed()))
		}
	}
	t.Notes = n.list
}
