package count_test

import (
	"slices"
	"testing"

	"cleryreport/generator/count"
	"cleryreport/generator/diag"
	"cleryreport/generator/model"
	"cleryreport/generator/source"
)

const main2025 = "stats/main/2025/counts.yaml"

func TestChecks(t *testing.T) {
	tests := []struct {
		name    string
		numbers sheet
		want    []want
	}{
		{"housing within on campus", sheet{"arrests/drugs/on_campus": "2", "arrests/drugs/student_housing": "2"}, nil},
		{"housing exceeds on campus", sheet{"arrests/drugs/on_campus": "2", "arrests/drugs/student_housing": "3"},
			[]want{{count.FindingHousing, main2025 + ":20:40",
				"Drug law violations, student housing (Main Campus, 2025, Arrests) is 3, more than the 2 on campus, of which it is a part"}}},
		{"hate crime within its offense", sheet{"hate_crimes/robbery/race/noncampus": "1", "criminal_offenses/robbery/noncampus": "1"}, nil},
		{"hate crime exceeds its offense", sheet{"hate_crimes/robbery/race/noncampus": "1", "hate_crimes/robbery/gender/noncampus": "1", "criminal_offenses/robbery/noncampus": "1"},
			[]want{{count.FindingHateOffense, main2025 + ":17:34",
				"Robbery, noncampus property (Main Campus, 2025, Criminal offenses) is 1, but there are 2 hate crimes of this offense"}}},
		{"hate crime that is no criminal offense", sheet{"hate_crimes/intimidation/race/noncampus": "1"}, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) { check(t, complete(tt.numbers), tt.want...) })
	}
}

func TestHateCrimeExplainedByHierarchyIsAWarning(t *testing.T) {
	numbers := sheet{"hate_crimes/burglary/race/public_property": "1", "criminal_offenses/aggravated_assault/public_property": "1"}
	_, found := count.Count(complete(numbers))
	if len(found) != 1 || found[0].Rule != count.FindingHateOffense || found[0].Severity != diag.Warning {
		t.Errorf("got %+v", found)
	}
	numbers["hate_crimes/arson/race/public_property"] = "1"
	_, found = count.Count(complete(numbers))
	if len(found) != 2 || !diag.HasErrors(found) {
		t.Errorf("arson always counts, so nothing explains it: %+v", found)
	}
}

func TestAbsentGeography(t *testing.T) {
	c := complete(nil)
	c.Counts[0] = countsOf(c, "main", 2023, sheet{"criminal_offenses/rape/noncampus": "0", "criminal_offenses/robbery/noncampus": "1"})
	_, found := count.Count(c)
	expect(t, found, want{count.FindingAbsent, "stats/main/2023/counts.yaml:8:55",
		"Robbery, noncampus property (Main Campus, 2023, Criminal offenses) is 1, but site/campuses.yaml says that Main Campus had no noncampus property that year"})
	if len(found[0].Related) != 1 || found[0].Related[0].Span.String() != "site/campuses.yaml:3:1" {
		t.Errorf("both places must be named: %+v", found[0].Related)
	}
}

func TestNotOpen(t *testing.T) {
	c := complete(nil)
	c.Campuses[1].Open = []model.Interval{{From: "2024-08-01"}}
	c.Counts[3] = countsOf(c, "harbor", 2023, sheet{"criminal_offenses/rape/on_campus": "1"})
	check(t, c, want{count.FindingNotOpen, "stats/harbor/2023/counts.yaml:4:20",
		"Rape, on campus (Harbor Center, 2023, Criminal offenses) is 1, but the campus was not open that year"})
}

func TestHazingEarly(t *testing.T) {
	c := complete(nil)
	c.Counts[1] = countsOf(c, "main", 2024, sheet{"hazing": "written", "hazing/hazing/on_campus": "1"})
	check(t, c, want{count.FindingNotCollected, "stats/main/2024/counts.yaml:28:22",
		"Hazing incidents, on campus (Main Campus, 2024, Hazing incidents) is 1, but hazing is counted from 2025 on"})
}

func TestElsewhereWithANumber(t *testing.T) {
	c := complete(sheet{"arrests/drugs/on_campus": "2"})
	c.Notes = []model.Note{{At: model.At{Campus: "main", Year: 2025, Table: model.Arrests, Category: model.Drugs}, Elsewhere: "at the Harbor Center"}}
	check(t, c, want{count.FindingElsewhere, main2025 + ":20:21",
		"Drug law violations, on campus (Main Campus, 2025, Arrests) is 2, but a footnote says that it is counted elsewhere"})
}

