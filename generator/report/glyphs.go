package report

import (
	"fmt"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"cleryreport/generator/diag"
	"cleryreport/generator/doc"
	"cleryreport/generator/source"
	"cleryreport/generator/theme"
)

// registers is where names of campuses, offices and places are written.
var registers = source.Whole("site")

// checkGlyphs finds characters that no font of the theme can draw, each once
// at the place where it was first written. In print they would be empty boxes.
func checkGlyphs(d *doc.Document, fonts theme.Fonts) []diag.Diagnostic {
	g := glyphs{fonts: fonts, seen: map[rune]bool{}, near: registers}
	g.text(d.Title+d.Subtitle+d.Institution, source.Span{})
	g.blocks(d.Front)
	g.sections(d.Sections)
	g.reportLent()
	return g.found
}

type glyphs struct {
	fonts theme.Fonts
	near  source.Span // the section or table around text that has no place of its own
	seen  map[rune]bool
	found []diag.Diagnostic

	lent  []rune      // characters that only the family of every theme has, in the order of the report
	first source.Span // of the first of them
}

func (g *glyphs) text(text string, span source.Span) {
	if span.IsZero() {
		span = g.near
	}
	backward := false // a finding about this text says that it runs from right to left
	for _, r := range doc.Printed(text) {
		if g.seen[r] || g.fonts.Text.Regular.Has(r) || backward && unicode.In(r, rightToLeft...) {
			continue
		}
		if g.fonts.Covers(r) {
			g.lend(span, r)
			continue
		}
		if unicode.In(r, rightToLeft...) {
			backward = true
			g.report(span, r, "text that runs from right to left cannot be printed, such as %q (U+%04X)",
				"link to a page of your website in that language; the report is printed in scripts that run from left to right")
			continue
		}
		g.seen[r] = true
		if isEmoji(r) {
			g.report(span, r, "the emoji %q (U+%04X) cannot be printed", "delete it, or say in words what it shows: readers hear emoji in different words")
			continue
		}
		g.report(span, r, "the character %q (U+%04X) cannot be printed: no font of the report has it",
			"write it in other words, or with letters that are used in English, Spanish and other European languages")
	}
}

// lend remembers a character that is printed in the family of every theme.
func (g *glyphs) lend(span source.Span, r rune) {
	g.seen[r] = true
	if g.lent = append(g.lent, r); len(g.lent) == 1 {
		g.first = within(span, r)
	}
}

// reportLent says, once, which characters are not in the typeface of the text.
func (g *glyphs) reportLent() {
	if len(g.lent) == 0 {
		return
	}
	const most = 12
	var names []string
	for _, r := range g.lent[:min(len(g.lent), most)] {
		names = append(names, fmt.Sprintf("%q (U+%04X)", r, r))
	}
	if more := len(g.lent) - len(names); more > 0 {
		names = append(names, say.Number(more)+" more")
	}
	g.found = append(g.found, diag.New(RuleOtherFont, diag.Note, g.first,
		fmt.Sprintf("%s lacks %s; they are printed in %s", g.fonts.Text.Name, say.And(names), g.fonts.Fallback.Name),
		diag.Help("look at them in the PDF; a fuller edition of the typeface may have them")))
}

func (g *glyphs) report(span source.Span, r rune, message, help string) {
	g.found = append(g.found, diag.New(RuleGlyph, diag.Error, within(span, r), fmt.Sprintf(message, r, r), diag.Help(help)))
}

// rightToLeft is the scripts in living use that run from right to left.
var rightToLeft = []*unicode.RangeTable{unicode.Hebrew, unicode.Arabic, unicode.Syriac, unicode.Thaana, unicode.Nko, unicode.Adlam}

// isEmoji reports whether r is one of the pictures of Unicode.
func isEmoji(r rune) bool { return r >= 0x1F000 && r <= 0x1FAFF || r >= 0x2600 && r <= 0x27BF }

// within narrows a span to the first place at which it reads r, in one piece or
// as a letter and the accents that follow it.
func within(span source.Span, r rune) source.Span {
	for _, form := range []string{string(r), norm.NFD.String(string(r))} {
		if i := strings.Index(span.Text(), form); i >= 0 {
			return source.Span{File: span.File, Start: span.Start + i, End: span.Start + i + len(form)}
		}
	}
	return span
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
		if g.near = s.Span; g.near.IsZero() {
			g.near = registers
		}
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
		case *doc.Figure:
			g.figure(n)
		}
	}
}

func (g *glyphs) figure(f *doc.Figure) {
	for _, shape := range f.Shapes {
		if label, ok := shape.(*doc.Label); ok {
			g.text(label.Text, f.Span)
		}
	}
	g.text(doc.PlainText(f.Caption), f.Span)
}

func (g *glyphs) table(t *doc.Table) {
	around := g.near
	if !t.Span.IsZero() {
		g.near = t.Span
	}
	defer func() { g.near = around }()
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
