package diag

import (
	"fmt"
	"io"
	"regexp"
	"strings"
	"unicode/utf8"
)

// commentLimit is how many characters of findings are printed as Markdown. A
// comment of a pull request on GitHub has room for 65,536.
const commentLimit = 60_000

// WriteMarkdown prints findings as a comment of a pull request: how many there
// are, then for each file what is wrong, how to mend it, and the law. What does
// not fit into a comment is counted.
func WriteMarkdown(w io.Writer, list []Diagnostic) error {
	var b strings.Builder
	if len(list) == 0 {
		b.WriteString("**Nothing was found.**\n")
	} else {
		fmt.Fprintf(&b, "**%s**\n", Summary(list))
	}
	length, shown := 0, 0
groups:
	for _, g := range ByFile(list) {
		heading := markdownHeading(g.Path)
		for _, d := range g.Findings {
			entry := heading + markdownEntry(d)
			if length += utf8.RuneCountInString(entry); length > commentLimit {
				break groups
			}
			heading = ""
			b.WriteString(entry)
			shown++
		}
	}
	if left := len(list) - shown; left > 0 {
		fmt.Fprintf(&b, "\n%s more, for which there is no room here: `clery check` shows all.\n", plural(left, "finding"))
	}
	_, err := io.WriteString(w, b.String())
	return err
}

func markdownHeading(path string) string {
	if path == "" {
		return "\n### The repository as a whole\n\n"
	}
	return "\n### " + markdownCode(path) + "\n\n"
}

func markdownEntry(d Diagnostic) string {
	var b strings.Builder
	fmt.Fprintf(&b, "- **%s**", d.Severity)
	if start, _ := place(d.Span); start.Line > 0 {
		fmt.Fprintf(&b, " in line %d", start.Line)
	}
	fmt.Fprintf(&b, ": %s (%s)\n", markdownText(d.Message), markdownCode(d.Rule))
	if d.Excepted != nil {
		fmt.Fprintf(&b, "  - Excepted %s\n", markdownText(d.Excepted.String()))
	}
	for _, r := range d.Related {
		fmt.Fprintf(&b, "  - See %s: %s\n", markdownCode(r.Span.String()), markdownText(r.Message))
	}
	if d.Help != "" {
		fmt.Fprintf(&b, "  - How to mend it: %s\n", markdownText(d.Help))
	}
	if d.Law != "" {
		fmt.Fprintf(&b, "  - The law: %s\n", markdownText(d.Law))
	}
	return b.String()
}

var (
	markdownSpecial = strings.NewReplacer(`\`, `\\`, "`", "\\`", "*", `\*`, "_", `\_`, "{", `\{`, "}", `\}`, "[", `\[`, "]", `\]`,
		"<", "&lt;", ">", "&gt;", "&", "&amp;", "|", `\|`, "~", `\~`, "#", `\#`, "$", "&#36;", "\r\n", " ", "\n", " ", "\r", " ")
	// mention matches what GitHub takes for a person or for an issue.
	mention = regexp.MustCompile(`(@|\\#)(\w)`)
)

// markdownText writes a text so that it shows as it is: no markup, no formula,
// nobody addressed and no issue linked. An empty HTML comment between the sign
// and the name breaks a mention and adds nothing to what a reader copies.
func markdownText(text string) string {
	return mention.ReplaceAllString(markdownSpecial.Replace(text), "$1<!-- -->$2")
}

// markdownCode writes a text as code, in more backticks than it has itself.
func markdownCode(text string) string {
	fence := "`"
	for strings.Contains(text, fence) {
		fence += "`"
	}
	if len(fence) > 1 {
		return fence + " " + text + " " + fence
	}
	return fence + text + fence
}
