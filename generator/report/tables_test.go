package report_test

import (
	"testing"

	"cleryreport/generator/internal/golden"
	"cleryreport/generator/model"
)

// Notes mark the fewest cells that say what they speak of; a change of a
// number marks its cell.
func TestNotesAndRestatements(t *testing.T) {
	c := corpus()
	at := func(category model.Category, year int, g model.Geography) model.At {
		return model.At{Campus: "main", Table: model.Arrests, Category: category, Year: year, Geography: g}
	}
	c.Notes = []model.Note{
		{At: at("", 0, ""), Text: "Of the whole table."},
		{At: at("", 0, model.PublicProperty), Text: "Of a column."},
		{At: at("drugs", 0, ""), Text: "Of a row."},
		{At: at("drugs", 2024, ""), Text: "Of a row and year."},
		{At: at("", 2025, ""), Text: "Of a year."},
		{At: at("liquor", 2025, model.OnCampus), Text: "Of a cell.", OfWhich: "two at one party"},
		{At: at("liquor", 0, model.OnCampus), Text: "Of three cells.", Elsewhere: "referrals"},
		{At: at("liquor", 2019, ""), Text: "Of a year that is not shown."},
		{At: model.At{Campus: "harbor", Table: model.Arrests, Geography: model.Noncampus}, Text: "Of a column that is left out."},
	}
	c.Restatements = []model.Restatement{{At: at("weapons", 2024, model.OnCampus), Was: "1233", Now: "1234", Say: "One report came late."}}
	c.Report.Absence = "omit"
	key := model.Key{Campus: "main", Year: 2024, Table: model.Arrests, Category: "weapons", Geography: model.OnCampus}
	e, _ := build(t, c, statistics(c, reported(key, 1234)))
	golden.Check(t, "testdata/notes.golden", dumpSections(sections(t, e.Report, "arrests-main", "arrests-harbor")...))
}

func TestUnfoundedAndHazing(t *testing.T) {
	c := corpus()
	c.Notes = []model.Note{
		{At: model.At{Table: model.Unfounded, Year: 2024}, Text: "Of a year."},
		{At: model.At{Campus: "main", Table: model.Unfounded}, Text: "Of the table."},
	}
	missing := model.Cell{Key: model.Key{Campus: "main", Year: 2025, Table: model.Unfounded, Category: model.Total}, Status: model.Missing}
	e, _ := build(t, c, statistics(c, missing))
	golden.Check(t, "testdata/unfounded.golden", dumpSections(sections(t, e.Report, "unfounded-main", "hazing-main")...))
}

func TestHateCrimes(t *testing.T) {
	c := corpus()
	c.Report.Absence = "omit"
	c.Restatements = []model.Restatement{
		{At: model.At{Campus: "harbor", Table: model.HateCrimes, Category: "intimidation", Bias: "race", Year: 2023, Geography: model.OnCampus}, Was: "1", Now: "0", Say: "It was counted twice."},
		{At: model.At{Campus: "main", Table: model.HateCrimes, Category: "intimidation", Bias: "race", Year: 2024, Geography: model.OnCampus}, Was: "1", Now: "0", Say: "It was none."},
	}
	c.Notes = []model.Note{{At: model.At{Campus: "main", Table: model.HateCrimes, Bias: "race"}, Text: "All in one evening."}}
	key := model.Key{Campus: "main", Year: 2025, Table: model.HateCrimes, Category: "intimidation", Bias: "race", Geography: model.OnCampus}
	housing := key
	housing.Geography = model.StudentHousing
	e, _ := build(t, c, statistics(c, reported(key, 3), reported(housing, 1)))
	golden.Check(t, "testdata/hate.golden", dumpSections(sections(t, e.Report, "hate-crimes-main", "hate-crimes-harbor")...))
}

// TestFormsOfHateCrimes prints the same hate crimes in each form: several in one
// year, a year with a missing number, and a campus without any.
func TestFormsOfHateCrimes(t *testing.T) {
	for _, form := range []string{"sentences", "rows", "grid"} {
		c := corpus()
		c.Report.Forms.HateCrimes = form
		c.Notes = []model.Note{{At: model.At{Campus: "main", Table: model.HateCrimes, Bias: "race"}, Text: "All in one evening."}}
		key := model.Key{Campus: "main", Year: 2025, Table: model.HateCrimes, Category: "intimidation", Bias: "race", Geography: model.OnCampus}
		housing, public, missing := key, key, key
		housing.Geography = model.StudentHousing
		public.Geography, public.Bias, public.Category = model.PublicProperty, "religion", "arson"
		missing.Year = 2023
		e, _ := build(t, c, statistics(c, reported(key, 3), reported(housing, 1), reported(public, 1), model.Cell{Key: missing, Status: model.Missing}))
		golden.Check(t, "testdata/hate-"+form+".golden", dumpSections(sections(t, e.Report, "hate-crimes-main", "hate-crimes-harbor")...))
	}
}

