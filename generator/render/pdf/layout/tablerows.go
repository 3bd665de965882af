package layout

import (
	"cleryreport/generator/doc"
	"cleryreport/generator/render/pdf/draw"
	"cleryreport/generator/theme"
)

// rows is a table ready to be drawn: its columns and rows are measured.
type rows struct {
	t       *typesetter
	grid    *grid
	page    theme.Page // on which it stands
	frame   frame
	columns []float64 // widths
	heights []float64 // of the rows
}

func (t *typesetter) newRows(g *grid, f frame) *rows {
	r := &rows{t: t, grid: g, page: t.pager.measures(g.table.Turned), frame: f, columns: g.fitWidths(f.width)}
	r.heights = make([]float64, len(g.rows))
	g.eachCell(func(c *gridCell) {
		c.lines = fillLines(c.words, c.width(r.columns)-2*cellPad+0.01)
		c.words = nil // the lines hold them
		if c.rows == 1 {
			r.heights[c.row] = max(r.heights[c.row], c.height())
		}
	})
	g.eachCell(func(c *gridCell) {
		if lack := c.height() - sum(r.heights[c.row:c.row+c.rows]); c.rows > 1 && lack > 0 {
			r.heights[c.row+c.rows-1] += lack
		}
	})
	return r
}

// height returns the height of a cell's own text.
func (c *gridCell) height() float64 {
	return float64(len(c.lines))*c.style.leading + 2*cellSpace
}

// boxes returns a box for the head and one for each row of the body.
func (r *rows) boxes() []box {
	var boxes []box
	g := r.grid
	head := r.repeatedHead()
	if g.head > 0 {
		boxes = append(boxes, box{
			height:   sum(r.heights[:g.head]),
			baseline: firstBaseline(g, 0),
			keep:     1,
			draw:     func(at place) { r.drawHead(at, "") },
		})
	}
	for i := g.head; i < len(g.rows); i++ {
		b := r.partBox(i, part{0, r.lineCount(i), r.heights[i]}, head)
		if r.tooTall(i) {
			b = r.tallBox(i, 0, head)
		}
		b.keep = r.keep(i)
		boxes = append(boxes, b)
	}
	return boxes
}

// partBox returns the box of a part of a row.
func (r *rows) partBox(i int, p part, head *repeatedHead) box {
	return box{
		height:   p.height,
		baseline: firstBaseline(r.grid, i),
		draw:     func(at place) { r.drawRow(i, p, at, "") },
		repeat:   head,
	}
}

// firstBaseline returns the baseline of the first line of a row.
func firstBaseline(g *grid, row int) float64 { return cellSpace + g.at[row][0].style.baseline() }

// keep returns how many rows after row i must stand with it: those of its
// group, and those a cell joins to it. Of a group that is too tall, the first two
// and the last three stand together.
func (r *rows) keep(i int) int {
	if r.grid.joined(i) {
		return 1
	}
	first, end := r.groupOf(i)
	if i < end && (sum(r.heights[first:end+1]) <= tallest*r.room() || i == first || i >= end-2) {
		return 1
	}
	after := r.groupsAfter(i)
	if r.grid.last[i] && after > 0 && (after == 1 || r.groupsUntil(i) == 1) {
		return 1 // so that no group stands alone before a break or after it
	}
	return 0
}

// groupsUntil returns how many groups end with row i or before it.
func (r *rows) groupsUntil(i int) int { return count(r.grid.last[:i+1]) }

// groupsAfter returns how many groups follow row i.
func (r *rows) groupsAfter(i int) int { return count(r.grid.last[i+1:]) }

func count(ends []bool) int {
	n := 0
	for _, end := range ends {
		if end {
			n++
		}
	}
	return n
}

// groupOf returns the first and the last row of the group that row i belongs to.
func (r *rows) groupOf(i int) (first, end int) {
	first, end = i, i
	for first > r.grid.head && !r.grid.last[first-1] {
		first--
	}
	for end < len(r.grid.last)-1 && !r.grid.last[end] {
		end++
	}
	return first, end
}

