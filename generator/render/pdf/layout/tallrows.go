package layout

// part is some lines of a row. A row is one part, unless it is taller than a
// page: then it goes on from page to page, each cell with its next lines.
type part struct {
	first, end int // lines of each cell, end not included
	height     float64
}

// lineCount returns the number of lines of the longest cell that begins in a
// row.
func (r *rows) lineCount(i int) int {
	most := 0
	for _, c := range r.grid.rows[i] {
		most = max(most, len(c.lines))
	}
	return most
}

// room returns the height that a page has for rows below the head.
func (r *rows) room() float64 {
	head := 0.0
	if h := r.repeatedHead(); h != nil {
		head = h.height
	}
	return r.t.bodyHeight() - head
}

// tooTall reports whether a row fits on no page. Rows that a cell joins cannot
// be broken.
func (r *rows) tooTall(i int) bool {
	joined := r.grid.joined(i) || i > 0 && r.grid.joined(i-1)
	return !joined && r.heights[i] > r.room()
}

// split breaks a row that is taller than a page.
func (r *rows) split(i int) []part {
	leading := 0.0
	for _, c := range r.grid.rows[i] {
		leading = max(leading, c.style.leading)
	}
	perPage := max(1, int((r.room()-2*cellSpace)/leading))
	var parts []part
	for first := 0; first < r.lineCount(i); first += perPage {
		end := min(first+perPage, r.lineCount(i))
		parts = append(parts, part{first, end, float64(end-first)*leading + 2*cellSpace})
	}
	return parts
}
