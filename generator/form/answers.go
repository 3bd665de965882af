package form

import (
	"fmt"
	"slices"

	"cleryreport/generator/diag"
	"cleryreport/generator/model"
	"cleryreport/generator/source"
	"cleryreport/generator/workbook"
)

// Answers is what a workbook says that the repository does not hold yet.
type Answers struct {
	Numbers []Number
	Lists   []List
}

// Number is a number that a workbook has and the repository has not, or has
// otherwise.
type Number struct {
	model.Key
	Was model.Cell
	Now int
	At  Place
}

// List is a list that a workbook has otherwise than the repository.
type List struct {
	Subject
	Was, Now [][]string // in the words of the input files, a cell for each of Columns
	Columns  []string
	Known    bool // the repository has the list
	At       Place
}

// Place is a cell of a workbook, or a sheet as a whole.
type Place struct{ Sheet, Cell, Label string }

// String returns the place as findings name it.
func (p Place) String() string {
	s := fmt.Sprintf("sheet %q", p.Sheet)
	if p.Cell != "" {
		s += ", cell " + p.Cell
	}
	if p.Label != "" {
		s += " (" + p.Label + ")"
	}
	return s
}

// Read reads what was filled in. Name is that of the workbook as findings show
// it. A sheet that is not one of ours, and what is written beside the tables, is
// not read, and a warning says so.
func Read(name string, sheets []workbook.Grid, c *model.Corpus, s *model.Statistics) (Answers, []diag.Diagnostic) {
	r := &reader{name: name, corpus: c, stats: s, seen: map[Subject]string{}}
	known := false
	for _, grid := range sheets {
		m, at, ok := findMark(grid)
		if !ok {
			r.stray(grid)
			continue
		}
		known = true
		if m.version != version {
			r.report(RuleSheet, Place{Sheet: grid.Name}, "is of another version of the program", "export the workbook again with the version that you have")
			continue
		}
		if m.Name == "" {
			continue // the first sheet, for people alone
		}
		if r.admitted(grid, m) {
			r.table(grid, m, at)
		}
	}
	if !known {
		r.found = []diag.Diagnostic{diag.New(RuleSheet, diag.Error, source.Whole(name), "this workbook has no sheet that clery export wrote",
			diag.Help("export a workbook with clery export xlsx and fill in that one"))}
	}
	return r.answers, diag.Sort(r.found)
}

// reader is a workbook while its sheets are read.
type reader struct {
	name    string
	corpus  *model.Corpus
	stats   *model.Statistics
	seen    map[Subject]string // names of the sheets
	answers Answers
	found   []diag.Diagnostic
}

// report adds an error about a place.
func (r *reader) report(rule string, at Place, message, help string, more ...diag.Option) {
	r.add(diag.Error, rule, at, message, help, more...)
}

func (r *reader) add(severity diag.Severity, rule string, at Place, message, help string, more ...diag.Option) {
	r.found = append(r.found, diag.New(rule, severity, source.Whole(r.name), at.String()+" "+message, append(more, diag.Help(help))...))
}

// findMark returns the mark of a sheet and the number of its row, from 0.
func findMark(g workbook.Grid) (m mark, row int, ok bool) {
	for i, cells := range g.Rows {
		for _, v := range cells {
			if m, ok := readMark(v.Text); ok {
				return m, i, true
			}
		}
	}
	return mark{}, 0, false
}

// stray says that a sheet of a person is not read, if anything stands on it.
func (r *reader) stray(g workbook.Grid) {
	for _, row := range g.Rows {
		if slices.ContainsFunc(row, func(v workbook.Value) bool { return v.Kind != workbook.Blank }) {
			r.add(diag.Warning, RuleSheet, Place{Sheet: g.Name}, "is not one that clery export wrote, and is not read",
				"if numbers stand on it, write them into the sheets of the workbook; the small gray line at the top of a sheet must stay")
			return
		}
	}
}

// admitted reports whether a sheet is about something that the edition has.
func (r *reader) admitted(g workbook.Grid, m mark) bool {
	at := Place{Sheet: g.Name}
	if first, twice := r.seen[m.Subject]; twice {
		r.report(RuleSheet, at, fmt.Sprintf("holds the same table as the sheet %q", first), "delete the one that is wrong")
		return false
	}
	r.seen[m.Subject] = g.Name
	campus, ok := r.corpus.Campus(m.Campus)
	switch {
	case !ok:
		r.report(RuleSheet, at, fmt.Sprintf("is of a campus %q, which site/campuses.yaml does not have", m.Campus), "export the workbook again")
	case !slices.Contains(r.stats.Years, m.Year):
		r.report(RuleSheet, at, fmt.Sprintf("is of %d, and the edition shows %s", m.Year, model.YearsInWords(r.stats.Years)), "export a workbook for a year of the edition")
	case !slices.Contains(append(names(Numbers), Whats()...), m.Name) || m.Name == Numbers:
		r.report(RuleSheet, at, fmt.Sprintf("is of a table %q, which there is not", m.Name), "export the workbook again")
	case !campus.OpenIn(m.Year) || !applies(r.stats, m.Subject):
		r.report(RuleSheet, at, "asks for what "+campus.Name+" did not have that year", "delete the sheet, or correct site/campuses.yaml")
	default:
		return true
	}
	return false
}

func (r *reader) table(g workbook.Grid, m mark, row int) {
	stale := m.digest != digest(knownState(r.corpus, r.stats, m.Subject))
	if m.isList() {
		r.list(g, m.Subject, row, stale)
	} else {
		r.grid(g, m.Subject, row, stale)
	}
}
