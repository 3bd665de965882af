package layout_test

import (
	"strings"
	"testing"

	"cleryreport/generator/doc"
	"cleryreport/generator/render/pdf/layout"
)

func TestErrors(t *testing.T) {
	one := []doc.Column{{}, {}}
	section := func(id string, level int) *doc.Section {
		return &doc.Section{ID: id, Level: level, Title: doc.NewText("Section " + id)}
	}
	twice := report()
	twice.Sections = append(twice.Sections, section("part", 2))
	skipped := report()
	skipped.Sections[0].Sections = []*doc.Section{section("deep", 4)}
	untitled := report()
	untitled.Title = ""
	nameless := report()
	nameless.Contents = true
	nameless.Sections[0].ID = ""

	for name, tt := range map[string]struct {
		doc  *doc.Document
		want string
	}{
		"character no font has": {report(doc.NewParagraph("the word 漢")), `U+6F22`},
		"character beyond BMP":  {report(doc.NewParagraph("a smile 😀")), `U+1F600`},
		"link to nowhere":       {report(link("#nowhere", "there")), `refers to "nowhere"`},
		"page of nowhere":       {report(&doc.Paragraph{Inlines: []doc.Inline{&doc.PageRef{Anchor: "gone"}}}), `refers to "gone"`},
		"link without text":     {report(link("#part", " ")), `has no text`},
		"anchor twice":          {twice, `"part" is defined twice`},
		"skipped level":         {skipped, `level 4 where 3 is next`},
		"no title":              {untitled, `no title`},
		"no ID for contents":    {nameless, `has no ID`},
		"unresolved table":      {report(&doc.Placement{Name: "arrests"}), `*doc.Placement cannot be printed`},
		"unresolved variable":   {report(&doc.Paragraph{Inlines: []doc.Inline{&doc.Variable{Path: "x"}}}), `*doc.Variable cannot be printed`},
		"ragged row": {report(&doc.Table{ID: "t", Columns: one, Groups: []doc.RowGroup{{Rows: []doc.Row{row(cell("a"))}}}}),
			`row 1 of the table "t" has no cell in column 2`},
		"row too long": {report(&doc.Table{ID: "t", Columns: one, Groups: []doc.RowGroup{{Rows: []doc.Row{row(cell("a"), cell("b"), cell("c"))}}}}),
			`reaches out of it`},
		"span from head into body": {report(&doc.Table{ID: "t", Columns: one,
			Head:   []doc.Row{row(header("a", 2, 1), header("b", 1, 1))},
			Groups: []doc.RowGroup{{Rows: []doc.Row{row(cell("c"))}}}}), `reaches out of it`},
		"spans that overlap": {report(&doc.Table{ID: "t", Columns: one, Groups: []doc.RowGroup{{Rows: []doc.Row{
			row(cell("a"), header("b", 2, 1)), row(header("c", 1, 2))}}}}), `share row 2, column 2`},
		"empty table": {report(&doc.Table{ID: "t"}), `is empty`},
	} {
		t.Run(name, func(t *testing.T) {
			out, _, err := layout.Layout(tt.doc, testTheme(t))
			if err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("error %v, want %q", err, tt.want)
			}
			if out != nil {
				t.Error("a document was returned beside the error")
			}
		})
	}
}

func link(target, label string) doc.Block {
	return &doc.Paragraph{Inlines: []doc.Inline{&doc.Link{Target: target, Inlines: doc.NewText(label)}}}
}

func TestLinkTargets(t *testing.T) {
	for _, tt := range []struct{ address, target, want string }{
		{"https://x.example/2026/", "../notice/index.html", "https://x.example/notice/index.html"},
		{"https://x.example/2026/", "statistics.csv", "https://x.example/2026/statistics.csv"},
		{"https://x.example/2026/", "mailto:a@x.example", "mailto:a@x.example"},
		{"https://x.example/2026/", "tel:+15555550142", "tel:+15555550142"},
		{"", "https://y.example/?a=b", "https://y.example/?a=b"},
	} {
		d := report(link(tt.target, "label"))
		d.Address = tt.address
		out, _ := lay(t, d)
		if got := string(dumpTree(out)); !strings.Contains(got, "-> "+tt.want+" (label)") {
			t.Errorf("%s from %q: the link is not %s", tt.target, tt.address, tt.want)
		}
	}
}
