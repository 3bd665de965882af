package layout

import (
	"fmt"

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
	var pairs [][2]string
	role := "TD"
	if c.Header {
		role = "TH"
		c.id = fmt.Sprintf("table%d-row%d-column%d", t.tables, c.row+1, c.col+1)
		scope := "/Row"
		if c.row < g.head {
			scope = "/Column"
		}
		pairs = append(pairs, [2]string{"Scope", scope})
	}
	if c.rows > 1 {
		pairs = append(pairs, [2]string{"RowSpan", fmt.Sprint(c.rows)})
	}
	if c.cols > 1 {
		pairs = append(pairs, [2]string{"ColSpan", fmt.Sprint(c.cols)})
	}
	if headers := g.headers(c); headers != "" {
		pairs = append(pairs, [2]string{"Headers", headers})
	}
	elem := newElem(tr, role)
	elem.ID = c.id
	if len(pairs) > 0 {
		elem.Attrs = []draw.Attr{{Owner: "Table", Pairs: pairs}}
	}
	t.composeCell(g, c, elem)
}

// headers lists the IDs of the header cells that speak of a cell: above it in
// the head, and to the left of it in its own rows.
func (g *grid) headers(c *gridCell) string {
	list := ""
	seen := map[*gridCell]bool{c: true}
	add := func(h *gridCell) {
		if h.id != "" && !seen[h] {
			seen[h] = true
			list += " (" + h.id + ")"
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
	if list == "" {
		return ""
	}
	return "[" + list[1:] + "]"
}
