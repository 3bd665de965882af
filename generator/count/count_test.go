package count_test

import (
	"testing"

	"cleryreport/generator/count"
	"cleryreport/generator/diag"
	"cleryreport/generator/model"
)

func TestCountCompleteNumbersHaveNoFinding(t *testing.T) {
	s := check(t, complete(nil))
	perYear := (11+3+3+3+1)*4 + 14*8*4 + 1
	if want := 2 * 3 * perYear; len(s.Cells) != want {
		t.Errorf("the grid has %d cells, want %d", len(s.Cells), want)
	}
	seen := map[model.Key]bool{}
	for _, cell := range s.Cells {
		if seen[cell.Key] {
			t.Errorf("cell %+v stands twice", cell.Key)
		}
		seen[cell.Key] = true
		if cell.Status == model.Missing {
			t.Errorf("cell %+v is missing", cell.Key)
		}
	}
}

func TestCountStatus(t *testing.T) {
	c := complete(sheet{
		"criminal_offenses/burglary/on_campus":                "3",
		"criminal_offenses/burglary/student_housing":          "2",
		"hate_crimes/intimidation/race/student_housing":       "2",
		"hate_crimes/simple_assault/religion/public_property": "1",
		"unfounded": "4",
	})
	c.Campuses[1].Open = []model.Interval{{From: "2024-08-01"}}
	c.Notes = []model.Note{{At: model.At{Campus: "harbor", Table: model.Arrests, Year: 2025}, Elsewhere: "in the table of the Main Campus"}}
	s := check(t, c)

	key := func(campus string, year int, table model.Table, category model.Category, bias model.Bias, geography model.Geography) model.Key {
		return model.Key{Campus: campus, Year: year, Table: table, Category: category, Bias: bias, Geography: geography}
	}
	tests := []struct {
		name   string
		key    model.Key
		status model.Status
		count  int
	}{
		{"written", key("main", 2025, model.CriminalOffenses, model.Burglary, "", model.OnCampus), model.Reported, 3},
		{"zero", key("main", 2025, model.CriminalOffenses, model.Robbery, "", model.OnCampus), model.Reported, 0},
		{"hate crime in housing", key("main", 2025, model.HateCrimes, model.Intimidation, "race", model.StudentHousing), model.Reported, 2},
		{"hate crime in housing is on campus", key("main", 2025, model.HateCrimes, model.Intimidation, "race", model.OnCampus), model.Reported, 2},
		{"hate crime not listed", key("main", 2025, model.HateCrimes, model.Intimidation, "gender", model.OnCampus), model.Reported, 0},
		{"unfounded", key("main", 2025, model.Unfounded, model.Total, "", ""), model.Reported, 4},
		{"no noncampus property yet", key("main", 2023, model.Arrests, model.Drugs, "", model.Noncampus), model.Absent, 0},
		{"noncampus property", key("main", 2024, model.Arrests, model.Drugs, "", model.Noncampus), model.Reported, 0},
		{"no housing", key("harbor", 2025, model.CriminalOffenses, model.Rape, "", model.StudentHousing), model.Absent, 0},
		{"no housing for hate crimes", key("harbor", 2025, model.HateCrimes, model.Rape, "race", model.StudentHousing), model.Absent, 0},
		{"hazing before the law", key("main", 2024, model.Hazing, model.HazingIncident, "", model.OnCampus), model.NotYetCollected, 0},
		{"hazing", key("main", 2025, model.Hazing, model.HazingIncident, "", model.OnCampus), model.Reported, 0},
		{"not open", key("harbor", 2023, model.CriminalOffenses, model.Rape, "", model.OnCampus), model.NotOpen, 0},
		{"open for a part of the year", key("harbor", 2024, model.CriminalOffenses, model.Rape, "", model.OnCampus), model.Reported, 0},
		{"counted elsewhere", key("harbor", 2025, model.Arrests, model.Liquor, "", model.OnCampus), model.Elsewhere, 0},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			cell := s.At(tt.key)
			if cell.Status != tt.status || cell.Count != tt.count {
				t.Errorf("got %s %d, want %s %d", cell.Status, cell.Count, tt.status, tt.count)
			}
		})
	}
}

func TestCountMissing(t *testing.T) {
	tests := []struct {
		name    string
		numbers sheet
		want    []want
	}{
		{"a cell", sheet{"criminal_offenses/rape/noncampus": "-"}, []want{{count.FindingMissing, "stats/main/2025/counts.yaml:4:20",
			"no number is written for Rape, noncampus property (Main Campus, 2025, Criminal offenses)"}}},
		{"a line", sheet{"arrests/drugs/on_campus": "-", "arrests/drugs/student_housing": "-", "arrests/drugs/noncampus": "-", "arrests/drugs/public_property": "-"},
			[]want{{count.FindingMissing, "stats/main/2025/counts.yaml:18:1", "no number is written for Drug law violations (Main Campus, 2025, Arrests)"}}},
		{"a table", sheet{"hate_crimes": "-"}, []want{{count.FindingMissing, "stats/main/2025/counts.yaml:1:1",
			"the table Hate crimes of Main Campus, 2025 is not written"}}},
		{"the unfounded total", sheet{"unfounded": "-"}, nil},
	}
	tests[3].want = []want{{count.FindingMissing, "stats/main/2025/counts.yaml:1:1", "the table Unfounded crimes of Main Campus, 2025 is not written"}}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) { check(t, complete(tt.numbers), tt.want...) })
	}
}

