package markdown

import (
	"strings"

	"cleryreport/generator/doc"
	"cleryreport/generator/source"
)

// TargetVariable is a variable in the target of a link: Target[Start:End] is
// its {{ path }} as written, Span its place in the file.
type TargetVariable struct {
	Path       string
	Start, End int
	Span       source.Span
}

// Variables returns the variables in the target of a link, in order. A Target
// keeps them as written until the loader replaces them. Where the address of
// the link stands elsewhere in the file, Span is that of the link.
func Variables(link *doc.Link) []TargetVariable {
	var list []TargetVariable
	text := link.Span.Text()
	from := max(strings.LastIndex(text, "]("), 0)
	for _, m := range doubled.FindAllStringIndex(link.Target, -1) {
		written := link.Target[m[0]:m[1]]
		v := TargetVariable{Path: innerOf(written), Start: m[0], End: m[1], Span: link.Span}
		if i := strings.Index(text[from:], written); i >= 0 {
			from += i
			v.Span.Start = link.Span.Start + from
			v.Span.End = v.Span.Start + len(written)
			from += len(written)
		}
		if variablePath.MatchString(v.Path) {
			list = append(list, v)
		}
	}
	return list
}
