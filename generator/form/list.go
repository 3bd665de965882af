package form

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"cleryreport/generator/diag"
	"cleryreport/generator/workbook"
)

// list reads a list, from the row below the heads of its columns to the end of
// the sheet. Empty rows are passed over.
func (r *reader) list(g workbook.Grid, subject Subject, from int, stale bool) {
	cols := columns(r.corpus, r.stats, subject)
	var heads []Word
	for _, col := range cols {
		heads = append(heads, Word{col.key, col.title})
	}
	head, places := r.header(g, heads, from)
	if places == nil {
		return
	}
	none, ok := r.none(g, head)
	if !ok {
		return
	}
	was, known := knownRows(r.corpus, subject)
	before := len(r.found)
	var rows [][]string
	for n := head + 1; n < len(g.Rows); n++ {
		row := r.listRow(g, n, cols, places)
		if row == nil {
			continue
		}
		rows = append(rows, row)
		if g.At(n, places[0]).Hidden && !slices.ContainsFunc(was, func(w []string) bool { return slices.Equal(w, row) }) {
			r.report(RuleHidden, Place{Sheet: g.Name, Cell: workbook.CellName(n, places[0])}, "begins a line that nobody sees", "show all sheets, rows and columns, look at the line, and save the workbook")
		}
	}
	if !diag.HasErrors(r.found[before:]) {
		r.compareList(List{Subject: subject, Was: was, Now: rows, Columns: columnKeys[subject.Name], Known: known, At: Place{Sheet: g.Name}}, none, stale)
	}
}

// none reads whether a list is said to have nothing in it.
func (r *reader) none(g workbook.Grid, head int) (none, ok bool) {
	for row := range min(head, len(g.Rows)) {
		for column, v := range g.Rows[row] {
			if normal(v.Text) != normal(noneLabel) {
				continue
			}
			answer := g.At(row, column+1)
			at := Place{g.Name, workbook.CellName(row, column+1), noneLabel}
			if answer.Kind == workbook.Blank || normal(answer.Text) == noneWord {
				return answer.Kind != workbook.Blank, true
			}
			r.wrong(answer, at, &unfit{"only the word none is expected here", "write none, or empty the cell"})
			return false, false
		}
	}
	r.report(RuleLabel, Place{Sheet: g.Name}, fmt.Sprintf("does not have %q any more", noneLabel), "export the workbook again and copy the lines into it")
	return false, false
}

// listRow reads one row, in the words of the input files; nil if it is empty.
func (r *reader) listRow(g workbook.Grid, n int, cols []column, places []int) []string {
	if !slices.ContainsFunc(places, func(p int) bool { return g.At(n, p).Kind != workbook.Blank }) {
		return nil
	}
	row := make([]string, len(cols))
	for i, col := range cols {
		v := g.At(n, places[i])
		at := Place{g.Name, workbook.CellName(n, places[i]), col.title}
		text, problem := entry(v, col)
		switch {
		case problem != nil:
			r.wrong(v, at, problem)
		case text == "" && col.required:
			r.wrong(v, at, &unfit{"is empty, and this list needs it", col.help})
		}
		row[i] = text
	}
	return row
}

// entry reads a cell of a list, in the words of the input files.
func entry(v workbook.Value, col column) (string, *unfit) {
	if problem := unreadable(v); problem != nil {
		return "", problem
	}
	if v.Kind == workbook.Blank {
		return "", nil
	}
	switch {
	case col.look == workbook.Count:
		n, problem := count(v)
		return strconv.Itoa(n), problem
	case col.look == workbook.Day || col.look == workbook.Clock || col.form == "date_or_unknown":
		return moment(v, col)
	case v.Kind == workbook.Date && !(col.many && col.key == "dates"):
		return "", &unfit{"the spreadsheet program made a date of what was typed", "give the cell the format Text, and type it again"}
	case len(col.words) > 0:
		return chosen(v, col)
	}
	text := strings.Join(strings.Fields(v.Text), " ")
	if col.many {
		text = several(parts(text))
	}
	return text, nil
}

// moment reads a day or a time of day. What form a text has is held against the
// schema where the file is loaded; a number is what is left of a date.
func moment(v workbook.Value, col column) (string, *unfit) {
	if v.Kind == workbook.Number || v.Kind == workbook.Truth {
		return "", &unfit{"that is no " + strings.ToLower(col.title), col.help}
	}
	text := strings.TrimSpace(v.Text)
	isClock := len(text) == 5 && text[2] == ':'
	isDay := len(text) == 10 && text[4] == '-' && text[7] == '-'
	if col.look == workbook.Clock && isClock || col.look != workbook.Clock && (isDay || normal(text) == "unknown") {
		return strings.ToLower(text), nil
	}
	if col.look == workbook.Clock {
		return "", &unfit{"a time of day is written by the 24-hour clock", "write it like 14:05"}
	}
	return "", &unfit{"a day is written year-month-day", "write it like 2025-02-28"}
}

// chosen reads words of a list of words.
func chosen(v workbook.Value, col column) (string, *unfit) {
	entries := []string{v.Text}
	if col.many {
		entries = parts(v.Text)
	}
	var ids []string
	for _, part := range entries {
		if v.Kind == workbook.Truth && len(col.words) == 2 {
			part = strings.ToLower(v.Text)
		}
		id, ok := idOf(col.words, part)
		if !ok {
			return "", &unfit{"that is none of the words of this column", diag.DidYouMean(part, titles(col.words))}
		}
		ids = append(ids, id)
	}
	return several(ids), nil
}

// parts are the entries of a cell that holds several.
func parts(text string) []string {
	var list []string
	for _, part := range strings.Split(text, ";") {
		if part = strings.TrimSpace(part); part != "" {
			list = append(list, part)
		}
	}
	return list
}

// compareList keeps a list that is not as the repository has it.
func (r *reader) compareList(l List, none, stale bool) {
	switch {
	case none && len(l.Now) > 0:
		r.report(RuleValue, l.At, fmt.Sprintf("says that there was nothing to list, and has %d lines", len(l.Now)), "take out the word none, or the lines")
	case len(l.Now) == 0 && !none:
		if len(l.Was) > 0 {
			r.add(diag.Warning, RuleBlank, l.At, fmt.Sprintf("has no lines, and the %d that are known stay", len(l.Was)), "write none at the top of the sheet if there was nothing")
		}
	case l.Known && sameRows(l.Was, l.Now):
	case stale:
		r.report(RuleStale, l.At, "is not as the list is now, and the list has changed since the workbook was made", "export the workbook again and fill in that one")
	default:
		r.answers.Lists = append(r.answers.Lists, l)
	}
}

func sameRows(a, b [][]string) bool {
	return slices.EqualFunc(a, b, func(x, y []string) bool { return slices.Equal(x, y) })
}
