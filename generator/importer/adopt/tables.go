package adopt

import (
	"strings"
)

// beginsPipes reports whether a table of pipes begins here: its second line
// says so, as in Markdown.
func (s *splitter) beginsPipes() bool {
	if s.at+1 >= len(s.lines) || s.lines[s.at].raw || s.lines[s.at+1].raw {
		return false
	}
	second := s.lines[s.at+1].text
	return strings.Contains(s.lines[s.at].text, "|") && strings.Contains(second, "|") && delimiter.MatchString(second)
}

func (s *splitter) pipeTable() {
	b := &block{kind: table, line: s.lines[s.at].number}
	for i := 0; s.at < len(s.lines) && !s.lines[s.at].raw && strings.Contains(s.lines[s.at].text, "|"); i++ {
		if i != 1 {
			b.rows = append(b.rows, pipeCells(s.lines[s.at].text))
		}
		s.at++
	}
	b.square()
	s.add(b)
}

// pipeCells cuts a row at its bars. A bar after a backslash is part of a cell.
func pipeCells(text string) []string {
	text = strings.TrimPrefix(strings.TrimSpace(text), "|")
	if strings.HasSuffix(text, "|") && !strings.HasSuffix(text, `\|`) {
		text = text[:len(text)-1]
	}
	var cells []string
	cell := ""
	for i := 0; i < len(text); i++ {
		switch {
		case text[i] == '\\' && i+1 < len(text):
			cell += text[i : i+2]
			i++
		case text[i] == '|':
			cells, cell = append(cells, strings.TrimSpace(cell)), ""
		default:
			cell += text[i : i+1]
		}
	}
	return append(cells, strings.TrimSpace(cell))
}

// square gives each row as many cells as the longest, and writes the table.
func (b *block) square() {
	b.rows = squared(b.rows)
	if b.printed == nil {
		b.printed = b.rows
	}
	b.printed = squared(b.printed)
	var text strings.Builder
	for i, row := range b.printed {
		if len(row) == 0 {
			break
		}
		text.WriteString("| " + strings.Join(row, " | ") + " |\n")
		if i == 0 {
			text.WriteString("|" + strings.Repeat(" --- |", len(row)) + "\n")
		}
	}
	b.text = strings.TrimSuffix(text.String(), "\n")
}

func squared(rows [][]string) [][]string {
	width := 0
	for _, row := range rows {
		width = max(width, len(row))
	}
	for i, row := range rows {
		rows[i] = append(row, make([]string, width-len(row))...)
	}
	return rows
}
