package report

import "cleryreport/generator/doc"

// numberTables gives every computed table its number, in the order of the
// report, and remembers which tables the report holds.
func (b *builder) numberTables(sections []*doc.Section) {
	n := 0
	var walk func(sections []*doc.Section)
	walk = func(sections []*doc.Section) {
		for _, s := range sections {
			for _, block := range s.Blocks {
				if t, ok := block.(*doc.Table); ok && t.ID != "" {
					n++
					t.Number = "Table " + itoa(n)
					b.tables[t.ID] = true
				}
			}
			walk(s.Sections)
		}
	}
	walk(sections)
}
