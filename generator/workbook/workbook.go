// Package workbook writes and reads Excel workbooks (.xlsx) that people fill in:
// sheets of cells with a look, words to choose from, and cells that take whole
// numbers only; and back again what stands in each cell, of which kind, and
// whether anybody can see it. It alone knows excelize. It opens no file, knows
// nothing of what the cells mean, runs no formula, and refuses what is damaged,
// protected, too large or of another kind with a Problem, whatever the bytes
// are.
package workbook

import "strconv"

// Book is a workbook to be written.
type Book struct {
	Title  string
	Date   string // ISO date, that of the document properties; another text where nobody has chosen it yet
	Sheets []Sheet
}

// Sheet is one sheet of a workbook.
type Sheet struct {
	Name   string // of no more than 31 characters
	Rows   [][]Cell
	Widths []float64 // of the columns, in characters
	Frozen int       // rows at the top that stay in sight
	Filter bool      // the first row is a head by which rows can be filtered
	Locked bool      // only the cells to be filled in can be changed, until a person takes the protection off; it has no password
}

// Cell is one cell to be written.
type Cell struct {
	Kind   Kind // Blank, Text, Number, or Date with its ISO form as text
	Text   string
	Number int
	Look   Look
	Words  []string // those that may be chosen in the cell; nil: any
}

// Look says what a cell looks like and what may be written into it.
type Look int

// The looks. Those from Count on are to be filled in.
const (
	Plain  Look = iota
	Title       // of a sheet
	Head        // of a column
	Label       // of a row
	Closed      // a cell of the form that takes nothing
	Mark        // for the program
	Count       // takes a whole number, zero or more
	Entry       // takes text
	Day         // takes a date
	Clock       // takes a time of day
)

func (l Look) open() bool { return l >= Count }

// Kind says what stands in a cell.
type Kind int

// The kinds.
const (
	Blank   Kind = iota
	Text         // a text
	Number       // a number
	Date         // a date, a time of day or both
	Formula      // whatever it gives
	Truth        // true or false
	Fault        // an error that the spreadsheet program shows, such as #REF!
)

// Value is what stands in a cell that was read.
type Value struct {
	Kind   Kind
	Text   string  // as it would be typed; of a date in ISO form, of a formula with =
	Number float64 // of a number
	Hidden bool    // nobody sees it, because its row, column or sheet is hidden
	Merged bool    // it is one with the cells beside it
}

// Grid is one sheet that was read. Its rows have their cells from the first
// column on, and end with the last cell that holds anything.
type Grid struct {
	Name string
	Rows [][]Value
}

// At returns what stands in a cell; both numbers are from 0. Outside of the
// sheet it is blank.
func (g Grid) At(row, column int) Value {
	if row < 0 || row >= len(g.Rows) || column < 0 || column >= len(g.Rows[row]) {
		return Value{}
	}
	return g.Rows[row][column]
}

// CellName is a cell as a spreadsheet names it; both numbers are from 0.
func CellName(row, column int) string {
	var letters []byte
	for column++; column > 0; column = (column - 1) / 26 {
		letters = append([]byte{byte('A' + (column-1)%26)}, letters...)
	}
	return string(letters) + strconv.Itoa(row+1)
}

// Problem is what keeps a workbook from being read, in words for the person who
// has the file, and what to do about it.
type Problem struct{ Message, Help string }

// Error returns the message.
func (p Problem) Error() string { return p.Message }
