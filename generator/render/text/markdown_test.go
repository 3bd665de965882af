package text_test

import (
	"strings"
	"testing"

	"cleryreport/generator/doc"
	"cleryreport/generator/internal/golden"
	"cleryreport/generator/render/internal/sample"
	"cleryreport/generator/render/text"
)

func TestMarkdown(t *testing.T) {
	d := sample.Document()
	d.Draft = true
	golden.Check(t, "testdata/sample.md.golden", text.Markdown(d))
}

// body returns the Markdown of blocks below a title.
func body(blocks ...doc.Block) string {
	out := string(text.Markdown(&doc.Document{Title: "T", Front: blocks}))
	return strings.TrimSuffix(strings.TrimPrefix(out, "# T\n\n"), "\n")
}

func list(tight bool, items ...[]doc.Block) *doc.List {
	l := &doc.List{Tight: tight}
	for _, blocks := range items {
		l.Items = append(l.Items, doc.Item{Blocks: blocks})
	}
	return l
}

func TestMarkdownBlocks(t *testing.T) {
	p := func(s string) doc.Block { return doc.NewParagraph(s) }
	ordered := list(true, []doc.Block{p("a"), list(true, []doc.Block{p("b")})}, []doc.Block{p("c")})
	ordered.Ordered, ordered.Start = true, 9
	for _, tt := range []struct {
		name  string
		block doc.Block
		want  string
	}{
		{"a tight list in a list", list(true, []doc.Block{p("a"), list(true, []doc.Block{p("b")}, []doc.Block{p("c")})}, []doc.Block{p("d")}),
			"- a\n  - b\n  - c\n- d"},
		{"a loose list", list(false, []doc.Block{p("a"), p("b")}, []doc.Block{p("c")}), "- a\n\n  b\n\n- c"},
		{"a numbered list indents by its numbers", ordered, "9. a\n   - b\n10. c"},
		{"a quotation of two paragraphs", &doc.Quote{Blocks: []doc.Block{p("a"), p("b")}}, "> a\n>\n> b"},
		{"a list in a quotation", &doc.Quote{Blocks: []doc.Block{list(true, []doc.Block{p("a")}, []doc.Block{p("b")})}}, "> - a\n> - b"},
		{"code that holds a fence", &doc.Code{Text: "```\n"}, "````\n```\n````"},
		{"what looks like a list", p("- no list"), `\- no list`},
		{"what looks like a number", p("2025. A year"), `2025\. A year`},
		{"a number", p("2025 was a year"), "2025 was a year"},
		{"what looks like markup", p("a*b_c[d]<e>&amp;#`"), "a\\*b\\_c\\[d\\]\\<e>\\&amp;\\#\\`"},
		{"a code span with a backtick", &doc.Paragraph{Inlines: []doc.Inline{&doc.CodeSpan{Value: "`"}}}, "`` ` ``"},
		{"a line break", &doc.Paragraph{Inlines: []doc.Inline{&doc.Text{Value: "a"}, &doc.LineBreak{}, &doc.Text{Value: "b"}}}, "a\\\nb"},
		{"an address in parentheses", &doc.Paragraph{Inlines: []doc.Inline{&doc.Link{Target: "https://a.example/(b)", Inlines: doc.NewText("c")}}},
			"[c](<https://a.example/(b)>)"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := body(tt.block); got != tt.want {
				t.Errorf("got:\n%s\nwant:\n%s", got, tt.want)
			}
		})
	}
}

func TestMarkdownTable(t *testing.T) {
	cell := func(s string) doc.Cell { return doc.Cell{Inlines: doc.NewText(s)} }
	tall := cell("a|b")
	tall.RowSpan = 2
	marked := cell("3")
	marked.Marks = []string{"a", "b"}
	broken := doc.Cell{Inlines: []doc.Inline{&doc.Text{Value: "x"}, &doc.LineBreak{}, &doc.Text{Value: "y"}}}
	got := body(&doc.Table{
		Number: "Table 1", Caption: doc.NewText("Crimes"),
		Columns: []doc.Column{{}, {Align: doc.AlignRight}, {Align: doc.AlignCenter}},
		Head:    []doc.Row{{Cells: []doc.Cell{cell("Offense"), cell("Year"), cell("Count")}}},
		Groups:  []doc.RowGroup{{Rows: []doc.Row{{Cells: []doc.Cell{tall, cell("2024"), marked}}, {Cells: []doc.Cell{cell("2025"), broken}}}}},
		Notes:   []doc.Note{{Mark: "a", Inlines: doc.NewText("First.")}, {Mark: "b", Inlines: doc.NewText("Second.")}},
	})
	want := `**Table 1. Crimes**

| Offense | Year | Count |
| --- | ---: | :---: |
| a\|b | 2024 | 3 (a, b) |
|  | 2025 | x<br>y |

(a) First.

(b) Second.`
	if got != want {
		t.Errorf("got:\n%s\nwant:\n%s", got, want)
	}
}

// A link to a section leads to the anchor that GitHub makes of its heading.
func TestMarkdownSectionLinks(t *testing.T) {
	link := &doc.Paragraph{Inlines: []doc.Inline{&doc.Link{Target: "#second", Inlines: doc.NewText("there")}}}
	section := func(id string) *doc.Section {
		return &doc.Section{ID: id, Number: "1", Level: 2, Title: doc.NewText("668.46(b)(2)/p1 Whom to tell?")}
	}
	got := string(text.Markdown(&doc.Document{Title: "T", Front: []doc.Block{link}, Sections: []*doc.Section{section("first"), section("second")}}))
	if want := "[there](#1-66846b2p1-whom-to-tell-1)"; !strings.Contains(got, want) {
		t.Errorf("no %s in:\n%s", want, got)
	}
}
