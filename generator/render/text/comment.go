package text

import (
	"fmt"
	"strings"

	"cleryreport/generator/doc"
)

// CommentSize is the greatest size of a comment on a pull request in characters.
// It is kept in bytes, of which no text has fewer.
const CommentSize = 65536

// Comment writes a document as Markdown for a comment on a pull request: what
// stands in front, then each section folded under its title, so that a reader
// opens what matters. A comment has no room for more than size bytes: sections
// that would pass it are left out, and the last line says how many.
func Comment(d *doc.Document, size int) []byte {
	m := &markdown{headings: map[string]string{}}
	parts := []string{"## " + m.spans(doc.NewText(d.Title)), "**" + m.spans(doc.NewText(d.Subtitle)) + "**", m.blocks(d.Front, "\n\n")}
	for _, s := range d.Sections {
		parts = append(parts, m.folded(s)...)
	}
	var b strings.Builder
	whole := 0
	for _, part := range parts {
		whole += len(part) + 2
	}
	room := size
	if whole-1 > size {
		room -= len(leftOut(d, len(parts)))
	}
	for i, part := range parts {
		if b.Len()+len(part)+2 > room {
			b.WriteString(leftOut(d, len(parts)-i))
			break
		}
		b.WriteString(part + "\n\n")
	}
	return []byte(strings.TrimSuffix(b.String(), "\n"))
}

// leftOut says that a comment is cut.
func leftOut(d *doc.Document, parts int) string {
	return "**" + fmt.Sprintf(d.Words().Cut, parts) + "**\n"
}

// folded writes a section that is opened by its title: each of its sections by
// itself, or all of it if it has none.
func (m *markdown) folded(s *doc.Section) []string {
	if len(s.Sections) == 0 {
		return []string{"<details><summary>" + escapeSummary(doc.PlainText(s.Title)) + "</summary>\n\n" + m.blocks(s.Blocks, "\n\n") + "\n\n</details>"}
	}
	parts := []string{"### " + m.spans(s.Title)}
	for _, sub := range s.Sections {
		parts = append(parts, m.folded(sub)...)
	}
	return parts
}

// escapeSummary writes words into an element of HTML, where Markdown is not read.
func escapeSummary(text string) string {
	return unmentioned(strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;", "\n", " ").Replace(text))
}
