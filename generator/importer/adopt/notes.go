package adopt

import (
	"regexp"
	"strings"
)

var (
	noteText = regexp.MustCompile(`^\[\^([^\]\s]+)\]:[ \t]*(.*)$`)
	noteMark = regexp.MustCompile(`\[\^([^\]\s]+)\]`)
)

// notes are the texts of the footnotes of a report.
type notes struct {
	texts map[string]string
	order []string
	used  map[string]bool
}

// inline puts the text of each footnote in parentheses at the place of its mark.
func (n *notes) inline(number int, text string, l *list) string {
	return noteMark.ReplaceAllStringFunc(text, func(mark string) string {
		id := noteMark.FindStringSubmatch(mark)[1]
		note, known := n.texts[id]
		if !known {
			l.add(number, Rewritten, "the mark of a footnote that is not there", mark)
			return " (" + id + ")"
		}
		n.used[id] = true
		l.add(number, Rewritten, "a footnote stands in parentheses at its mark", note)
		return " (" + note + ")"
	})
}

// unused returns the texts of footnotes without a mark.
func (n *notes) unused() []string {
	var texts []string
	for _, id := range n.order {
		if !n.used[id] {
			texts = append(texts, n.texts[id])
		}
	}
	return texts
}

// takeNotes takes the texts of footnotes out of lines. A text goes on in lines
// that are indented.
func takeNotes(lines []string) *notes {
	n := &notes{texts: map[string]string{}, used: map[string]bool{}}
	id := ""
	for i, row := range lines {
		m := noteText.FindStringSubmatch(row)
		switch {
		case m != nil:
			id = m[1]
			if _, twice := n.texts[id]; !twice {
				n.order = append(n.order, id)
			}
			n.texts[id] = strings.TrimSpace(n.texts[id] + " " + m[2])
		case id != "" && strings.TrimSpace(row) == "":
			continue
		case id != "" && (strings.HasPrefix(row, "  ") || strings.HasPrefix(row, "\t")):
			n.texts[id] += " " + strings.TrimSpace(row)
		default:
			id = ""
			continue
		}
		lines[i] = ""
	}
	for id, note := range n.texts { // a note within a note keeps its mark as words
		n.texts[id] = noteMark.ReplaceAllString(note, "($1)")
	}
	return n
}