func TestCountMissingHelpShowsTheLine(t *testing.T) {
	_, found := count.Count(complete(sheet{"criminal_offenses/rape/noncampus": "-"}))
	want := "add `noncampus: ...` with the number to the line `rape`; write 0 only where the records show none"
	if len(found) != 1 || found[0].Help != want || found[0].Law != "34 CFR 668.46(c)(1)(i)" {
		t.Errorf("got %+v", found)
	}
}

func TestCountMissingFile(t *testing.T) {
	c := complete(nil)
	c.Counts = c.Counts[1:]
	s := check(t, c, want{count.FindingMissing, "stats/main/2023/counts.yaml", "the numbers of Main Campus, 2023 are not here"})
	cell := s.At(model.Key{Campus: "main", Year: 2023, Table: model.Unfounded, Category: model.Total})
	if cell.Status != model.Missing {
		t.Errorf("status %s", cell.Status)
	}
}

func TestCountTableNotInHand(t *testing.T) {
	c := complete(nil)
	main2025 := &c.Counts[2]
	main2025.Tables[2].Missing = true
	main2025.HateTotal = &model.HateTotal{Campus: "main", Year: 2025, Count: 8}
	s := check(t, c, want{count.FindingMissing, main2025.Tables[2].Span.String(), "the table Hate crimes of Main Campus, 2025 is not in hand"})
	cell := s.At(model.Key{Campus: "main", Year: 2025, Table: model.HateCrimes, Category: model.Arson, Bias: "race", Geography: model.OnCampus})
	if cell.Status != model.Missing || len(s.HateTotals) != 1 || s.HateTotals[0].Count != 8 {
		t.Errorf("got %s and %+v", cell.Status, s.HateTotals)
	}
}

func TestCountPoliceUnplaced(t *testing.T) {
	c := complete(nil)
	robbery := model.Key{Table: model.CriminalOffenses, Category: model.Robbery}
	answer(c, model.Agency{State: "not_separable", Answered: "2026-03-01", Unplaced: []model.Cell{{Key: robbery, Count: 3}}})
	s := check(t, c)
	robbery.Campus, robbery.Year, robbery.Geography = "main", 2025, model.PoliceUnplaced
	if cell := s.At(robbery); cell.Status != model.Reported || cell.Count != 3 {
		t.Errorf("got %+v", cell)
	}
}

// TestCountPoliceUnplacedInCounts adds what counts.yaml says to what an agency
// gave.
func TestCountPoliceUnplacedInCounts(t *testing.T) {
	c := complete(nil)
	robbery := model.Key{Campus: "main", Year: 2025, Table: model.CriminalOffenses, Category: model.Robbery, Geography: model.PoliceUnplaced}
	c.Counts[2].Cells = append(c.Counts[2].Cells, model.Cell{Key: robbery, Status: model.Reported, Count: 2})
	if cell := check(t, c).At(robbery); cell.Status != model.Reported || cell.Count != 2 {
		t.Errorf("got %+v", cell)
	}
	answer(c, model.Agency{State: "not_separable", Answered: "2026-03-01",
		Unplaced: []model.Cell{{Key: model.Key{Table: model.CriminalOffenses, Category: model.Robbery}, Count: 3}}})
	if cell := check(t, c).At(robbery); cell.Status != model.Reported || cell.Count != 5 {
		t.Errorf("with the agency %+v", cell)
	}
}

// TestCountHateCrimesKnownInPart knows the hate crimes of student housing and
// of the police, and no others.
func TestCountHateCrimesKnownInPart(t *testing.T) {
	c := complete(nil)
	main2025 := &c.Counts[2]
	hate := model.Key{Campus: "main", Year: 2025, Table: model.HateCrimes, Category: model.Robbery, Bias: "race", Geography: model.StudentHousing}
	main2025.Tables[2].Missing, main2025.Tables[2].Known = true, []model.Geography{model.StudentHousing, model.PoliceUnplaced}
	main2025.Cells = append(main2025.Cells, model.Cell{Key: hate, Status: model.Reported, Count: 1, Span: main2025.Span})
	s := check(t, c,
		want{count.FindingHateOffense, main2025.Span.String(), "Robbery, student housing (Main Campus, 2025, Criminal offenses) is 0, but there are 1 hate crimes of this offense"},
		want{count.FindingMissing, main2025.Tables[2].Span.String(), "the table Hate crimes of Main Campus, 2025 is not in hand"})
	for geography, status := range map[model.Geography]model.Status{model.StudentHousing: model.Reported, model.PoliceUnplaced: model.Reported,
		model.OnCampus: model.Missing, model.PublicProperty: model.Missing} {
		hate.Geography = geography
		if cell := s.At(hate); cell.Status != status {
			t.Errorf("%s is %+v", geography, cell)
		}
	}
}

func TestCountIgnoresOtherYears(t *testing.T) {
	c := complete(nil)
	old := countsOf(c, "main", 2019, sheet{"criminal_offenses/rape/student_housing": "5"})
	c.Counts = append(c.Counts, old)
	check(t, c)
}

func TestFindingsAreErrorsUnlessSaid(t *testing.T) {
	_, found := count.Count(complete(sheet{"criminal_offenses/rape/student_housing": "4"}))
	if len(found) != 1 || found[0].Severity != diag.Error || found[0].SourceLine == "" {
		t.Errorf("got %+v", found)
	}
}
