package report

import (
	"cleryreport/generator/doc"
	"cleryreport/generator/model"
)

// hateGrid is a table for each geography with every number: a row for each
// offense and year, a column for each category of bias
// (34 CFR 668.46(c)(1)(iii), (c)(4), (c)(5)).
func (b *builder) hateGrid(campus model.Campus) []doc.Block {
	var blocks []doc.Block
	for i, g := range b.columns(campus, model.HateCrimes) {
		name := string(model.HateCrimes)
		if i > 0 {
			name += "_" + string(g)
		}
		blocks = append(blocks, b.hateGridOf(campus, g, tableID(campus.ID, name)))
	}
	return append(blocks, b.notesInWords(campus, model.HateCrimes)...)
}

func (b *builder) hateGridOf(campus model.Campus, g model.Geography, id string) *doc.Table {
	words := say.HateGrid(campus.Name, say.Lower(model.GeographyTitle[g]), b.periodText())
	t := &doc.Table{
		ID:      id,
		Caption: doc.NewText(words.Caption),
		Summary: words.Summary,
		Columns: []doc.Column{{Weight: 2.4}, {Align: doc.AlignRight, Weight: 0.8}},
		Head:    headRow(words.Heads),
	}
	for _, bias := range model.Biases {
		t.Columns = append(t.Columns, doc.Column{Align: doc.AlignRight, Weight: 1})
		t.Head[0].Cells = append(t.Head[0].Cells, headCell(model.BiasTitle[bias]))
	}
	for _, category := range model.Categories[model.HateCrimes] {
		group := doc.RowGroup{}
		for i, year := range b.stats.Years {
			row := doc.Row{}
			if i == 0 {
				row.Cells = append(row.Cells, doc.Cell{Header: true, RowSpan: len(b.stats.Years), Inlines: doc.NewText(model.CategoryTitle[category])})
			}
			row.Cells = append(row.Cells, yearCell(year))
			for _, bias := range model.Biases {
				key := model.Key{Campus: campus.ID, Year: year, Table: model.HateCrimes, Category: category, Bias: bias, Geography: g}
				row.Cells = append(row.Cells, textCell(b.cellText(b.stats.At(key))))
			}
			group.Rows = append(group.Rows, row)
		}
		t.Groups = append(t.Groups, group)
	}
	return t
}
