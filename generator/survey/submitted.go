package survey

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"cleryreport/generator/diag"
	"cleryreport/generator/model"
	"cleryreport/generator/parse/csv"
	"cleryreport/generator/source"
)

// Rules of this package. Each is an error.
const (
	RuleColumn    = "survey.column"    // a column that is not of the worksheet, or lacks
	RuleEmpty     = "survey.empty"     // nothing is filled in
	RuleCampus    = "survey.campus"    // a campus or unit id that site/campuses.yaml does not have
	RuleCell      = "survey.cell"      // a row that is no answer of the survey
	RuleDuplicate = "survey.duplicate" // a second row for one answer
	RuleCount     = "survey.count"     // a count that is not written in plain digits
)

// Answer is one answer as it was submitted.
type Answer struct {
	Value string // empty if the cell is
	Span  source.Span
}

// Submitted is a table of what was submitted.
type Submitted struct {
	Whole   bool // it has the screens of the survey, not the tables of the statistics alone
	Part    bool // what it has no answer of was not asked, and is not compared
	Answers map[Key]Answer
}

// columns are the names that a column may have, by what it holds. The second
// names are those of statistics.csv.
var columns = map[string][]string{
	"unit_id": {"unit_id"}, "campus": {"campus"}, "screen": {"screen", "table"}, "geography": {"geography"},
	"facility": {"facility"}, "fire": {"fire"}, "category": {"category"}, "bias": {"bias"}, "year": {"year"},
	"value": {"value", "count"}, "submitted": {"submitted"},
}

// unread are the columns of the worksheet and of statistics.csv that say nothing
// of an answer.
var unread = []string{"line", "status", "confirmed"}

// Read reads what was submitted: a worksheet with the column submitted filled
// in, or a table with the columns of statistics.csv. The rows are held against
// the worksheets of all campuses. It returns nil if the table cannot be read at
// all.
func Read(f *source.File, sheets []Sheet) (*Submitted, []diag.Diagnostic) {
	table, findings := csv.Parse(f)
	if table == nil {
		return nil, findings
	}
	r := newReader(sheets)
	r.findings = findings
	if !r.header(table) {
		return nil, r.findings
	}
	r.chooseValue(table)
	for _, row := range table.Rows {
		r.row(row)
	}
	return r.submitted, r.findings
}

// reader turns rows into answers.
type reader struct {
	sheets    []Sheet
	at        map[string]int // place of each column
	value     int            // place of the column that holds what was submitted
	rows      map[Key]Row
	words     map[string]map[string]bool // that the answers of the survey have, by column
	first     map[Key]source.Span        // where an answer stands
	submitted *Submitted
	findings  []diag.Diagnostic
}

func newReader(sheets []Sheet) *reader {
	r := &reader{sheets: sheets, at: map[string]int{}, rows: map[Key]Row{}, words: map[string]map[string]bool{},
		first: map[Key]source.Span{}, submitted: &Submitted{Answers: map[Key]Answer{}}}
	for _, f := range fields {
		r.words[f.name] = map[string]bool{}
	}
	for _, row := range Rows(sheets) {
		key := row.Key()
		r.rows[key] = row
		for _, f := range fields {
			r.words[f.name][f.of(key)] = true
		}
	}
	return r
}

func (r *reader) report(rule string, span source.Span, message, help string, more ...diag.Option) {
	r.findings = append(r.findings, diag.New(rule, diag.Error, span, message, append(more, diag.Help(help))...))
}

// header finds the columns. It returns false if the rows cannot be read without
// those that lack.
func (r *reader) header(table *csv.Table) bool {
	for i, cell := range table.Header {
		name, known := columnOf(cell.Text)
		_, twice := r.at[name]
		switch {
		case slices.Contains(unread, cell.Text):
		case !known:
			r.report(RuleColumn, cell.Span, fmt.Sprintf("there is no column %q on the worksheet", cell.Text),
				"use the columns of clery survey --format csv, or those of statistics.csv; columns of another program must be renamed")
		case twice:
			r.report(RuleColumn, cell.Span, fmt.Sprintf("the column %q holds the same as one before it", cell.Text), "delete one of the two")
		default:
			r.at[name] = i
			r.submitted.Whole = r.submitted.Whole || cell.Text == "screen"
		}
	}
	whole := true
	for _, name := range []string{"screen", "category", "year"} {
		whole = r.needs(table, name, r.has(name)) && whole
	}
	whole = r.needs(table, "campus", r.has("campus") || r.has("unit_id")) && whole
	return r.needs(table, "submitted", r.has("submitted") || r.has("value")) && whole
}

func columnOf(text string) (name string, known bool) {
	for name, names := range columns {
		if slices.Contains(names, text) {
			return name, true
		}
	}
	return "", false
}

func (r *reader) has(name string) bool { _, ok := r.at[name]; return ok }

func (r *reader) needs(table *csv.Table, name string, there bool) bool {
	if !there {
		r.report(RuleColumn, table.Header[0].Span, fmt.Sprintf("the column %q is missing", name),
			"begin with the table that clery survey --format csv prints, and fill in its column submitted")
	}
	return there
}

