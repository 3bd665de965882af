package report_test

import (
	"fmt"
	"strings"

	"cleryreport/generator/doc"
)

// dumper writes trees of doc as indented text, a line a block, for golden
// files.
type dumper struct{ b strings.Builder }

func (d *dumper) line(depth int, format string, args ...any) {
	d.b.WriteString(strings.Repeat("  ", depth) + fmt.Sprintf(format, args...) + "\n")
}

func dumpSections(sections ...*doc.Section) []byte {
	var d dumper
	for _, s := range sections {
		d.section(s, 0)
	}
	return []byte(d.b.String())
}

func (d *dumper) section(s *doc.Section, depth int) {
	d.line(depth, "%s %s {#%s}", strings.TrimSpace(strings.Repeat("#", s.Level)+" "+s.Number), inlineText(s.Title), s.ID)
	d.blocks(s.Blocks, depth+1)
	for _, sub := range s.Sections {
		d.section(sub, depth+1)
	}
}

func (d *dumper) blocks(blocks []doc.Block, depth int) {
	for _, block := range blocks {
		switch n := block.(type) {
		case *doc.Paragraph:
			d.line(depth, "%s", inlineText(n.Inlines))
		case *doc.List:
			for i, item := range n.Items {
				mark := "-"
				if n.Ordered {
					mark = fmt.Sprintf("%d.", n.Start+i)
				}
				d.line(depth, "%s", mark)
				d.blocks(item.Blocks, depth+1)
			}
		case *doc.Quote:
			d.line(depth, ">")
			d.blocks(n.Blocks, depth+1)
		case *doc.Table:
			d.table(n, depth)
		default:
			d.line(depth, "%T", block)
		}
	}
}

func (d *dumper) table(t *doc.Table, depth int) {
	d.line(depth, "table {#%s} %s: %s", t.ID, t.Number, inlineText(t.Caption))
	if t.Summary != "" {
		d.line(depth+1, "summary: %s", t.Summary)
	}
	for _, row := range t.Head {
		d.line(depth+1, "head %s", rowText(row))
	}
	for _, g := range t.Groups {
		for i, row := range g.Rows {
			begin := "row "
			if i > 0 {
				begin = "    "
			}
			d.line(depth+1, "%s %s", begin, rowText(row))
		}
	}
	for _, n := range t.Notes {
		d.line(depth+1, "note %s: %s", n.Mark, inlineText(n.Inlines))
	}
}

// rowText shows a header in brackets, a span behind ×, marks behind ^.
func rowText(row doc.Row) string {
	var cells []string
	for _, c := range row.Cells {
		text := inlineText(c.Inlines)
		if c.Header {
			text = "[" + text + "]"
		}
		if c.RowSpan > 1 {
			text += fmt.Sprintf("×%d", c.RowSpan)
		}
		if len(c.Marks) > 0 {
			text += "^" + strings.Join(c.Marks, ",")
		}
		cells = append(cells, text)
	}
	return strings.Join(cells, " | ")
}

func inlineText(inlines []doc.Inline) string {
	var b strings.Builder
	for _, in := range inlines {
		switch n := in.(type) {
		case *doc.Text:
			b.WriteString(n.Value)
		case *doc.Strong:
			b.WriteString("**" + inlineText(n.Inlines) + "**")
		case *doc.Emphasis:
			b.WriteString("*" + inlineText(n.Inlines) + "*")
		case *doc.CodeSpan:
			b.WriteString("`" + n.Value + "`")
		case *doc.Link:
			b.WriteString("[" + inlineText(n.Inlines) + "](" + n.Target + ")")
		case *doc.PageRef:
			b.WriteString(n.Before + "<page of " + n.Anchor + ">")
		case *doc.Bar:
			fmt.Fprintf(&b, " %v", n.Pieces)
		default:
			fmt.Fprintf(&b, "%T", in)
		}
	}
	return b.String()
}
