package layout

import (
	"fmt"
	"slices"

	"cleryreport/generator/render/pdf/draw"
)

// tag builds the structure of the table, and composes the text of each cell
// into it. Header cells have both a scope and an ID that their data cells
// name, for readers that know only one of them.
func (t *typesetter) tag(g *grid, elem *draw.Elem) {
	var section *draw.Elem
	for r, cells := range g.rows {
		if r == 0 && g.head > 0 {
			section = newElem(elem, "THead")
		}
		if r == g.head {
			section = newElem(elem, "TBody")
		}
		tr := newElem(section, "TR")
		for _, c := range cells {
			t.tagCell(g, c, tr)
		}
	}
}

func (t *typesetter) tagCell(g *grid, c *gridCell, tr *draw.Elem) {
	elem := newElem(tr, "TD")
	elem.Cell = &draw.Cell{Rows: c.rows, Columns: c.cols}
	if c.Header {
		elem.Role = "TH"
		elem.ID = fmt.Sprintf("table%d-row%d-column%d", t.tables, c.row+1, c.col+1)
		elem.Cell.Scope = "Row"
		if c.row < g.head {
			elem.Cell.Scope = "Column"
		}
		c.header = elem
	}
	elem.Cell.Headers = g.headers(c)
	t.composeCell(g, c, elem)
}

// headers lists the header cells that speak of a cell: above it in the head,
// and to the left of it in its own rows.
func (g *grid) headers(c *gridCell) []*draw.Elem {
	list := make([]*draw.Elem, 0, g.head+1)
	add := func(h *gridCell) {
		if h.header != nil && h != c && !slices.Contains(list, h.header) {
			list = append(list, h.header)
		}
	}
	for col := c.col; col < c.col+c.cols; col++ {
		for r := 0; r < min(g.head, c.row); r++ {
			add(g.at[r][col])
		}
	}
	if c.row >= g.head {
		for r := c.row; r < c.row+c.rows; r++ {
			for col := 0; col < c.col; col++ {
				add(g.at[r][col])
			}
		}
	}
	return list
}
