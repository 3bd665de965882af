package diag

import (
	"encoding/csv"
	"io"
	"strconv"
	"strings"

	"cleryreport/generator/source"
)

// csvColumns are the columns of WriteCSV.
var csvColumns = []string{"severity", "rule", "path", "line", "column", "end_line", "end_column", "message", "help", "law", "related", "excepted"}

// WriteCSV prints findings as a table with a row for each, for a spreadsheet.
// Places are written as in JSON, with empty cells where there is no line;
// further places stand in one cell, separated by semicolons.
func WriteCSV(w io.Writer, list []Diagnostic) error {
	out := csv.NewWriter(w)
	rows := [][]string{csvColumns}
	for _, d := range list {
		start, end := place(d.Span)
		row := []string{d.Severity.String(), d.Rule, d.Span.Path()}
		row = append(append(row, csvPosition(start)...), csvPosition(end)...)
		var related []string
		for _, r := range d.Related {
			related = append(related, r.Span.String()+": "+r.Message)
		}
		row = append(row, csvText(d.Message), csvText(d.Help), csvText(d.Law), csvText(strings.Join(related, "; ")))
		rows = append(rows, append(row, csvText(exceptedWords(d))))
	}
	return out.WriteAll(rows)
}

// exceptedWords are the words of the exception that names a finding, empty
// where none does.
func exceptedWords(d Diagnostic) string {
	if d.Excepted == nil {
		return ""
	}
	return d.Excepted.String()
}

func csvPosition(p source.Position) []string {
	if p.Line == 0 {
		return []string{"", ""}
	}
	return []string{strconv.Itoa(p.Line), strconv.Itoa(p.Column)}
}

// csvText keeps a spreadsheet from taking a text for a formula: an apostrophe
// in front makes it text.
func csvText(text string) string {
	if text != "" && strings.ContainsRune("=+-@\t\r", rune(text[0])) {
		return "'" + text
	}
	return text
}
