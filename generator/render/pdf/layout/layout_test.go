package layout_test

import (
	"bytes"
	"fmt"
	"maps"
	"strings"
	"sync"
	"testing"

	"cleryreport/generator/doc"
	"cleryreport/generator/internal/golden"
	renderers "cleryreport/generator/render/internal/sample"
	"cleryreport/generator/render/pdf/draw"
	"cleryreport/generator/render/pdf/layout"
	"cleryreport/generator/theme"
)

func testTheme(t testing.TB) *theme.Theme {
	t.Helper()
	fonts, err := theme.DefaultFonts()
	if err != nil {
		t.Fatal(err)
	}
	return &theme.Theme{Brand: theme.DefaultBrand(), Page: theme.Letter, Fonts: fonts}
}

func lay(t testing.TB, d *doc.Document) (*draw.Document, map[string]int) {
	t.Helper()
	out, pages, err := layout.Layout(d, testTheme(t))
	if err != nil {
		t.Fatal(err)
	}
	return out, pages
}

// report returns a document of one part.
func report(blocks ...doc.Block) *doc.Document {
	return &doc.Document{Lang: "en-US", Title: "Report", ISODate: "2026-09-28", Sections: []*doc.Section{
		{ID: "part", Level: 2, Title: doc.NewText("Part"), Blocks: blocks},
	}}
}

func TestGolden(t *testing.T) {
	short := report(
		&doc.Paragraph{Inlines: []doc.Inline{
			text("Call "), &doc.Strong{Inlines: doc.NewText("911")}, text(" or see "),
			&doc.Link{Target: "#table-1", Inlines: []doc.Inline{text("Table 1"), &doc.PageRef{Anchor: "table-1", Before: " on page "}}}, text("."),
		}},
		&doc.List{Tight: true, Items: []doc.Item{
			{Blocks: []doc.Block{doc.NewParagraph("Title IX Coordinator")}},
			{Blocks: []doc.Block{doc.NewParagraph("Dean of Students")}},
		}},
		crimeTable("table-1", "Table 1", "Rape", "Robbery"),
	)
	short.Draft = true
	smaller := renderers.Drawing()
	smaller.ID = ""
	figures := report(renderers.Drawing(), &doc.Quote{Blocks: []doc.Block{smaller}})
	for name, d := range map[string]*doc.Document{"short": short, "report": sample(), "figure": figures} {
		t.Run(name, func(t *testing.T) {
			out, _ := lay(t, d)
			golden.Check(t, "testdata/"+name+".pages.golden", dumpPages(out))
			golden.Check(t, "testdata/"+name+".tree.golden", dumpTree(out))
		})
	}
}

func TestSameDocumentSamePages(t *testing.T) {
	want, wantPages := lay(t, sample())
	th, d := testTheme(t), sample()
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			got, pages, err := layout.Layout(d, th)
			if err != nil || !bytes.Equal(dumpPages(got), dumpPages(want)) || !bytes.Equal(dumpTree(got), dumpTree(want)) || !maps.Equal(pages, wantPages) {
				t.Errorf("another layout of the same document differs (%v)", err)
			}
		})
	}
	wg.Wait()
}

// Every operation belongs to a leaf of the tree or is an artifact, and every
// leaf is shown.
func TestEverythingDrawnIsTagged(t *testing.T) {
	d := sample()
	d.Draft = true
	out, _ := lay(t, d)
	inTree := map[*draw.Leaf]bool{}
	var walk func(e *draw.Elem)
	walk = func(e *draw.Elem) {
		for _, kid := range e.Kids {
			switch kid := kid.(type) {
			case *draw.Elem:
				if kid.Parent != e {
					t.Errorf("%s in %s has another parent", kid.Role, e.Role)
				}
				walk(kid)
			case *draw.Leaf:
				inTree[kid] = true
				if kid.Owner != e {
					t.Errorf("a leaf in %s has another owner", e.Role)
				}
			}
		}
	}
	walk(out.Root)
	for i, page := range out.Pages {
		for _, op := range page.Ops {
			if (op.Leaf == nil) == (op.Artifact == "") {
				t.Errorf("page %d: %q is not either content or artifact", i+1, op.Text)
			}
			if op.Leaf != nil && !inTree[op.Leaf] {
				t.Errorf("page %d: %q belongs to no element", i+1, op.Text)
			}
		}
	}
	shown := textOfLeaves(out)
	for leaf := range inTree {
		if shown[leaf] == "" {
			t.Errorf("a leaf of %s is not shown", leaf.Owner.Role)
		}
	}
}

