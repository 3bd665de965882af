package report

import (
	"cleryreport/generator/doc"
	"cleryreport/generator/model"
)

// unfoundedTable is the total of unfounded crimes of a campus by year, which
// has no geography (34 CFR 668.46(c)(2)(iii)(A)).
func (b *builder) unfoundedTable(campus model.Campus) *doc.Table {
	words := say.UnfoundedTotals(campus.Name, b.periodText())
	t := &doc.Table{
		ID:      tableID(campus.ID, string(model.Unfounded)),
		Caption: doc.NewText(words.Caption),
		Summary: words.Summary,
		Columns: []doc.Column{{Weight: 1}, {Align: doc.AlignRight, Weight: 3}},
		Head:    headRow(words.Heads),
	}
	notes := b.newNotes(campus, model.Unfounded)
	t.Head[0].Cells[0].Marks = notes.marks(model.Key{}, wholeTable)
	for _, year := range b.stats.Years {
		key := model.Key{Campus: campus.ID, Year: year, Table: model.Unfounded, Category: model.Total}
		y := yearCell(year)
		y.Marks = notes.marks(key, yearRow)
		t.Groups = append(t.Groups, doc.RowGroup{Rows: []doc.Row{{Cells: []doc.Cell{
			y, {Inlines: doc.NewText(b.cellText(b.stats.At(key))), Marks: notes.marks(key, someCells)},
		}}}})
	}
	notes.finish(t)
	return t
}
