package data_test

import (
	"testing"

	"cleryreport/generator/checklist"
	"cleryreport/generator/diag"
	"cleryreport/generator/internal/golden"
	"cleryreport/generator/model"
	"cleryreport/generator/render/data"
	"cleryreport/generator/report"
	"cleryreport/generator/schema"
	"cleryreport/generator/source"
)

// statistics holds a cell of each status and shape, and fires of each kind of
// damage.
func statistics() *model.Statistics {
	key := func(table model.Table, category model.Category, bias model.Bias, g model.Geography) model.Key {
		return model.Key{Campus: "main", Year: 2025, Table: table, Category: category, Bias: bias, Geography: g}
	}
	cells := []model.Cell{
		{Key: key(model.CriminalOffenses, "burglary", "", model.OnCampus), Status: model.Reported, Count: 0},
		{Key: key(model.CriminalOffenses, "burglary", "", model.Noncampus), Status: model.Absent, Count: 7},
		{Key: key(model.HateCrimes, "intimidation", "race", model.OnCampus), Status: model.Reported, Count: 1204},
		{Key: key(model.Unfounded, model.Total, "", ""), Status: model.Missing},
		{Key: key(model.Hazing, model.HazingIncident, "", model.OnCampus), Status: model.NotYetCollected},
	}
	fy := func(year int, status model.Status, fires ...model.Fire) model.FacilityYear {
		return model.FacilityYear{Campus: "main", Facility: "birch", Year: year, Status: status, Fires: fires}
	}
	fires := []model.FacilityYear{
		fy(2021, model.NotOpen), fy(2022, model.Missing), fy(2023, model.Reported),
		fy(2024, model.Reported, model.Fire{Injuries: 2, Damage: "100"}, model.Fire{Injuries: 1, Deaths: 1, Damage: "50"}),
		fy(2025, model.Reported, model.Fire{Damage: "100-999"}, model.Fire{Damage: "25"}, model.Fire{Damage: "0-99"}),
	}
	return model.NewStatistics([]int{2025}, cells, fires, []model.HateTotal{{Campus: "main", Year: 2024, Count: 3}})
}

// quarter is the same as the numbers of a quarter of a year that still runs.
func quarter() *model.Statistics {
	s := statistics()
	s.Quarter, s.AsOf = 2, "2025-05-03"
	return s
}

// footnotes holds one of a cell, one of a table of all campuses, and one of the
// fires.
func footnotes() []report.Footnote {
	return []report.Footnote{
		{At: model.At{Campus: "main", Year: 2025, Table: model.HateCrimes, Category: "intimidation", Bias: "race", Geography: model.OnCampus}, Kind: "of_which", Text: "two, told by \"one\" office"},
		{At: model.At{Table: model.Hazing}, Kind: "note", Text: "Counted from 2025 on."},
		{At: model.At{Campus: "main", Year: 2024, Table: model.FireStatistics, Category: model.Damage}, Facility: "birch", Kind: "restated", Text: "Changed."},
	}
}

