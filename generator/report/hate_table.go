package report

import (
	"slices"

	"cleryreport/generator/doc"
	"cleryreport/generator/model"
	"cleryreport/generator/phrase"
)

// hateCrimes is what the report says of hate crimes at one campus, in the form
// that site/report.yaml chooses. Without a choice it is a sentence if there was
// none, otherwise a table by offense, a table by category of bias, and one that
// lists each (34 CFR 668.46(c)(1)(iii), (c)(4), (c)(5)).
func (b *builder) hateCrimes(campus model.Campus) []doc.Block {
	if totals := b.hateTotals(campus); totals != nil {
		return []doc.Block{totals}
	}
	cells, form := b.hateCells(campus), b.corpus.Report.Forms.HateCrimes
	switch {
	case form == "grid":
		return b.hateGrid(campus)
	case form == "rows" && len(cells) == 0:
		return []doc.Block{b.hateRows(campus)}
	case form == "rows":
		return append([]doc.Block{b.hateRows(campus)}, b.noOtherHateCrime(campus)...)
	case len(cells) == 0 && b.inHand(campus, model.HateCrimes):
		return b.noHateCrimes(campus)
	case form == "sentences":
		return b.hateSentences(campus, cells)
	}
	return []doc.Block{b.hateByOffense(campus), b.hateByBias(campus), b.hateList(campus, cells)}
}

// noHateCrimes says that there was none, and what is to be said of the numbers
// all the same, such as that one was changed.
func (b *builder) noHateCrimes(campus model.Campus) []doc.Block {
	blocks := []doc.Block{doc.NewParagraph(say.NoHateCrimes(campus.Name, b.inPeriod(), biasWords()))}
	return append(blocks, b.notesInWords(campus, model.HateCrimes)...)
}

// inHand reports whether no cell of a campus's table is missing.
func (b *builder) inHand(campus model.Campus, table model.Table) bool {
	for _, c := range b.stats.Cells {
		if c.Campus == campus.ID && c.Table == table && c.Status == model.Missing {
			return false
		}
	}
	return true
}

// hateCells returns the hate crimes of a campus, each once: student housing
// counts on campus too, so that an on-campus cell shows what its housing cell
// does not.
func (b *builder) hateCells(campus model.Campus) []model.Cell {
	var found []model.Cell
	for _, c := range b.stats.Cells {
		if c.Campus != campus.ID || c.Table != model.HateCrimes || c.Status != model.Reported || c.Count == 0 {
			continue
		}
		if c.Geography == model.OnCampus {
			housing := c.Key
			housing.Geography = model.StudentHousing
			c.Count -= b.stats.At(housing).Count
		}
		if c.Count > 0 {
			found = append(found, c)
		}
	}
	return found
}

// hateByOffense sums over the categories of bias.
func (b *builder) hateByOffense(campus model.Campus) *doc.Table {
	rows := make([]hateRow, 0, len(model.Categories[model.HateCrimes]))
	for _, category := range model.Categories[model.HateCrimes] {
		rows = append(rows, hateRow{model.CategoryTitle[category], model.At{Campus: campus.ID, Table: model.HateCrimes, Category: category}})
	}
	return b.hateTable(campus, "offense", say.HateByOffense, rows)
}

// hateByBias sums over the offenses.
func (b *builder) hateByBias(campus model.Campus) *doc.Table {
	rows := make([]hateRow, 0, len(model.Biases))
	for _, bias := range model.Biases {
		rows = append(rows, hateRow{model.BiasTitle[bias], model.At{Campus: campus.ID, Table: model.HateCrimes, Bias: bias}})
	}
	return b.hateTable(campus, "category_of_bias", say.HateByBias, rows)
}

// hateRow is one row header and the cells that its row sums.
type hateRow struct {
	title string
	at    model.At
}

