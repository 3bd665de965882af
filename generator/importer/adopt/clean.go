package adopt

import (
	"regexp"
	"strings"

	"cleryreport/generator/source"
)

// line is a line of the report after cleaning, with its number.
type line struct {
	number int
	text   string
	drawn  string // as it was, so that the columns of a table keep their places
	raw    bool   // of a block of code or an HTML table, and not cleaned
}

// characters are those that word processors leave in a text and no reader sees,
// or sees as a space.
var characters = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\u00a0", " ", "\u202f", " ", "\u2007", " ", "&nbsp;", " ",
	"\u00ad", "", "\u200b", "", "\u200c", "", "\u200d", "", "\u2060", "", "\ufeff", "", "\u2028", "\n", "\v", "\n", "\f", "\n")

var (
	comment = regexp.MustCompile(`(?s)<!--.*?-->`)
	fence   = regexp.MustCompile("^ {0,3}(```+|~~~+)")
	// wrapped is a tag or a list of attributes that a converter broke in two lines.
	wrapped = regexp.MustCompile(`<[a-zA-Z]+\s[^<>\n]*(?:\n[^<>\n]+){1,4}>|\{[#.\w][^{}\n]*(?:="[^"{}\n]*"|\s[.#]\w[\w-]*)\s*\n[^{}\n]*\}`)
	// division is a line of a converter that only opens or closes a box.
	division = regexp.MustCompile(`^\s*(?::{3,}.*|</?div[^<>]*>)\s*$`)
)

// clean returns the lines of a report without what converters leave in them.
func clean(f *source.File, l *list) []line {
	text := characters.Replace(string(f.Data))
	text = withoutFrontMatter(text, l)
	text = comment.ReplaceAllStringFunc(text, func(match string) string {
		l.add(lineOf(text, match), Removed, "a comment", match)
		return strings.Repeat("\n", strings.Count(match, "\n"))
	})
	text = wrapped.ReplaceAllStringFunc(text, func(match string) string {
		return strings.ReplaceAll(match, "\n", " ") + strings.Repeat("\n", strings.Count(match, "\n"))
	})
	rows := strings.Split(text, "\n")
	l.notes = takeNotes(rows)
	lines := cleanLines(rows, l)
	for _, note := range l.notes.unused() {
		l.add(len(rows), Rewritten, "a footnote without a mark stands at the end", note)
		lines = append(lines, line{number: len(rows)})
		lines = append(lines, inlines(len(rows), note, l)...)
	}
	return lines
}

// cleanLines cleans each line but those of code and of tables of HTML.
func cleanLines(rows []string, l *list) []line {
	var lines []line
	code, table := "", false
	for i, row := range rows {
		number := i + 1
		low := strings.ToLower(row)
		opens := fence.FindStringSubmatch(row)
		switch {
		case code != "":
			if opens != nil && strings.HasPrefix(opens[1], code) {
				code = ""
			}
			lines = append(lines, line{number, row, row, true})
		case opens != nil:
			code = opens[1]
			lines = append(lines, line{number, row, row, true})
		case table || tableBegins.MatchString(row):
			table = !strings.Contains(low, "</table>")
			lines = append(lines, line{number, row, row, true})
		case division.MatchString(row):
			lines = append(lines, line{number: number})
		default:
			lines = append(lines, inlines(number, row, l)...)
		}
	}
	return lines
}

// lineOf is the line on which a piece of a text first stands.
func lineOf(text, piece string) int {
	before, _, _ := strings.Cut(text, piece)
	return strings.Count(before, "\n") + 1
}

// withoutFrontMatter blanks the lines between --- and --- at the top, which a
// converter writes for the properties of a document.
func withoutFrontMatter(text string, l *list) string {
	rest, found := strings.CutPrefix(text, "---\n")
	if !found {
		return text
	}
	head, body, closed := strings.Cut(rest, "\n---\n")
	if !closed || strings.Contains(head, "\n\n") {
		return text
	}
	l.add(1, Removed, "the properties of the document", head)
	return strings.Repeat("\n", strings.Count(head, "\n")+3) + body
}
