package report_test

import (
	"strings"
	"testing"

	"cleryreport/generator/internal/golden"
	"cleryreport/generator/model"
	"cleryreport/generator/report"
	"cleryreport/generator/survey"
)

// surveyed is a corpus with a changed number, a number that is missing, hate
// crimes and fires.
func surveyed() (*model.Corpus, []survey.Sheet) {
	c := corpus()
	c.Campuses[0].UnitID = "999901001"
	at := model.At{Campus: "main", Table: model.Arrests, Category: model.Drugs, Year: 2024, Geography: model.OnCampus}
	c.Restatements = []model.Restatement{{At: at, Was: "3", Now: "0", Cause: "entry_error", Say: "Two digits had been exchanged."}}
	hate := model.Key{Campus: "main", Year: 2025, Table: model.HateCrimes, Category: model.Intimidation, Bias: "race", Geography: model.OnCampus}
	missing := model.Cell{Key: model.Key{Campus: "main", Year: 2025, Table: model.CriminalOffenses, Category: model.Rape, Geography: model.OnCampus}, Status: model.Missing}
	s := statistics(c, reported(hate, 2), missing)
	s.Fires = []model.FacilityYear{
		{Campus: "main", Facility: "birch", Name: "Birch Hall", Year: 2023, Status: model.Reported},
		{Campus: "main", Facility: "birch", Name: "Birch Hall", Year: 2024, Status: model.Reported, Fires: []model.Fire{
			{Ref: "FS-1", Cause: "unintentional", Words: "Cooking", Damage: "1250"}, {Ref: "FS-2", Cause: "intentional", Injuries: 2, Damage: "100-999"}}},
		{Campus: "main", Facility: "birch", Name: "Birch Hall", Year: 2025, Status: model.Missing},
	}
	return c, survey.Build(c, s)
}

func TestSurveyPage(t *testing.T) {
	c, sheets := surveyed()
	golden.Check(t, "testdata/survey.golden", dumpSections(report.SurveyPage(c, sheets).Sections...))
}

// Of a screen of hate crimes only the cells are rows that say what most do not:
// one number among many that are missing is one row.
func TestHateScreenOfPoliceFigures(t *testing.T) {
	c := corpus()
	c.AgencyLists = []model.AgencyList{{Campus: "main", Year: 2025, Agencies: []model.Agency{{Office: "police", State: "not_separable"}}}}
	hate := model.Key{Campus: "main", Year: 2025, Table: model.HateCrimes, Category: model.Intimidation, Bias: "race", Geography: model.PoliceUnplaced}
	s := model.NewStatistics(c.Report.Years(), append(statistics(c).Cells, reported(hate, 1)), nil, nil)
	page := string(dumpSections(report.SurveyPage(c, survey.Build(c, s)).Sections...))
	for _, want := range []string{"row   | [Intimidation, race] | leave blank | leave blank | 1\n",
		"Every other cell, in 14 lines and 8 categories of bias, reads leave blank in 2023, leave blank in 2024 and missing in 2025."} {
		if !strings.Contains(page, want) {
			t.Errorf("the page does not hold %s", want)
		}
	}
	if n := strings.Count(page, "[Arson, race]"); n > 0 {
		t.Errorf("%d rows say what all others say", n)
	}
}

func TestComparisonPage(t *testing.T) {
	c, sheets := surveyed()
	comparison := survey.Comparison{Compared: 2100}
	for i, row := range survey.Rows(sheets) {
		switch {
		case i == 20:
			comparison.Differences = append(comparison.Differences, survey.Difference{Row: row, Kind: survey.Differs, Submitted: "7", Span: span("s.csv")})
		case i > 60 && i < 70:
			comparison.Differences = append(comparison.Differences, survey.Difference{Row: row, Kind: survey.NotSubmitted})
		}
	}
	d := report.ComparisonPage(c, comparison)
	var dump dumper
	dump.blocks(d.Front, 0)
	dump.blocks(report.ComparisonPage(c, survey.Comparison{Compared: 12}).Front, 0)
	golden.Check(t, "testdata/comparison.golden", []byte(dump.b.String()))
}

// Every cause that stats/restated.yaml may name has its reason in a caveat.
func TestCaveatOfEachCause(t *testing.T) {
	for _, cause := range []string{"reclassified", "unfounded", "late_report", "place_corrected", "agency_supplied", "entry_error", "rule_changed"} {
		r := model.Restatement{At: model.At{Year: 2024}, Was: "3", Now: "4", Cause: cause}
		prefix := "For 2024, Line d was changed from 3 to 4 because "
		if got := report.Caveat(r, []string{"d"}); len(got) < len(prefix)+10 || got[:len(prefix)] != prefix {
			t.Errorf("%s: %s", cause, got)
		}
	}
}
