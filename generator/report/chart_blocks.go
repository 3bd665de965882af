package report

import (
	"cmp"
	"fmt"
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
	subject := campus.Name + ": " + lowerFirst(model.TableTitle[c.table])
	if title := lowerFirst(model.CategoryTitle[c.categories[0]]); len(c.categories) == 1 && len(model.Categories[c.table]) > 1 {
		subject += " (" + title + ")"
	}
	subject += ", " + b.periodText()
	switch {
	case c.table == model.Unfounded:
		return subject
	case c.geography != "":
		return subject + ", " + lowerFirst(model.GeographyTitle[c.geography])
	default:
		return subject + ", on campus, noncampus and public property together"
	}
}

func (b *builder) chartFigure(c chart, campus model.Campus, groups []figure.Group) *doc.Figure {
	shapes, height := figure.Bars(groups, number)
	return &doc.Figure{
		At:      c.at.At,
		ID:      strings.Replace(tableID(campus.ID, c.name()), tablePrefix, figurePrefix, 1),
		Caption: doc.NewText(b.chartSubject(c, campus)),
		Alt:     chartWords(groups, "categories"),
		Width:   figure.Width, Height: height, Shapes: shapes,
	}
}

// chartWords says for those who do not see it what a chart shows: the numbers of
// one group of bars, or how many groups there are of what.
func chartWords(groups []figure.Group, plural string) string {
	const kind = "Bar chart of the numbers in the table that follows. "
	if len(groups) > 1 {
		return fmt.Sprintf(kind+"A bar for each of %d %s and each calendar year.", len(groups), plural)
	}
	var words []string
	for _, bar := range groups[0].Bars {
		words = append(words, bar.Name+": "+bar.Text)
	}
	return kind + groups[0].Title + ", " + strings.Join(words, ", ") + "."
}

// chartTable is the numbers of a chart: a row per category, a column per year.
func (b *builder) chartTable(c chart, campus model.Campus) *doc.Table {
	notes := b.newNotes(campus, c.table)
	if c.geography == "" {
		notes.ofSums()
	}
	t := &doc.Table{
		ID:      tableID(campus.ID, c.name()),
		Caption: doc.NewText("The numbers of the chart. " + b.chartSubject(c, campus)),
		Summary: "Each row is " + rowWord(c.table) + "; each column is a calendar year.",
		Columns: []doc.Column{{Weight: 3.2}},
		Head:    []doc.Row{{Cells: []doc.Cell{headCell(headWord(c.table))}}},
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
