package markdown

import (
	"fmt"
	"regexp"
	"strings"

	"cleryreport/generator/diag"
	"cleryreport/generator/doc"
	"cleryreport/generator/source"
)

// The kinds of placements. A crosswalk and a map have no name.
const (
	kindTable     = "table"
	kindChart     = "chart"
	kindMap       = "map"
	kindCrosswalk = "crosswalk"
)

var (
	placementForm = regexp.MustCompile(`^(?:(table|chart)\s+"([a-z][a-z0-9_-]*)"((?:\s+[a-z]+="[^"]*")*)|(map)((?:\s+[a-z]+="[^"]*")*)|(crosswalk))$`)
	argumentForm  = regexp.MustCompile(`([a-z]+)="([^"]*)"`)
	// looseWord matches a word of a placement however it is quoted.
	looseWord = regexp.MustCompile(`(?:(\w+)\s*[=:]\s*)?(?:["'“”„‘’]+([^"'“”„‘’]*)["'“”„‘’]+|([^\s"'“”„‘’=:]+))`)
	// misspelled matches what people write for the kinds.
	misspelled = regexp.MustCompile(`(?i)^(ta?b[a-z]{1,3}|statistics?|char[a-z]{0,2}|graph|maps?|cross-?walks?)$`)
)

// placements returns the placements a paragraph consists of. It returns false
// if no line of it is one.
func (c *converter) placements(lines []line) ([]doc.Block, bool) {
	for _, l := range lines {
		whole := doubled.FindString(l.text) == l.text
		if !whole || !likePlacement(innerOf(l.text)) {
			return nil, false
		}
	}
	var list []doc.Block
	for _, l := range lines {
		if p, ok := c.placement(l); ok {
			list = append(list, p)
		}
	}
	return list, true
}

func innerOf(text string) string { return strings.TrimSpace(strings.Trim(text, "{}")) }

func (c *converter) placement(l line) (*doc.Placement, bool) {
	inner := innerOf(l.text)
	m := placementForm.FindStringSubmatch(inner)
	if m == nil {
		c.report(RulePlacement, l.span, "this line places nothing, because it cannot be read",
			"write the line as: "+correctedPlacement(inner), repairQuotes(l.span, inner)...)
		return nil, false
	}
	p := &doc.Placement{At: doc.At{Span: l.span}, Kind: m[1] + m[4] + m[6], Name: m[2], Args: map[string]string{}, Spans: map[string]source.Span{}}
	start := l.span.Start + strings.Index(l.text, inner)
	if quoted := `"` + p.Name + `"`; p.Name != "" {
		at := start + strings.Index(inner, quoted)
		p.Spans[""] = c.span(at, at+len(quoted))
	}
	for _, a := range argumentForm.FindAllStringSubmatchIndex(inner, -1) {
		name, value, span := inner[a[2]:a[3]], inner[a[4]:a[5]], c.span(start+a[0], start+a[1])
		if first, twice := p.Spans[name]; twice {
			c.report(RulePlacement, span, fmt.Sprintf("%s stands here twice", name), "keep one of the two", diag.See(first, "the first one"))
			return nil, false
		}
		p.Args[name], p.Spans[name] = value, span
	}
	return p, true
}

// likePlacement reports whether the content of a {{ }} is meant as a placement:
// it begins with a kind, or with something like one.
func likePlacement(inner string) bool {
	first, rest, _ := strings.Cut(inner, " ")
	first, _, quoted := strings.Cut(first, `"`)
	return misspelled.MatchString(first) || quoted || strings.ContainsAny(rest, "\"“”")
}

// correctedPlacement returns a placement as it was probably meant.
func correctedPlacement(inner string) string {
	words := looseWord.FindAllStringSubmatch(inner, -1)
	kind := kindTable
	if len(words) > 0 {
		first := strings.ToLower(words[0][2] + words[0][3])
		switch {
		case strings.HasPrefix(first, "cross"):
			return "{{ " + kindCrosswalk + " }}"
		case strings.HasPrefix(first, "char") || first == "graph":
			kind = kindChart
		case strings.HasPrefix(first, "map"):
			return correctedMap(words[1:])
		}
		if misspelled.MatchString(first) || len(words) > 1 && words[1][1] == "" {
			words = words[1:]
		}
	}
	name, arguments := "criminal_offenses", ""
	for _, w := range words {
		value := w[2] + w[3]
		if w[1] == "" {
			name = strings.Join(strings.Fields(strings.ToLower(value)), "_")
		} else {
			arguments += fmt.Sprintf(` %s="%s"`, strings.ToLower(w[1]), value)
		}
	}
	return fmt.Sprintf(`{{ %s "%s"%s }}`, kind, name, arguments)
}

// correctedMap returns a map as it was probably meant: a word by itself is its
// campus.
func correctedMap(words [][]string) string {
	arguments := ""
	for _, w := range words {
		name := strings.ToLower(w[1])
		if name == "" {
			name = "campus"
		}
		arguments += fmt.Sprintf(` %s="%s"`, name, w[2]+w[3])
	}
	return fmt.Sprintf("{{ %s%s }}", kindMap, arguments)
}
