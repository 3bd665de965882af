package survey_test

import (
	"fmt"
	"testing"

	"cleryreport/generator/model"
	"cleryreport/generator/survey"
)

// A restatement of one cell, of all cells of a geography, and of a fire statistic
// stand at the lines that hold what they say, and at no other.
func TestChangedNumbersHaveTheirLine(t *testing.T) {
	c := corpus()
	at := func(table model.Table, category model.Category, year int, g model.Geography) model.At {
		return model.At{Campus: "main", Table: table, Category: category, Year: year, Geography: g}
	}
	c.Restatements = []model.Restatement{
		{At: at(model.CriminalOffenses, model.Rape, 2024, model.OnCampus), Was: "1", Now: "2", Cause: "entry_error"},
		{At: at(model.CriminalOffenses, model.Rape, 2019, model.OnCampus), Was: "1", Now: "2", Cause: "entry_error"},
		{At: at("", "", 2024, model.Noncampus), Was: "absent", Now: "0", Cause: "place_corrected"},
		{At: at(model.FireStatistics, model.Damage, 2025, ""), Facility: "elm", Was: "640", Now: "640+1000000+", Cause: "late_report"},
	}
	number := func(table model.Table, category model.Category, g model.Geography, n int) model.Cell {
		return model.Cell{Key: model.Key{Campus: "main", Year: 2024, Table: table, Category: category, Geography: g}, Status: model.Reported, Count: n}
	}
	cells := []model.Cell{number(model.CriminalOffenses, model.Rape, model.OnCampus, 2)}
	for i, category := range model.Categories[model.Arrests] {
		cells = append(cells, number(model.Arrests, category, model.Noncampus, 0), number(model.Referrals, category, model.Noncampus, i/2))
	}
	main := survey.Build(c, model.NewStatistics(c.Report.Years(), cells, statistics(c).Fires, nil))[0]
	for title, want := range map[string]string{
		"Criminal offenses, on campus":    "2024 [c]",
		"Arrests, on campus":              "",
		"Arrests, noncampus":              "2024 []",
		"Disciplinary actions, noncampus": "2024 [Weapons law violations Drug law violations]",
		"Fire statistics, Elm Hall":       "2025 [Property damage]",
	} {
		got := ""
		for _, change := range screenOf(t, main, title).Changes {
			got += fmt.Sprint(change.Year, " ", change.Lines)
		}
		if got != want {
			t.Errorf("%s: the changes are on %q, want %q", title, got, want)
		}
	}
}
