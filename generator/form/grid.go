package form

import (
	"fmt"
	"slices"

	"cleryreport/generator/diag"
	"cleryreport/generator/model"
	"cleryreport/generator/workbook"
)

// grid reads a table of numbers. Its lines and columns are found by their
// labels, so that they may have been moved.
func (r *reader) grid(g workbook.Grid, subject Subject, from int, stale bool) {
	var heads []Word
	for _, p := range places(r.stats, subject) {
		heads = append(heads, Word{string(p), placeTitle(p)})
	}
	head, columns := r.header(g, heads, from)
	if columns == nil {
		return
	}
	var lines []Word
	for _, category := range model.Categories[model.Table(subject.Name)] {
		lines = append(lines, Word{string(category), model.CategoryTitle[category]})
	}
	rows := r.rows(g, lines, head, columns)
	if rows == nil {
		return
	}
	for i, line := range lines {
		for j, place := range heads {
			key := model.Key{Campus: subject.Campus, Year: subject.Year, Table: model.Table(subject.Name),
				Category: model.Category(line.ID), Geography: model.Geography(place.ID)}
			at := Place{g.Name, workbook.CellName(rows[i], columns[j]), line.Title + ", " + place.Title}
			r.number(g.At(rows[i], columns[j]), r.stats.At(key), at, stale)
		}
	}
}

// header finds the row with the heads of the columns, and in it each of them. The
// columns are nil if one is not there or is there twice.
func (r *reader) header(g workbook.Grid, heads []Word, from int) (row int, columns []int) {
	most := 0
	for i := range g.Rows {
		hits := 0
		for _, v := range g.Rows[i] {
			if _, ok := idOf(heads, v.Text); ok && v.Kind == workbook.Text {
				hits++
			}
		}
		if hits > most && i != from {
			row, most = i, hits
		}
	}
	for _, head := range heads {
		column, ok := r.only(g, head, most > 0, func(n int) (workbook.Value, string) {
			return g.At(row, n), workbook.CellName(row, n)
		})
		if !ok {
			return row, nil
		}
		columns = append(columns, column)
	}
	r.beside(g, row, columns)
	return row, columns
}

// only finds the one cell that holds a label, among those that at returns.
func (r *reader) only(g workbook.Grid, label Word, search bool, at func(n int) (workbook.Value, string)) (int, bool) {
	where, first := -1, ""
	for n := 0; search && n < max(len(g.Rows), maxWidth(g)); n++ {
		v, cell := at(n)
		if _, ok := idOf([]Word{label}, v.Text); !ok || v.Kind == workbook.Blank {
			continue
		}
		if where >= 0 {
			r.report(RuleLabel, Place{Sheet: g.Name}, fmt.Sprintf("has %q twice: in %s and %s", label.Title, first, cell), "delete the one that was added")
			return 0, false
		}
		where, first = n, cell
	}
	if where < 0 {
		r.report(RuleLabel, Place{Sheet: g.Name}, fmt.Sprintf("does not have %q any more", label.Title),
			"write it again at the head of its column, or of its line; or export the workbook again and copy the numbers into it")
	}
	return where, where >= 0
}

func maxWidth(g workbook.Grid) int {
	width := 0
	for _, row := range g.Rows {
		width = max(width, len(row))
	}
	return width
}

// beside says that columns of a person are not read.
func (r *reader) beside(g workbook.Grid, head int, columns []int) {
	for n, v := range g.Rows[head] {
		if n < slices.Min(columns) || v.Kind == workbook.Blank || slices.Contains(columns, n) {
			continue
		}
		r.add(diag.Warning, RuleLabel, Place{Sheet: g.Name, Cell: workbook.CellName(head, n)},
			fmt.Sprintf("begins the column %q, which is not read", short(v.Text)), "what stands in it is not taken over; numbers belong into the columns of the table")
	}
}

// rows finds the line of each label below the head of the table. They are nil if
// one is not there or is there twice, or if numbers stand on a line that nobody
// knows.
func (r *reader) rows(g workbook.Grid, lines []Word, head int, columns []int) []int {
	var rows []int
	for _, line := range lines {
		row, ok := r.only(g, line, true, func(n int) (workbook.Value, string) { return labelOn(g, n, head, line, columns) })
		if !ok {
			return nil
		}
		rows = append(rows, row)
	}
	for n := head + 1; n < len(g.Rows); n++ {
		for _, column := range columns {
			if v := g.At(n, column); v.Kind != workbook.Blank && !slices.Contains(rows, n) {
				r.report(RuleLabel, Place{Sheet: g.Name, Cell: workbook.CellName(n, column)},
					fmt.Sprintf("holds %q on a line that the table does not have", short(v.Text)), "add it to the line where it belongs, and delete it here")
				return nil
			}
		}
	}
	return rows
}

// labelOn returns the cell of a row that holds the label of a line, wherever it
// stands beside the numbers.
func labelOn(g workbook.Grid, row, head int, line Word, columns []int) (workbook.Value, string) {
	for column := range maxWidth(g) {
		v := g.At(row, column)
		if _, ok := idOf([]Word{line}, v.Text); ok && row > head && v.Kind == workbook.Text && !slices.Contains(columns, column) {
			return v, workbook.CellName(row, column)
		}
	}
	return workbook.Value{}, ""
}

// number takes what stands in the cell of a number.
func (r *reader) number(v workbook.Value, was model.Cell, at Place, stale bool) {
	if words := closedWords[was.Status]; words != "" {
		if v.Kind != workbook.Blank && normal(v.Text) != words {
			r.report(RuleClosed, at, fmt.Sprintf("holds %q, and there can be no number: %s", short(v.Text), words),
				"empty the cell; if there was such a place, say so in site/campuses.yaml and export the workbook again")
		}
		return
	}
	if v.Kind == workbook.Blank && !v.Merged {
		if was.Status == model.Reported {
			r.add(diag.Warning, RuleBlank, at, fmt.Sprintf("is empty, and the number stays %d", was.Count),
				"write the number that is right, 0 if there was none; if nobody knows it any more, take it out of counts.yaml by hand")
		}
		return
	}
	n, problem := count(v)
	switch {
	case problem != nil:
		r.wrong(v, at, problem)
	case was.Status == model.Reported && was.Count == n:
	case v.Hidden:
		r.report(RuleHidden, at, fmt.Sprintf("holds %d where nobody sees it", n), "show all sheets, rows and columns, look at the number, and save the workbook")
	case stale && was.Status == model.Reported:
		r.report(RuleStale, at, fmt.Sprintf("holds %d; the number is %d now, and this table has changed since the workbook was made", n, was.Count),
			"export the workbook again and fill in that one")
	default:
		r.answers.Numbers = append(r.answers.Numbers, Number{was.Key, was, n, at})
	}
}

// wrong reports a cell that does not hold what it should.
func (r *reader) wrong(v workbook.Value, at Place, problem *unfit) {
	r.report(RuleValue, at, problem.message(v), problem.help)
}