// chooseValue takes the column submitted, or where there is none the number of
// the table. A column submitted with nothing in it was forgotten.
func (r *reader) chooseValue(table *csv.Table) {
	at, ok := r.at["submitted"]
	if !ok {
		r.value = r.at["value"]
		return
	}
	r.value = at
	if !slices.ContainsFunc(table.Rows, func(row csv.Row) bool { return row.Cells[at].Text != "" }) {
		r.report(RuleEmpty, table.Header[at].Span, "the column submitted is empty in every row",
			"write into it what the survey shows; or delete the column, if the numbers of the other column are those that were submitted")
	}
}

// row reads one answer.
func (r *reader) row(row csv.Row) {
	campus, ok := r.campus(row)
	if !ok {
		return
	}
	key, ok := r.key(row, campus)
	if !ok || !r.submitted.Whole && isHateTotal(key) {
		return
	}
	on, known := r.rows[key]
	if !known {
		r.report(RuleCell, row.Span, "the survey does not ask this: "+r.unknown(key),
			"compare the row with the worksheet that clery survey --format csv prints")
		return
	}
	if first, twice := r.first[key]; twice {
		r.report(RuleDuplicate, row.Span, "this answer stands here a second time", "delete one of the two rows", diag.See(first, "the first one"))
		return
	}
	r.first[key] = row.Span
	cell := row.Cells[r.value]
	if !on.Line.Text && !plainCount(cell.Text) {
		r.report(RuleCount, cell.Span, fmt.Sprintf("a count is written in plain decimal digits, found %q", cell.Text),
			"write the number that was submitted, such as 3; leave the cell empty if the survey has none")
		return
	}
	r.submitted.Answers[key] = Answer{Value: cell.Text, Span: cell.Span}
}

// isHateTotal reports whether a row of statistics.csv is the total of a year whose
// hate crimes are not in hand one by one. The survey asks for no such total.
func isHateTotal(k Key) bool {
	return k.Screen == string(model.HateCrimes) && k.Category == string(model.Total) && k.Bias == "" && k.Geography == ""
}

// plainCount reports whether a cell is empty or a count in plain digits that can
// be believed.
func plainCount(text string) bool {
	return strings.Trim(text, "0123456789") == "" && len(text) <= longestCount
}

// longestCount is the number of digits of the largest count that is believed.
const longestCount = 7

// cell returns the cell of a column, empty if there is no such column.
func (r *reader) cell(row csv.Row, name string) csv.Cell {
	if at, ok := r.at[name]; ok {
		return row.Cells[at]
	}
	return csv.Cell{Span: row.Span}
}

// campus finds the campus of a row by its id, its unit id, or both.
func (r *reader) campus(row csv.Row) (id string, ok bool) {
	name, unit := r.cell(row, "campus"), r.cell(row, "unit_id")
	for _, s := range r.sheets {
		byName, byUnit := name.Text == s.Campus.ID, unit.Text != "" && unit.Text == s.Campus.UnitID
		switch {
		case byName && unit.Text != "" && s.Campus.UnitID != "" && !byUnit:
			r.report(RuleCampus, unit.Span, fmt.Sprintf("the unit id of %s is %s, found %s", s.Campus.Name, s.Campus.UnitID, unit.Text),
				"make campus and unit_id agree, or correct unit_id in site/campuses.yaml")
			return "", false
		case byName, name.Text == "" && byUnit:
			return s.Campus.ID, true
		}
	}
	wrong := name
	if name.Text == "" {
		wrong = unit
	}
	r.report(RuleCampus, wrong.Span, fmt.Sprintf("site/campuses.yaml has no campus %q", wrong.Text),
		"write the id of a campus in the column campus, or its nine digits in the column unit_id")
	return "", false
}

// key reads the name of the answer in a row.
func (r *reader) key(row csv.Row, campus string) (Key, bool) {
	year, okYear := r.number(row, "year")
	fire, okFire := r.number(row, "fire")
	text := func(name string) string { return r.cell(row, name).Text }
	return Key{Campus: campus, Screen: text("screen"), Geography: model.Geography(text("geography")), Facility: text("facility"),
		Fire: fire, Category: text("category"), Bias: model.Bias(text("bias")), Year: year}, okYear && okFire
}

// number reads a year or the number of a fire; an empty cell is 0.
func (r *reader) number(row csv.Row, name string) (int, bool) {
	cell := r.cell(row, name)
	if cell.Text == "" {
		return 0, true
	}
	n, err := strconv.Atoi(cell.Text)
	if err != nil || n < 0 {
		r.report(RuleCell, cell.Span, fmt.Sprintf("%q is no %s", cell.Text, name), "write it in plain digits, such as "+map[string]string{"year": "2025", "fire": "1"}[name])
		return 0, false
	}
	return n, true
}

// unknown says which word of a key no answer of the survey has, or that the
// words do not go together.
func (r *reader) unknown(k Key) string {
	for _, f := range fields {
		if !r.words[f.name][f.of(k)] {
			return fmt.Sprintf("there is no %s %q", f.name, f.of(k))
		}
	}
	return "screen, geography, category, bias and year do not go together"
}

// fields are the words of a key, by the name of their column.
var fields = []struct {
	name string
	of   func(Key) string
}{
	{"year", func(k Key) string { return strconv.Itoa(k.Year) }},
	{"screen", func(k Key) string { return k.Screen }},
	{"category", func(k Key) string { return k.Category }},
	{"bias", func(k Key) string { return string(k.Bias) }},
	{"geography", func(k Key) string { return string(k.Geography) }},
	{"facility", func(k Key) string { return k.Facility }},
}
