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

// gridTable reads a table that is drawn with + and -. Where a cell spans
// several columns the drawing has no corner, and its words stand in the first.
func (s *splitter) gridTable() {
	b := &block{kind: table, line: s.lines[s.at].number}
	columns := strings.Count(strings.TrimSpace(s.lines[s.at].text), "+") - 1
	corners := cornersOf(s.lines[s.at].text)
	row := make([]string, columns)
	written := false
	for ; s.at < len(s.lines); s.at++ {
		text := s.lines[s.at].text
		switch {
		case gridEdge.MatchString(text):
			if written {
				b.rows = append(b.rows, row)
			}
			row, written = make([]string, columns), false
		case strings.HasPrefix(strings.TrimSpace(text), "|"):
			written = gridLine(row, text, corners) || written
		case strings.HasPrefix(strings.TrimSpace(text), "+"):
			written = gridLine(row, strings.NewReplacer("+", "|").Replace(text), corners) || written
		default:
			b.square()
			s.add(b)
			return
		}
	}
	b.square()
	s.add(b)
}

// cornersOf are the places, in letters, of the corners of an edge.
func cornersOf(text string) []int {
	var corners []int
	for i, c := range []rune(text) {
		if c == '+' {
			corners = append(corners, i)
		}
	}
	return corners
}

// gridLine adds a line of a drawn table to the cells of its row, and reports
// whether it held words.
func gridLine(row []string, text string, corners []int) bool {
	letters := []rune(text)
	held := false
	start := corners[0] + 1
	for i, column := 1, 0; i < len(corners); i++ {
		end := min(corners[i], len(letters))
		if end < len(letters) && letters[end] != '|' && i < len(corners)-1 {
			continue // the cell spans the next column
		}
		if words := strings.Trim(string(letters[min(start, end):end]), " -=|"); words != "" {
			row[column] = strings.TrimSpace(row[column] + " " + strings.TrimSuffix(words, `\`))
			held = true
		}
		start, column = corners[i]+1, i
	}
	return held
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
