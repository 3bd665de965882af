package csv

import (
	"bytes"
	"encoding/csv"

	"cleryreport/generator/diag"
	"cleryreport/generator/source"
)

// separators are what tables of other programs have between their cells.
var separators = []byte{',', ';', '\t', '|'}

// mostTitles is how many rows may stand above the header of a foreign table.
const mostTitles = 20

// ParseForeign reads a table as another program exported it. Its cells may be
// separated by commas, semicolons, tabs or bars, and titles may stand above its
// header: of all readings that is taken in which a row holds most of the wanted
// names, of equals the one with most cells. Other columns are not looked at, even
// if they have no name or share one. The table is nil if there is no row at all.
func ParseForeign(f *source.File, wanted func(head string) bool) (*Table, []diag.Diagnostic) {
	best := heading{separator: separators[0], line: 1}
	for _, s := range separators {
		if h := headingIn(f.Data, s, wanted); h.names > best.names || h.names == best.names && h.cells > best.cells {
			best = h
		}
	}
	r := newReader(f, slicedFrom(f.Data, f.Offset(source.Position{Line: best.line, Column: 1})), best.separator)
	header, ok := r.next()
	if !ok {
		return nil, r.orEmpty()
	}
	return r.table(header), r.findings
}

// heading is a row that may be the header: how many wanted names and cells it
// has, and where it begins.
type heading struct {
	separator          byte
	names, cells, line int
}

// headingIn returns the best heading among the first rows.
func headingIn(data []byte, separator byte, wanted func(string) bool) heading {
	records := csv.NewReader(bytes.NewReader(data))
	records.Comma, records.FieldsPerRecord, records.LazyQuotes = rune(separator), -1, true
	best := heading{separator: separator, line: 1}
	for range mostTitles + 1 {
		cells, err := records.Read()
		if err != nil {
			return best
		}
		h := heading{separator: separator, cells: len(cells)}
		h.line, _ = records.FieldPos(0)
		for _, cell := range cells {
			if wanted(cell) {
				h.names++
			}
		}
		if h.names > best.names || best.cells == 0 {
			best = h
		}
	}
	return best
}

// slicedFrom returns data with nothing but blanks and line breaks before an
// offset, so that every place behind it stays the same.
func slicedFrom(data []byte, offset int) []byte {
	titles := bytes.Map(func(r rune) rune {
		if r == '\n' {
			return r
		}
		return -1
	}, data[:offset])
	blank := bytes.Repeat([]byte{' '}, offset-len(titles))
	return append(append(blank, titles...), data[offset:]...)
}
