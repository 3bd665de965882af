package layout

import (
	"strings"

	"cleryreport/generator/doc"
	"cleryreport/generator/render/pdf/draw"
	"cleryreport/generator/theme"
)

// Measures of a table.
const (
	cellPad    = theme.CellPad
	cellSpace  = 2.0 // above and below the text of a cell
	shrinkStep = 0.5
)

// composeCell sets the text of a cell, with the marks of its notes. Only the
// first column of the body is bold, so that the numbers stay in front.
func (t *typesetter) composeCell(g *grid, c *gridCell, elem *draw.Elem) {
	c.style = &t.styles.cell
	if c.row < g.head || c.Header && c.col == 0 {
		c.style = &t.styles.cellHead
	}
	composer := t.newComposer(*c.style)
	composer.inlines(c.Inlines, elem, look{})
	if len(c.Marks) > 0 {
		marks := strings.Join(c.Marks, ", ")
		reference := newElem(elem, "Reference")
		reference.ActualText = " (note " + marks + ")"
		first := len(composer.runs)
		composer.text(marks, reference, look{small: true})
		for _, r := range composer.runs[first:] {
			c.marks += textWidth(r.face, r.size, r.text)
		}
	}
	c.runs, c.words = composer.runs, words(composer.runs)
}

// fitWidths returns the widths of the columns of a table that is width wide. If
// its words do not fit, it makes its text a little smaller, then cuts addresses
// and the like, and then makes it as small as a table may be.
func (g *grid) fitWidths(width float64) []float64 {
	for {
		least, natural := g.measure(width)
		switch {
		case sum(least) <= width || g.cuts && g.size <= theme.SmallestTable:
			widths := distribute(least, natural, width)
			g.levelNumbers(widths, least)
			return widths
		case g.cuts:
			g.scale(max(theme.SmallestTable, g.size-shrinkStep))
		case g.size > theme.SmallestUpright:
			g.scale(max(theme.SmallestUpright, g.size-shrinkStep))
		default:
			g.cuts = true
			g.scale(theme.TableSize)
		}
	}
}

// scale sets all text at another size.
func (g *grid) scale(size float64) {
	factor := size / g.size
	g.size = size
	for _, cells := range g.rows {
		for _, c := range cells {
			scaled := c.style.scaled(c.style.size * factor)
			c.style = &scaled
			c.marks *= factor
			for i := range c.runs {
				c.runs[i].size *= factor
				c.runs[i].rise *= factor
			}
			c.words = words(c.runs)
		}
	}
}

// measure returns the width that each column needs at least, so that no word
// is broken, and the width it would like.
func (g *grid) measure(width float64) (least, natural []float64) {
	least, natural = make([]float64, g.columns), make([]float64, g.columns)
	g.eachCell(func(c *gridCell) {
		if c.cols == 1 {
			l, n := g.cellWidths(c)
			least[c.col] = max(least[c.col], l)
			natural[c.col] = max(natural[c.col], n)
		}
	})
	g.eachCell(func(c *gridCell) {
		if c.cols > 1 {
			l, n := g.cellWidths(c)
			widen(least[c.col:c.col+c.cols], l)
			widen(natural[c.col:c.col+c.cols], n)
		}
	})
	g.levelLeast(least, natural, width)
	for i := range natural {
		natural[i] = max(natural[i], least[i])
	}
	g.applyWeights(least, natural, width)
	return least, natural
}

func (g *grid) eachCell(do func(*gridCell)) {
	for _, cells := range g.rows {
		for _, c := range cells {
			do(c)
		}
	}
}

// cellWidths returns the least and the natural width of a cell. A heading
// rather takes two lines than half of the table.
func (g *grid) cellWidths(c *gridCell) (least, natural float64) {
	least = widestWord(c.words)
	if g.cuts {
		least = widestStretch(c.words)
	}
	natural = naturalWidth(c.words)
	if c.row < g.head {
		natural = max(least, natural*0.55)
	}
	return least + 2*cellPad, natural + 2*cellPad
}

// widestStretch returns the room that words need if they are cut wherever they
// may be.
func widestStretch(words []word) float64 {
	widest := 0.0
	for _, w := range words {
		widest = max(widest, w.leastWidth())
	}
	return widest
}

// widen adds to columns evenly what they lack for a cell that spans them.
func widen(columns []float64, want float64) {
	if lack := want - sum(columns); lack > 0 {
		for i := range columns {
			columns[i] += lack / float64(len(columns))
		}
	}
}

// levelNumbers makes the columns of numbers equally wide without changing what
// they take together, provided each then has the room it needs.
func (g *grid) levelNumbers(widths, least []float64) {
	total, need, count := 0.0, 0.0, 0.0
	for i, c := range g.table.Columns {
		if levels(c) {
			total += widths[i]
			need = max(need, least[i])
			count++
		}
	}
	if total < need*count {
		return
	}
	for i, c := range g.table.Columns {
		if levels(c) {
			widths[i] = total / count
		}
	}
}

// levelLeast gives every column of numbers the room that the neediest of them
// needs, unless too little is then left for the words of the other columns: what
// they need, and what they would like up to a quarter of the table.
func (g *grid) levelLeast(least, natural []float64, width float64) {
	need, others, count := 0.0, 0.0, 0.0
	for i, c := range g.table.Columns {
		if levels(c) {
			need = max(need, least[i])
			count++
		} else {
			others += max(least[i], min(natural[i], width/4))
		}
	}
	if need*count+others > width {
		return
	}
	for i, c := range g.table.Columns {
		if levels(c) {
			least[i] = need
		}
	}
}

// levels reports whether a column is made as wide as its like.
func levels(c doc.Column) bool { return c.Align == doc.AlignRight && c.Weight == 0 }

// applyWeights gives the columns with a weight their share of what the others
// leave, which beside them take no more than an even share.
func (g *grid) applyWeights(least, natural []float64, width float64) {
	weights, rest := 0.0, width
	for _, c := range g.table.Columns {
		weights += c.Weight
	}
	if weights == 0 {
		return
	}
	for i, c := range g.table.Columns {
		if c.Weight == 0 {
			natural[i] = max(least[i], min(natural[i], width/float64(g.columns)))
			rest -= natural[i]
		}
	}
	for i, c := range g.table.Columns {
		if c.Weight > 0 {
			natural[i] = max(least[i], rest*c.Weight/weights)
		}
	}
}

// distribute returns widths that fill a width: natural ones with the rest
// shared out, or else something between the least and the natural ones. If
// even the least do not fit, words will be broken.
func distribute(least, natural []float64, width float64) []float64 {
	low, high := sum(least), sum(natural)
	out := make([]float64, len(least))
	for i := range out {
		switch {
		case high <= width:
			out[i] = natural[i] * width / high
		case low <= width:
			out[i] = least[i] + (natural[i]-least[i])*(width-low)/(high-low)
		default:
			out[i] = least[i] * width / low
		}
	}
	return out
}

func sum(widths []float64) float64 {
	total := 0.0
	for _, w := range widths {
		total += w
	}
	return total
}
