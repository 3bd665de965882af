// Package data writes what programs read: the statistics of an edition as open
// data, CSV and JSON with the same cells in the same order, and the checklist
// and the crosswalk for reviewers. It computes nothing and decides nothing.
package data

import (
	"bytes"
	"encoding/csv"
	"strconv"

	"cleryreport/generator/model"
)

// StatisticsCSV writes a row for each cell, zeros included. The count is empty
// unless the status is reported; unfounded crimes have no geography, and a
// yearly total of hate crimes that was published without its parts has neither
// bias nor geography. Numbers of a quarter, and those of a year that still runs,
// say so in columns of their own, quarter and as_of, after the others.
func StatisticsCSV(s *model.Statistics) ([]byte, error) {
	rows := [][]string{{"campus", "year", "table", "category", "bias", "geography", "count", "status"}}
	for _, c := range s.Cells {
		count := ""
		if c.Status == model.Reported {
			count = strconv.Itoa(c.Count)
		}
		rows = append(rows, []string{c.Campus, strconv.Itoa(c.Year), string(c.Table), string(c.Category), string(c.Bias),
			string(c.Geography), count, string(c.Status)})
	}
	for _, t := range s.HateTotals {
		rows = append(rows, []string{t.Campus, strconv.Itoa(t.Year), string(model.HateCrimes), string(model.Total), "", "",
			strconv.Itoa(t.Count), string(model.Reported)})
	}
	if s.Quarter > 0 {
		addColumn(rows, "quarter", strconv.Itoa(s.Quarter))
	}
	if s.AsOf != "" {
		addColumn(rows, "as_of", s.AsOf)
	}
	return encode(rows)
}

// addColumn adds a column with one value in every row.
func addColumn(rows [][]string, name, value string) {
	for i := range rows {
		rows[i] = append(rows[i], value)
	}
	rows[0][len(rows[0])-1] = name
}

// FiresCSV writes a row for each housing facility and year with its number of
// fires and what they did; the numbers are empty unless they are in hand. Damage
// given as federal ranges is joined by a plus sign.
func FiresCSV(s *model.Statistics) ([]byte, error) {
	rows := [][]string{{"campus", "year", "facility", "fires", "injuries", "deaths", "damage"}}
	for _, f := range s.Fires {
		row := []string{f.Campus, strconv.Itoa(f.Year), f.Facility, "", "", "", ""}
		if f.Status == model.Reported {
			for i, category := range []model.Category{model.Fires, model.Injuries, model.Deaths, model.Damage} {
				row[3+i] = string(f.Figure(category))
			}
		}
		rows = append(rows, row)
	}
	return encode(rows)
}

func encode(rows [][]string) ([]byte, error) {
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	if err := w.WriteAll(rows); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

// cell is a cell of the JSON file. Count is null unless the status is reported.
type cell struct {
	Campus    string `json:"campus"`
	Year      int    `json:"year"`
	Table     string `json:"table"`
	Category  string `json:"category"`
	Bias      string `json:"bias,omitempty"`
	Geography string `json:"geography,omitempty"`
	Count     *int   `json:"count"`
	Status    string `json:"status"`
}

// StatisticsJSON writes the same cells as StatisticsCSV.
func StatisticsJSON(institution model.Institution, edition int, s *model.Statistics) ([]byte, error) {
	file := struct {
		Institution string `json:"institution"`
		UnitID      string `json:"unit_id"`
		Edition     int    `json:"edition"`
		Years       []int  `json:"years"`
		Quarter     int    `json:"quarter,omitempty"`
		AsOf        string `json:"as_of,omitempty"`
		Cells       []cell `json:"cells"`
	}{institution.Name, institution.UnitID, edition, s.Years, s.Quarter, s.AsOf, make([]cell, 0, len(s.Cells))}
	for _, c := range s.Cells {
		out := cell{Campus: c.Campus, Year: c.Year, Table: string(c.Table), Category: string(c.Category), Bias: string(c.Bias),
			Geography: string(c.Geography), Status: string(c.Status)}
		if c.Status == model.Reported {
			out.Count = &c.Count
		}
		file.Cells = append(file.Cells, out)
	}
	for _, t := range s.HateTotals {
		file.Cells = append(file.Cells, cell{Campus: t.Campus, Year: t.Year, Table: string(model.HateCrimes),
			Category: string(model.Total), Count: &t.Count, Status: string(model.Reported)})
	}
	return indented(file)
}
