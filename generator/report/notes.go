package report

import (
	"fmt"

	"cleryreport/generator/doc"
	"cleryreport/generator/model"
)

// notes collects the footnotes of one table and gives each a mark, in the
// order in which the cells that need them are drawn.
type notes struct {
	builder *builder
	list    []doc.Note
	byText  map[string]string // mark of a note already given
}

func (b *builder) newNotes() *notes {
	return &notes{builder: b, byText: map[string]string{}}
}

// marks returns the marks of the notes that speak of a cell: footnotes of
// stats/notes.yaml, and changes of published numbers with what the institution
// says of them.
func (n *notes) marks(k model.Key) []string {
	var marks []string
	for _, note := range n.builder.corpus.Notes {
		if note.Matches(k) {
			marks = append(marks, n.mark(noteText(note)))
		}
	}
	for _, r := range n.builder.corpus.Restatements {
		if r.Matches(k) {
			marks = append(marks, n.mark(fmt.Sprintf("Changed from %s to %s since it was first published. %s", number(r.Was), number(r.Now), r.Say)))
		}
	}
	return marks
}

func noteText(note model.Note) string {
	text := note.Text
	if note.OfWhich != "" {
		text += " Of which: " + note.OfWhich + "."
	}
	if note.Elsewhere != "" {
		text += " Counted under " + note.Elsewhere + "."
	}
	return text
}

// mark returns the mark of a note, a new one if its text is new in the table.
func (n *notes) mark(text string) string {
	if mark, ok := n.byText[text]; ok {
		return mark
	}
	mark := markName(len(n.list))
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
