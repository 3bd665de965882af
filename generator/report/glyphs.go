package report

import (
	"fmt"

	"cleryreport/generator/diag"
	"cleryreport/generator/doc"
	"cleryreport/generator/source"
	"cleryreport/generator/theme"
)

// checkGlyphs finds characters that no font of the theme can draw, each once
// at the place where it was first written. In print they would be empty boxes.
func checkGlyphs(d *doc.Document, fonts theme.Fonts) []diag.Diagnostic {
	g := glyphs{fonts: fonts, seen: map[rune]bool{}}
	g.text(d.Title+d.Subtitle+d.Institution, source.Span{})
	g.blocks(d.Front)
	g.sections(d.Sections)
	return g.found
}

type glyphs struct {
	fonts theme.Fonts
	seen  map[rune]bool
	found []diag.Diagnostic
}

func (g *glyphs) text(text string, span source.Span) {
	for _, r := range text {
		if g.seen[r] || r < ' ' || g.fonts.Covers(r) {
			continue
		}
		g.seen[r] = true
		g.found = append(g.found, diag.New("report.glyph", diag.Error, span,
			fmt.Sprintf("the character %q (U+%04X) cannot be printed: no font of the report has it", r, r),
			diag.Help("write it in other words, or with letters that are used in English, Spanish and other European languages")))
	}
}

func (g *glyphs) inlines(inlines []doc.Inline) {
	for _, in := range inlines {
		switch n := in.(type) {
		case *doc.Text:
			g.text(n.Value, n.Span)
		case *doc.CodeSpan:
			g.text(n.Value, n.Span)
		case *doc.Emphasis:
			g.inlines(n.Inlines)
		case *doc.Strong:
			g.inlines(n.Inlines)
		case *doc.Link:
			g.inlines(n.Inlines)
		}
	}
}

func (g *glyphs) sections(sections []*doc.Section) {
	for _, s := range sections {
		g.inlines(s.Title)
		g.blocks(s.Blocks)
		g.sections(s.Sections)
	}
}

func (g *glyphs) blocks(blocks []doc.Block) {
	for _, block := range blocks {
		switch n := block.(type) {
		case *doc.Paragraph:
			g.inlines(n.Inlines)
		case *doc.Code:
			g.text(n.Text, n.Span)
		case *doc.Quote:
			g.blocks(n.Blocks)
		case *doc.List:
			for _, item := range n.Items {
				g.blocks(item.Blocks)
			}
		case *doc.Table:
			g.table(n)
		}
	}
}

func (g *glyphs) table(t *doc.Table) {
	g.inlines(t.Caption)
	for _, note := range t.Notes {
		g.inlines(note.Inlines)
	}
	rows := t.Head
	for _, group := range t.Groups {
		rows = append(rows[:len(rows):len(rows)], group.Rows...)
	}
	for _, row := range rows {
		for _, cell := range row.Cells {
			g.inlines(cell.Inlines)
		}
	}
}
