package sheet

// rowMaker gathers cells into rows. Cells come row by row.
type rowMaker struct {
	reading Reading
	row     int // from 0; -1 before the first
	cells   []string
	column  int  // of the cell set last
	skipped bool // the row is not wanted
	decided bool
	ended   bool // no more rows are wanted
}

func newRowMaker(r Reading) *rowMaker { return &rowMaker{reading: r, row: -1} }

// maxColumns is the number of columns of the widest sheet of Excel.
const maxColumns = 16384

// set sets a cell of the row or of a later one. It returns false where a cell
// stands outside every sheet or before the row.
func (m *rowMaker) set(row, column int, text string) bool {
	if row < m.row || column >= maxColumns || !valid(text) {
		return false
	}
	if row > m.row {
		m.end()
		m.row = row
	}
	if m.ended || m.skipped {
		return true
	}
	if !m.decided {
		first := ""
		if column == 0 {
			first = text
		}
		m.decided, m.skipped = true, !m.reading.wants(m.row+1, first)
		if m.skipped {
			return true
		}
	}
	for len(m.cells) <= column {
		m.cells = append(m.cells, "")
	}
	m.cells[column], m.column = text, column
	return true
}

// text replaces the cell set last: the text that a formula gave.
func (m *rowMaker) text(text string) {
	if len(m.cells) > m.column && valid(text) {
		m.cells[m.column] = text
	}
}

// end hands the row over.
func (m *rowMaker) end() {
	if !m.ended && !m.skipped && len(m.cells) > 0 {
		m.ended = !m.reading.Row(m.row+1, m.cells)
	}
	m.cells, m.column, m.skipped, m.decided = nil, 0, false, false
}
