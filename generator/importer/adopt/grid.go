package adopt

import (
	"slices"
	"strings"
)

// grid is a table as its labels order it.
type grid struct {
	rows    [][]string // plain words
	labels  []bool     // which columns hold labels, not numbers
	context []string   // what stands over the table, the nearest first
}

// value is a cell of a grid with all labels that speak of it.
type value struct {
	row, column int
	text        string
	beside      []string // labels of its row
	over        []string // heads of its column
	section     string   // of the rows it belongs to
}

// newGrid reads the cells of a table as plain words.
func newGrid(rows [][]string, context []string) *grid {
	g := &grid{context: context}
	for _, row := range rows {
		cells := make([]string, len(row))
		for i, cell := range row {
			cells[i] = plain(cell)
		}
		if strings.Join(cells, "") != "" {
			g.rows = append(g.rows, cells)
		}
	}
	g.findLabels()
	return g
}

// isValue reports whether a cell holds a number that is no year, or says that
// there is none.
func isValue(cell string) bool {
	_, _, ok := figure(cell)
	return ok && !isYear(cell) || nothing.MatchString(cell)
}

func isYear(cell string) bool { return len(cell) == 4 && yearOf(cell) > 0 }

// findLabels finds the columns of labels: those without a number.
func (g *grid) findLabels() {
	if len(g.rows) == 0 {
		return
	}
	g.labels = make([]bool, len(g.rows[0]))
	for column := range g.labels {
		g.labels[column] = column == 0 || !slices.ContainsFunc(g.rows, func(row []string) bool {
			_, _, ok := figure(row[column])
			return ok && !isYear(row[column])
		}) && !g.onlyMarks(column)
	}
}

// onlyMarks reports whether a column holds only words for no number under its
// head.
func (g *grid) onlyMarks(column int) bool {
	marks := 0
	for _, row := range g.rows[1:] {
		switch cell := row[column]; {
		case nothing.MatchString(cell):
			marks++
		case cell != "" && geographyOf(cell) == "" && yearOf(cell) == 0:
			return false
		}
	}
	return marks > 0
}

// values returns the cells with numbers or without, each with its labels.
func (g *grid) values() []value {
	var list []value
	var heads [][]string
	above := make([]string, len(g.labels))
	section := ""
	body := false
	for i, row := range g.rows {
		switch {
		case g.isData(row):
			body = true
			for column, cell := range row {
				if g.labels[column] && cell != "" {
					above[column] = cell
				}
			}
			list = append(list, g.valuesOf(i, row, heads, above, section)...)
		case body && distinct(row) == 1 || !body && len(heads) > 0 && distinct(row) == 1 && !labelsColumns(row):
			section = firstOf(row)
			clear(above)
		default:
			if body {
				heads = nil
			}
			body = false
			heads = append(heads, row)
		}
	}
	return list
}

// isData reports whether a row holds a cell of a column of numbers.
func (g *grid) isData(row []string) bool {
	for column, cell := range row {
		if !g.labels[column] && isValue(cell) {
			return true
		}
	}
	return false
}

func labelsColumns(row []string) bool {
	return slices.ContainsFunc(row, func(cell string) bool { return geographyOf(cell) != "" || yearOf(cell) > 0 })
}

// distinct is the number of different words in a row.
func distinct(row []string) int {
	var words []string
	for _, cell := range row {
		if cell != "" && !slices.Contains(words, cell) {
			words = append(words, cell)
		}
	}
	return len(words)
}

func firstOf(row []string) string {
	for _, cell := range row {
		if cell != "" {
			return cell
		}
	}
	return ""
}

// valuesOf returns the cells of a row.
func (g *grid) valuesOf(i int, row []string, heads [][]string, above []string, section string) []value {
	var labels []string
	for column, isLabel := range g.labels {
		if isLabel && above[column] != "" {
			labels = append(labels, above[column])
		}
	}
	var list []value
	for column, cell := range row {
		if g.labels[column] {
			continue
		}
		var over []string
		for n, head := range heads {
			if word := g.head(head, column, n < len(heads)-1); word != "" {
				over = append(over, word)
			}
		}
		list = append(list, value{i, column, cell, labels, over, section})
	}
	return list
}

// head is the word of a row of heads over a column. A head that spans several
// columns stands in the first of them.
func (g *grid) head(head []string, column int, spans bool) string {
	for at := column; at >= 0; at-- {
		if head[at] != "" || !spans {
			return head[at]
		}
		if g.labels[at] {
			break
		}
	}
	return ""
}

// namesIn returns the different names that labels hold.
func namesIn[T comparable](labels []string, name func(string) T) []T {
	var list []T
	var none T
	for _, label := range labels {
		if n := name(label); n != none && !slices.Contains(list, n) {
			list = append(list, n)
		}
	}
	return list
}
