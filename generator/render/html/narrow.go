package html

import "cleryreport/generator/doc"

// How a table is set on a narrow screen, as the class of its box. The style
// sheet turns it into blocks there, so that nothing moves sideways. HTML does
// not allow roles on the parts of a table, and some browsers forget what a table
// is once its rows are blocks: so each cell holds the heading of its column as
// text, for the eye or, beside columns that are in sight, for the ear.
const (
	plain   = ""        // two columns: they fit as they are
	figures = "figures" // the name of a row above its figures, which stay in columns
	stack   = "stack"   // a line for each cell, which begins with the heading of its column
)

const (
	fittingColumns = 2 // as many fit on a small phone
	mostFigures    = 6 // as many figures fit side by side there
	mostColumns    = 8 // beyond these a table may be wider than any page
)

// narrowForm chooses the form of a table by its columns.
func narrowForm(t *doc.Table) string {
	switch {
	case len(t.Columns) <= fittingColumns:
		return plain
	case onlyFigures(t):
		return figures
	default:
		return stack
	}
}

// onlyFigures reports whether every row is names and a few figures below one
// row of headings, so that its cells keep their columns when the first stands
// on a line of its own.
func onlyFigures(t *doc.Table) bool {
	if len(t.Head) != 1 || len(t.Columns) > mostFigures+1 || !singleColumns(t.Head[0]) {
		return false
	}
	for _, c := range t.Columns[1:] {
		if c.Align != doc.AlignRight {
			return false
		}
	}
	for _, g := range t.Groups {
		for _, row := range g.Rows {
			if !singleColumns(row) {
				return false
			}
		}
	}
	return true
}

// singleColumns reports whether no cell of a row spans columns.
func singleColumns(row doc.Row) bool {
	for _, c := range row.Cells {
		if c.ColSpan > 1 {
			return false
		}
	}
	return true
}

// columnHeadings are what the head says of each column: a cell of each of its
// rows, the outermost first.
func columnHeadings(t *doc.Table) [][]doc.Cell {
	headings := make([][]doc.Cell, len(t.Columns))
	columns := doc.GridColumns(t.Head)
	for r, row := range t.Head {
		for i, c := range row.Cells {
			end := min(columns[r][i]+max(c.ColSpan, 1), len(headings))
			for column := columns[r][i]; column < end; column++ {
				headings[column] = append(headings[column], c)
			}
		}
	}
	return headings
}

// labeled writes what a cell holds behind the heading of its column, which is
// there only on a narrow screen. The name of a row needs none.
func (p *page) labeled(t *table, c doc.Cell, column int) {
	if t.form == plain || t.headings == nil || column == 0 || c.ColSpan > 1 || len(t.headings[column]) == 0 {
		p.inlines(c.Inlines)
		p.marks(t, c.Marks)
		return
	}
	p.raw("<span class=\"label\">")
	for i, heading := range t.headings[column] {
		if i > 0 {
			p.raw(", ")
		}
		p.raw(escape(doc.PlainText(heading.Inlines)))
		p.marks(t, heading.Marks)
	}
	p.raw("</span><span class=\"value\">")
	p.inlines(c.Inlines)
	p.marks(t, c.Marks)
	p.raw("</span>")
}
