package report_test

import (
	"slices"
	"strings"
	"testing"

	"cleryreport/generator/internal/golden"
	"cleryreport/generator/model"
)

// TestAgencyNotes says under the tables what police agencies did not give, and
// shows in a column of its own what they gave without its place.
func TestAgencyNotes(t *testing.T) {
	c := corpus()
	unplaced := model.Key{Campus: "main", Year: 2024, Table: model.Arrests, Category: "drugs", Geography: model.PoliceUnplaced}
	answers := func(year int, agencies ...model.Agency) model.AgencyList {
		return model.AgencyList{Campus: "main", Year: year, Agencies: agencies}
	}
	c.AgencyLists = []model.AgencyList{
		answers(2020, model.Agency{Office: "city", State: "no_answer"}),
		answers(2023, model.Agency{Office: "city", State: "no_answer", Reminded: []string{"2024-03-10"}}),
		answers(2024, model.Agency{Office: "city", State: "not_separable", Unplaced: []model.Cell{{Key: unplaced, Count: 5}}}),
		answers(2025, model.Agency{Office: "city", State: "not_provided"}, model.Agency{Office: "city", State: "not_clery_geography"},
			model.Agency{Office: "city", State: "included"}, model.Agency{Office: "city", State: "nothing_to_report"}),
	}
	s := statistics(c)
	cells := slices.Insert(slices.Clone(s.Cells), 0, reported(unplaced, 5))
	e, _ := build(t, c, model.NewStatistics(s.Years, cells, nil, nil))
	golden.Check(t, "testdata/agencies.golden",
		dumpSections(sections(t, e.Report, "arrests-main", "referrals-main", "hate-crimes-main", "arrests-harbor")...))
}

// A hate crime that the police cannot place is printed in whichever form the
// report has chosen.
func TestHateCrimeWithoutPlaceInEachForm(t *testing.T) {
	key := model.Key{Campus: "main", Year: 2025, Table: model.HateCrimes, Category: model.Vandalism, Bias: "religion", Geography: model.PoliceUnplaced}
	for _, form := range []string{"tables", "sentences", "rows", "grid"} {
		c := corpus()
		c.Report.Forms.HateCrimes = form
		s := statistics(c)
		e, _ := build(t, c, model.NewStatistics(s.Years, append(slices.Clone(s.Cells), reported(key, 73)), nil, nil))
		if text := string(dumpSections(sections(t, e.Report, "hate-crimes-main")...)); !strings.Contains(text, "73") {
			t.Errorf("%s do not hold the hate crimes:\n%s", form, text)
		}
	}
}