// TestFormsOfUnfoundedCrimes prints totals with parts, without them, and none at
// all.
func TestFormsOfUnfoundedCrimes(t *testing.T) {
	for _, form := range []string{"by_offense", "sentences"} {
		c := corpus()
		c.Report.Forms.Unfounded = form
		c.Notes = []model.Note{{At: model.At{Campus: "main", Table: model.Unfounded, Year: 2024}, Text: "Of a year."}, {At: model.At{Campus: "harbor", Table: model.Unfounded}, Text: "Of the table."}}
		c.Counts = []model.Counts{{Campus: "main", Year: 2025, Unfounded: []model.UnfoundedPart{{Category: model.Burglary, Count: 2}, {Category: model.Stalking, Count: 1}}}}
		key := model.Key{Campus: "main", Year: 2025, Table: model.Unfounded, Category: model.Total}
		before, missing := key, key
		before.Year, missing.Year = 2024, 2023
		e, _ := build(t, c, statistics(c, reported(key, 3), reported(before, 1), model.Cell{Key: missing, Status: model.Missing}))
		golden.Check(t, "testdata/unfounded-"+form+".golden", dumpSections(sections(t, e.Report, "unfounded-main", "unfounded-harbor")...))
	}
}

func TestHateTotals(t *testing.T) {
	c := corpus()
	s := statistics(c)
	s.HateTotals = []model.HateTotal{{Campus: "main", Year: 2024, Count: 2}}
	e, _ := build(t, c, s)
	golden.Check(t, "testdata/hate-totals.golden", dumpSections(sections(t, e.Report, "hate-crimes-main")...))
}

func TestFires(t *testing.T) {
	c := corpus()
	s := statistics(c)
	fy := func(facility, name string, year int, status model.Status, fires ...model.Fire) model.FacilityYear {
		return model.FacilityYear{Campus: "main", Facility: facility, Name: name, Year: year, Status: status, Fires: fires}
	}
	s.Fires = []model.FacilityYear{
		fy("birch", "Birch Hall (formerly North Hall)", 2023, model.Reported),
		fy("birch", "Birch Hall (formerly North Hall)", 2024, model.Reported,
			model.Fire{Cause: "unintentional", Words: "Cooking", Damage: "1250"},
			model.Fire{Cause: "intentional", Injuries: 2, Deaths: 1, Damage: "100-999"}),
		fy("birch", "Birch Hall (formerly North Hall)", 2025, model.Missing),
		fy("cedar", "Cedar Hall", 2023, model.NotOpen),
		fy("cedar", "Cedar Hall", 2024, model.NotOpen),
		fy("cedar", "Cedar Hall", 2025, model.Reported),
	}
	c.FireSystems = []model.FireSystem{
		{Facility: "birch", Sprinklers: "partial", Alarm: "full", SmokeDetection: "full", Extinguishers: "full", EvacuationPlans: "full", Monitoring: "full", Note: "Sprinklers in the kitchens."},
		{Facility: "birch", Sprinklers: "none", Interval: model.Interval{Until: "2026-01-01"}},
	}
	c.DrillLogs = []model.DrillLog{{Campus: "main", Year: 2025, Drills: []model.Drill{{Facility: "cedar", Date: "2025-02-12"}, {Facility: "cedar", Date: "2025-09-03"}, {Facility: "birch", Date: "2025-02-12"}}}}
	e, _ := build(t, c, s)
	golden.Check(t, "testdata/fires.golden", dumpSections(sections(t, e.Report, "fire-statistics-main-campus")...))
}

// How absent places read: as a sign, and with the columns left out.
func TestAbsence(t *testing.T) {
	for _, absence := range []string{"n/a", "omit"} {
		c := corpus()
		c.Report.Absence = absence
		c.Campuses[0].Open = []model.Interval{{From: "2024-01-01"}}
		notOpen := model.Cell{Key: model.Key{Campus: "main", Year: 2023, Table: model.Arrests, Category: "drugs", Geography: model.OnCampus}, Status: model.NotOpen}
		elsewhere := model.Cell{Key: model.Key{Campus: "main", Year: 2024, Table: model.Arrests, Category: "drugs", Geography: model.OnCampus}, Status: model.Elsewhere}
		e, _ := build(t, c, statistics(c, notOpen, elsewhere))
		list := sections(t, e.Report, "crime-statistics-main-campus", "arrests-main", "crime-statistics-harbor-center", "arrests-harbor")
		list[0].Sections, list[2].Sections = nil, nil
		golden.Check(t, "testdata/absence-"+map[string]string{"n/a": "sign", "omit": "omit"}[absence]+".golden", dumpSections(list...))
	}
}
