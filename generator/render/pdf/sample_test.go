package pdf

import (
	"testing"

	"cleryreport/generator/render/pdf/draw"
	"cleryreport/generator/theme"
)

// sample builds a draw document by hand, without layout: two pages with
// headings, a paragraph over the page break, links of both kinds, a list, a
// table with a header of two levels, an outline, running heads and a rule.
type sample struct {
	doc    *draw.Document
	fonts  theme.Fonts
	y      float64
	anchor *draw.Anchor
}

func newSample(t testing.TB) *draw.Document {
	t.Helper()
	fonts, err := theme.DefaultFonts()
	if err != nil {
		t.Fatal(err)
	}
	s := &sample{
		fonts: fonts,
		doc: &draw.Document{
			Info: draw.Info{
				Title:   "Annual report — Larkmoor & Söhne",
				Author:  "Larkmoor University",
				Subject: "A sample <document>",
				Lang:    "en-US",
				Date:    "2026-09-28",
			},
			Root: &draw.Elem{Role: "Document"},
		},
		anchor: &draw.Anchor{Name: "statistics", Page: 1, Y: 60},
	}
	s.newPage()
	s.firstPage()
	s.newPage()
	s.secondPage()
	return s.doc
}

func (s *sample) newPage() {
	page := draw.Page{Width: 612, Height: 792}
	page.Ops = append(page.Ops, draw.Op{
		Kind: draw.OpText, X: 72, Y: 40, Text: "Running head", Face: s.fonts.Text.Regular, Size: 8,
		Artifact: "<</Type /Pagination /Subtype /Header /Attached [/Top]>>",
	})
	s.doc.Pages = append(s.doc.Pages, page)
	s.y = 60
}

func (s *sample) op(op draw.Op) {
	page := &s.doc.Pages[len(s.doc.Pages)-1]
	page.Ops = append(page.Ops, op)
}

// elem adds an element at the end of parent.
func (s *sample) elem(parent *draw.Elem, role string) *draw.Elem {
	e := &draw.Elem{Role: role, Parent: parent}
	parent.Kids = append(parent.Kids, e)
	return e
}

// text adds a leaf to e and draws a line of it.
func (s *sample) text(e *draw.Elem, face *theme.Face, text string) *draw.Leaf {
	leaf := &draw.Leaf{Owner: e}
	e.Kids = append(e.Kids, leaf)
	s.line(leaf, face, text)
	return leaf
}

func (s *sample) line(leaf *draw.Leaf, face *theme.Face, text string) {
	s.y += 14
	s.op(draw.Op{Kind: draw.OpText, X: 72, Y: s.y, Text: text, Face: face, Size: 11, Leaf: leaf})
}

func (s *sample) link(parent *draw.Elem, annot draw.Annot) {
	e := s.elem(parent, "Link")
	leaf := s.text(e, s.fonts.Text.Regular, annot.Contents)
	s.op(draw.Op{Kind: draw.OpRect, X: 72, Y: s.y + 1, W: 80, H: 0.5, Color: draw.Color{B: 160}, Leaf: leaf})
	annot.Owner, annot.Page = e, len(s.doc.Pages)-1
	annot.Rect = [4]float64{72, s.y - 10, 152, s.y + 2}
	e.Kids = append(e.Kids, &annot)
}

func (s *sample) firstPage() {
	root := s.doc.Root
	title := s.elem(root, "H1")
	s.text(title, s.fonts.Headings.Regular, "Annual report")
	s.op(draw.Op{
		Kind: draw.OpLine, X: 72, Y: s.y + 4, W: 400, Size: 0.75, Color: draw.Color{R: 9, G: 90, B: 20},
		Artifact: "<</Type /Layout>>",
	})
	p := s.elem(root, "P")
	s.text(p, s.fonts.Text.Regular, "Call the department at 555-555-0142, or write to ")
	s.link(p, draw.Annot{URI: "https://larkmoor.example/safety?q=a b&x=ö", Contents: "the safety page"})
	strong := s.elem(p, "Strong")
	s.text(strong, s.fonts.Text.Bold, "at any hour")
	s.link(s.elem(root, "P"), draw.Annot{Dest: s.anchor, Contents: "Crime statistics"})

	list := s.elem(root, "L")
	list.Attrs = []draw.Attr{{Owner: "List", Pairs: [][2]string{{"ListNumbering", "/Disc"}}}}
	for _, text := range []string{"Police", "Title IX Coordinator"} {
		item := s.elem(list, "LI")
		s.text(s.elem(item, "Lbl"), s.fonts.Text.Regular, "•")
		s.text(s.elem(item, "LBody"), s.fonts.Text.Regular, text)
	}
	split := s.elem(root, "P")
	leaf := s.text(split, s.fonts.Text.Italic, "A paragraph that begins on page one ")
	s.doc.Outline = []draw.Bookmark{{
		Title: "Annual report", Elem: title, Dest: &draw.Anchor{Name: "top", Y: 60},
	}}
	s.newPage()
	s.line(leaf, s.fonts.Text.Italic, "and ends on page two.")
}

func (s *sample) secondPage() {
	h2 := s.elem(s.doc.Root, "H2")
	s.text(h2, s.fonts.Headings.Bold, "Crime statistics § 668.46")
	s.doc.Outline = append(s.doc.Outline, draw.Bookmark{
		Title: "Crime statistics — 2023", Elem: h2, Dest: s.anchor,
		Kids: []draw.Bookmark{{Title: "Part", Elem: h2, Dest: s.anchor}, {Title: "Part two", Elem: h2, Dest: s.anchor}},
	})
	table := s.elem(s.doc.Root, "Table")
	s.text(s.elem(table, "Caption"), s.fonts.Text.Regular, "Table 1. Offenses")
	head := s.elem(table, "THead")
	first := s.elem(head, "TR")
	s.cell(first, "TH", "Offense", "offense", "/Column", "RowSpan", "2")
	s.cell(first, "TH", "On campus", "campus", "/Column", "ColSpan", "2")
	second := s.elem(head, "TR")
	s.cell(second, "TH", "2024", "y2024", "/Column", "Headers", "[(campus)]")
	s.cell(second, "TH", "2025", "y2025", "/Column", "Headers", "[(campus)]")
	body := s.elem(table, "TBody")
	row := s.elem(body, "TR")
	s.cell(row, "TH", "Burglary", "burglary", "/Row", "Headers", "[(offense)]")
	s.cell(row, "TD", "3", "", "", "Headers", "[(burglary) (campus) (y2024)]")
	s.cell(row, "TD", "0", "", "", "Headers", "[(burglary) (campus) (y2025)]")
}

func (s *sample) cell(row *draw.Elem, role, text, id, scope, key, value string) {
	cell := s.elem(row, role)
	cell.ID = id
	pairs := [][2]string{{key, value}}
	if scope != "" {
		pairs = append(pairs, [2]string{"Scope", scope})
	}
	cell.Attrs = []draw.Attr{{Owner: "Table", Pairs: pairs}}
	s.text(cell, s.fonts.Text.Regular, text)
}

// find returns the n-th element of a role, from 0, in reading order.
func find(e *draw.Elem, role string, n int) *draw.Elem {
	var found []*draw.Elem
	var visit func(*draw.Elem)
	visit = func(e *draw.Elem) {
		if e.Role == role {
			found = append(found, e)
		}
		for _, kid := range e.Kids {
			if kid, ok := kid.(*draw.Elem); ok {
				visit(kid)
			}
		}
	}
	visit(e)
	return found[n]
}
