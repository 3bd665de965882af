package markdown

import (
	"fmt"
	"strings"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"

	"cleryreport/generator/doc"
)

// table converts a table. Its rows stay one group.
func (c *converter) table(n *extast.Table, at doc.At) *doc.Table {
	table := &doc.Table{At: at}
	for _, a := range n.Alignments {
		table.Columns = append(table.Columns, doc.Column{Align: alignOf(a)})
	}
	var body doc.RowGroup
	for row := n.FirstChild(); row != nil; row = row.NextSibling() {
		if row.Kind() == extast.KindTableHeader {
			table.Head = append(table.Head, c.row(row, true))
			continue
		}
		c.checkRow(row, len(n.Alignments))
		body.Rows = append(body.Rows, c.row(row, false))
	}
	if len(body.Rows) > 0 {
		table.Groups = []doc.RowGroup{body}
	}
	return table
}

func alignOf(a extast.Alignment) doc.Align {
	switch a {
	case extast.AlignRight:
		return doc.AlignRight
	case extast.AlignCenter:
		return doc.AlignCenter
	default:
		return doc.AlignLeft
	}
}

func (c *converter) row(n ast.Node, header bool) doc.Row {
	var row doc.Row
	for cell := n.FirstChild(); cell != nil; cell = cell.NextSibling() {
		row.Cells = append(row.Cells, doc.Cell{Inlines: c.inlines(cell), Header: header})
	}
	return row
}

// checkRow reports a row that does not fit its table. Goldmark drops the cells
// that are too many and adds those that lack, both in silence.
func (c *converter) checkRow(row ast.Node, want int) {
	start := row.Pos()
	if start < 0 || start >= len(c.mask.masked) {
		return
	}
	end := lineEnd(c.mask.masked, start)
	got := countCells(string(c.mask.masked[start:end]))
	if got == want {
		return
	}
	help := `a | that is part of the text is written \|`
	if got < want {
		help = "write every cell, an empty one too, and leave a blank line after the table"
	}
	c.report(RuleTable, c.span(start, c.textEnd(end)),
		fmt.Sprintf("this row has %s, and the table has %s in a row", cellCount(got), cellCount(want)), help)
}

// countCells returns the number of cells of a line.
func countCells(text string) int {
	text = strings.TrimPrefix(strings.TrimSpace(text), "|")
	if strings.HasSuffix(text, "|") && !strings.HasSuffix(text, `\|`) {
		text = text[:len(text)-1]
	}
	return strings.Count(text, "|") - strings.Count(text, `\|`) + 1
}

func cellCount(n int) string {
	if n == 1 {
		return "1 cell"
	}
	return fmt.Sprintf("%d cells", n)
}
