package diag

import (
	"cmp"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
	"unicode"

	"cleryreport/generator/source"
)

// Style says how text is colored. Its zero value uses no color.
type Style struct{ Color bool }

// paint puts text between terminal color codes if the style asks for color.
func (s Style) paint(code, text string) string {
	if !s.Color {
		return text
	}
	return "\x1b[" + code + "m" + text + "\x1b[0m"
}

func (s Style) severity(v Severity) string {
	switch v {
	case Error:
		return s.paint("1;31", v.String())
	case Warning:
		return s.paint("1;33", v.String())
	default:
		return s.paint("1;36", v.String())
	}
}

// WriteText prints findings for people: the place, what is wrong, the source
// line with a caret, how to mend it, and the law.
func WriteText(w io.Writer, list []Diagnostic, style Style) error {
	for _, d := range list {
		if _, err := io.WriteString(w, textOf(d, style)); err != nil {
			return err
		}
	}
	return nil
}

func textOf(d Diagnostic, style Style) string {
	var b strings.Builder
	if place := d.Span.String(); place != "" {
		b.WriteString(place + ": ")
	}
	fmt.Fprintf(&b, "%s: %s [%s]\n", style.severity(d.Severity), d.Message, d.Rule)
	if d.Excepted != nil {
		fmt.Fprintf(&b, "  excepted: %s\n", d.Excepted)
	}
	if d.SourceLine != "" {
		b.WriteString(excerpt(d.SourceLine, d.Span, style))
	}
	for _, r := range d.Related {
		fmt.Fprintf(&b, "  see: %s: %s\n", r.Span, r.Message)
	}
	if d.Help != "" {
		fmt.Fprintf(&b, "  help: %s\n", d.Help)
	}
	if d.Law != "" {
		fmt.Fprintf(&b, "  law: %s\n", d.Law)
	}
	return b.String()
}

// excerptWidth is how many characters of a long source line are shown.
const excerptWidth = 100

// excerpt shows the source line with carets under the span.
func excerpt(line string, span source.Span, style Style) string {
	start, end := span.Position(), span.EndPosition()
	runes := []rune(strings.Map(visible, line))
	from, to := start.Column-1, len(runes)
	if end.Line == start.Line {
		to = end.Column - 1
	}
	from = min(max(from, 0), len(runes))
	to = min(max(to, from+1), max(len(runes), from+1))
	cut := 0
	if len(runes) > excerptWidth && from > excerptWidth/2 {
		cut = min(from-excerptWidth/2, len(runes)-excerptWidth)
	}
	shown := runes[cut:min(len(runes), cut+excerptWidth)]
	carets := min(to, cut+excerptWidth+1) - from
	return fmt.Sprintf("  | %s\n  | %s%s\n", strings.TrimRight(string(shown), " "), strings.Repeat(" ", from-cut),
		style.paint("1;31", "^"+strings.Repeat("~", max(carets-1, 0))))
}

// visible replaces what would move the cursor of a terminal or color it.
func visible(r rune) rune {
	switch {
	case r == '\t':
		return ' '
	case unicode.IsControl(r):
		return unicode.ReplacementChar
	default:
		return r
	}
}

// Summary is the line that ends a check: "3 errors (1 excepted), 1 warning, 2
// notes".
func Summary(list []Diagnostic) string {
	counts := map[Severity]int{}
	for _, d := range list {
		counts[d.Severity]++
	}
	excepted := ""
	if n := len(list) - len(Open(list)); n > 0 {
		excepted = fmt.Sprintf(" (%d excepted)", n)
	}
	return plural(counts[Error], "error") + excepted + ", " + plural(counts[Warning], "warning") + ", " + plural(counts[Note], "note")
}

func plural(n int, word string) string {
	if n == 1 {
		return "1 " + word
	}
	return fmt.Sprintf("%d %ss", n, word)
}

// ByRule counts findings by rule, the most frequent first: "checklist.missing
// 12, load.citation 3".
func ByRule(list []Diagnostic) string {
	counts := map[string]int{}
	for _, d := range list {
		counts[d.Rule]++
	}
	rules := slices.SortedFunc(maps.Keys(counts), func(a, b string) int {
		return cmp.Or(cmp.Compare(counts[b], counts[a]), cmp.Compare(a, b))
	})
	for i, rule := range rules {
		rules[i] = fmt.Sprintf("%s %d", rule, counts[rule])
	}
	return strings.Join(rules, ", ")
}
