package report

import (
	"strings"

	"cleryreport/generator/doc"
)

// place is a heading or a computed table of the report.
type place struct{ anchor, title string }

// numberTables gives every computed table and every figure with a caption its number, in the
// order of the report, and remembers the headings and tables that the report
// holds.
func (b *builder) numberTables(sections []*doc.Section) {
	tables, figures := 0, 0
	var walk func(sections []*doc.Section)
	walk = func(sections []*doc.Section) {
		for _, s := range sections {
			b.places = append(b.places, place{s.ID, strings.TrimSpace(s.Number + " " + doc.PlainText(s.Title))})
			for _, block := range s.Blocks {
				switch n := block.(type) {
				case *doc.Table:
					if n.ID == "" {
						continue
					}
					tables++
					n.Number = say.TableNumber(tables)
					b.tables[n.ID] = true
					b.places = append(b.places, place{n.ID, n.Number + ". " + doc.PlainText(n.Caption)})
				case *doc.Figure:
					if len(n.Caption) == 0 {
						continue
					}
					figures++
					n.Number = say.FigureNumber(figures)
				}
			}
			walk(s.Sections)
		}
	}
	walk(sections)
}
