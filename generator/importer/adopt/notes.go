package adopt

import (
	"regexp"
	"strings"
)

var (
	noteText = regexp.MustCompile(`^\[\^([^\]\s]+)\]:[ \t]*(.*)$`)
	noteMark = regexp.MustCompile(`\[\^([^\]\s]+)\]`)
)

// withNotes puts the text of each footnote in parentheses at the place of its
// mark. Lines stay where they are.
func withNotes(text string, l *list) string {
	lines := strings.Split(text, "\n")
	notes, order := takeNotes(lines)
	if len(order) == 0 && !noteMark.MatchString(text) {
		return text
	}
	used := map[string]bool{}
	for i, row := range lines {
		lines[i] = noteMark.ReplaceAllStringFunc(row, func(mark string) string {
			id := noteMark.FindStringSubmatch(mark)[1]
			note, known := notes[id]
			if !known {
				l.add(i+1, Rewritten, "the mark of a footnote that is not there", mark)
				return " (" + id + ")"
			}
			used[id] = true
			l.add(i+1, Rewritten, "a footnote stands in parentheses at its mark", note)
			return " (" + note + ")"
		})
	}
	for _, id := range order {
		if !used[id] {
			lines = append(lines, "", notes[id])
			l.add(len(lines), Rewritten, "a footnote without a mark stands at the end", notes[id])
		}
	}
	return strings.Join(lines, "\n")
}

// takeNotes takes the texts of footnotes out of lines. A text goes on in lines
// that are indented.
func takeNotes(lines []string) (notes map[string]string, order []string) {
	notes = map[string]string{}
	id := ""
	for i, row := range lines {
		m := noteText.FindStringSubmatch(row)
		switch {
		case m != nil:
			id = m[1]
			if _, twice := notes[id]; !twice {
				order = append(order, id)
			}
			notes[id] = strings.TrimSpace(notes[id] + " " + m[2])
		case id != "" && strings.TrimSpace(row) == "":
			continue
		case id != "" && (strings.HasPrefix(row, "  ") || strings.HasPrefix(row, "\t")):
			notes[id] += " " + strings.TrimSpace(row)
		default:
			id = ""
			continue
		}
		lines[i] = ""
	}
	return notes, order
}
