package check

import (
	"cleryreport/generator/render/pdf/object"
)

// checkTables looks whether the cells of every table fill its grid, and
// whether its headers can be found from its cells.
func (c *checker) checkTables() {
	ids := map[string]*elem{}
	for _, e := range c.elems {
		if id := c.text(e.dict.Get("ID")); id != "" {
			ids[id] = e
		}
	}
	for _, e := range c.elems {
		switch e.role {
		case "Table":
			c.checkCaption(e)
			c.checkGrid(e)
		case "TH":
			if scope := c.name(c.tableAttribute(e, "Scope")); scope != "Column" && scope != "Row" && scope != "Both" {
				c.report("%s: does not say whether it heads a column or a row", e)
			}
		}
		if e.role != "TH" && e.role != "TD" {
			continue
		}
		for _, header := range c.file.Array(c.tableAttribute(e, "Headers")) {
			if h := ids[c.text(header)]; h == nil || h.role != "TH" {
				c.report("%s: its header %q is none", e, c.text(header))
			}
		}
	}
}

// checkCaption looks whether a table begins with its caption, by which those who
// go from table to table know it.
func (c *checker) checkCaption(table *elem) {
	if len(table.kids) == 0 || table.kids[0].role != "Caption" {
		c.report("%s: has no caption", table)
	}
}

// tableAttribute returns an attribute that the owner Table gives e.
func (c *checker) tableAttribute(e *elem, key object.Name) object.Object {
	return c.attribute(e, "Table", key)
}

// attribute returns an attribute that an owner gives e.
func (c *checker) attribute(e *elem, owner string, key object.Name) object.Object {
	attributes := c.file.Array(e.dict.Get("A"))
	if attributes == nil {
		attributes = object.Array{e.dict.Get("A")}
	}
	for _, a := range attributes {
		if dict := c.file.Dict(a); c.name(dict.Get("O")) == owner {
			if value := dict.Get(key); value != object.Object(object.Null{}) {
				return value
			}
		}
	}
	return object.Null{}
}

// rows returns the rows of a table, group by group.
func rows(table *elem) []*elem {
	var out []*elem
	for _, kid := range table.kids {
		switch kid.role {
		case "TR":
			out = append(out, kid)
		case "THead", "TBody", "TFoot":
			out = append(out, kid.kids...)
		}
	}
	return out
}

// checkGrid lays the cells of a table out, each at the first free column, and
// looks whether they fill it and which of them head which.
func (c *checker) checkGrid(table *elem) {
	trs := rows(table)
	if len(trs) == 0 {
		c.report("%s: no rows", table)
		return
	}
	grid := make([]map[int]*elem, len(trs))
	for i := range grid {
		grid[i] = map[int]*elem{}
	}
	for i, tr := range trs {
		column := 0
		for _, cell := range tr.kids {
			for grid[i][column] != nil {
				column++
			}
			c.placeCell(table, cell, grid[i:], column)
		}
	}
	columns := len(grid[0])
	for i, row := range grid {
		for column := range max(columns, len(row)) {
			if row[column] == nil || len(row) != columns {
				c.report("%s: row %d does not fill the %d columns", table, i+1, columns)
				return
			}
		}
	}
	c.checkHeaders(grid)
}

// maxColumns is more columns than a page has room for.
const maxColumns = 100

// placeCell takes the places of a cell whose first row is the first of rows.
func (c *checker) placeCell(table, cell *elem, rows []map[int]*elem, column int) {
	height := c.integer(c.tableAttribute(cell, "RowSpan"), 1)
	width := c.integer(c.tableAttribute(cell, "ColSpan"), 1)
	if height < 1 || width < 1 || height > len(rows) || width > maxColumns {
		c.report("%s: a cell spans rows or columns that are not there", table)
		return
	}
	for _, row := range rows[:height] {
		for x := range width {
			if row[column+x] != nil {
				c.report("%s: two cells overlap", table)
			}
			row[column+x] = cell
		}
	}
}
