package checklist_test

import (
	"testing"

	"cleryreport/generator/checklist"
	"cleryreport/generator/model"
	"cleryreport/generator/source"
)

// cells returns a cell of each status for robbery at the main campus.
func cells(statuses ...model.Status) []model.Cell {
	var list []model.Cell
	for i, status := range statuses {
		list = append(list, model.Cell{Status: status, Span: source.Whole("stats/main/2025/counts.yaml"), Key: model.Key{Campus: "main",
			Year: 2023 + i, Table: model.CriminalOffenses, Category: "robbery", Geography: model.OnCampus}})
	}
	return list
}

func TestTablesAnswer(t *testing.T) {
	const robbery = "668.46(c)(1)(i)(C)"
	for _, tt := range []struct {
		name  string
		cells []model.Cell
		want  checklist.State
	}{
		{"no cell", nil, checklist.Missing},
		{"reported and absent", cells(model.Reported, model.Absent, model.Reported), checklist.Present},
		{"one is missing", cells(model.Reported, model.Missing, model.Reported), checklist.Missing},
	} {
		t.Run(tt.name, func(t *testing.T) {
			coverage, _ := walk(t, corpus(), tt.cells...)
			got := answer(t, coverage, robbery, 0)
			if got.State != tt.want {
				t.Errorf("state %s, want %s", got.State, tt.want)
			}
			if tt.want == checklist.Present && (got.Evidence[0].Kind != checklist.Table || got.Evidence[0].Quote != "3 cells of the table criminal offenses") {
				t.Errorf("evidence %+v", got.Evidence[0])
			}
			if other := answer(t, coverage, robbery, 1); other.State != checklist.Missing {
				t.Errorf("the other campus, which has no cell, is %s", other.State)
			}
		})
	}
}

func TestKindsOfEvidence(t *testing.T) {
	at := source.Span{File: source.NewFile("site/x.yaml", []byte("x")), End: 1}
	for _, tt := range []struct {
		name, cite string
		change     func(*model.Corpus)
		kind       checklist.Kind // empty: none
	}{
		{"a generated part", "668.41(e)(2)/p1", nil, checklist.Generated},
		{"no attestation", "668.41(e)(5)/p1", nil, ""},
		{"an attestation of it", "668.41(e)(5)/p1", func(c *model.Corpus) {
			c.Attestations = []model.Attestation{{Citation: "34 CFR § 668.41(e)(5)", Statement: "sent", Span: at}}
		}, checklist.Record},
		{"an attestation of something else", "668.41(e)(5)/p1", func(c *model.Corpus) {
			c.Attestations = []model.Attestation{{Citation: "668.46(j)(3)", Statement: "checked", Span: at}}
		}, ""},
		{"a notice sent for this edition", "668.41(e)(1)/p1", sent(at, 2026, "email", "enrolled_students", "current_employees"), checklist.Record},
		{"a notice sent for the last one", "668.41(e)(1)/p1", sent(at, 2025, "email", "enrolled_students", "current_employees"), ""},
		{"a notice to students alone", "668.41(e)(1)/p1", sent(at, 2026, "email", "enrolled_students"), ""},
		{"a notice to employees, for students", "668.41(e)(2)/p5", sent(at, 2026, "email", "current_employees"), ""},
		{"a notice to students, for students", "668.41(e)(2)/p5", sent(at, 2026, "email", "enrolled_students"), checklist.Record},
		{"a page on the web, for students", "668.41(e)(2)/p5", sent(at, 2026, "web_page", "enrolled_students"), ""},
		{"any notice, for a way of distributing", "668.41(e)(1)(iii)", sent(at, 2026, "email", "current_employees"), checklist.Record},
		{"agencies asked", "668.46(c)(11)(i)", func(c *model.Corpus) {
			c.AgencyLists = []model.AgencyList{{Campus: "main", Year: 2025, Agencies: make([]model.Agency, 1), Span: at}}
		}, checklist.Register},
		{"agencies asked the year before", "668.46(c)(11)(i)", func(c *model.Corpus) {
			c.AgencyLists = []model.AgencyList{{Campus: "main", Year: 2024, Agencies: make([]model.Agency, 1), Span: at}}
		}, ""},
		{"exercises", "668.46(g)(6)(iii)", func(c *model.Corpus) {
			c.ExerciseLists = []model.ExerciseList{{Campus: "main", Year: 2025, Exercises: make([]model.Exercise, 2), Span: at}}
		}, checklist.Register},
		{"a log of no drill", "668.49(b)(3)", func(c *model.Corpus) { c.DrillLogs = []model.DrillLog{{Campus: "main", Year: 2025, Span: at}} }, checklist.Register},
		{"a list of no exercise", "668.46(g)(6)(iii)", func(c *model.Corpus) { c.ExerciseLists = []model.ExerciseList{{Campus: "main", Year: 2025, Span: at}} }, ""},
		{"fire systems", "668.49(b)(2)", func(c *model.Corpus) {
			c.Places = []model.Place{{ID: "elm", Campus: "main", Class: "student_housing"}}
			c.FireSystems = []model.FireSystem{{Facility: "elm", Span: at}}
		}, checklist.Register},
	} {
		t.Run(tt.name, func(t *testing.T) {
			c := corpus()
			if tt.change != nil {
				tt.change(c)
			}
			coverage, _ := walk(t, c)
			got := answer(t, coverage, tt.cite, 0)
			switch {
			case tt.kind == "" && len(got.Evidence) > 0:
				t.Errorf("answered by %+v", got.Evidence[0])
			case tt.kind != "" && (len(got.Evidence) != 1 || got.Evidence[0].Kind != tt.kind || got.State != checklist.Present):
				t.Errorf("%s by %+v, want one piece of kind %s", got.State, got.Evidence, tt.kind)
			}
		})
	}
}

// A pointer has the state of the least settled leaf it points to, at its own
// campus.
func TestPointers(t *testing.T) {
	const pointer = "668.46(b)(14)" // answered by 668.46(h)
	coverage, _ := walk(t, corpus())
	if got := answer(t, coverage, pointer, 0).State; got != checklist.Missing {
		t.Errorf("with nothing it is %s", got)
	}
	if got := answer(t, coverage, pointer, 1).State; got != checklist.NotApplicable {
		t.Errorf("without housing it is %s", got)
	}
	all := policy("a.md", "draft", section{"Missing students", "668.46(h)(1)(i)", enough, 0})
	coverage, _ = walk(t, corpus(all))
	if got := answer(t, coverage, pointer, 0).State; got != checklist.Missing {
		t.Errorf("with one of several leaves it is %s", got)
	}
}
