package markdown

import (
	"fmt"
	"strings"

	"github.com/yuin/goldmark/ast"

	"cleryreport/generator/diag"
	"cleryreport/generator/doc"
)

// readHeadings reads the citations of all headings and blanks them, so that
// they are no words of the heading. It returns them by the offset at which
// their heading begins.
func readHeadings(f *findings, m *mask, root ast.Node) map[int][]doc.Cite {
	cites := map[int][]doc.Cite{}
	for _, h := range allHeadings(root) {
		lines := h.Lines()
		if lines.Len() == 0 {
			reportEmptyHeading(f, h.Pos(), h.Pos()+h.Level)
			continue
		}
		r := headingReader{findings: f, mask: m, start: lines.At(0).Start, end: lines.At(lines.Len() - 1).Stop}
		if found := r.read(); len(found) > 0 {
			cites[h.Pos()] = found
		}
	}
	return cites
}

// allHeadings returns every heading of a tree, in order.
func allHeadings(n ast.Node) []*ast.Heading {
	var list []*ast.Heading
	if h, ok := n.(*ast.Heading); ok {
		return append(list, h)
	}
	for child := n.FirstChild(); child != nil; child = child.NextSibling() {
		if child.Type() == ast.TypeBlock {
			list = append(list, allHeadings(child)...)
		}
	}
	return list
}

func reportEmptyHeading(f *findings, start, end int) {
	f.report(RuleHeading, f.span(start, end), "this heading has no words",
		"write what the section is about after the #, or remove the line")
}

// headingReader reads the citations of one heading, whose text stands from
// start to end.
type headingReader struct {
	*findings
	mask       *mask
	start, end int
}

// read returns the citations, reports how they are written if they are not
// written as they should be, and blanks them.
func (r *headingReader) read() []doc.Cite {
	attributes := r.attributes()
	closing := r.cutClosingSequence(attributes)
	var cites []doc.Cite
	var values []string
	for _, a := range attributes {
		for _, v := range a.values {
			cites = append(cites, r.split(a.innerStart+v.at, v.text)...)
			values = append(values, v.text)
		}
	}
	title := r.title(attributes)
	r.judge(attributes, values, title, closing)
	if title == "" {
		reportEmptyHeading(r.findings, r.start, r.end)
	}
	for _, a := range attributes {
		r.mask.blank(a.start, a.end)
	}
	return cites
}

// split returns the citations of a value, which semicolons separate.
func (r *headingReader) split(at int, value string) []doc.Cite {
	var cites []doc.Cite
	for _, part := range strings.SplitAfter(value, ";") {
		text := strings.TrimSpace(strings.TrimSuffix(part, ";"))
		if text != "" {
			start := at + strings.Index(part, text)
			cites = append(cites, doc.Cite{At: doc.At{Span: r.span(start, start+len(text))}, Text: text})
		}
		at += len(part)
	}
	return cites
}

// title returns the words of the heading without its attributes.
func (r *headingReader) title(attributes []attribute) string {
	var words []string
	at := r.start
	for _, a := range attributes {
		words = append(words, string(r.mask.plain[at:a.start]))
		if !a.closed {
			words = append(words, a.leftover)
		}
		at = a.end
	}
	words = append(words, string(r.mask.plain[at:r.end]))
	return strings.TrimSpace(strings.Join(strings.Fields(strings.Join(words, " ")), " "))
}

// judge reports at most one finding about how the citations are written.
func (r *headingReader) judge(attributes []attribute, values []string, title string, closing bool) {
	if len(attributes) == 0 {
		r.judgeNoBraces(title)
		return
	}
	first, last := attributes[0], attributes[len(attributes)-1]
	span := r.span(first.start, last.end)
	if len(values) == 0 {
		values = meantParagraph(first.inner)
	}
	line := "write the line as: " + r.corrected(title, values)
	after := strings.TrimSpace(string(r.mask.plain[last.end:r.end]))
	switch {
	case !last.closed:
		r.report(RuleCite, span, "the brace that opens here is never closed", line, r.repairUnclosed(attributes)...)
	case anyLeftover(attributes):
		r.report(RuleCite, span, `only cite="..." may stand in braces on a heading, and here stands `+first.inner, line)
	case len(attributes) > 1 || len(values) > 1:
		r.report(RuleCite, span, "a heading has one cite, and here is a second", line)
	case strings.Trim(values[0], " ;") == "":
		r.report(RuleCite, span, "the citation names no paragraph", `name the paragraph, such as {cite="668.46(b)(2)(iii)"}, or remove the braces`)
	case after != "":
		r.report(RuleCite, span, "text follows the citation, which stands at the end of its heading", line)
	case !first.exact || closing:
		r.add(RuleCiteForm, diag.Note, span, `the citation was read, and is written {cite="..."} at the end of the line`, line, r.repair(first)...)
	}
}

// judgeNoBraces reports a citation that lacks its braces.
func (r *headingReader) judgeNoBraces(title string) {
	at := bareCite.FindStringSubmatchIndex(title)
	if at == nil {
		return
	}
	value := strings.Trim(title[at[2]:at[3]], " "+quoteMarks+"]>")
	if strings.HasPrefix(strings.TrimSpace(title[at[0]:]), "(") {
		value = strings.Trim(strings.TrimSuffix(title[at[2]:at[3]], ")"), " "+quoteMarks)
	}
	r.report(RuleCite, r.span(r.start, r.end), "the citation on this heading lacks its braces",
		"write the line as: "+r.corrected(strings.TrimSpace(title[:at[0]]), []string{value}))
}

// corrected returns the line as it should be written.
func (r *headingReader) corrected(title string, values []string) string {
	data := r.file.Data
	lineStart := strings.LastIndexByte(string(data[:r.start]), '\n') + 1
	line := string(data[lineStart:r.start]) + title
	if value := strings.Trim(strings.Join(values, "; "), " ;"); value != "" {
		line += fmt.Sprintf(` {cite="%s"}`, value)
	}
	return line
}

// cutClosingSequence reports whether ## stands after the last attribute, and
// takes it from the heading's text if goldmark has not.
func (r *headingReader) cutClosingSequence(attributes []attribute) bool {
	if len(attributes) == 0 {
		return false
	}
	last := attributes[len(attributes)-1].end
	if after := strings.TrimSpace(string(r.mask.plain[last:r.end])); after != "" {
		if strings.Trim(after, "#") != "" {
			return false
		}
		r.mask.blank(last, r.end)
		return true
	}
	rest := string(r.file.Data[r.end:lineEnd(r.file.Data, r.end)])
	return strings.HasPrefix(strings.TrimSpace(rest), "#")
}
