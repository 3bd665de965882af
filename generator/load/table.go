package load

import (
	"slices"
	"strings"

	"cleryreport/generator/diag"
	"cleryreport/generator/parse/csv"
	"cleryreport/generator/parse/yaml"
	"cleryreport/generator/schema"
	"cleryreport/generator/source"
)

// table is where the cells of a CSV file stand, for findings about empty ones.
type table struct {
	absent []string                              // required columns that are not there, which has been said
	cells  map[*yaml.Node]map[string]source.Span // by row and column
}

// tableRows turns a CSV table into the value that the same table has in YAML: a
// mapping with one key that holds the list of rows.
func (l *loader) tableRows(in *input, parsed *csv.Table) *yaml.Node {
	key := in.shape.Required[0]
	row := in.shape.Key(key).Item()
	known := l.columns(in, parsed, row.Keys(), row.Required)
	rows := &yaml.Node{Kind: yaml.Sequence, Span: source.Span{File: in.file}}
	for _, r := range parsed.Rows {
		rows.Items = append(rows.Items, in.table.row(parsed.Header, r, row, known))
	}
	return wrapped(in.file, key, rows)
}

// wrapped puts rows under the key that they have in YAML.
func wrapped(file *source.File, key string, rows *yaml.Node) *yaml.Node {
	top := source.Span{File: file}
	return &yaml.Node{Kind: yaml.Mapping, Span: top, Fields: []yaml.Field{{Key: key, KeySpan: top, Value: rows}}}
}

// columns reports unknown and missing columns, each once, and returns the known
// ones that are there. A column that is only misspelled is not missing as well.
func (l *loader) columns(in *input, parsed *csv.Table, allowed, required []string) []string {
	var known, meant []string
	for _, cell := range parsed.Header {
		if slices.Contains(allowed, cell.Text) {
			known = append(known, cell.Text)
			continue
		}
		meant = append(meant, diag.Nearest(cell.Text, allowed))
		l.unknownColumn(in, parsed.Header, cell, allowed)
	}
	for _, name := range required {
		if slices.Contains(known, name) {
			continue
		}
		in.table.absent = append(in.table.absent, name)
		if !slices.Contains(meant, name) {
			l.add(in, diag.New(RuleMissingKey, diag.Error, source.Span{File: in.file}, "the column "+quoted(name)+" is missing",
				diag.Help("add it to the first line, beside "+strings.Join(known, ", "))))
		}
	}
	return known
}

// unknownColumn reports a column that the table does not have. In the ledger it
// most likely is an export of another system.
func (l *loader) unknownColumn(in *input, header []csv.Cell, cell csv.Cell, allowed []string) {
	d := diag.New(RuleUnknownKey, diag.Error, cell.Span, "there is no column "+quoted(cell.Text)+" in this table",
		diag.Help(diag.DidYouMean(cell.Text, allowed)))
	if !in.secret || !mayBeNamed(header, cell.Text) {
		l.add(in, d)
		return
	}
	d.SourceLine = ""
	d.Message = "there is no column " + quoted(cell.Text) + " in the ledger"
	d.Help = strings.TrimSpace(d.Help + "; " + exportHelp)
	l.find(d)
}

// row turns the cells of the known columns into a mapping. An empty cell is a
// key that is not written.
func (t *table) row(header []csv.Cell, r csv.Row, shape *schema.Shape, known []string) *yaml.Node {
	node := &yaml.Node{Kind: yaml.Mapping, Span: r.Span}
	t.cells[node] = map[string]source.Span{}
	for i, column := range header {
		if i >= len(r.Cells) || !slices.Contains(known, column.Text) {
			continue
		}
		cell := r.Cells[i]
		t.cells[node][column.Text] = cell.Span
		if cell.Text != "" {
			node.Fields = append(node.Fields, field(column.Text, cellValue(cell, shape.Key(column.Text)), cell.Span))
		}
	}
	return node
}

func field(key string, value *yaml.Node, keySpan source.Span) yaml.Field {
	return yaml.Field{Key: key, KeySpan: keySpan, Value: value}
}

// cellValue is the value of a cell: text, or a list if the column holds lists,
// whose entries are separated by semicolons.
func cellValue(cell csv.Cell, shape *schema.Shape) *yaml.Node {
	if !shape.May("array") {
		return &yaml.Node{Kind: yaml.String, Span: cell.Span, Text: cell.Text}
	}
	list := &yaml.Node{Kind: yaml.Sequence, Span: cell.Span}
	for _, part := range strings.Split(cell.Text, ";") {
		if part = strings.TrimSpace(part); part != "" {
			list.Items = append(list.Items, &yaml.Node{Kind: yaml.String, Span: cell.Span, Text: part})
		}
	}
	return list
}

// missing reports whether the key of a row is a column that is not there at
// all, which has been said once for the whole table.
func (t *table) missing(row *yaml.Node, key string) bool {
	return t != nil && t.cells[row] != nil && slices.Contains(t.absent, key)
}