func TestStatistics(t *testing.T) {
	institution := corpus().Report.Institution
	for path, render := range map[string]func() ([]byte, error){
		"statistics.csv":  func() ([]byte, error) { return data.StatisticsCSV(statistics()) },
		"statistics.json": func() ([]byte, error) { return data.StatisticsJSON(institution, 2026, statistics()) },
		"quarter.csv":     func() ([]byte, error) { return data.StatisticsCSV(quarter()) },
		"quarter.json":    func() ([]byte, error) { return data.StatisticsJSON(institution, 2025, quarter()) },
		"crosswalk.csv": func() ([]byte, error) {
			return data.CrosswalkCSV(crosswalk(), map[string]int{"missing-students": 31})
		},
		"fires.csv":     func() ([]byte, error) { return data.FiresCSV(statistics()) },
		"notes.csv":     func() ([]byte, error) { return data.NotesCSV(footnotes()) },
		"gap.csv":       func() ([]byte, error) { return data.GapCSV(corpus(), coverage()) },
		"approvals.csv": func() ([]byte, error) { return data.ApprovalsCSV(corpus(), coverage()) },
		"gap.json":      func() ([]byte, error) { return data.GapJSON(corpus(), coverage()) },
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

// corpus is an institution with the policy that answers a requirement.
func corpus() *model.Corpus {
	return &model.Corpus{
		Report: model.Report{Institution: model.Institution{Name: "Larkmoor “West” University", UnitID: "999901"}, Edition: 2026},
		Policies: []*model.Policy{{Path: "policies/a.md", Owner: "residence_life", Reviewed: model.Review{On: "2026-06-12", By: "public_safety"},
			InForce: model.PolicyInForce{Number: "UP 4.12", Title: "Missing Students", Effective: "2025-08-01"}}},
	}
}

// crosswalk has a row with every field and one that nothing answers.
func crosswalk() *report.Crosswalk {
	cite := schema.Citation{Text: "34 CFR 668.46", Path: "(h)(1)"}
	return &report.Crosswalk{Rows: []report.CrosswalkRow{
		{Citation: cite, Title: "Missing students", Campus: "main", Kind: "section", Path: "policies/a.md", Line: 12, Heading: "3.1 Missing students, and more", Anchor: "missing-students"},
		{Citation: cite, Title: "Missing students", Campus: "harbor", Kind: report.KindNone},
	}}
}

// coverage is one requirement with an answer of each kind.
func coverage() *checklist.Coverage {
	f := source.NewFile("policies/a.md", []byte("## A\n## B\n"))
	evidence := []checklist.Evidence{
		{Kind: checklist.Section, Span: source.Span{File: f, End: 4}, Quote: "Tell us,\nand \"do\" it.", Status: "draft", Path: "policies/a.md"},
		{Kind: checklist.Rule, Name: "HIER", Quote: "counting rule HIER"},
		{Kind: checklist.Section, Span: source.Span{File: f, Start: 5, End: 9}, Quote: "More.", Status: "adopted", Path: "policies/a.md",
			Approval: &model.Approval{Title: "dean_of_students", On: "2026-08-20"}},
	}
	fact := &checklist.Fact{Name: "on_campus_housing", Reason: "there is none", Span: source.Whole("site/campuses.yaml")}
	leaf := &schema.Leaf{Citation: schema.Citation{Text: "34 CFR 668.46", Path: "(h)(1)"}, Title: "Missing students", Asks: "Say it.",
		Role: schema.RoleContent, Note: "Not read in the law itself.",
		Quote: &schema.Quote{Text: "a statement … that", From: "34 CFR 668.46(h)(1), a copy", Read: "2026-05-04"}}
	approvals := []checklist.TextApproval{
		{Path: "policies/a.md", Heading: "A, and more", Span: evidence[0].Span, Paragraphs: []schema.Citation{leaf.Citation, leaf.Citation.Parent()}, Office: "counsel",
			Needed: &model.NeededApproval{Law: "34 CFR 668.46(h)"}, State: checklist.ApprovalChanged, On: "2026-08-20"},
		{Path: "policies/a.md", Heading: "B", Span: evidence[2].Span, Office: "dean_of_students", State: checklist.ApprovalGiven, On: "2026-08-20"},
	}
	return &checklist.Coverage{Approved: approvals, Entries: []checklist.Entry{{Leaf: leaf, Answers: []checklist.Answer{
		{Campus: "main", State: checklist.Incomplete, Evidence: evidence, Causes: []string{"this", "that"}},
		{Campus: "harbor", State: checklist.NotApplicable, Fact: fact},
		{Campus: "west", State: checklist.Excepted, Exception: &diag.Exception{Until: "2026-12-31", By: []string{"President", "General Counsel"}, Reason: "It is being written."}},
	}}}}
}
