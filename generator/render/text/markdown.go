package text

import (
	"fmt"
	"strings"

	"cleryreport/generator/doc"
)

// Markdown writes a document as GitHub-flavored Markdown, for reviews that are
// read in a pull request. A cell over several rows or columns stands in the
// first of them, and links to a section lead to its heading.
func Markdown(d *doc.Document) []byte {
	m := &markdown{headings: headingAnchors(d)}
	parts := []string{"# " + m.spans(doc.NewText(d.Title))}
	if d.Draft {
		parts = append(parts, "**"+d.Words().Watermark+"**")
	}
	if d.Subtitle != "" {
		parts = append(parts, "**"+m.spans(doc.NewText(d.Subtitle))+"**")
	}
	if d.Institution != "" {
		parts = append(parts, m.spans(doc.NewText(d.Institution+", "+d.Published)))
	}
	if front := m.blocks(d.Front, "\n\n"); front != "" {
		parts = append(parts, front)
	}
	return []byte(strings.Join(append(parts, m.sections(d.Sections)...), "\n\n") + "\n")
}

// markdown writes the pieces of one document; each method returns lines without
// a final line break.
type markdown struct {
	headings map[string]string // anchor of a section to the one its heading is given
}

func (m *markdown) sections(sections []*doc.Section) []string {
	var parts []string
	for _, s := range sections {
		parts = append(parts, strings.Repeat("#", min(s.Level, 6))+" "+m.spans(headingInlines(s)))
		if text := m.blocks(s.Blocks, "\n\n"); text != "" {
			parts = append(parts, text)
		}
		parts = append(parts, m.sections(s.Sections)...)
	}
	return parts
}

func headingInlines(s *doc.Section) []doc.Inline {
	if s.Number == "" {
		return s.Title
	}
	return append(doc.NewText(s.Number+" "), s.Title...)
}

func (m *markdown) blocks(blocks []doc.Block, between string) string {
	var parts []string
	for _, block := range blocks {
		switch n := block.(type) {
		case *doc.Paragraph:
			parts = append(parts, escapeStart(m.spans(n.Inlines)))
		case *doc.Quote:
			parts = append(parts, prefixed("> ", "> ", m.blocks(n.Blocks, "\n\n")))
		case *doc.Code:
			fence := fenceFor(n.Text, 3)
			parts = append(parts, fence+"\n"+strings.TrimSuffix(n.Text, "\n")+"\n"+fence)
		case *doc.Break:
			parts = append(parts, "---")
		case *doc.List:
			parts = append(parts, m.list(n))
		case *doc.Table:
			parts = append(parts, m.table(n))
		case *doc.Figure:
			parts = append(parts, m.spans(doc.NewText("["+joinSentences(n.Number, doc.PlainText(n.Caption), n.Alt)+"]")))
		}
	}
	return strings.Join(parts, between)
}

func (m *markdown) list(l *doc.List) string {
	between := "\n\n"
	if l.Tight {
		between = "\n"
	}
	var items []string
	for i, item := range l.Items {
		mark := "- "
		if l.Ordered {
			mark = fmt.Sprintf("%d. ", l.Start+i)
		}
		items = append(items, prefixed(mark, strings.Repeat(" ", len(mark)), m.blocks(item.Blocks, between)))
	}
	return strings.Join(items, between)
}

// prefixed puts first before the first line and rest before each other line
// that is not empty; a quotation marks empty lines too, lest it end there.
func prefixed(first, rest, text string) string {
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		switch {
		case i == 0:
			lines[i] = first + line
		case line != "":
			lines[i] = rest + line
		default:
			lines[i] = strings.TrimRight(rest, " ")
		}
	}
	return strings.Join(lines, "\n")
}

func (m *markdown) table(t *doc.Table) string {
	var lines []string
	caption := m.spans(t.Caption)
	if t.Number != "" {
		caption = t.Number + ". " + caption
	}
	if caption != "" {
		lines = append(lines, "**"+caption+"**", "")
	}
	head := m.rows(t.Head, len(t.Columns))
	if len(head) == 0 {
		head = m.rows([]doc.Row{{}}, len(t.Columns))
	}
	rule := "|"
	for _, c := range t.Columns {
		rule += map[doc.Align]string{doc.AlignLeft: " --- |", doc.AlignRight: " ---: |", doc.AlignCenter: " :---: |"}[c.Align]
	}
	lines = append(lines, head[0], rule)
	lines = append(lines, head[1:]...)
	for _, g := range t.Groups {
		lines = append(lines, m.rows(g.Rows, len(t.Columns))...)
	}
	for _, note := range t.Notes {
		lines = append(lines, "", "("+note.Mark+") "+m.spans(note.Inlines))
	}
	return strings.Join(lines, "\n")
}

// rows writes rows that share their spans, each cell in its grid column.
func (m *markdown) rows(rows []doc.Row, columns int) []string {
	var lines []string
	starts := doc.GridColumns(rows)
	for r, row := range rows {
		cells := make([]string, columns)
		for i, c := range row.Cells {
			text := strings.ReplaceAll(m.spans(c.Inlines), "|", `\|`)
			if len(c.Marks) > 0 {
				text += " (" + strings.Join(c.Marks, ", ") + ")"
			}
			cells[starts[r][i]] = strings.ReplaceAll(text, lineBreak, "<br>")
		}
		lines = append(lines, "| "+strings.Join(cells, " | ")+" |")
	}
	return lines
}