func TestUnfoundedParts(t *testing.T) {
	c := complete(sheet{"unfounded": "3"})
	parts := source.Span{File: c.Counts[2].Span.File}
	c.Counts[2].Unfounded = []model.UnfoundedPart{{Category: model.Burglary, Count: 1, Span: parts}, {Category: model.Rape, Count: 1, Span: parts}}
	check(t, c, want{count.FindingUnfoundedParts, main2025 + ":1:1",
		"the parts of the unfounded crimes of Main Campus, 2025 add up to 2, but their total is 3"})
	c.Counts[2].Unfounded[1].Count = 2
	check(t, c)
}

func TestRestated(t *testing.T) {
	span := source.Span{File: source.NewFile("stats/restated.yaml", []byte("restated\n"))}
	at := model.At{Campus: "main", Table: model.CriminalOffenses, Category: model.Rape, Year: 2025, Geography: model.OnCampus}
	c := complete(sheet{"criminal_offenses/rape/on_campus": "3"})
	c.Restatements = []model.Restatement{{At: at, Was: "2", Now: "3", Span: span}}
	check(t, c)
	c.Restatements[0].Now = "4"
	check(t, c, want{count.FindingRestated, "stats/restated.yaml:1:1",
		"Rape, on campus (Main Campus, 2025, Criminal offenses) is 3, but the restatement says that it is now 4"})
	c.Restatements[0].Was = "4"
	check(t, c, want{count.FindingRestated, "stats/restated.yaml:1:1", "the number was 4 and is 4: nothing changed"})
}

// TestRestatedOfMissing compares a restatement with a number that is not in
// hand: that it is missing is one finding, and it is not taken for a zero.
func TestRestatedOfMissing(t *testing.T) {
	span := source.Span{File: source.NewFile("stats/restated.yaml", []byte("restated\n"))}
	at := model.At{Campus: "main", Table: model.CriminalOffenses, Category: model.Rape, Year: 2025, Geography: model.OnCampus}
	c := complete(nil)
	c.Counts[2].Cells = slices.DeleteFunc(c.Counts[2].Cells, func(cell model.Cell) bool { return at.Matches(cell.Key) })
	c.Restatements = []model.Restatement{{At: at, Was: "2", Now: "3", Span: span}}
	_, findings := count.Count(c)
	for _, d := range findings {
		if d.Rule == count.FindingRestated {
			t.Errorf("%s: %s", d.Span, d.Message)
		}
	}
	if len(findings) == 0 {
		t.Error("the missing number has no finding")
	}
}

func TestRegister(t *testing.T) {
	c := complete(nil)
	c.Places[4].From = "2023-05-01"
	c.Places = append(c.Places, model.Place{ID: "loft", Name: "Loft", Campus: "harbor", Class: "student_housing", Agency: "city_police",
		Interval: model.Interval{From: "2025-09-01"}, Span: spanIn(placesFile, "quay")})
	c.FireSystems = append(c.FireSystems, model.FireSystem{Facility: "loft"})
	c.FireLogs = append(c.FireLogs, model.FireLog{Campus: "harbor", Year: 2025})
	c.DrillLogs = append(c.DrillLogs, model.DrillLog{Campus: "harbor", Year: 2025})
	check(t, c,
		want{count.FindingRegister, "site/places.csv:5:1", "Boathouse is noncampus property in 2023, but site/campuses.yaml says that Main Campus had none that year"},
		want{count.FindingRegister, "site/places.csv:8:1", "Loft is student housing in 2025, but site/campuses.yaml says that Harbor Center had none that year"})
}

func TestHousingWithoutFacility(t *testing.T) {
	c := complete(nil)
	c.Places = c.Places[3:]
	s, found := count.Count(c)
	if len(found) != 3 || found[0].Rule != count.FindingRegister || found[0].Span.String() != "site/campuses.yaml:2:1" {
		t.Errorf("got %+v", found)
	}
	if len(s.Fires) != 0 {
		t.Errorf("there is no facility, but the fire statistics hold %+v", s.Fires)
	}
}

