package markdown

import (
	"fmt"
	"html"
	"regexp"
	"strings"

	"github.com/yuin/goldmark/ast"

	"cleryreport/generator/doc"
)

// variablePath matches the name of a fact, such as offices.public_safety.phone.
var variablePath = regexp.MustCompile(`^[a-z][a-z0-9_-]*(\.[a-z][a-z0-9_-]*)+$`)

// textRun collects texts that follow one another and turns them into inlines.
type textRun struct {
	*converter
	texts []*ast.Text
}

func (r *textRun) add(t *ast.Text) { r.texts = append(r.texts, t) }

// take returns the inlines of the texts collected, and forgets them.
func (r *textRun) take() []doc.Inline {
	if len(r.texts) == 0 {
		return nil
	}
	r.checkText(r.texts[0].Segment.Start, r.texts[len(r.texts)-1].Segment.Stop)
	var list []doc.Inline
	for _, t := range r.texts {
		list = r.append(list, t.Segment.Start, t.Segment.Stop)
		if t.SoftLineBreak() {
			list = appendText(list, r.text(t.Segment.Stop, t.Segment.Stop, " "))
		}
	}
	r.texts = nil
	return list
}

// append adds the inlines of the text from start to end.
func (c *converter) append(list []doc.Inline, start, end int) []doc.Inline {
	text := string(c.mask.plain[start:end])
	at := 0
	for _, m := range doubled.FindAllStringIndex(text, -1) {
		path := strings.TrimSpace(text[m[0]+2 : m[1]-2])
		if !variablePath.MatchString(path) {
			continue // reported by checkText
		}
		if m[0] > at {
			list = appendText(list, c.text(start+at, start+m[0], unescape(text[at:m[0]])))
		}
		list = append(list, &doc.Variable{At: doc.At{Span: c.span(start+m[0], start+m[1])}, Path: path})
		at = m[1]
	}
	if at < len(text) {
		list = appendText(list, c.text(start+at, end, unescape(text[at:])))
	}
	return list
}

func (c *converter) text(start, end int, value string) *doc.Text {
	return &doc.Text{At: doc.At{Span: c.span(start, end)}, Value: value}
}

// appendText adds a text, to the last inline if that is a text too.
func appendText(list []doc.Inline, t *doc.Text) []doc.Inline {
	if len(list) > 0 {
		if last, ok := list[len(list)-1].(*doc.Text); ok {
			last.Value += t.Value
			last.Span.End = max(last.Span.End, t.Span.End)
			return list
		}
	}
	return append(list, t)
}

// escaped matches a backslash before punctuation, or the name of a character.
var escaped = regexp.MustCompile("\\\\[!-/:-@\\[-`{-~]|&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]*);")

// unescape returns text without backslash escapes and names of characters.
func unescape(text string) string {
	if !strings.ContainsAny(text, `\&`) {
		return text // most texts, and the search costs more
	}
	return escaped.ReplaceAllStringFunc(text, func(match string) string {
		if match[0] == '\\' {
			return match[1:]
		}
		return html.UnescapeString(match)
	})
}

var (
	footnoteMark = regexp.MustCompile(`\[\^[^\]\s]+\]`)
	brokenLink   = regexp.MustCompile(`\[[^\[\]\n]+\](?:\([^()\n]*\)?|\[[^\[\]\n]*\])`)
	brokenImage  = regexp.MustCompile(`!\[[^\[\]\n]*\](?:\([^()\n]*\)?|\[[^\[\]\n]*\])`)
	strayBrace   = regexp.MustCompile(`\{\{[^{}]*\}\}|\{+[^{}\n]*\}*|\}+`)
	nearCite     = regexp.MustCompile(`(?i)^\{+\s*cite\b`)
)

// checkText reports what in a run of text means nothing where it stands.
func (c *converter) checkText(start, end int) {
	text := string(c.mask.plain[start:end])
	for _, m := range footnoteMark.FindAllStringIndex(text, -1) {
		c.footnote(c.span(start+m[0], start+m[1]))
	}
	for _, m := range brokenImage.FindAllStringIndex(text, -1) {
		c.report(RuleImage, c.span(start+m[0], start+m[1]), "this is no picture, because its address cannot be read",
			`write ![what it shows](site/images/name.png "caption") with straight quotation marks, and give the file a name without spaces and parentheses`)
	}
	for _, m := range brokenLink.FindAllStringIndex(text, -1) {
		if m[0] > 0 && text[m[0]-1] == '!' {
			continue // a picture, which has a finding of its own
		}
		c.report(RuleLink, c.span(start+m[0], start+m[1]), "this is no link, because its address cannot be read",
			"write [text](https://address), with no spaces in the address and both parentheses")
	}
	if strings.ContainsAny(text, "{}") {
		for _, m := range strayBrace.FindAllStringIndex(text, -1) {
			c.checkBraces(text[m[0]:m[1]], start+m[0])
		}
	} else if strings.ContainsAny(unescape(text), "{}") {
		c.report(RuleBrace, c.span(start, end), "the text names a brace, and braces are not printed", "say it without a brace")
	}
}

// checkBraces reports braces that are no variable.
func (c *converter) checkBraces(text string, at int) {
	span := c.span(at, at+len(text))
	inner := strings.TrimSpace(strings.Trim(text, "{}"))
	backslash := at > 0 && c.mask.plain[at-1] == '\\'
	switch {
	case nearCite.MatchString(text):
		c.report(RuleCite, span, "a citation stands on a heading, and this is no heading",
			"put it at the end of the heading above this text: ## Heading "+citeOf(inner))
	case !doubled.MatchString(text) && strings.HasPrefix(text, "{{"):
		c.report(RuleVariable, span, "the braces that open here are not closed on their line", "write on one line: "+onOneLine(inner))
	case !doubled.MatchString(text) || backslash:
		c.report(RuleBrace, span, "a brace stands here alone, and braces are not printed",
			"remove it; a fact is written {{ offices.public_safety.phone }}")
	case variablePath.MatchString(inner):
	case likePlacement(inner):
		c.report(RulePlacement, span, "a table is placed on a line of its own, outside lists and tables",
			"leave a blank line before and after it: "+correctedPlacement(inner))
	default:
		c.report(RuleVariable, span, fmt.Sprintf("%q names no fact", inner),
			"a fact is written in small letters with points between its parts, such as {{ offices.public_safety.phone }}")
	}
}

// onOneLine returns the {{ }} of a fact or a table as it should be written.
func onOneLine(inner string) string {
	if likePlacement(inner) {
		return correctedPlacement(inner)
	}
	return "{{ " + strings.Join(strings.Fields(inner), " ") + " }}"
}

// citeOf returns the citation in braces as it should be written.
func citeOf(inner string) string {
	m := citeForm.FindStringSubmatch(inner)
	if m == nil {
		return `{cite="668.46(b)(2)(iii)"}`
	}
	return fmt.Sprintf(`{cite="%s"}`, strings.TrimSpace(m[1]))
}
