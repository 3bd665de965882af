package adopt

import (
	"cmp"
	"html"
	"regexp"
	"strconv"
	"strings"
)

// compose writes the file of a page: a draft, whose owner is the office that keeps
// the report where no other is known, and left open where that is not known
// either.
func (p *Page) compose() []byte {
	var b strings.Builder
	b.WriteString("---\ntitle: " + strconv.Quote(html.UnescapeString(p.Title)) + "\n")
	if owner := cmp.Or(p.Owner, p.keeper); owner != "" {
		b.WriteString("owner: " + owner + "\n")
	}
	b.WriteString("status: draft\n---\n")
	level := 1
	for _, s := range p.sections {
		if s.level > 0 {
			level = min(s.level, level+1)
			b.WriteString("\n" + strings.Repeat("#", level) + " " + headingText(s.title()))
			if len(s.cites) > 0 {
				b.WriteString(` {cite="` + strings.Join(s.cites, "; ") + `"}`)
			}
			b.WriteString("\n")
		}
		for _, block := range s.blocks {
			if text := strings.TrimRight(block.text, "\n "); text != "" {
				b.WriteString("\n" + text + "\n")
			}
		}
	}
	return []byte(b.String())
}

// special are the marks of a heading's words that Markdown would read.
var special = regexp.MustCompile("[*_`\\[\\]<]")

// headingText is the words of a heading as Markdown.
func headingText(words string) string {
	return special.ReplaceAllString(words, `\$0`)
}
