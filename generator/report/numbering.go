package report

import (
	"strings"

	"cleryreport/generator/doc"
)

// place is a heading or a computed table of the report.
type place struct{ anchor, title string }

// numberTables gives every computed table its number, in the order of the
// report, and remembers the headings and tables that the report holds.
func (b *builder) numberTables(sections []*doc.Section) {
	n := 0
	var walk func(sections []*doc.Section)
	walk = func(sections []*doc.Section) {
		for _, s := range sections {
			b.places = append(b.places, place{s.ID, strings.TrimSpace(s.Number + " " + doc.PlainText(s.Title))})
			for _, block := range s.Blocks {
				if t, ok := block.(*doc.Table); ok && t.ID != "" {
					n++
					t.Number = "Table " + itoa(n)
					b.tables[t.ID] = true
					b.places = append(b.places, place{t.ID, t.Number + ". " + doc.PlainText(t.Caption)})
				}
			}
			walk(s.Sections)
		}
	}
	walk(sections)
}
