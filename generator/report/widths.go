package report

import (
	"fmt"
	"strings"

	"cleryreport/generator/diag"
	"cleryreport/generator/doc"
	"cleryreport/generator/theme"
)

// checkWidths finds tables of authors whose words do not stand side by side on
// the page, however small a table may be set.
func checkWidths(d *doc.Document, fonts theme.Fonts, page theme.Page) []diag.Diagnostic {
	w := widths{fonts: fonts, page: page.Width - page.Left - page.Right}
	w.sections(d.Sections)
	return w.found
}

type widths struct {
	fonts theme.Fonts
	page  float64
	found []diag.Diagnostic
}

func (w *widths) sections(sections []*doc.Section) {
	for _, s := range sections {
		w.blocks(s.Blocks)
		w.sections(s.Sections)
	}
}

func (w *widths) blocks(blocks []doc.Block) {
	for _, block := range blocks {
		switch n := block.(type) {
		case *doc.Quote:
			w.blocks(n.Blocks)
		case *doc.List:
			for _, item := range n.Items {
				w.blocks(item.Blocks)
			}
		case *doc.Table:
			if n.Number == "" {
				w.table(n)
			}
		}
	}
}

func (w *widths) table(t *doc.Table) {
	need := 0.0
	for _, least := range w.columns(t) {
		need += least
	}
	if need <= w.page {
		return
	}
	const inch = 72
	w.found = append(w.found, diag.New(RuleWideTable, diag.Error, t.Span,
		fmt.Sprintf("the table has %d columns and is too wide to be printed: side by side, the longest words of its columns take %.1f inches, and the page has %.1f",
			len(t.Columns), need/inch, w.page/inch),
		diag.Help("make two tables of it, each with the first column, or let rows and columns change places")))
}

// columns returns the width that each column of an author's table, which has no
// spans, needs at least.
func (w *widths) columns(t *doc.Table) []float64 {
	least := make([]float64, len(t.Columns))
	measure := func(rows []doc.Row, face *theme.Face) {
		for _, row := range rows {
			for i, cell := range row.Cells {
				least[i] = max(least[i], widestWord(doc.PlainText(cell.Inlines), face)+2*theme.CellPad)
			}
		}
	}
	measure(t.Head, w.fonts.Text.Bold)
	for _, group := range t.Groups {
		measure(group.Rows, w.fonts.Text.Regular)
	}
	return least
}

// widestWord returns the width of the widest word in the smallest size of a
// table. Between words a line may be broken.
func widestWord(text string, face *theme.Face) float64 {
	widest := 0
	for _, word := range strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(" \n-/\u2013\u2014.,@_?&=", r) }) {
		width := 0
		for _, r := range word {
			width += face.Advance(r)
		}
		widest = max(widest, width)
	}
	return float64(widest) * theme.SmallestTable / 1000
}
