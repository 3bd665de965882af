// Package sheet reads the tables that other programs hand out: the first sheet
// of an Excel workbook, old (.xls) or new (.xlsx), or CSV, row by row, each cell
// as its text. Which of them a file is follows from its bytes, because names
// lie. It opens no file, judges no cell, and refuses what is damaged, protected
// or too large with a Problem, whatever the bytes are.
package sheet

import (
	"bytes"
	"fmt"
	"math"
	"strconv"
	"unicode/utf8"
)

// MaxSize is the size in bytes of the largest table that is read, unpacked.
const MaxSize = 1 << 30

// Problem is what keeps a table from being read, in words for the person who
// has the file, and what to do about it.
type Problem struct{ Message, Help string }

// Error returns the message.
func (p Problem) Error() string { return p.Message }

// saveAnew is the remedy for most problems.
const saveAnew = "download the file again, or open it in a spreadsheet program and save it as .xlsx or as \"CSV UTF-8\""

var damaged = Problem{"the file is damaged or not whole", saveAnew}

// Reading says what is done with the rows of a table. Both functions get the
// number of the row as a spreadsheet shows it, from 1.
type Reading struct {
	// Want decides by the text of its first cell whether a row is read on; nil
	// wants every row. It saves most of the time where few rows of a large
	// table are wanted.
	Want func(number int, first string) bool

	// Row takes a row; the cells are its own to keep. It returns false to end
	// the reading.
	Row func(number int, cells []string) bool
}

func (r Reading) wants(number int, first string) bool {
	return r.Want == nil || r.Want(number, first)
}

// Read reads the table in data. Rows without a cell may be left out. The error
// is a Problem.
func Read(data []byte, r Reading) error {
	switch {
	case bytes.HasPrefix(data, []byte("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")):
		return readXLS(data, r)
	case bytes.HasPrefix(data, []byte("PK\x03\x04")):
		return readXLSX(data, r)
	case bytes.HasPrefix(data, []byte("\xFF\xFE")) || bytes.HasPrefix(data, []byte("\xFE\xFF")):
		return Problem{"the table is saved as \"Unicode text\" (UTF-16)", saveAnew}
	case bytes.HasPrefix(bytes.TrimLeft(bytes.TrimPrefix(data, byteOrderMark), " \t\r\n"), []byte("<")):
		return Problem{"the file is a web page, whatever its name says", saveAnew}
	case len(bytes.TrimSpace(data)) == 0:
		return Problem{"the file is empty", saveAnew}
	case bytes.IndexByte(data[:min(len(data), 4096)], 0) >= 0:
		return Problem{"the file is neither an Excel workbook nor CSV", saveAnew}
	default:
		return readCSV(data, r)
	}
}

// number is a number as text: without a point if it is whole.
func number(v float64) string {
	if math.IsNaN(v) || math.IsInf(v, 0) {
		return "#NUM!"
	}
	return strconv.FormatFloat(v, 'f', -1, 64)
}

// ColumnName is the letter or letters of a column, from 0: A, B, ..., AA.
func ColumnName(column int) string {
	var name []byte
	for column++; column > 0; column = (column - 1) / 26 {
		name = append([]byte{byte('A' + (column-1)%26)}, name...)
	}
	return string(name)
}

// CellName is a cell as a spreadsheet names it; the row counts from 1, the
// column from 0.
func CellName(row, column int) string { return fmt.Sprintf("%s%d", ColumnName(column), row) }

// valid reports whether text can stand in a file of ours.
func valid(s string) bool { return utf8.ValidString(s) }
