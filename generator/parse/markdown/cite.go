package markdown

import (
	"regexp"
	"strings"
)

// quoteMarks are the marks that people and word processors put around a value.
const quoteMarks = "\"'`“”„‟‘’‚‛«»"

// anyQuote matches one of quoteMarks, or the name HTML has for one.
const anyQuote = "(?:[" + quoteMarks + "]|&quot;)"

var (
	// citeForm matches a citation in any form whose meaning is certain.
	citeForm = regexp.MustCompile(`(?i)\bcite\s*[=:]\s*` + anyQuote + `*([^&{}` + quoteMarks + `]*)` + anyQuote + `*`)
	// exactForm matches a citation as it should be written.
	exactForm = regexp.MustCompile(`^cite="[^=&` + quoteMarks + `]*"$`)
	// attributeForm matches what else looks like an attribute of a heading.
	attributeForm = regexp.MustCompile(`(?i)^\s*(?:[#.][\w-]+|[\w-]+\s*[=:]|.*(?:CFR|C\.F\.R|USC|U\.S\.C|\d{3,4}\.\d+|§).*)`)
	// otherKey matches a key that is not cite.
	otherKey = regexp.MustCompile(`^\s*[\w-]+\s*[=:]`)
	// paragraphForm matches what is surely meant as a paragraph of the law.
	paragraphForm = regexp.MustCompile(`(?i)CFR|C\.F\.R|USC|U\.S\.C|\b\d{3,4}\.\d+`)
	// bareCite matches a citation without braces at the end of a heading.
	bareCite = regexp.MustCompile(`(?i)[(\[<]?\s*\bcite\s*=\s*(.+)$`)
)

// attribute is what stands in single braces on a heading.
type attribute struct {
	start, end int // of the braces
	innerStart int
	inner      string
	closed     bool
	exact      bool // written {cite="..."}
	values     []citeValue
	leftover   string // what is no citation
}

// citeValue is the value of one cite: its text, and its place in the braces.
type citeValue struct {
	text string
	at   int
}

func anyLeftover(attributes []attribute) bool {
	for _, a := range attributes {
		if a.leftover != "" {
			return true
		}
	}
	return false
}

// meantParagraph returns the paragraph that stands in braces under another key
// than cite or under none, if it is surely one.
func meantParagraph(inner string) []string {
	value := strings.Trim(otherKey.ReplaceAllString(inner, ""), " "+quoteMarks)
	if !paragraphForm.MatchString(value) || strings.ContainsAny(value, "="+quoteMarks) {
		return nil
	}
	return []string{value}
}

// attributes returns what stands in single braces on the heading and looks
// like an attribute. Code and {{ }} are passed over.
func (r *headingReader) attributes() []attribute {
	var list []attribute
	text := string(r.mask.masked[r.start:r.end])
	for i := 0; i < len(text); i++ {
		if text[i] == '`' {
			i += max(strings.IndexByte(text[i+1:], '`')+1, 0)
		}
		if text[i] != '{' {
			continue
		}
		length := doubledLength(text[i:])
		if a, ok := r.attribute(i, length); ok {
			list = append(list, a)
			length = a.end - r.start - i
		}
		i += max(length-1, 0)
	}
	return list
}

// attribute reads the braces at a place of the heading; doubled is the length
// of the {{ }} that stands there, or 0. A backslash before the braces goes with
// them.
func (r *headingReader) attribute(at, doubled int) (attribute, bool) {
	text := string(r.mask.plain[r.start+at : r.end])
	start := r.start + at
	if doubled > 0 && !nearCite.MatchString(text[:doubled]) {
		return attribute{}, false
	}
	if doubled > 0 {
		text, start = text[1:doubled-1], start+1
	}
	a, ok := readAttribute(text, start)
	if doubled > 0 {
		a.start, a.end, a.exact = a.start-1, a.end+1, false
	}
	if at > 0 && r.mask.plain[r.start+at-1] == '\\' {
		a.start, a.exact = a.start-1, false
	}
	return a, ok
}

// doubledLength returns the length of the {{ }} that text begins with, or 0.
func doubledLength(text string) int {
	if !strings.HasPrefix(text, "{{") {
		return 0
	}
	inner := strings.IndexAny(text[2:], "{}\n")
	if inner < 0 || !strings.HasPrefix(text[2+inner:], "}}") {
		return 0
	}
	return len("{{") + inner + len("}}")
}

// readAttribute reads the braces at the beginning of text, which stands at
// offset start. It returns false if they hold no attribute.
func readAttribute(text string, start int) (attribute, bool) {
	a := attribute{start: start, innerStart: start + 1}
	a.inner = text[1:]
	if end := strings.IndexAny(a.inner, "{}"); end >= 0 {
		a.closed = a.inner[end] == '}'
		a.inner = a.inner[:end]
	}
	a.end = a.innerStart + len(a.inner)
	if a.closed {
		a.end++
	}
	matches := citeForm.FindAllStringSubmatchIndex(a.inner, -1)
	at := 0
	for _, m := range matches {
		a.leftover += a.inner[at:m[0]]
		value := a.inner[m[2]:m[3]]
		trimmed := strings.TrimSpace(value)
		if strings.Contains(trimmed, "=") {
			a.leftover += trimmed
		}
		a.values = append(a.values, citeValue{trimmed, m[2] + strings.Index(value, trimmed)})
		at = m[1]
	}
	a.leftover = strings.TrimSpace(a.leftover + a.inner[at:])
	a.exact = exactForm.MatchString(a.inner)
	return a, len(matches) > 0 || attributeForm.MatchString(a.inner)
}
