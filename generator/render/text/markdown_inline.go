package text

import (
	"fmt"
	"regexp"
	"strings"
	"unicode"

	"cleryreport/generator/doc"
)

// lineBreak is a line break within a paragraph.
const lineBreak = "\\\n"

// spans writes inlines.
func (m *markdown) spans(inlines []doc.Inline) string {
	var b strings.Builder
	for _, in := range inlines {
		switch n := in.(type) {
		case *doc.Text:
			b.WriteString(escape(n.Value))
		case *doc.CodeSpan:
			b.WriteString(codeSpan(n.Value))
		case *doc.Emphasis:
			b.WriteString("*" + m.spans(n.Inlines) + "*")
		case *doc.Strong:
			b.WriteString("**" + m.spans(n.Inlines) + "**")
		case *doc.Link:
			b.WriteString("[" + m.spans(n.Inlines) + "](" + m.target(n.Target) + ")")
		case *doc.Insertion:
			b.WriteString("<ins>" + m.spans(n.Inlines) + "</ins>")
		case *doc.Deletion:
			b.WriteString("<del>" + m.spans(n.Inlines) + "</del>")
		case *doc.LineBreak:
			b.WriteString(lineBreak)
		}
	}
	return b.String()
}

// target is where a link leads; a section is found by its heading's words.
func (m *markdown) target(address string) string {
	if anchor, ok := m.headings[strings.TrimPrefix(address, "#")]; ok && strings.HasPrefix(address, "#") {
		return "#" + anchor
	}
	if strings.ContainsAny(address, "() ") {
		return "<" + address + ">"
	}
	return address
}

// headingAnchors returns, for the anchor of each section, the one that GitHub
// makes of its heading: small letters, without punctuation, with hyphens for
// spaces, and numbered if there are several.
func headingAnchors(d *doc.Document) map[string]string {
	anchors, seen := map[string]string{}, map[string]int{}
	add := func(id, heading string) {
		anchor := strings.Map(func(r rune) rune {
			switch {
			case unicode.IsLetter(r) || unicode.IsDigit(r) || r == '-' || r == '_':
				return unicode.ToLower(r)
			case r == ' ':
				return '-'
			default:
				return -1
			}
		}, heading)
		if n := seen[anchor]; n > 0 {
			anchors[id] = fmt.Sprintf("%s-%d", anchor, n)
		} else {
			anchors[id] = anchor
		}
		seen[anchor]++
	}
	add("", d.Title)
	var walk func(sections []*doc.Section)
	walk = func(sections []*doc.Section) {
		for _, s := range sections {
			add(s.ID, doc.PlainText(headingInlines(s)))
			walk(s.Sections)
		}
	}
	walk(d.Sections)
	return anchors
}

var escaper = strings.NewReplacer(`\`, `\\`, "`", "\\`", "*", `\*`, "_", `\_`, "[", `\[`, "]", `\]`, "<", `\<`, "#", `\#`,
	"&", `\&`, "~", `\~`, "\n", " ")

func escape(text string) string { return unmentioned(escaper.Replace(text)) }

// mention is what a Git host takes for the name of a person or a team, whom it
// tells of a comment.
var mention = regexp.MustCompile(`(^|[^\pL\pN_.+@-])@(\w)`)

// unmentioned parts the sign from the name by what nobody sees: a backslash does
// not keep the host from telling somebody.
func unmentioned(text string) string { return mention.ReplaceAllString(text, "$1@<!-- -->$2") }

// listStart is what would make a list or a quotation of a paragraph.
var listStart = regexp.MustCompile(`^(\d{1,9})([.)])(\s|$)|^([-+>=])`)

// escapeStart keeps a paragraph from being read as something else.
func escapeStart(text string) string {
	return listStart.ReplaceAllStringFunc(text, func(start string) string {
		digits := strings.TrimLeft(start, "0123456789")
		return start[:len(start)-len(digits)] + `\` + digits
	})
}

// codeSpan puts text between more backticks than it holds in a row.
func codeSpan(text string) string {
	fence := fenceFor(text, 1)
	if strings.HasPrefix(text, "`") || strings.HasSuffix(text, "`") {
		text = " " + text + " "
	}
	return fence + text + fence
}

func fenceFor(text string, least int) string {
	fence := strings.Repeat("`", least)
	for strings.Contains(text, fence) {
		fence += "`"
	}
	return fence
}
