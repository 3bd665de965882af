package data_test

import (
	"testing"

	"cleryreport/generator/internal/golden"
	"cleryreport/generator/model"
	"cleryreport/generator/render/data"
	"cleryreport/generator/source"
	"cleryreport/generator/survey"
)

// sheets is a worksheet with an answer of each shape.
func sheets() []survey.Sheet {
	cell := func(year int, value string) []survey.Cell {
		return []survey.Cell{{Year: year, Status: model.Reported, Value: value}}
	}
	return []survey.Sheet{{Campus: model.Campus{ID: "main", UnitID: "999901001"}, Screens: []survey.Screen{
		{ID: "identification", Unconfirmed: "All of it.", Lines: []survey.Line{{Category: "campus", Text: true, Cells: cell(0, "Main “West”, Campus")}}},
		{ID: "criminal_offenses", Geography: model.OnCampus, Lines: []survey.Line{
			{Letter: "d", Category: "fondling", Cells: cell(2024, "4")},
			{Letter: "e", Category: "incest", Cells: []survey.Cell{{Year: 2024, Status: model.Missing}}}}},
		{ID: "hate_crimes", Geography: model.Noncampus, Unconfirmed: "Its place.", Lines: []survey.Line{{Category: "arson", Bias: "race", Cells: cell(2024, "0")}}},
		{ID: "fires", Facility: "birch", Unconfirmed: "The ranges.", Lines: []survey.Line{{Category: "fire_damage", Fire: 2, Text: true, Cells: cell(2025, "$0-$99")}}},
	}}}
}

func TestSurvey(t *testing.T) {
	f := source.NewFile("submitted.csv", []byte("a,b\n5,6\n"))
	comparison := survey.Comparison{Compared: 40}
	for i, row := range survey.Rows(sheets()) {
		d := survey.Difference{Row: row, Kind: survey.Differs, Submitted: "7", Span: source.Span{File: f, Start: 4, End: 5}}
		if i%2 == 1 {
			d.Kind, d.Submitted, d.Span = survey.NotSubmitted, "", source.Span{}
		}
		comparison.Differences = append(comparison.Differences, d)
	}
	for path, render := range map[string]func() ([]byte, error){
		"survey.csv":       func() ([]byte, error) { return data.SurveyCSV(sheets()) },
		"comparison.csv":   func() ([]byte, error) { return data.ComparisonCSV(comparison) },
		"comparison.json":  func() ([]byte, error) { return data.ComparisonJSON(comparison) },
		"comparison0.json": func() ([]byte, error) { return data.ComparisonJSON(survey.Comparison{Compared: 12}) },
	} {
		t.Run(path, func(t *testing.T) {
			got, err := render()
			if err != nil {
				t.Fatal(err)
			}
			golden.Check(t, "testdata/"+path+".golden", got)
		})
	}
}
