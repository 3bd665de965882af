package layout

// tallest is the share of a page that a row, or a group of rows, may take without
// being divided: taller ones would leave pages half empty and headings alone.
const tallest = 0.5

// part is some lines of a row. A row is one part, unless it is too tall: then it
// goes on from page to page, each cell with its next lines.
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
	return bodyHeight(r.page) - head
}

// tooTall reports whether a row is divided where a page ends. Rows that a cell
// joins cannot be.
func (r *rows) tooTall(i int) bool {
	joined := r.grid.joined(i) || i > 0 && r.grid.joined(i-1)
	return !joined && r.heights[i] > tallest*r.room()
}

// fewestLines is how many lines of a divided row stand on a page at least.
const fewestLines = 3

// tallBox returns a box for the lines of a row from first on, which is divided
// where its page ends.
func (r *rows) tallBox(i, first int, head *repeatedHead) box {
	leading := 0.0
	for _, c := range r.grid.rows[i] {
		leading = max(leading, c.style.leading)
	}
	height := func(lines int) float64 { return float64(lines)*leading + 2*cellSpace }
	b := r.partBox(i, part{first, r.lineCount(i), height(r.lineCount(i) - first)}, head)
	b.least = height(min(fewestLines, r.lineCount(i)-first))
	b.divide = func(room float64) (box, box) {
		lines := max(1, int((room-2*cellSpace)/leading))
		return r.partBox(i, part{first, first + lines, height(lines)}, head), r.tallBox(i, first+lines, head)
	}
	return b
}
