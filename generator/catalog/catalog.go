// Package catalog writes the reference pages of docs/ from what the program
// holds: its rules, the law as data and the counting rules, one file a page. It
// refuses to say anything of its own about a rule, and writes no file.
package catalog

import (
	"fmt"
	"strings"
)

// notice stands at the top of every page.
const notice = "This page is written by the program; `go test ./generator/catalog -update` writes it anew. Change the sources, not the page.\n"

// page collects a Markdown page.
type page struct{ b strings.Builder }

func newPage(title string) *page {
	p := &page{}
	p.line("# %s\n\n%s", title, notice)
	return p
}

// line adds a line with a line break.
func (p *page) line(format string, args ...any) {
	fmt.Fprintf(&p.b, format, args...)
	p.b.WriteByte('\n')
}

// fenced adds text as a block of code; its fence is longer than any in text.
func (p *page) fenced(language, text string) {
	fence := "```"
	for strings.Contains(text, fence) {
		fence += "`"
	}
	p.line("%s%s\n%s\n%s\n", fence, language, strings.TrimSuffix(text, "\n"), fence)
}

func (p *page) bytes() []byte { return []byte(strings.TrimRight(p.b.String(), "\n") + "\n") }

// words turns an id of a vocabulary into words.
func words(id string) string { return strings.ReplaceAll(id, "_", " ") }

// cell is text in a cell of a table.
func cell(text string) string { return strings.ReplaceAll(text, "|", `\|`) }