func TestNothingReachesIntoTheMargins(t *testing.T) {
	d := sample()
	d.Sections[2].Blocks = append(d.Sections[2].Blocks,
		doc.NewParagraph("See https://safety.larkmoor.example/"+strings.Repeat("annualsecurityreport", 12)),
		wideTable(14))
	out, _ := lay(t, d)
	for i, page := range out.Pages {
		for _, op := range page.Ops {
			if op.Kind != draw.OpText || op.Artifact != "" {
				continue
			}
			right := op.X + width(op.Face, op.Size, strings.TrimRight(op.Text, " "))
			p := theme.Letter
			if op.X < p.Left-0.01 || right > p.Width-p.Right+0.01 || op.Y-op.Size < p.Top-op.Size || op.Y > p.Height-p.Bottom {
				t.Errorf("page %d: %q from %.1f to %.1f at %.1f reaches out of the margins", i+1, op.Text, op.X, right, op.Y)
			}
		}
	}
}

func width(f *theme.Face, size float64, s string) float64 {
	total := 0
	for _, r := range s {
		total += f.Advance(r)
	}
	return float64(total) * size / 1000
}

// wideTable has more columns than a page has room for.
func wideTable(columns int) *doc.Table {
	table := &doc.Table{Columns: make([]doc.Column, columns)}
	var head, body doc.Row
	for i := range columns {
		head.Cells = append(head.Cells, header(fmt.Sprintf("Nonnegligent%d", i), 1, 1))
		body.Cells = append(body.Cells, cell(fmt.Sprint(i)))
	}
	table.Head = []doc.Row{head}
	table.Groups = []doc.RowGroup{{Rows: []doc.Row{body}}}
	return table
}

func TestAnchorsAndContents(t *testing.T) {
	out, pages := lay(t, sample())
	entries := textOfLeaves(out)
	onPage := func(title string) int {
		for i, page := range out.Pages {
			for _, op := range page.Ops {
				if op.Leaf != nil && strings.HasPrefix(op.Leaf.Owner.Role, "H") && entries[op.Leaf] == title {
					return i + 1
				}
			}
		}
		return 0
	}
	toc := elements(out.Root, "TOCI")
	want := []struct{ id, title string }{
		{"about", "1\u00A0 About this report"},
		{"reporting", "1.1\u00A0 Reporting crimes and emergencies"},
		{"statistics", "2\u00A0 Crime statistics"},
		{"main", "2.1\u00A0 Main Campus"},
		{"harbor", "2.2\u00A0 Harbor Center"},
		{"fire", "3\u00A0 Fire safety in student housing"},
	}
	if len(toc) != len(want) {
		t.Fatalf("%d entries in the contents, want %d", len(toc), len(want))
	}
	for i, w := range want {
		page := onPage(w.title)
		if page == 0 || pages[w.id] != page {
			t.Errorf("%s: the anchor is on page %d, the heading on page %d", w.id, pages[w.id], page)
		}
		links := elements(toc[i], "Link")
		entry := entries[links[0].Kids[0].(*draw.Leaf)]
		if entry != fmt.Sprintf("%s %d", strings.ReplaceAll(w.title, "\u00A0", ""), page) {
			t.Errorf("entry %q, want title and page %d", entry, page)
		}
		if a := links[0].Kids[1].(*draw.Annot); a.Dest.Name != w.id || a.Dest.Page != page-1 {
			t.Errorf("the entry of %s leads to %s on page %d", w.id, a.Dest.Name, a.Dest.Page+1)
		}
	}
}

func TestTextIsCleanedBeforeItIsDrawn(t *testing.T) {
	out, _ := lay(t, report(doc.NewParagraph("Cafe\u0301 \t open\u00AD\u200Bing\nhours\u0007today")))
	if got := allText(out); !strings.Contains(got, "Café opening hours today") {
		t.Errorf("drawn: %q", got)
	}
}

// allText returns the content of the pages, without artifacts.
func allText(d *draw.Document) string {
	var b strings.Builder
	for _, page := range d.Pages {
		for _, op := range page.Ops {
			if op.Leaf != nil {
				b.WriteString(op.Text)
			}
		}
	}
	return b.String()
}
