package layout

import (
	"fmt"

	"cleryreport/generator/doc"
	"cleryreport/generator/render/pdf/draw"
)

// grid is a table with its spans resolved: rows of the head, then of the body.
type grid struct {
	table   *doc.Table
	columns int
	head    int           // number of head rows
	rows    [][]*gridCell // by row, the cells that begin in it
	at      [][]*gridCell // by row and column, the cell that covers the place
	last    []bool        // by row, whether its group ends with it
	size    float64       // of the text; smaller than usual if the table is wide
	cuts    bool          // long words are cut where they may be, because they do not fit
}

// gridCell is a cell and the part of the grid it covers.
type gridCell struct {
	*doc.Cell
	row, col, rows, cols int
	header               *draw.Elem // the element of a header cell
	style                *style
	runs                 []run
	words                []word  // of the runs, at their size, until they are set in lines
	marks                float64 // width of the marks of notes at its end
	lines                []line
}

// newGrid resolves the spans of a table. A table whose rows do not fill its
// columns is an error.
func newGrid(table *doc.Table) (*grid, error) {
	g := &grid{table: table, columns: len(table.Columns), head: len(table.Head)}
	rows := append([]doc.Row(nil), table.Head...)
	for range table.Head {
		g.last = append(g.last, false)
	}
	for _, group := range table.Groups {
		for i, row := range group.Rows {
			rows = append(rows, row)
			g.last = append(g.last, i == len(group.Rows)-1)
		}
	}
	if g.columns == 0 || len(rows) == 0 {
		return nil, fmt.Errorf("the table %q is empty", table.ID)
	}
	g.rows = make([][]*gridCell, len(rows))
	g.at = make([][]*gridCell, len(rows))
	places := make([]*gridCell, len(rows)*g.columns)
	for r := range rows {
		g.at[r] = places[r*g.columns : (r+1)*g.columns]
	}
	for r, row := range rows {
		if err := g.addRow(r, row); err != nil {
			return nil, err
		}
	}
	return g, nil
}

func (g *grid) addRow(r int, row doc.Row) error {
	col := 0
	cells := make([]gridCell, len(row.Cells))
	g.rows[r] = make([]*gridCell, len(row.Cells))
	for i := range row.Cells {
		for col < g.columns && g.at[r][col] != nil {
			col++
		}
		c := &cells[i]
		c.Cell, c.row, c.col = &row.Cells[i], r, col
		c.rows, c.cols = max(c.RowSpan, 1), max(c.ColSpan, 1)
		if err := g.cover(c); err != nil {
			return err
		}
		g.rows[r][i] = c
		col += c.cols
	}
	for col := range g.columns {
		if g.at[r][col] == nil {
			return fmt.Errorf("row %d of the table %q has no cell in column %d", r+1, g.table.ID, col+1)
		}
	}
	return nil
}

// cover marks the places of a cell as taken.
func (g *grid) cover(c *gridCell) error {
	end := len(g.at)
	if c.row < g.head {
		end = g.head
	}
	if c.col+c.cols > g.columns || c.row+c.rows > end {
		return fmt.Errorf("a cell in row %d of the table %q reaches out of it", c.row+1, g.table.ID)
	}
	for r := c.row; r < c.row+c.rows; r++ {
		for col := c.col; col < c.col+c.cols; col++ {
			if g.at[r][col] != nil {
				return fmt.Errorf("two cells of the table %q share row %d, column %d", g.table.ID, r+1, col+1)
			}
			g.at[r][col] = c
		}
	}
	return nil
}

// joined reports whether a cell reaches from row r into the next.
func (g *grid) joined(r int) bool {
	for _, c := range g.at[r] {
		if c.row+c.rows > r+1 {
			return true
		}
	}
	return false
}

// width returns the width of the columns a cell covers.
func (c *gridCell) width(columns []float64) float64 {
	total := 0.0
	for _, w := range columns[c.col : c.col+c.cols] {
		total += w
	}
	return total
}

// align returns where the text of a cell stands. The heading of several
// columns is centered over them.
func (g *grid) align(c *gridCell) doc.Align {
	if c.cols > 1 && c.row < g.head {
		return doc.AlignCenter
	}
	return g.table.Columns[c.col].Align
}
