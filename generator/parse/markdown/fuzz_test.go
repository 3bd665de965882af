package markdown_test

import (
	"os"
	"strings"
	"testing"

	"cleryreport/generator/doc"
	"cleryreport/generator/parse/markdown"
	"cleryreport/generator/source"
)

func FuzzMarkdownSpans(f *testing.F) {
	rich, err := os.ReadFile("testdata/rich.md")
	if err != nil {
		f.Fatal(err)
	}
	f.Add(string(rich))
	for _, seed := range []string{"## A {cite=\"x\"} b {cite=y", "`{{ a.b }}` \\{{ a.b }}", "[a]({{ a.b }}) ![b](c) <x@y.z>", "- > ## x\n\t|a|b|\n|-|",
		"~~~\n", "*a **b* c**\r\n***\r\n", "[^1]: x\n[^1]", "a {{\n}} b", "| a |\n|---|\n| `{x|` |", "é\u2028{{ table \"x\" }}\n"} {
		f.Add("---\na: 1\n---\n" + seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		file := source.NewFile("p.md", []byte(text))
		page, found := markdown.Parse(file)
		for _, d := range found {
			inside(t, file, d.Span)
			if d.Message == "" || d.Help == "" {
				t.Errorf("%s says nothing", d.Rule)
			}
		}
		checker := spanChecker{t, file, len(found) == 0}
		checker.blocks(page.Blocks)
	})
}

func FuzzFrontMatter(f *testing.F) {
	for _, seed := range []string{"---\na: 1\n---\nx", "---\r\na: [\r\n---\r\n", "---\n---", "--- \n\t---\n---\t\n", "\uFEFF---\né: ü\n---\n"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		file := source.NewFile("p.md", []byte(text))
		page, found := markdown.Parse(file)
		if page.FrontMatter == nil && len(found) == 0 {
			t.Fatal("neither front matter nor a finding")
		}
		if page.FrontMatter == nil {
			return
		}
		inside(t, file, page.FrontMatter.Span)
		for _, field := range page.FrontMatter.Fields {
			inside(t, file, field.KeySpan)
			inside(t, file, field.Value.Span)
		}
	})
}

func inside(t *testing.T, file *source.File, s source.Span) {
	t.Helper()
	if s.File != file || s.Start < 0 || s.Start > s.End || s.End > len(file.Data) {
		t.Fatalf("span %d-%d outside the file of %d bytes", s.Start, s.End, len(file.Data))
	}
}

// spanChecker checks that every node stands in the file, and that no brace is
// left in the text of a page without findings.
type spanChecker struct {
	t     *testing.T
	file  *source.File
	clean bool
}

func (c spanChecker) blocks(list []doc.Block) {
	for _, b := range list {
		inside(c.t, c.file, b.Source())
		switch b := b.(type) {
		case *doc.Heading:
			for _, cite := range b.Cites {
				inside(c.t, c.file, cite.Span)
				if cite.Span.Text() != cite.Text {
					c.t.Fatalf("citation %q is placed at %q", cite.Text, cite.Span.Text())
				}
			}
			c.inlines(b.Inlines)
		case *doc.Paragraph:
			c.inlines(b.Inlines)
		case *doc.List:
			for _, item := range b.Items {
				inside(c.t, c.file, item.Span)
				c.blocks(item.Blocks)
			}
		case *doc.Quote:
			c.blocks(b.Blocks)
		case *doc.Table:
			c.table(b)
		}
	}
}

func (c spanChecker) table(table *doc.Table) {
	rows := table.Head
	for _, group := range table.Groups {
		rows = append(rows, group.Rows...)
	}
	for _, row := range rows {
		if len(row.Cells) != len(table.Columns) {
			c.t.Fatalf("a row of %d cells in a table of %d columns", len(row.Cells), len(table.Columns))
		}
		for _, cell := range row.Cells {
			c.inlines(cell.Inlines)
		}
	}
}

func (c spanChecker) inlines(list []doc.Inline) {
	for _, in := range list {
		inside(c.t, c.file, in.Source())
		switch in := in.(type) {
		case *doc.Text:
			if c.clean && strings.ContainsAny(in.Value, "{}") {
				c.t.Fatalf("a brace is left in %q", in.Value)
			}
		case *doc.Emphasis:
			c.inlines(in.Inlines)
		case *doc.Strong:
			c.inlines(in.Inlines)
		case *doc.Link:
			for _, v := range markdown.Variables(in) {
				inside(c.t, c.file, v.Span)
			}
			c.inlines(in.Inlines)
		case *doc.Variable:
			if !strings.Contains(in.Span.Text(), in.Path) {
				c.t.Fatalf("variable %q is placed at %q", in.Path, in.Span.Text())
			}
		}
	}
}
