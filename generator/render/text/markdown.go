package text

import (
	"bytes"
	"fmt"
	"strings"

	"cleryreport/generator/doc"
)

// Markdown writes a document as Markdown, for reviews that are read in a pull
// request. Spans of cells are lost: a cell over several rows stands in the first
// of them.
func Markdown(d *doc.Document) []byte {
	m := &markdown{}
	m.line("# " + escape(d.Title))
	if d.Subtitle != "" {
		m.line("**" + escape(d.Subtitle) + "**")
	}
	if d.Institution != "" {
		m.line(escape(d.Institution) + ", " + escape(d.Published))
	}
	m.blocks(d.Front, "")
	m.sections(d.Sections)
	return m.out.Bytes()
}

type markdown struct{ out bytes.Buffer }

// line writes a paragraph of its own.
func (m *markdown) line(text string) { m.out.WriteString(text + "\n\n") }

func (m *markdown) sections(sections []*doc.Section) {
	for _, s := range sections {
		title := spans(s.Title)
		if s.Number != "" {
			title = s.Number + " " + title
		}
		m.line(strings.Repeat("#", min(s.Level, 6)) + " " + title)
		m.blocks(s.Blocks, "")
		m.sections(s.Sections)
	}
}

func (m *markdown) blocks(blocks []doc.Block, indent string) {
	for _, block := range blocks {
		switch n := block.(type) {
		case *doc.Paragraph:
			m.line(indent + spans(n.Inlines))
		case *doc.Quote:
			m.blocks(n.Blocks, indent+"> ")
		case *doc.Code:
			m.line(indent + "```\n" + n.Text + "\n" + indent + "```")
		case *doc.Break:
			m.line(indent + "---")
		case *doc.List:
			m.list(n, indent)
		case *doc.Table:
			m.table(n)
		}
	}
}

func (m *markdown) list(l *doc.List, indent string) {
	for i, item := range l.Items {
		mark := "- "
		if l.Ordered {
			mark = fmt.Sprintf("%d. ", l.Start+i)
		}
		inner := &markdown{}
		inner.blocks(item.Blocks, "")
		text := strings.TrimSpace(inner.out.String())
		text = strings.ReplaceAll(text, "\n", "\n"+indent+strings.Repeat(" ", len(mark)))
		m.out.WriteString(indent + mark + text + "\n")
	}
	m.out.WriteString("\n")
}

func (m *markdown) table(t *doc.Table) {
	caption := spans(t.Caption)
	if t.Number != "" {
		caption = t.Number + ". " + caption
	}
	m.line("**" + caption + "**")
	for _, row := range t.Head {
		m.row(row)
	}
	for _, c := range t.Columns {
		if c.Align == doc.AlignRight {
			m.out.WriteString("| ---: ")
		} else {
			m.out.WriteString("| --- ")
		}
	}
	m.out.WriteString("|\n")
	for _, g := range t.Groups {
		for _, row := range g.Rows {
			m.row(row)
		}
	}
	m.out.WriteString("\n")
	for _, note := range t.Notes {
		m.line(note.Mark + ": " + spans(note.Inlines))
	}
}

func (m *markdown) row(row doc.Row) {
	for _, c := range row.Cells {
		m.out.WriteString("| " + strings.ReplaceAll(spans(c.Inlines), "|", `\|`) + " ")
	}
	m.out.WriteString("|\n")
}

// spans writes inlines as Markdown.
func spans(inlines []doc.Inline) string {
	var b strings.Builder
	for _, in := range inlines {
		switch n := in.(type) {
		case *doc.Text:
			b.WriteString(escape(n.Value))
		case *doc.CodeSpan:
			b.WriteString("`" + n.Value + "`")
		case *doc.Emphasis:
			b.WriteString("*" + spans(n.Inlines) + "*")
		case *doc.Strong:
			b.WriteString("**" + spans(n.Inlines) + "**")
		case *doc.Link:
			b.WriteString("[" + spans(n.Inlines) + "](" + n.Target + ")")
		case *doc.LineBreak:
			b.WriteString("  \n")
		}
	}
	return b.String()
}

var escaper = strings.NewReplacer(`\`, `\\`, "`", "\\`", "*", `\*`, "_", `\_`, "[", `\[`, "]", `\]`, "<", `\<`, "#", `\#`)

func escape(text string) string { return escaper.Replace(text) }
