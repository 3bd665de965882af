// Package csv reads tables of comma-separated values and keeps where each cell
// is written. It refuses rows that do not fit the header, because a file that
// was only half written must not pass for a whole one; what the cells mean is
// not its matter.
package csv

import (
	"cleryreport/generator/diag"
	"cleryreport/generator/source"
)

// Rules of this package. Each is an error.
const (
	RuleEmpty     = "csv.empty"     // the file has no header
	RuleHeader    = "csv.header"    // a column without a name, or two with one name
	RuleRagged    = "csv.ragged"    // a row with more or fewer cells than the header
	RuleQuote     = "csv.quote"     // a quotation mark that is never closed or stands alone
	RuleSeparator = "csv.separator" // semicolons or tabs instead of commas
)

// Table is a table as written. Rows hold as many cells as the header.
type Table struct {
	Header []Cell
	Rows   []Row
}

// Row is one row: its cells, and the span from its first cell to its last.
type Row struct {
	Span  source.Span
	Cells []Cell
}

// Cell is one cell: its text without quotes and without spaces around it, and
// where it is written, quotes included.
type Cell struct {
	Text string
	Span source.Span
}

// Parse reads a table. The table is nil if the file has no usable header; rows
// with a finding are left out, and so are rows of empty cells.
func Parse(f *source.File) (*Table, []diag.Diagnostic) {
	r := newReader(f, f.Data, ',')
	header, ok := r.next()
	if !ok {
		return nil, r.orEmpty()
	}
	if separator, found := otherSeparator(header.Cells); found {
		r.report(RuleSeparator, header.Span, "the cells of this table are separated by "+separator+", and commas are expected",
			"save the table anew as \"CSV UTF-8 (comma delimited)\"")
		return nil, r.findings
	}
	r.checkHeader(header.Cells)
	return r.table(header), r.findings
}
