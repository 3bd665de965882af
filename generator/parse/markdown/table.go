package markdown

import (
	"fmt"
	"strings"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"

	"cleryreport/generator/doc"
)

// table converts a table. Its rows stay one group. A last row that is a caption,
// because no blank line stands before it, becomes a paragraph behind the table.
func (c *converter) table(n *extast.Table, at doc.At) []doc.Block {
	table := &doc.Table{At: at}
	for _, a := range n.Alignments {
		table.Columns = append(table.Columns, doc.Column{Align: alignOf(a)})
	}
	blocks := []doc.Block{table}
	var body doc.RowGroup
	for row := n.FirstChild(); row != nil; row = row.NextSibling() {
		switch written := c.rowText(row); {
		case row.Kind() == extast.KindTableHeader:
			table.Head = append(table.Head, c.row(row, true))
		case row.NextSibling() == nil && captionForm.MatchString(written.text) && !strings.Contains(written.text, "|"):
			blocks = append(blocks, &doc.Paragraph{At: doc.At{Span: written.span}, Inlines: c.inlines(row.FirstChild())})
		default:
			c.checkRow(written, len(n.Alignments))
			body.Rows = append(body.Rows, c.row(row, false))
		}
	}
	if len(body.Rows) > 0 {
		table.Groups = []doc.RowGroup{body}
	}
	return blocks
}

// rowText returns the line of a row, empty if it is not known.
func (c *converter) rowText(row ast.Node) line {
	start := row.Pos()
	if start < 0 || start >= len(c.mask.masked) {
		return line{}
	}
	end := lineEnd(c.mask.masked, start)
	return line{string(c.mask.masked[start:end]), c.span(start, c.textEnd(end))}
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
func (c *converter) checkRow(row line, want int) {
	got := countCells(row.text)
	if row.text == "" || got == want {
		return
	}
	help := `a | that is part of the text is written \|`
	if got < want {
		help = "write every cell, an empty one too, and leave a blank line after the table"
	}
	c.report(RuleTable, row.span,
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
