package csv

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"strings"
	"unicode"

	"cleryreport/generator/diag"
	"cleryreport/generator/source"
)

// reader reads rows with their places and collects findings.
type reader struct {
	file      *source.File
	records   *csv.Reader
	separator byte
	findings  []diag.Diagnostic
}

// newReader reads data, which has the places of the file.
func newReader(f *source.File, data []byte, separator byte) *reader {
	r := &reader{file: f, records: csv.NewReader(bytes.NewReader(data)), separator: separator}
	r.records.Comma = rune(separator)
	r.records.FieldsPerRecord = -1
	return r
}

// table reads the rows below the header.
func (r *reader) table(header Row) *Table {
	table := &Table{Header: header.Cells}
	for row, ok := r.next(); ok; row, ok = r.next() {
		if len(row.Cells) != len(header.Cells) {
			r.ragged(row, len(header.Cells))
			continue
		}
		table.Rows = append(table.Rows, row)
	}
	return table
}

func (r *reader) report(rule string, span source.Span, message, help string, more ...diag.Option) {
	r.findings = append(r.findings, diag.New(rule, diag.Error, span, message, append(more, diag.Help(help))...))
}

// next returns the next row that is not blank. It returns false at the end of
// the file and at a broken quotation, after which nothing can be read.
func (r *reader) next() (Row, bool) {
	for {
		fields, err := r.records.Read()
		if broken := new(csv.ParseError); errors.As(err, &broken) {
			r.quote(broken)
		}
		if err != nil {
			return Row{}, false
		}
		if row := r.row(fields); !blank(row.Cells) {
			return row, true
		}
	}
}

func (r *reader) row(fields []string) Row {
	cells := make([]Cell, len(fields))
	for i, text := range fields {
		line, column := r.records.FieldPos(i)
		cells[i] = r.cell(r.file.Offset(source.Position{Line: line, Column: 1})+column-1, text)
	}
	span := cells[0].Span
	span.End = cells[len(cells)-1].Span.End
	return Row{Span: span, Cells: cells}
}

// cell returns the cell whose text begins, quotes included, at start.
func (r *reader) cell(start int, text string) Cell {
	data := r.file.Data
	start = min(start, len(data))
	end := start
	if start < len(data) && data[start] == '"' {
		end = closingQuote(data, start)
	} else {
		end = min(start+len(text), len(data))
		trimmed := strings.TrimLeftFunc(text, unicode.IsSpace)
		start = min(start+len(text)-len(trimmed), end)
		end = min(end, start+len(strings.TrimSpace(text)))
	}
	return Cell{Text: strings.TrimSpace(text), Span: source.Span{File: r.file, Start: start, End: end}}
}

// closingQuote returns the offset after the quoted cell that begins at start.
func closingQuote(data []byte, start int) int {
	for i := start + 1; i < len(data); i++ {
		if data[i] != '"' {
			continue
		}
		if i+1 == len(data) || data[i+1] != '"' {
			return i + 1
		}
		i++
	}
	return len(data)
}

func blank(cells []Cell) bool {
	for _, c := range cells {
		if c.Text != "" {
			return false
		}
	}
	return true
}

// orEmpty returns the findings, or that the file is empty if there are none.
func (r *reader) orEmpty() []diag.Diagnostic {
	if len(r.findings) == 0 {
		r.report(RuleEmpty, source.Span{File: r.file}, "the table is empty: expected a first line with the names of its columns",
			"write the column names, separated by commas; a table with nothing else states that there is nothing to list")
	}
	return r.findings
}

// otherSeparator returns what separates the cells of a header that seems to
// have a single column.
func otherSeparator(header []Cell) (string, bool) {
	switch {
	case len(header) > 1:
		return "", false
	case strings.Contains(header[0].Text, ";"):
		return "semicolons", true
	case strings.Contains(header[0].Text, "\t"):
		return "tabs", true
	default:
		return "", false
	}
}

func (r *reader) checkHeader(header []Cell) {
	first := map[string]source.Span{}
	for i, c := range header {
		if c.Text == "" {
			r.report(RuleHeader, c.Span, fmt.Sprintf("column %d has no name", i+1),
				"write the name of the column, or remove the column")
			continue
		}
		if seen, twice := first[c.Text]; twice {
			r.report(RuleHeader, c.Span, fmt.Sprintf("the column %q stands here a second time", c.Text),
				"keep one of the two and remove the other", diag.See(seen, "the first is here"))
			continue
		}
		first[c.Text] = c.Span
	}
}

func (r *reader) ragged(row Row, want int) {
	help := "put text that holds a comma into double quotes"
	if len(row.Cells) < want {
		help = "finish the row: a column without a value still has its comma"
	}
	r.report(RuleRagged, row.Span, fmt.Sprintf("this row has %s, and the first line has %s", cellCount(len(row.Cells)), cellCount(want)), help)
}

func cellCount(n int) string {
	if n == 1 {
		return "1 cell"
	}
	return fmt.Sprintf("%d cells", n)
}

// quote reports a quotation that cannot be read.
func (r *reader) quote(broken *csv.ParseError) {
	start := r.file.Offset(source.Position{Line: broken.StartLine, Column: 1})
	if at, open := openQuote(r.file.Data, start, r.separator); open {
		r.report(RuleQuote, source.Span{File: r.file, Start: at, End: at + 1}, "this quotation mark is never closed",
			"add a quotation mark at the end of the cell")
		return
	}
	at := r.file.Offset(source.Position{Line: broken.Line, Column: 1}) + broken.Column - 1
	at = min(max(at, 0), len(r.file.Data))
	r.report(RuleQuote, source.Span{File: r.file, Start: at, End: min(at+1, len(r.file.Data))},
		"a quotation mark stands inside a cell",
		`put the whole cell into quotes and write each quotation mark in it twice: "the ""North"" Hall"`)
}

// openQuote returns the place of a quotation mark that opens a cell of the
// record at start and is not closed before the end of the file.
func openQuote(data []byte, start int, separator byte) (at int, open bool) {
	for i := start; i < len(data); i++ {
		if data[i] != '"' || i > start && data[i-1] != separator {
			continue
		}
		end := closingQuote(data, i)
		if end == len(data) && (end == i+1 || data[end-1] != '"') {
			return i, true
		}
		i = end - 1
	}
	return 0, false
}
