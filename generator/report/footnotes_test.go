package report_test

import (
	"fmt"
	"slices"
	"testing"

	"cleryreport/generator/model"
)

// TestFootnotes gives as data what is said in footnotes of the edition's years.
func TestFootnotes(t *testing.T) {
	c := corpus()
	row := model.At{Campus: "main", Table: model.Arrests, Category: "drugs"}
	old := row
	old.Year = 2019
	c.Notes = []model.Note{{At: row, Text: "Of a row.", OfWhich: "two at one party", Elsewhere: "referrals"}, {At: old, Text: "Of a year that is not shown."}}
	cell := row
	cell.Year, cell.Geography = 2024, model.OnCampus
	c.Restatements = []model.Restatement{
		{At: cell, Was: "1", Now: "2", Say: "One was late."},
		{At: model.At{Campus: "main", Table: model.FireStatistics, Year: 2024, Category: model.Damage}, Facility: "birch", Was: "50", Now: "60", Say: "A bill came late."},
	}
	c.AgencyLists = []model.AgencyList{{Campus: "main", Year: 2025, Agencies: []model.Agency{{Office: "city", State: "not_provided"}}}}
	e, _ := build(t, c, statistics(c))
	var got []string
	for _, n := range e.Footnotes {
		got = append(got, fmt.Sprintf("%s %d %s %s %s: %s", n.Kind, n.Year, n.Table, n.Category, n.Facility, n.Text))
	}
	police := ": We asked the City Police for its statistics of 2025. It did not provide them, and these statistics hold none of its figures."
	want := []string{"note 0 arrests drugs : Of a row.", "of_which 0 arrests drugs : two at one party", "elsewhere 0 arrests drugs : referrals",
		"restated 2024 arrests drugs : Changed from 1 to 2 since it was first published. One was late.",
		"restated 2024 fires damage birch: Changed since it was first published: property damage, from $50 to $60. A bill came late.",
		"police 2025 criminal_offenses  " + police, "police 2025 vawa_offenses  " + police, "police 2025 hate_crimes  " + police, "police 2025 arrests  " + police}
	if !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}
