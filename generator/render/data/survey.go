package data

import (
	"strconv"

	"cleryreport/generator/survey"
)

// SurveyColumns are the columns of a worksheet of the federal survey. The last
// is left empty for what was submitted.
var SurveyColumns = []string{"unit_id", "campus", "screen", "geography", "facility", "fire", "line", "category", "bias", "year",
	"value", "status", "confirmed", "submitted"}

// SurveyCSV writes a row for each answer, in the order of the screens. The value
// is empty unless the status is reported.
func SurveyCSV(sheets []survey.Sheet) ([]byte, error) {
	rows := [][]string{SurveyColumns}
	for _, r := range survey.Rows(sheets) {
		rows = append(rows, []string{r.Campus.UnitID, r.Campus.ID, r.Screen.ID, string(r.Screen.Geography), r.Screen.Facility,
			positive(r.Line.Fire), r.Line.Letter, r.Line.Category, string(r.Line.Bias), positive(r.Cell.Year),
			r.Cell.Value, string(r.Cell.Status), strconv.FormatBool(r.Screen.Unconfirmed == ""), ""})
	}
	return encode(rows)
}

// positive prints a number that is empty where it is 0.
func positive(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}

// ComparisonCSV writes a row for each answer that differs from what was
// submitted.
func ComparisonCSV(c survey.Comparison) ([]byte, error) {
	rows := [][]string{{"kind", "campus", "screen", "geography", "facility", "fire", "category", "bias", "year", "worksheet", "status", "submitted", "place"}}
	for _, d := range c.Differences {
		k := d.Key()
		rows = append(rows, []string{d.Kind, k.Campus, k.Screen, string(k.Geography), k.Facility, positive(k.Fire), k.Category,
			string(k.Bias), positive(k.Year), d.Cell.Value, string(d.Cell.Status), d.Submitted, placeOf(d)})
	}
	return encode(rows)
}

// difference is one difference of the JSON file. Fields that its screen does not
// have are left out.
type difference struct {
	Kind      string `json:"kind"`
	Campus    string `json:"campus"`
	Screen    string `json:"screen"`
	Geography string `json:"geography,omitempty"`
	Facility  string `json:"facility,omitempty"`
	Fire      int    `json:"fire,omitempty"`
	Category  string `json:"category"`
	Bias      string `json:"bias,omitempty"`
	Year      int    `json:"year,omitempty"`
	Worksheet string `json:"worksheet"`
	Status    string `json:"status"`
	Submitted string `json:"submitted"`
	Place     string `json:"place,omitempty"`
}

// ComparisonJSON writes the same differences with the number of answers that
// were compared.
func ComparisonJSON(c survey.Comparison) ([]byte, error) {
	file := struct {
		Compared    int          `json:"compared"`
		Differences []difference `json:"differences"`
	}{c.Compared, make([]difference, 0, len(c.Differences))}
	for _, d := range c.Differences {
		k := d.Key()
		file.Differences = append(file.Differences, difference{d.Kind, k.Campus, k.Screen, string(k.Geography), k.Facility, k.Fire,
			k.Category, string(k.Bias), k.Year, d.Cell.Value, string(d.Cell.Status), d.Submitted, placeOf(d)})
	}
	return indented(file)
}

// placeOf is where an answer was submitted; empty if there is no row for it.
func placeOf(d survey.Difference) string {
	if d.Span.IsZero() {
		return ""
	}
	return d.Span.String()
}