// bodyHeight returns the height of a page between its margins.
func bodyHeight(page theme.Page) float64 { return page.Height - page.Top - page.Bottom }

// repeatedHead returns the head for further pages: the number of the table,
// which says that it goes on, and the head rows.
func (r *rows) repeatedHead() *repeatedHead {
	if r.grid.head == 0 {
		return nil
	}
	st := r.t.styles.note
	title := 0.0
	number := r.grid.table.Number
	if number != "" {
		title = st.leading + 3
	}
	return &repeatedHead{
		height: title + sum(r.heights[:r.grid.head]),
		draw: func(at place) {
			if number != "" {
				r.t.drawArtifact(doc.Printed(number)+", continued", at, r.frame.x, st, artifactRepeat)
			}
			r.drawHead(place{page: at.page, y: at.y + title}, artifactRepeat)
		},
	}
}

// drawHead draws the head rows and the rule below them. If artifact is given,
// they are a repetition that is not read.
func (r *rows) drawHead(at place, artifact string) {
	for i := range r.grid.head {
		r.drawRow(i, part{0, r.lineCount(i), r.heights[i]}, at, artifact)
		at.y += r.heights[i]
	}
	r.t.fill(at.page, r.frame.x, at.y-1, r.frame.width, 1, r.t.styles.brand)
}

// drawRow draws a part of the cells that begin in a row, and the hairline below
// a group.
func (r *rows) drawRow(i int, p part, at place, artifact string) {
	for _, c := range r.grid.rows[i] {
		r.drawCell(c, p, at, artifact)
	}
	if r.grid.last[i] && p.end >= r.lineCount(i) {
		color := hairline
		if i == len(r.grid.rows)-1 {
			color = muted
		}
		r.t.fill(at.page, r.frame.x, at.y+p.height-0.25, r.frame.width, 0.5, color)
	}
}

func (r *rows) drawCell(c *gridCell, p part, at place, artifact string) {
	left := r.frame.x + sum(r.columns[:c.col])
	width := c.width(r.columns)
	lines := c.lines
	if artifact != "" {
		lines = asArtifact(lines, artifact)
	}
	at.y += cellSpace
	if c.row < r.grid.head {
		at.y += sum(r.heights[c.row:c.row+c.rows]) - c.height()
	}
	for i := p.first; i < min(p.end, len(lines)); i++ {
		hang := 0.0
		if i == len(lines)-1 {
			hang = min(c.marks, cellPad)
		}
		r.t.drawLine(lines[i], at, left+r.offset(c, lines[i].width(), width, hang), *c.style)
		at.y += c.style.leading
	}
	if c.cols > 1 && c.row+c.rows < r.grid.head {
		r.t.fill(at.page, left+cellPad, at.y+cellSpace-0.5, width-2*cellPad, 0.5, hairline)
	}
}

// offset returns how far from the left edge of its cell a line begins. The
// marks of notes hang out to the right of numbers, so that figures stand under
// each other.
func (r *rows) offset(c *gridCell, line, width, hang float64) float64 {
	switch r.grid.align(c) {
	case doc.AlignRight:
		return width - cellPad - line + hang
	case doc.AlignCenter:
		return (width - line) / 2
	}
	return cellPad
}

// drawArtifact draws a line of text that is not read.
func (t *typesetter) drawArtifact(text string, at place, x float64, st style, properties string) float64 {
	var l line
	runs := t.artifactRuns(text, st)
	for i := range runs {
		r := &runs[i]
		r.leaf, r.artifact = nil, properties
		l.pieces = append(l.pieces, newPiece(r, r.text))
	}
	t.drawLine(l, at, x, st)
	return l.width()
}

// artifactRuns composes text that belongs to no element of the document.
func (t *typesetter) artifactRuns(text string, st style) []run {
	return t.composeText(text, &draw.Elem{}, st)
}
