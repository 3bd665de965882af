package adopt

import (
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"
)

// Tables that are drawn with signs, as pandoc writes them in its own Markdown:
// with + and - around each cell, or with a line of dashes below the heads. Their
// cells are known by their columns.

var (
	gridEdge = regexp.MustCompile(`^\s*\+(?:[-=:]+\+)+\s*$`)
	// edgePiece is an edge, or the part of one that lies between two cells.
	edgePiece = regexp.MustCompile(`\+(?:[-=:]+\+)+`)
	drawnLine = regexp.MustCompile(`^\s*[|+]`)
	dashes    = regexp.MustCompile(`^\s*-{2,}(?:\s+-{2,})+\s*$`)
	fullDash  = regexp.MustCompile(`^\s*-{10,}\s*$`)
)

// gridTable reads a table that is drawn with + and -. An edge below some cells
// only, as under a head that spans several columns, begins a row as well.
func (s *splitter) gridTable() {
	b := &block{kind: table, line: s.lines[s.at].number}
	end := s.at
	for end < len(s.lines) && drawnLine.MatchString(s.lines[end].drawn) {
		end++
	}
	corners := cornersOf(s.lines[s.at:end])
	row := make([]string, len(corners)-1)
	for ; s.at < end; s.at++ {
		text := s.lines[s.at].drawn
		if !gridEdge.MatchString(text) {
			gridLine(row, strings.ReplaceAll(text, "+", "|"), corners)
		}
		if edgePiece.MatchString(text) {
			b.rows = append(b.rows, row)
			row = make([]string, len(corners)-1)
		}
	}
	s.finish(b)
}

// cornersOf are the places, in letters, where a column of a drawn table begins
// or the last one ends.
func cornersOf(lines []line) []int {
	var corners []int
	for _, l := range lines {
		for _, piece := range edgePiece.FindAllStringIndex(l.drawn, -1) {
			at := utf8.RuneCountInString(l.drawn[:piece[0]])
			for i, c := range l.drawn[piece[0]:piece[1]] {
				if c == '+' && !slices.Contains(corners, at+i) {
					corners = append(corners, at+i)
				}
			}
		}
	}
	slices.Sort(corners)
	return corners
}

// gridLine adds a line of a drawn table to the cells of its row. A cell that
// spans several columns stands in the first of them.
func gridLine(row []string, text string, corners []int) {
	letters := []rune(text)
	start, column := corners[0]+1, 0
	for i := 1; i < len(corners); i++ {
		end := min(corners[i], len(letters))
		if end < len(letters) && letters[end] != '|' && i < len(corners)-1 {
			continue
		}
		words := string(letters[min(start, end):end])
		if strings.Trim(words, "-=:| ") != "" || strings.TrimSpace(words) == "-" {
			row[column] += " " + strings.TrimSuffix(strings.TrimSpace(words), "\\")
		}
		start, column = corners[i]+1, i
	}
}

// beginsDashes reports whether a table with a line of dashes begins here: with
// that line, with its heads, or with a line over them.
func (s *splitter) beginsDashes() bool {
	const headLines = 6
	if s.lines[s.at].raw {
		return false
	}
	if dashes.MatchString(s.lines[s.at].drawn) {
		return true
	}
	if !fullDash.MatchString(s.lines[s.at].drawn) {
		return s.at+1 < len(s.lines) && dashes.MatchString(s.lines[s.at+1].drawn)
	}
	for _, next := range s.lines[s.at+1 : min(s.at+1+headLines, len(s.lines))] {
		switch {
		case strings.TrimSpace(next.drawn) == "":
			return false
		case dashes.MatchString(next.drawn):
			return true
		}
	}
	return false
}

// dashTable reads a table with a line of dashes. With a line over its heads each
// row may have several lines, and a blank line ends it.
func (s *splitter) dashTable() {
	b := &block{kind: table, line: s.lines[s.at].number}
	several := fullDash.MatchString(s.lines[s.at].drawn)
	if several {
		s.at++
	}
	var heads []string
	for !dashes.MatchString(s.lines[s.at].drawn) {
		heads = append(heads, s.lines[s.at].drawn)
		s.at++
	}
	columns := dashColumns(s.lines[s.at].drawn)
	s.at++
	row := make([]string, len(columns))
	for _, head := range heads {
		dashLine(row, head, columns)
	}
	b.rows = append(b.rows, row)
	row = nil
	for ; s.at < len(s.lines); s.at++ {
		text := s.lines[s.at].drawn
		if fullDash.MatchString(text) || dashes.MatchString(text) {
			s.at++
			break
		}
		blank := strings.TrimSpace(text) == ""
		if blank && !several {
			break
		}
		if row == nil && !blank {
			row = make([]string, len(columns))
			b.rows = append(b.rows, row)
		}
		if !blank {
			dashLine(row, text, columns)
		}
		if blank || !several {
			row = nil
		}
	}
	s.finish(b)
}

// dashColumns are the places, in letters, where columns begin.
func dashColumns(text string) []int {
	var columns []int
	before := ' '
	for i, c := range []rune(text) {
		if c == '-' && before == ' ' {
			columns = append(columns, i)
		}
		before = c
	}
	return columns
}

// dashLine adds a line to the cells of its row.
func dashLine(row []string, text string, columns []int) {
	letters := []rune(text)
	for i, start := range columns {
		end := len(letters)
		if i+1 < len(columns) {
			end = min(columns[i+1], end)
		}
		if i == 0 {
			start = 0
		}
		row[i] += " " + strings.TrimSuffix(strings.TrimSpace(string(letters[min(start, end):end])), "\\")
	}
}

// finish cleans the cells of a drawn table and adds it.
func (s *splitter) finish(b *block) {
	quiet := s.list.quiet()
	kept := b.rows[:0]
	for _, row := range b.rows {
		for i, cell := range row {
			row[i] = strings.ReplaceAll(strings.TrimSpace(inline(b.line, cell, quiet)), "|", `\|`)
		}
		if len(kept) == 0 || strings.Join(row, "") != "" {
			kept = append(kept, row)
		}
	}
	b.rows = kept
	if len(b.rows) > 1 && strings.Join(b.rows[0], "") == "" && strings.Join(b.rows[1], "") != "" {
		b.rows = b.rows[1:]
	}
	if b.square(); b.text != "" {
		s.add(b)
	}
}
