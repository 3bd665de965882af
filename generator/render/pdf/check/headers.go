package check

import (
	"slices"

	"cleryreport/generator/render/pdf/object"
)

// checkHeaders looks whether every cell of a grid names the headers of both
// axes: those above it in its columns, and those before it in its rows. A
// validator is content with any header; a reader who hears "3" needs all.
func (c *checker) checkHeaders(grid []map[int]*elem) {
	for i, row := range grid {
		for column := range len(row) {
			cell := row[column]
			named := c.file.Array(c.tableAttribute(cell, "Headers"))
			for _, header := range c.headersOf(grid, i, column) {
				if id := header.dict.Get("ID"); !slices.ContainsFunc(named, func(n object.Object) bool { return equal(n, id) }) {
					c.report("%s: does not name the header %q of its row or column", cell, c.text(id))
				}
			}
		}
	}
}

// headersOf returns the headers of the cell at a row and column. Headers of the
// head speak of what is below them, headers of the body of what follows them.
func (c *checker) headersOf(grid []map[int]*elem, row, column int) []*elem {
	var headers []*elem
	cell := grid[row][column]
	for i := range row {
		if h := grid[i][column]; h != cell && h.role == "TH" && inHead(h) {
			headers = append(headers, h)
		}
	}
	for x := range column {
		if h := grid[row][x]; h != cell && h.role == "TH" && !inHead(h) {
			headers = append(headers, h)
		}
	}
	return headers
}

// inHead reports whether a cell stands in the head of its table.
func inHead(cell *elem) bool { return cell.parent.parent.role == "THead" }
