package report

import (
	"fmt"
	"unicode/utf8"

	"cleryreport/generator/diag"
	"cleryreport/generator/doc"
	"cleryreport/generator/theme"
)

// setTables decides for each table of the report whether its pages are turned,
// and finds tables of authors whose words do not stand side by side even there,
// however small they may be set.
func setTables(d *doc.Document, fonts theme.Fonts, page theme.Page) []diag.Diagnostic {
	w := widths{fonts: fonts, page: page}
	w.sections(d.Sections)
	return w.found
}

type widths struct {
	fonts theme.Fonts
	page  theme.Page
	found []diag.Diagnostic
}

func (w *widths) sections(sections []*doc.Section) {
	for _, s := range sections {
		w.blocks(s.Blocks, w.page.TextWidth(), theme.Measure)
		w.sections(s.Sections)
	}
}

// blocks sets the tables among blocks. A table among them may be as wide as
// upright; what is within a list or a quotation stays in the column of text.
func (w *widths) blocks(blocks []doc.Block, upright, column float64) {
	within := column - theme.ListIndent
	for _, block := range blocks {
		switch n := block.(type) {
		case *doc.Quote:
			w.blocks(n.Blocks, within, within)
		case *doc.List:
			for _, item := range n.Items {
				w.blocks(item.Blocks, within, within)
			}
		case *doc.Table:
			w.table(n, upright)
		}
	}
}

func (w *widths) table(t *doc.Table, upright float64) {
	columns := w.columns(t)
	setting := w.page.SetTable(columns, upright)
	t.Turned = setting.Turned
	if setting.Fits == len(columns) || t.Number != "" {
		return
	}
	if i, least := w.tooWide(columns); i >= 0 {
		w.refuse(t, fmt.Sprintf("the longest word of column %d takes %.1f inches, and a page has %.1f even if it is turned", i+1, inches(least), w.turnedInches()),
			"write the word otherwise, or with a hyphen or a space where it may be divided")
		return
	}
	w.refuse(t, fmt.Sprintf("the table has %d columns, of which the first %d fit side by side on a page, turned and in the smallest size", len(columns), setting.Fits),
		"make two tables of it, each with the first column, or let rows and columns change places")
}

func (w *widths) refuse(t *doc.Table, message, help string) {
	w.found = append(w.found, diag.New(RuleWideTable, diag.Error, t.Span, message, diag.Help(help)))
}

// tooWide returns the first column that has no room on a page by itself, or -1.
func (w *widths) tooWide(columns []float64) (column int, least float64) {
	for i, c := range columns {
		if least := c*theme.SmallestTable + 2*theme.CellPad; least > w.page.Turned().TextWidth() {
			return i, least
		}
	}
	return -1, 0
}

func (w *widths) turnedInches() float64 { return inches(w.page.Turned().TextWidth()) }

// inches converts points.
func inches(points float64) float64 { return points / 72 }

// columns returns the width of the widest word of each column, in em. A cell
// over several columns has room in all of them.
func (w *widths) columns(t *doc.Table) []float64 {
	widest := make([]float64, len(t.Columns))
	w.rows(widest, t.Head, true)
	for _, group := range t.Groups {
		w.rows(widest, group.Rows, false)
	}
	return widest
}

func (w *widths) rows(widest []float64, rows []doc.Row, head bool) {
	starts := doc.GridColumns(rows)
	for r, row := range rows {
		for i, cell := range row.Cells {
			start := starts[r][i]
			s := stretches{fonts: w.fonts}
			s.inlines(cell.Inlines, head || cell.Header && start == 0)
			s.marks(cell.Marks)
			widen(widest[start:start+max(cell.ColSpan, 1)], s.widest)
		}
	}
}

// widen gives columns evenly what they lack together.
func widen(columns []float64, want float64) {
	for _, c := range columns {
		want -= c
	}
	for i := range columns {
		columns[i] += max(0, want) / float64(len(columns))
	}
}

// stretches measures words that are cut wherever they may be, in em.
type stretches struct {
	fonts        theme.Fonts
	widest, used float64
	before       rune
}

func (s *stretches) inlines(inlines []doc.Inline, bold bool) {
	for _, in := range inlines {
		switch n := in.(type) {
		case *doc.Text:
			s.text(n.Value, bold, 1)
		case *doc.CodeSpan:
			s.text(n.Value, bold, 1)
		case *doc.Emphasis:
			s.inlines(n.Inlines, bold)
		case *doc.Strong:
			s.inlines(n.Inlines, true)
		case *doc.Link:
			s.inlines(n.Inlines, bold)
		case *doc.LineBreak:
			s.used = 0
		}
	}
}

func (s *stretches) marks(marks []string) {
	for _, m := range marks {
		s.text(m+",", false, theme.MarkSize)
	}
}

func (s *stretches) text(text string, bold bool, size float64) {
	face := s.fonts.Text.Regular
	if bold {
		face = s.fonts.Text.Bold
	}
	text = doc.Printed(text)
	for i, r := range text {
		if r == ' ' {
			s.used, s.before = 0, r
			continue
		}
		s.used += float64(face.Advance(r)) / 1000 * size
		s.widest = max(s.widest, s.used)
		if after, _ := utf8.DecodeRuneInString(text[i+utf8.RuneLen(r):]); theme.MayCut(s.before, r, after) {
			s.used = 0
		}
		s.before = r
	}
}
