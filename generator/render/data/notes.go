package data

import (
	"strconv"

	"cleryreport/generator/report"
)

// NotesCSV writes a row for each footnote of the statistics, with the keys of
// the rows of statistics.csv or fires.csv that it speaks of; an empty key is all.
func NotesCSV(notes []report.Footnote) ([]byte, error) {
	rows := [][]string{{"campus", "year", "table", "category", "bias", "geography", "facility", "kind", "text"}}
	for _, n := range notes {
		year := ""
		if n.Year != 0 {
			year = strconv.Itoa(n.Year)
		}
		rows = append(rows, []string{n.Campus, year, string(n.Table), string(n.Category), string(n.Bias), string(n.Geography), n.Facility, n.Kind, n.Text})
	}
	return encode(rows)
}
