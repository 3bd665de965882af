package report

import (
	"slices"
	"strings"

	"cleryreport/generator/doc"
	"cleryreport/generator/model"
)

// unfounded is what the report says of unfounded crimes at one campus, in the
// form that site/report.yaml chooses. In each of them the total of every year
// can be seen (34 CFR 668.46(c)(2)(iii)(A)).
func (b *builder) unfounded(campus model.Campus) []doc.Block {
	switch b.corpus.Report.Forms.Unfounded {
	case "by_offense":
		return []doc.Block{b.unfoundedByOffense(campus)}
	case "sentences":
		return b.unfoundedSentences(campus)
	default:
		return []doc.Block{b.unfoundedTable(campus)}
	}
}

// unfoundedTotal is the cell of a year.
func (b *builder) unfoundedTotal(campus model.Campus, year int) model.Cell {
	return b.stats.At(model.Key{Campus: campus.ID, Year: year, Table: model.Unfounded, Category: model.Total})
}

// unfoundedParts returns how many crimes of each offense were unfounded in a
// year, as the counts file has them.
func (b *builder) unfoundedParts(campus model.Campus, year int) []model.UnfoundedPart {
	for _, c := range b.corpus.Counts {
		if c.Campus == campus.ID && c.Year == year {
			return c.Unfounded
		}
	}
	return nil
}

// unfoundedByOffense is a table with a row for each offense of which a crime was
// unfounded in any of the years, and the total.
func (b *builder) unfoundedByOffense(campus model.Campus) *doc.Table {
	words := say.UnfoundedByOffense(campus.Name, b.periodText())
	t := &doc.Table{
		ID:      tableID(campus.ID, string(model.Unfounded)),
		Caption: doc.NewText(words.Caption),
		Summary: words.Summary,
		Columns: []doc.Column{{Weight: 3}},
		Head:    headRow(words.Heads),
	}
	notes := b.newNotes(campus, model.Unfounded)
	t.Head[0].Cells[0].Marks = notes.marks(model.Key{}, wholeTable)
	for _, year := range b.stats.Years {
		head := yearCell(year)
		head.Marks = notes.marks(model.Key{Year: year, Category: model.Total}, yearRow)
		t.Columns = append(t.Columns, doc.Column{Align: doc.AlignRight, Weight: 1.2})
		t.Head[0].Cells = append(t.Head[0].Cells, head)
	}
	for _, category := range b.unfoundedOffenses(campus) {
		row := doc.Row{Cells: []doc.Cell{headCell(model.CategoryTitle[category])}}
		for _, year := range b.stats.Years {
			row.Cells = append(row.Cells, textCell(b.unfoundedPart(campus, year, category)))
		}
		t.Groups = append(t.Groups, doc.RowGroup{Rows: []doc.Row{row}})
	}
	total := doc.Row{Cells: []doc.Cell{headCell(say.AllUnfounded())}}
	for _, year := range b.stats.Years {
		cell := b.unfoundedTotal(campus, year)
		total.Cells = append(total.Cells, doc.Cell{Inlines: doc.NewText(b.cellText(cell)), Marks: notes.marks(cell.Key, someCells)})
	}
	t.Groups = append(t.Groups, doc.RowGroup{Rows: []doc.Row{total}})
	notes.finish(t)
	return t
}

// unfoundedOffenses are the offenses with a part in any year, in printed order.
func (b *builder) unfoundedOffenses(campus model.Campus) []model.Category {
	var list []model.Category
	for _, table := range model.Tables {
		for _, category := range model.Categories[table] {
			for _, year := range b.stats.Years {
				has := slices.ContainsFunc(b.unfoundedParts(campus, year), func(p model.UnfoundedPart) bool { return p.Category == category && p.Count > 0 })
				if has && !slices.Contains(list, category) {
					list = append(list, category)
				}
			}
		}
	}
	return list
}

// unfoundedPart is the number of one offense and year. Where the counts file
// does not divide a total above zero, nobody knows it.
func (b *builder) unfoundedPart(campus model.Campus, year int, category model.Category) string {
	parts, total := b.unfoundedParts(campus, year), b.unfoundedTotal(campus, year)
	if i := slices.IndexFunc(parts, func(p model.UnfoundedPart) bool { return p.Category == category }); i >= 0 {
		return say.Number(parts[i].Count)
	}
	switch {
	case total.Status != model.Reported:
		return b.cellText(total)
	case len(parts) == 0 && total.Count > 0:
		return say.NotDivided()
	default:
		return say.Number(0)
	}
}

// unfoundedSentences says the total of each year, or once that there was none in
// any.
func (b *builder) unfoundedSentences(campus model.Campus) []doc.Block {
	list := &doc.List{Tight: true}
	none := true
	for _, year := range b.stats.Years {
		cell := b.unfoundedTotal(campus, year)
		none = none && cell.Status == model.Reported && cell.Count == 0
		list.Items = append(list.Items, doc.Item{Blocks: []doc.Block{&doc.Paragraph{Inlines: []doc.Inline{
			&doc.Strong{Inlines: doc.NewText(itoa(year) + ":")}, &doc.Text{Value: " " + b.unfoundedYear(campus, cell) + "."}}}}})
	}
	blocks := []doc.Block{doc.NewParagraph(say.UnfoundedLead(campus.Name)), list}
	if none {
		blocks = []doc.Block{doc.NewParagraph(say.NoUnfounded(campus.Name, b.inPeriod()))}
	}
	return append(blocks, b.notesInWords(campus, model.Unfounded)...)
}

// unfoundedYear is the total of a year, with its parts where they are written.
func (b *builder) unfoundedYear(campus model.Campus, total model.Cell) string {
	text := b.cellText(total)
	var words []string
	for _, p := range b.unfoundedParts(campus, total.Year) {
		if p.Count > 0 && total.Status == model.Reported {
			words = append(words, say.UnfoundedPart(say.Lower(model.CategoryTitle[p.Category]), say.Number(p.Count)))
		}
	}
	if len(words) > 0 {
		text += " (" + strings.Join(words, "; ") + ")"
	}
	return text
}
