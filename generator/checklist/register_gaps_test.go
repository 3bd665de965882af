package checklist_test

import (
	"strings"
	"testing"

	"cleryreport/generator/checklist"
	"cleryreport/generator/model"
)

func TestTestsThatWereNotHeld(t *testing.T) {
	tests := policy("a.md", "adopted", section{"Tests", "668.46(g)(6)/p1", "The procedures are tested every year with drills and exercises.", 0})
	held := func(campus string, year, n int) model.ExerciseList {
		return model.ExerciseList{Campus: campus, Year: year, Exercises: make([]model.Exercise, n)}
	}
	for _, tt := range []struct {
		name   string
		policy *model.Policy
		lists  []model.ExerciseList
		want   int
	}{
		{"no register at all", tests, nil, 2},
		{"a header alone at one campus", tests, []model.ExerciseList{held("main", 2025, 1), held("harbor", 2025, 0)}, 1},
		{"the year before", tests, []model.ExerciseList{held("main", 2025, 1), held("harbor", 2024, 1)}, 1},
		{"both", tests, []model.ExerciseList{held("main", 2025, 1), held("harbor", 2025, 2)}, 0},
		{"no text that describes tests", policy("a.md", "adopted"), nil, 0}, // said as missing
	} {
		c := corpus(tt.policy)
		c.ExerciseLists = tt.lists
		_, findings := walk(t, c)
		if got := ofRule(findings, checklist.RuleNoTest); len(got) != tt.want {
			t.Errorf("%s: %d findings, want %d", tt.name, len(got), tt.want)
		}
	}
}

func TestHallsWithoutDrills(t *testing.T) {
	housing := func(id, name, from, until string) model.Place {
		return model.Place{ID: id, Name: name, Campus: "main", Class: "student_housing", Interval: model.Interval{From: from, Until: until}}
	}
	for _, tt := range []struct {
		name   string
		drills []model.Drill
		want   string
	}{
		{"none", nil, "Elm Hall, Oak Hall"},
		{"in one", []model.Drill{{Facility: "elm"}}, "Oak Hall"},
		{"in both", []model.Drill{{Facility: "elm"}, {Facility: "oak"}}, ""},
	} {
		c := corpus()
		c.Places = []model.Place{housing("elm", "Old Elm", "1990-01-01", "2025-07-31"), housing("elm", "Elm Hall", "2025-08-01", ""),
			housing("oak", "Oak Hall", "", ""), housing("ash", "Ash Hall", "", "2024-12-31")}
		c.DrillLogs = []model.DrillLog{{Campus: "main", Year: 2025, Drills: tt.drills}, {Campus: "main", Year: 2024}}
		_, findings := walk(t, c)
		got := ofRule(findings, checklist.RuleNoDrill)
		switch {
		case tt.want == "" && len(got) > 0:
			t.Errorf("%s: %s", tt.name, got[0].Message)
		case tt.want != "" && (len(got) != 1 || !strings.HasSuffix(got[0].Message, "in 2025 in "+tt.want)):
			t.Errorf("%s: %v, want %s", tt.name, got, tt.want)
		}
	}
}

func TestStrayDays(t *testing.T) {
	c := corpus()
	c.ExerciseLists = []model.ExerciseList{{Campus: "main", Year: 2025, Exercises: []model.Exercise{{Date: "2025-12-31"}, {Date: "2024-12-31"}, {}}}}
	c.ProgramLists = []model.ProgramList{{Campus: "main", Year: 2025, Programs: []model.Program{{Dates: []string{"2025-01-01", "2026-01-01"}}}}}
	_, findings := walk(t, c)
	got := ofRule(findings, checklist.RuleStrayDay)
	if len(got) != 2 || got[0].Message != "the test of 2024-12-31 stands in the list of 2025" || got[1].Message != "the program of 2026-01-01 stands in the list of 2025" {
		t.Errorf("%v", got)
	}
}
