package markdown

import (
	"fmt"
	"strings"

	"cleryreport/generator/diag"
	"cleryreport/generator/source"
)

// A repair is offered only where the text can mean nothing else. What a person
// must decide, such as where a second citation belongs, has none.

// repair writes a citation that was read in its one form, from its braces to
// the end of the line.
func (r *headingReader) repair(a attribute) []diag.Option {
	end := len(strings.TrimRight(string(r.file.Data[:lineEnd(r.file.Data, a.end)]), " \t\r\n"))
	if end < a.end || len(a.values) != 1 || strings.Trim(string(r.file.Data[a.end:end]), " \t#") != "" {
		return nil
	}
	text := fmt.Sprintf(`{cite="%s"}`, strings.Trim(a.values[0].text, " ;"))
	return []diag.Option{diag.Repair(r.span(a.start, end), text)}
}

// repairUnclosed closes the braces of a citation that is complete but for them.
func (r *headingReader) repairUnclosed(attributes []attribute) []diag.Option {
	a := attributes[0]
	inner := strings.TrimRight(a.inner, " \t")
	if len(attributes) > 1 || !exactForm.MatchString(inner) {
		return nil
	}
	a.end = a.innerStart + len(inner)
	return r.repair(a)
}

// repairTight puts the space after the marks of a heading that lacks it. A
// heading with one mark would be the title, which stands elsewhere.
func (c *converter) repairTight(first line, marks int) []diag.Option {
	if marks < 2 || marks > deepest || c.depth > 0 {
		return nil
	}
	at := first.span.Start + marks
	return []diag.Option{diag.Repair(c.span(at, at), " ")}
}

// repairCaption writes the beginning of a caption in its one form.
func repairCaption(span source.Span, prefix string) []diag.Option {
	if !strings.HasPrefix(span.Text(), prefix) {
		return nil
	}
	span.End = span.Start + len(prefix)
	return []diag.Option{diag.Repair(span, "Table: ")}
}

// straight turns the quotation marks of word processors into straight ones.
var straight = strings.NewReplacer("“", `"`, "”", `"`, "„", `"`, "‟", `"`, "«", `"`, "»", `"`)

// repairQuotes writes a placement that is right but for its quotation marks.
func repairQuotes(span source.Span, inner string) []diag.Option {
	text := straight.Replace(inner)
	if !placementForm.MatchString(text) {
		return nil
	}
	return []diag.Option{diag.Repair(span, "{{ "+text+" }}")}
}
