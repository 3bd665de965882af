package text

import (
	"strings"
	"unicode/utf8"

	"cleryreport/generator/doc"
)

// leastText is how narrow a column of text may become before a table is let
// wider than its line.
const leastText = 8

// columnWidths gives each column the width of its longest line and, if the
// table is then wider than width, takes from the widest columns, which are
// wrapped: first down to their longest words, then in columns of text through
// words. A number is never cut: a table that needs more is wider than width.
func (r *renderer) columnWidths(t *doc.Table, width int) []int {
	n := len(t.Columns)
	widths, least := make([]int, n), make([]int, n)
	measure := func(rows []doc.Row) {
		starts := doc.GridColumns(rows)
		for i, row := range rows {
			for j, c := range row.Cells {
				if column := starts[i][j]; column < n && c.ColSpan <= 1 {
					longest, word := extent(r.cell(c))
					widths[column] = max(widths[column], longest)
					least[column] = max(least[column], word)
				}
			}
		}
	}
	measure(t.Head)
	for _, g := range t.Groups {
		measure(g.Rows)
	}
	room := width - len(gap)*(n-1)
	shrink(widths, least, room)
	for i, c := range t.Columns {
		if c.Align != doc.AlignRight {
			least[i] = min(least[i], leastText)
		}
	}
	shrink(widths, least, room)
	return widths
}

// shrink takes from the widest column until all fit into room, but never
// makes a column narrower than its least width.
func shrink(widths, least []int, room int) {
	for sum(widths) > room {
		widest := -1
		for i, w := range widths {
			if w > least[i] && (widest < 0 || w > widths[widest]) {
				widest = i
			}
		}
		if widest < 0 {
			return
		}
		widths[widest]--
	}
}

func sum(numbers []int) int {
	total := 0
	for _, n := range numbers {
		total += n
	}
	return total
}

// extent returns the length of the longest line and of the longest word.
func extent(text string) (line, word int) {
	for l := range strings.SplitSeq(text, "\n") {
		line = max(line, utf8.RuneCountInString(l))
		for w := range strings.SplitSeq(l, " ") {
			word = max(word, utf8.RuneCountInString(w))
		}
	}
	return line, word
}

// breakWords cuts lines that are still longer than width.
func breakWords(lines []string, width int) []string {
	var out []string
	for _, line := range lines {
		runes := []rune(line)
		for len(runes) > max(width, 1) {
			out = append(out, string(runes[:max(width, 1)]))
			runes = runes[max(width, 1):]
		}
		out = append(out, string(runes))
	}
	return out
}
