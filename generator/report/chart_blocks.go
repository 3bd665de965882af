package report

import (
	"cmp"
	"slices"
	"strings"

	"cleryreport/generator/doc"
	"cleryreport/generator/figure"
	"cleryreport/generator/model"
)

// figurePrefix begins the anchor of every figure.
const figurePrefix = "figure-"

// name is the part of the anchors of a chart that tells it from others.
func (c chart) name() string {
	words := []string{"chart", string(c.table)}
	if len(c.categories) < len(model.Categories[c.table]) {
		for _, category := range c.categories {
			words = append(words, string(category))
		}
	}
	if c.geography != "" {
		words = append(words, string(c.geography))
	}
	return strings.Join(words, "-")
}

// subject says what a chart counts and where, as captions do.
func (b *builder) chartSubject(c chart, campus model.Campus) string {
	category, geography := "", say.AllGeographies()
	if len(c.categories) == 1 && len(model.Categories[c.table]) > 1 {
		category = say.Lower(model.CategoryTitle[c.categories[0]])
	}
	switch {
	case c.table == model.Unfounded:
		geography = ""
	case c.geography != "":
		geography = say.Lower(model.GeographyTitle[c.geography])
	}
	return say.ChartCaption(campus.Name, say.Lower(model.TableTitle[c.table]), category, b.periodText(), geography)
}

func (b *builder) chartFigure(c chart, campus model.Campus, groups []figure.Group) *doc.Figure {
	shapes, height := figure.Bars(groups, say.Number)
	return &doc.Figure{
		At:      c.at.At,
		ID:      strings.Replace(tableID(campus.ID, c.name()), tablePrefix, figurePrefix, 1),
		Caption: doc.NewText(b.chartSubject(c, campus)),
		Alt:     chartWords(groups, say.Categories()),
		Width:   figure.Width, Height: height, Shapes: shapes,
	}
}

// chartWords says for those who do not see it what a chart shows: the numbers of
// one group of bars, or how many groups there are of what.
func chartWords(groups []figure.Group, plural string) string {
	if len(groups) > 1 {
		return say.ChartAlt(say.ChartBars(len(groups), plural))
	}
	var words []string
	for _, bar := range groups[0].Bars {
		words = append(words, bar.Name+": "+bar.Text)
	}
	return say.ChartAlt(groups[0].Title + ", " + strings.Join(words, ", ") + ".")
}

// chartTable is the numbers of a chart: a row per category, a column per year.
func (b *builder) chartTable(c chart, campus model.Campus) *doc.Table {
	notes := b.newNotes(campus, c.table)
	if c.geography == "" {
		notes.ofSums()
	}
	words := say.ChartTable(b.chartSubject(c, campus), rowWord(c.table), headWord(c.table))
	t := &doc.Table{
		ID:      tableID(campus.ID, c.name()),
		Caption: doc.NewText(words.Caption),
		Summary: words.Summary,
		Columns: []doc.Column{{Weight: 3.2}},
		Head:    headRow(words.Heads),
	}
	t.Head[0].Cells[0].Marks = notes.marks(model.Key{}, wholeTable)
	for _, year := range b.stats.Years {
		t.Columns = append(t.Columns, doc.Column{Align: doc.AlignRight, Weight: 1})
		t.Head[0].Cells = append(t.Head[0].Cells, headCell(itoa(year)))
	}
	for _, category := range c.categories {
		head := headCell(model.CategoryTitle[category])
		head.Marks = notes.marks(model.Key{Category: category}, wholeRow)
		row := doc.Row{Cells: []doc.Cell{head}}
		for _, year := range b.stats.Years {
			keys := c.keys(campus, category, year)
			row.Cells = append(row.Cells, doc.Cell{Inlines: doc.NewText(b.cellText(b.chartCell(keys))), Marks: notes.marksOfSum(keys)})
		}
		t.Groups = append(t.Groups, doc.RowGroup{Rows: []doc.Row{row}})
	}
	t.Notes = notes.list
	return t
}

// ofSums makes what is said of single geographies name them, because a sum does
// not show which of them is meant.
func (n *tableNotes) ofSums() {
	for i, s := range n.statements {
		if s.scope == wholeColumn || s.scope == someCells {
			n.statements[i].text = s.placed()
		}
	}
}

// marksOfSum returns the marks of all that is said of the cells of a sum.
func (n *tableNotes) marksOfSum(keys []model.Key) []string {
	var marks []string
	for _, key := range keys {
		marks = append(marks, n.marks(key, wholeColumn, yearRow, someCells)...)
	}
	slices.SortFunc(marks, func(a, b string) int { return cmp.Or(cmp.Compare(len(a), len(b)), cmp.Compare(a, b)) })
	return slices.Compact(marks)
}
