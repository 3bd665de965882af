package markdown_test

import (
	"bytes"
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"

	"cleryreport/generator/doc"
	"cleryreport/generator/internal/golden"
	"cleryreport/generator/parse/markdown"
	"cleryreport/generator/source"
)

// dumper writes doc as an indented list of nodes: place, kind, what it says,
// and the text its span covers.
type dumper struct {
	strings.Builder
	depth int
}

func (d *dumper) node(span source.Span, format string, args ...any) {
	start, end := span.Position(), span.EndPosition()
	fmt.Fprintf(d, "%s%d:%d-%d:%d %s\n", strings.Repeat("  ", d.depth), start.Line, start.Column, end.Line, end.Column, fmt.Sprintf(format, args...))
}

func (d *dumper) blocks(list []doc.Block) {
	d.depth++
	defer func() { d.depth-- }()
	for _, b := range list {
		switch b := b.(type) {
		case *doc.Heading:
			d.node(b.Span, "heading %d", b.Level)
			for _, c := range b.Cites {
				d.node(c.Span, "  cite %q %q", c.Text, c.Span.Text())
			}
			d.inlines(b.Inlines)
		case *doc.Paragraph:
			d.node(b.Span, "paragraph")
			d.inlines(b.Inlines)
		case *doc.List:
			d.node(b.Span, "list ordered=%t start=%d tight=%t", b.Ordered, b.Start, b.Tight)
			for _, item := range b.Items {
				d.node(item.Span, "- item")
				d.blocks(item.Blocks)
			}
		case *doc.Quote:
			d.node(b.Span, "quote")
			d.blocks(b.Blocks)
		case *doc.Code:
			d.node(b.Span, "code %q", b.Text)
		case *doc.Break:
			d.node(b.Span, "break")
		case *doc.Placement:
			d.node(b.Span, "placement %s %q", b.Kind, b.Name)
			for _, key := range slices.Sorted(maps.Keys(b.Args)) {
				d.node(b.SpanOf(key), "  %s=%q", key, b.Args[key])
			}
		case *doc.Table:
			d.node(b.Span, "table %v", b.Columns)
			d.inlines(b.Caption)
			for _, row := range b.Head {
				d.row(row)
			}
			for _, group := range b.Groups {
				for _, row := range group.Rows {
					d.row(row)
				}
			}
		}
	}
}

func (d *dumper) row(row doc.Row) {
	for i, cell := range row.Cells {
		fmt.Fprintf(d, "%scell %d header=%t\n", strings.Repeat("  ", d.depth+1), i+1, cell.Header)
		d.depth++
		d.inlines(cell.Inlines)
		d.depth--
	}
}

func (d *dumper) inlines(list []doc.Inline) {
	d.depth++
	defer func() { d.depth-- }()
	for _, in := range list {
		written := in.Source().Text()
		switch in := in.(type) {
		case *doc.Text:
			d.node(in.Span, "text %q", in.Value)
		case *doc.Emphasis:
			d.node(in.Span, "emphasis %q", written)
			d.inlines(in.Inlines)
		case *doc.Strong:
			d.node(in.Span, "strong %q", written)
			d.inlines(in.Inlines)
		case *doc.CodeSpan:
			d.node(in.Span, "code %q %q", in.Value, written)
		case *doc.Link:
			d.node(in.Span, "link %q %q", in.Target, written)
			for _, v := range markdown.Variables(in) {
				d.node(v.Span, "  variable %s %q %q", v.Path, in.Target[v.Start:v.End], v.Span.Text())
			}
			d.inlines(in.Inlines)
		case *doc.LineBreak:
			d.node(in.Span, "line break")
		case *doc.Variable:
			d.node(in.Span, "variable %s %q", in.Path, written)
		}
	}
}

func dump(page *markdown.Page) string {
	d := dumper{}
	d.blocks(page.Blocks)
	return d.String()
}

func TestRichPage(t *testing.T) {
	data, err := os.ReadFile("testdata/rich.md")
	if err != nil {
		t.Fatal(err)
	}
	data = bytes.ReplaceAll(data, []byte("\r\n"), []byte("\n"))
	page, found := markdown.Parse(source.NewFile("rich.md", data))
	for _, d := range found {
		t.Errorf("%s %s %s", d.Span, d.Rule, d.Message)
	}
	golden.Check(t, "testdata/rich.txt", []byte(dump(page)))
	if got := page.FrontMatter.Get("owner").Span.String(); got != "rich.md:3:8" {
		t.Errorf("owner at %s", got)
	}

	windows, found := markdown.Parse(source.NewFile("rich.md", bytes.ReplaceAll(data, []byte("\n"), []byte("\r\n"))))
	if len(found) > 0 {
		t.Error(found)
	}
	want := dump(page)
	if got := strings.ReplaceAll(dump(windows), `\r\n`, `\n`); got != want {
		t.Errorf("Windows line breaks change the page:\n%s", got)
	}
}
