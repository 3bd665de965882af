package markdown

import (
	"bytes"
	"fmt"
	"path"
	"regexp"
	"slices"
	"strings"

	"github.com/yuin/goldmark/ast"

	"cleryreport/generator/doc"
	"cleryreport/generator/source"
)

// schemes are the kinds of addresses a link may have.
var schemes = []string{"https", "http", "mailto", "tel"}

var scheme = regexp.MustCompile(`^([A-Za-z][A-Za-z0-9+.-]*):`)

func (c *converter) link(n *ast.Link, start int) doc.Inline {
	if n.Reference != nil && bytes.HasPrefix(n.Reference.Value, []byte("^")) {
		c.footnote(c.span(start, c.linkEnd(n, start)))
		return nil
	}
	l := &doc.Link{
		At:      doc.At{Span: c.span(start, c.linkEnd(n, start))},
		Target:  c.mask.unmask(unescape(string(n.Destination))),
		Inlines: c.inlines(n),
	}
	c.checkTarget(l.Target, l.Span)
	if strings.TrimSpace(doc.PlainText(l.Inlines)) == "" {
		c.report(RuleLink, l.Span, "this link has no words", "write what the link leads to between [ and ]")
	}
	c.checkWords(l)
	return l
}

func (c *converter) autoLink(n *ast.AutoLink, start int) doc.Inline {
	label := n.Label(c.mask.masked)
	at := start + len("<")
	l := &doc.Link{
		At:      doc.At{Span: c.span(start, start+len(label)+len("<>"))},
		Target:  c.mask.unmask(string(label)),
		Inlines: c.append(nil, at, min(at+len(label), len(c.mask.plain))),
	}
	c.checkText(at, min(at+len(label), len(c.mask.plain)))
	if n.AutoLinkType == ast.AutoLinkEmail {
		l.Target = "mailto:" + l.Target
	}
	c.checkTarget(l.Target, l.Span)
	c.checkWords(l)
	return l
}

// linkEnd returns the offset after a link or image that begins at start.
func (c *converter) linkEnd(n ast.Node, start int) int {
	data := c.mask.masked
	end := min(c.contentEnd(n, start), len(data))
	i := bytes.IndexByte(data[end:], ']')
	if i < 0 {
		return end
	}
	end += i + 1
	if end == len(data) || data[end] != '(' && data[end] != '[' {
		return end
	}
	closing := byte(')')
	if data[end] == '[' {
		closing = ']'
	}
	if i := bytes.IndexByte(data[end:], closing); i >= 0 {
		return end + i + 1
	}
	return end
}

// checkTarget reports a target that leads nowhere a report may lead.
func (c *converter) checkTarget(target string, span source.Span) {
	words := doubled.ReplaceAllString(target, "x")
	file, _, _ := strings.Cut(words, "#")
	for _, m := range doubled.FindAllString(target, -1) {
		if !variablePath.MatchString(innerOf(m)) {
			c.report(RuleVariable, span, fmt.Sprintf("%q in the address of this link names no fact", innerOf(m)),
				"a fact is written in small letters with points between its parts, such as {{ offices.public_safety.web }}")
		}
	}
	m := scheme.FindStringSubmatch(words)
	switch {
	case strings.ContainsAny(words, "{}"):
		c.report(RuleBrace, span, "a brace stands alone in the address of this link", "write a fact as {{ offices.public_safety.web }}")
	case m != nil && slices.Contains(schemes, strings.ToLower(m[1])) && len(words) > len(m[0]) && !strings.ContainsAny(words, " \t\n"):
	case strings.HasPrefix(target, "{{") || len(target) > 1 && target[0] == '#':
	case m == nil && path.Ext(file) == ".md" && !strings.HasPrefix(file, "/"):
	default:
		c.report(RuleLink, span, fmt.Sprintf("the link leads to %q, which is no address a report can print", target), targetHelp(target, m))
	}
}

// targetHelp says what to write for a refused target.
func targetHelp(target string, scheme []string) string {
	switch {
	case target == "":
		return "write the address between ( and ): [text](https://address)"
	case scheme == nil && strings.Contains(target, "@"):
		return "write mailto:" + target
	case scheme == nil && strings.Contains(target, ".") && !strings.HasPrefix(target, "/") && !strings.HasPrefix(target, "."):
		return "write https://" + target
	default:
		return "begin with https://, http://, mailto: or tel:, or name a page of this report such as reporting.md#heading"
	}
}
