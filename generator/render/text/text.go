// Package text renders a document as plain text for e-mail and text files:
// underlined headings, wrapped lines, tables in columns. It adds no words of
// its own but the mark of a draft and decides nothing. What earlier stages
// should have resolved is left out here; the HTML renderer refuses it.
package text

import (
	"net/url"
	"strconv"
	"strings"
	"unicode/utf8"

	"cleryreport/generator/doc"
)

// DefaultWidth is the length of a line in code points where none is given. It
// leaves an e-mail room to be quoted.
const DefaultWidth = 76

// step is by how much contents and code are indented.
const step = "    "

// Render returns d as UTF-8 text in lines that end with LF. No line is longer
// than width code points, except for an address or another word that is longer
// alone. A width of 0 or less means DefaultWidth.
func Render(d *doc.Document, width int) []byte {
	if width <= 0 {
		width = DefaultWidth
	}
	r := &renderer{}
	if base, err := url.Parse(d.Address); err == nil && d.Address != "" {
		r.base = base
	}
	parts := [][]string{r.title(d, width), r.blocks(d.Front, width)}
	if d.Contents {
		parts = append(parts, underlined(d.Words().Contents, '-', width), r.contents(d.Sections, "", width))
	}
	for _, s := range d.Sections {
		parts = append(parts, r.section(s, width))
	}
	return finish(stack(parts))
}

// renderer knows the address to which relative links belong, if there is one.
type renderer struct{ base *url.URL }

func (r *renderer) title(d *doc.Document, width int) []string {
	var lines []string
	if d.Draft {
		lines = append(lines, d.Words().DraftLine, "")
	}
	if d.Institution != "" {
		lines = append(lines, wrap(plain(d.Institution), width)...)
	}
	lines = append(lines, underlined(plain(d.Title), '=', width)...)
	if d.Subtitle != "" {
		lines = append(lines, wrap(plain(d.Subtitle), width)...)
	}
	if d.Published != "" {
		lines = append(lines, wrap(d.Words().Published+" "+plain(d.Published), width)...)
	}
	return lines
}

// contents lists the sections of levels 2 and 3.
func (r *renderer) contents(sections []*doc.Section, indent string, width int) []string {
	var lines []string
	for _, s := range sections {
		lines = append(lines, indented(indent, indent+step, wrap(r.heading(s), width-len(indent+step)))...)
		if s.Level < 3 {
			lines = append(lines, r.contents(s.Sections, indent+step, width)...)
		}
	}
	return lines
}

func (r *renderer) section(s *doc.Section, width int) []string {
	rule := '~'
	if s.Level <= 2 {
		rule = '-'
	}
	parts := [][]string{underlined(r.heading(s), rule, width), r.blocks(s.Blocks, width)}
	for _, sub := range s.Sections {
		parts = append(parts, r.section(sub, width))
	}
	return stack(parts)
}

func (r *renderer) heading(s *doc.Section) string {
	title := plain(doc.PlainText(s.Title))
	if s.Number == "" {
		return title
	}
	return s.Number + " " + title
}

// blocks returns blocks with an empty line between each two.
func (r *renderer) blocks(blocks []doc.Block, width int) []string {
	var parts [][]string
	for _, b := range blocks {
		parts = append(parts, r.block(b, width))
	}
	return stack(parts)
}

func (r *renderer) block(block doc.Block, width int) []string {
	switch b := block.(type) {
	case *doc.Paragraph:
		return wrap(r.words(b.Inlines), width)
	case *doc.List:
		return r.list(b, width)
	case *doc.Quote:
		return indented("> ", "> ", r.blocks(b.Blocks, width-2))
	case *doc.Code:
		return indented(step, step, strings.Split(strings.TrimRight(b.Text, "\r\n"), "\n"))
	case *doc.Break:
		return []string{"* * *"}
	case *doc.Table:
		return r.table(b, width)
	case *doc.Figure:
		return wrap("["+joinSentences(b.Number, r.words(b.Caption), b.Alt)+"]", width)
	}
	return nil
}

// joinSentences returns sentences behind each other, each with one full stop.
func joinSentences(sentences ...string) string {
	var kept []string
	for _, s := range sentences {
		if s != "" {
			kept = append(kept, strings.TrimSuffix(s, ".")+".")
		}
	}
	return strings.Join(kept, " ")
}

func (r *renderer) list(l *doc.List, width int) []string {
	var lines []string
	for i, item := range l.Items {
		mark := "- "
		if l.Ordered {
			mark = strconv.Itoa(l.Start+i) + ". "
		}
		var parts [][]string
		for _, b := range item.Blocks {
			parts = append(parts, r.block(b, width-len(mark)))
		}
		if l.Tight {
			lines = append(lines, indented(mark, strings.Repeat(" ", len(mark)), join(parts))...)
			continue
		}
		if i > 0 {
			lines = append(lines, "")
		}
		lines = append(lines, indented(mark, strings.Repeat(" ", len(mark)), stack(parts))...)
	}
	return lines
}

// underlined returns a heading with a rule below it as long as its longest line.
func underlined(title string, rule rune, width int) []string {
	lines := wrap(title, width)
	longest := 0
	for _, line := range lines {
		longest = max(longest, utf8.RuneCountInString(line))
	}
	return append(lines, strings.Repeat(string(rule), longest))
}
