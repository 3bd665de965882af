package report

import (
	"cleryreport/generator/doc"
	"cleryreport/generator/model"
)

// hateRows is one table: in each year a row for each offense and category of
// bias with a hate crime, and one row where there was none, with a column for
// each geography (34 CFR 668.46(c)(1)(iii), (c)(4), (c)(5)).
func (b *builder) hateRows(campus model.Campus) *doc.Table {
	geographies := b.columns(campus, model.HateCrimes)
	notes := b.newNotes(campus, model.HateCrimes)
	words := say.HateRows(campus.Name, b.periodText())
	t := &doc.Table{
		ID:      tableID(campus.ID, string(model.HateCrimes)),
		Caption: doc.NewText(words.Caption),
		Summary: words.Summary,
		Columns: []doc.Column{{Weight: 0.8}, {Weight: 2.6}, {Weight: 1.6}},
		Head:    headRow(words.Heads),
	}
	t.Head[0].Cells[0].Marks = notes.marks(model.Key{}, wholeTable)
	for _, g := range geographies {
		head := headCell(model.GeographyTitle[g])
		head.Marks = notes.marks(model.Key{Geography: g}, wholeColumn)
		t.Columns = append(t.Columns, doc.Column{Align: doc.AlignRight, Weight: 1.2})
		t.Head[0].Cells = append(t.Head[0].Cells, head)
	}
	for _, year := range b.stats.Years {
		group := doc.RowGroup{Rows: b.hateRowsOf(campus, year, geographies, notes)}
		head := yearCell(year)
		head.RowSpan = len(group.Rows)
		group.Rows[0].Cells = append([]doc.Cell{head}, group.Rows[0].Cells...)
		t.Groups = append(t.Groups, group)
	}
	notes.finish(t)
	return t
}

// hateRowsOf is the rows of a year without the year.
func (b *builder) hateRowsOf(campus model.Campus, year int, geographies []model.Geography, notes *tableNotes) []doc.Row {
	var rows []doc.Row
	for _, category := range model.Categories[model.HateCrimes] {
		for _, bias := range model.Biases {
			key := model.Key{Campus: campus.ID, Year: year, Table: model.HateCrimes, Category: category, Bias: bias}
			if !b.anyReported(key, geographies) {
				continue
			}
			row := doc.Row{Cells: []doc.Cell{textCell(model.CategoryTitle[category]), textCell(model.BiasTitle[bias])}}
			row.Cells[0].Marks = notes.marks(key, wholeRow, yearRow)
			for _, g := range geographies {
				key.Geography = g
				row.Cells = append(row.Cells, doc.Cell{Inlines: doc.NewText(b.cellText(b.stats.At(key))), Marks: notes.marks(key, someCells)})
			}
			rows = append(rows, row)
		}
	}
	if rest, needed := b.hateRest(campus, year, geographies, len(rows) > 0); needed {
		rows = append(rows, rest)
	}
	return rows
}

// hateRest is the row of what has no row of its own in a year. It is needed where
// no hate crime was reported, and where some number is not in hand.
func (b *builder) hateRest(campus model.Campus, year int, geographies []model.Geography, beside bool) (row doc.Row, needed bool) {
	row = doc.Row{Cells: []doc.Cell{textCell(say.AnyOffense(beside)), textCell(say.AnyBias(beside))}}
	needed = !beside
	for _, g := range geographies {
		sum := b.sum(model.At{Campus: campus.ID, Table: model.HateCrimes, Year: year, Geography: g})
		needed = needed || sum.Status == model.Missing || sum.Status == model.Elsewhere
		sum.Count = 0 // what was reported has rows of its own
		row.Cells = append(row.Cells, textCell(b.cellText(sum)))
	}
	return row, needed
}

// anyReported reports whether a number above zero stands in a column of the table.
func (b *builder) anyReported(key model.Key, geographies []model.Geography) bool {
	for _, g := range geographies {
		key.Geography = g
		if b.stats.At(key).Count > 0 {
			return true
		}
	}
	return false
}