func TestAgencies(t *testing.T) {
	cells := func(n int) []model.Cell {
		return []model.Cell{{Key: model.Key{Table: model.CriminalOffenses, Category: model.Robbery, Geography: model.PublicProperty}, Count: n}}
	}
	reminded := []string{"2026-03-10"}
	tests := []struct {
		name   string
		agency model.Agency
		want   string
	}{
		{"included", model.Agency{State: "included", Answered: "2026-03-01", Supplied: cells(2), Matched: cells(1)}, ""},
		{"no answer", model.Agency{State: "no_answer", Reminded: reminded}, ""},
		{"no answer with a day", model.Agency{State: "no_answer", Reminded: reminded, Answered: "2026-03-01"}, "the state is no_answer, but a day of the answer is written"},
		{"no answer with numbers", model.Agency{State: "no_answer", Reminded: reminded, Supplied: cells(1)}, "the state is no_answer, but numbers are written"},
		{"no day", model.Agency{State: "included"}, "the state is included, but no day of the answer is written"},
		{"answered too early", model.Agency{State: "included", AskedOn: "2026-03-01", Answered: "2026-02-01"}, "the answer came before the request"},
		{"nothing with numbers", model.Agency{State: "nothing_to_report", Answered: "2026-03-01", Supplied: cells(1)}, "the state is nothing_to_report, but numbers are written"},
		{"not separable without numbers", model.Agency{State: "not_separable", Answered: "2026-03-01"}, "the state is not_separable, but `unplaced` holds no number"},
		{"reminded too early", model.Agency{State: "included", AskedOn: "2026-03-11", Reminded: reminded, Answered: "2026-04-01"}, "a reminder came before the request"},
		{"reminded too late", model.Agency{State: "included", Reminded: reminded, Answered: "2026-02-01"}, "a reminder came after the answer"},
		{"included and unplaced", model.Agency{State: "included", Answered: "2026-03-01", Unplaced: cells(1)}, "the state is included, but `unplaced` holds numbers"},
		{"not a police agency", model.Agency{Office: "dean", State: "no_answer", Reminded: reminded}, "Dean of Students is not of the kind police_agency in site/offices.yaml"},
	}
	span := source.Span{File: source.NewFile("stats/main/2025/agencies.yaml", []byte("agencies\n"))}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			tt.agency.Span = span
			c := answer(complete(sheet{"criminal_offenses/robbery/public_property": "1"}), tt.agency)
			var wanted []want
			if tt.want != "" {
				wanted = []want{{count.FindingAgencyState, "stats/main/2025/agencies.yaml:1:1", tt.want}}
			}
			check(t, c, wanted...)
		})
	}
}

func TestAgencyMatchedMoreThanSupplied(t *testing.T) {
	key := model.Key{Table: model.CriminalOffenses, Category: model.Robbery, Geography: model.PublicProperty}
	span := source.Span{File: source.NewFile("stats/main/2025/agencies.yaml", []byte("agencies\n"))}
	c := answer(complete(nil), model.Agency{State: "included", Answered: "2026-03-01", Span: span,
		Supplied: []model.Cell{{Key: key, Count: 1}}, Matched: []model.Cell{{Key: key, Count: 2, Span: span}}})
	check(t, c, want{count.FindingAgencyMatched, "stats/main/2025/agencies.yaml:1:1",
		"2 are matched with the ledger, but the agency supplied 1: Robbery, public property (Main Campus, 2025, Criminal offenses)"})
}

func TestNoSuchCell(t *testing.T) {
	at := source.Whole("stats/notes.yaml")
	tests := []struct {
		name string
		at   model.At
		want []want
	}{
		{"a cell", model.At{Campus: "main", Table: model.VAWAOffenses, Category: model.Stalking}, nil},
		{"a year before the edition", model.At{Year: 2019}, nil},
		{"a category of another table", model.At{Table: model.CriminalOffenses, Category: model.Stalking},
			[]want{{count.FindingNoSuchCell, "stats/notes.yaml", "this footnote speaks of a number that the edition does not have"}}},
		{"a year after the edition", model.At{Year: 2030},
			[]want{{count.FindingNoSuchCell, "stats/notes.yaml", "this footnote speaks of a number that the edition does not have"}}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			c := complete(nil)
			c.Notes = []model.Note{{At: tt.at, Text: "words", Span: at}}
			check(t, c, tt.want...)
		})
	}
}
