package logs

import (
	"slices"
	"strings"

	"cleryreport/generator/diag"
	"cleryreport/generator/load"
	"cleryreport/generator/model"
	"cleryreport/generator/parse/csv"
	"cleryreport/generator/personal"
	"cleryreport/generator/source"
)

// table is the export with the columns of the mapping found in it.
type table struct {
	rows    []row
	columns map[string]int // by field
}

// row is a row of the export and the line in which it begins.
type row struct {
	line  int
	cells []csv.Cell
}

// text returns the cell of a field, "" if the mapping has no column for it. What
// a spreadsheet writes as a formula to keep the zeros of a number, ="0142", is
// the number.
func (t *table) text(field string, at row) string {
	i, ok := t.columns[field]
	if !ok {
		return ""
	}
	text := at.cells[i].Text
	if inner, isFormula := strings.CutPrefix(text, `="`); isFormula && strings.HasSuffix(inner, `"`) {
		return strings.TrimSpace(strings.TrimSuffix(inner, `"`))
	}
	return text
}

// span returns where the cell of a field stands.
func (t *table) span(field string, at row) source.Span {
	return at.cells[max(t.columns[field], 0)].Span
}

// has reports whether the mapping has a column for the field.
func (t *table) has(field string) bool {
	_, ok := t.columns[field]
	return ok
}

// readTable reads the rows and finds the columns. It returns false if the table
// cannot be used.
func (r *reader) readTable() bool {
	parsed, findings := csv.ParseForeign(r.file, r.isMapped)
	for _, d := range findings {
		r.find(sealed(d))
	}
	broken := slices.ContainsFunc(findings, func(d diag.Diagnostic) bool { return d.Rule == csv.RuleQuote })
	if parsed == nil || broken {
		return false
	}
	r.log.Summary.LeftOut = len(findings)
	r.table = &table{columns: map[string]int{}}
	for _, parsedRow := range parsed.Rows {
		r.table.rows = append(r.table.rows, row{line: parsedRow.Span.Position().Line, cells: parsedRow.Cells})
	}
	r.log.Summary.Rows = len(r.table.rows) + len(findings)
	for _, column := range r.mapping.Columns {
		r.findColumn(column, parsed.Header)
	}
	if diag.HasErrors(slices.DeleteFunc(slices.Clone(r.findings), func(d diag.Diagnostic) bool { return d.Rule == csv.RuleRagged })) {
		return false
	}
	r.screen()
	return !slices.ContainsFunc(r.findings, func(d diag.Diagnostic) bool { return d.Rule == RulePersonalColumn })
}

func (r *reader) isMapped(head string) bool {
	return slices.ContainsFunc(r.mapping.Columns, func(c model.Column) bool { return load.Folded(c.Head) == load.Folded(head) })
}

// findColumn looks for a column of the mapping in the header.
func (r *reader) findColumn(column model.Column, header []csv.Cell) {
	first := -1
	for i, cell := range header {
		if load.Folded(cell.Text) != load.Folded(column.Head) {
			continue
		}
		if first >= 0 {
			r.find(sealed(diag.New(RuleHeader, diag.Error, cell.Span, "the export has two columns "+quoted(column.Head)+", and nobody can tell which is meant",
				diag.Help("give one of them another name in the export"), diag.See(header[first].Span, "the first is here"))))
			continue
		}
		first = i
		r.table.columns[column.Field] = i
	}
	if first < 0 {
		r.find(diag.New(RuleColumn, diag.Error, column.Span, "the export has no column "+quoted(column.Head),
			diag.Help(r.otherHeads(column.Head, header)), diag.See(header[0].Span, "its columns are named here")))
	}
}

// otherHeads names the columns that the export has, the nearest first.
func (r *reader) otherHeads(head string, header []csv.Cell) string {
	heads := load.Heads(header)
	if len(heads) == 0 {
		return "the first row of the export names no columns; export it with its headers"
	}
	return strings.TrimSpace(diag.DidYouMean(quoted(head), heads))
}

// words are the fields whose cells are words, and which a person's could be.
var words = []string{"ref", "place", "geography", "offense", "bias", "disposition", "facility", "cause"}

// days are the fields whose cells are days.
var days = []string{"reported", "occurred", "occurred_from", "occurred_to", "date"}

// screen refuses columns of the mapping that hold what identifies persons, by
// their heads and by what stands in them.
func (r *reader) screen() {
	for _, column := range r.mapping.Columns {
		kind, found := personal.Kind(""), false
		if slices.Contains(words, column.Field) || slices.Contains(days, column.Field) {
			kind, found = personal.Header(column.Head)
		}
		if !found && slices.Contains(words, column.Field) {
			kind, found = personal.Column(r.different(column.Field))
		}
		if found {
			r.find(diag.New(RulePersonalColumn, diag.Error, column.Span, "the column "+quoted(column.Head)+" seems to hold what is "+string(kind),
				diag.Help("map another column, or leave "+column.Field+": out; nothing that identifies a person may reach the ledger"),
				diag.Law("34 CFR 668.46(c)(7)")))
		}
	}
}

// different returns the different texts of a column.
func (r *reader) different(field string) []string {
	seen := map[string]bool{}
	var list []string
	for _, at := range r.table.rows {
		if text := r.table.text(field, at); text != "" && !seen[text] {
			seen[text] = true
			list = append(list, text)
		}
	}
	return list
}