// hateTable is a table of sums. The words are those of its kind.
func (b *builder) hateTable(campus model.Campus, by string, kind func(campus, period string, withHousing bool) phrase.Table, rows []hateRow) *doc.Table {
	geographies := b.columns(campus, model.HateCrimes)
	words := kind(campus.Name, b.periodText(), slices.Contains(geographies, model.StudentHousing))
	t := &doc.Table{
		ID:      tableID(campus.ID, "hate_crimes_by_"+by),
		Caption: doc.NewText(words.Caption),
		Summary: words.Summary,
		Head:    []doc.Row{crimeHead(words.Heads, geographies, &tableNotes{})},
		Columns: crimeColumns(len(geographies)),
	}
	for _, r := range rows {
		group := doc.RowGroup{}
		for i, year := range b.stats.Years {
			row := doc.Row{}
			if i == 0 {
				row.Cells = append(row.Cells, doc.Cell{Header: true, RowSpan: len(b.stats.Years), Inlines: doc.NewText(r.title)})
			}
			row.Cells = append(row.Cells, yearCell(year))
			for _, g := range geographies {
				at := r.at
				at.Year, at.Geography = year, g
				row.Cells = append(row.Cells, textCell(b.cellText(b.sum(at))))
			}
			group.Rows = append(group.Rows, row)
		}
		t.Groups = append(t.Groups, group)
	}
	return t
}

// sum adds the cells that at speaks of, which names campus, table and year. If one of them holds no number, the
// sum holds none either and has its status; without a cell it is missing.
func (b *builder) sum(at model.At) model.Cell {
	total := model.Cell{Status: model.Reported}
	found := false
	for _, c := range b.cellsOf(at.Campus, at.Table, at.Year) {
		if !at.Matches(c.Key) {
			continue
		}
		found = true
		if c.Status != model.Reported {
			return c
		}
		total.Count += c.Count
	}
	if !found {
		return model.Cell{Status: model.Missing, Key: model.Key{Geography: at.Geography}}
	}
	return total
}

// yearly names the cells of one table and year at a campus.
type yearly struct {
	campus string
	table  model.Table
	year   int
}

// cellsOf returns the cells of one table and year at a campus, in their order.
func (b *builder) cellsOf(campus string, table model.Table, year int) []model.Cell {
	if b.cells == nil {
		b.cells = map[yearly][]model.Cell{}
		for _, c := range b.stats.Cells {
			k := yearly{c.Key.Campus, c.Key.Table, c.Key.Year}
			b.cells[k] = append(b.cells[k], c)
		}
	}
	return b.cells[yearly{campus, table, year}]
}

// hateList names each hate crime with its year, offense, bias and geography.
func (b *builder) hateList(campus model.Campus, cells []model.Cell) *doc.Table {
	words := say.HateEach(campus.Name, b.periodText())
	t := &doc.Table{
		ID:      tableID(campus.ID, "hate_crimes_each"),
		Caption: doc.NewText(words.Caption),
		Summary: words.Summary,
		Columns: []doc.Column{{Weight: 0.8}, {Weight: 2.4}, {Weight: 1.6}, {Weight: 2.2}, {Align: doc.AlignRight, Weight: 0.8}},
		Head:    headRow(words.Heads),
	}
	notes := b.newNotes(campus, model.HateCrimes)
	t.Head[0].Cells[0].Marks = notes.marks(model.Key{}, wholeTable)
	for _, c := range cells {
		t.Groups = append(t.Groups, doc.RowGroup{Rows: []doc.Row{{Cells: []doc.Cell{
			yearCell(c.Year), textCell(model.CategoryTitle[c.Category]), textCell(model.BiasTitle[c.Bias]),
			textCell(model.GeographyTitle[c.Geography]), {Inlines: doc.NewText(say.Number(c.Count)), Marks: notes.marks(c.Key, wholeColumn, wholeRow, yearRow, someCells)},
		}}}})
	}
	notes.finish(t)
	return t
}

// hateTotals shows yearly totals that were published without their parts; nil
// if the parts are in hand.
func (b *builder) hateTotals(campus model.Campus) *doc.Table {
	words := say.HateTotals(campus.Name, b.periodText())
	t := &doc.Table{
		ID:      tableID(campus.ID, "hate_crimes"),
		Caption: doc.NewText(words.Caption),
		Summary: words.Summary,
		Columns: []doc.Column{{Weight: 2}, {Align: doc.AlignRight, Weight: 1}},
		Head:    headRow(words.Heads),
	}
	for _, total := range b.stats.HateTotals {
		if total.Campus == campus.ID {
			t.Groups = append(t.Groups, doc.RowGroup{Rows: []doc.Row{{Cells: []doc.Cell{yearCell(total.Year), numberCell(total.Count)}}}})
		}
	}
	if len(t.Groups) == 0 {
		return nil
	}
	return t
}

// biasWords are the categories of bias within a sentence.
func biasWords() []string {
	words := make([]string, len(model.Biases))
	for i, bias := range model.Biases {
		words[i] = say.Lower(model.BiasTitle[bias])
	}
	return words
}
