package count_test

import (
	"math/rand/v2"
	"testing"

	"cleryreport/generator/count"
	"cleryreport/generator/diag"
	"cleryreport/generator/model"
	"cleryreport/generator/source"
)

var firesSpan = source.Span{File: source.NewFile("stats/main/2024/fires.csv", []byte("ref,facility\n"))}

func TestFacilityYears(t *testing.T) {
	c := complete(nil)
	c.Places[0].From = "2024-01-10"
	c.FireLogs[1].Fires = []model.Fire{
		{Ref: "F-2", Facility: "oak", Date: "2024-09-02"},
		{Ref: "F-1", Facility: "oak", Date: "2024-02-01"},
		{Ref: "F-3", Facility: "oak", Date: "unknown"},
	}
	s := check(t, c)
	type row struct {
		facility, name string
		year           int
		status         model.Status
		fires          string
	}
	wanted := []row{
		{"elm", "Elm Hall", 2023, model.NotOpen, ""},
		{"elm", "Elm Hall", 2024, model.Reported, ""},
		{"elm", "Elm Hall", 2025, model.Reported, ""},
		{"oak", "Oak Hall (formerly North Hall)", 2023, model.Reported, ""},
		{"oak", "Oak Hall (formerly North Hall)", 2024, model.Reported, "F-1 F-2 F-3 "},
		{"oak", "Oak Hall (formerly North Hall)", 2025, model.Reported, ""},
	}
	if len(s.Fires) != len(wanted) {
		t.Fatalf("%d rows, want %d", len(s.Fires), len(wanted))
	}
	for i, fy := range s.Fires {
		refs := ""
		for _, fire := range fy.Fires {
			refs += fire.Ref + " "
		}
		if got := (row{fy.Facility, fy.Name, fy.Year, fy.Status, refs}); got != wanted[i] || fy.Campus != "main" {
			t.Errorf("row %d: got %+v, want %+v", i, got, wanted[i])
		}
	}
}

func TestFireLogMissing(t *testing.T) {
	c := complete(nil)
	c.FireLogs = c.FireLogs[:2]
	s := check(t, c, want{count.FindingFireLog, "stats/main/2025/fires.csv", "the fire log of Main Campus, 2025 is not here"})
	if s.Fires[2].Status != model.Missing || s.Fires[1].Status != model.Reported {
		t.Errorf("got %+v", s.Fires[:3])
	}
}

func TestFireLogLines(t *testing.T) {
	tests := []struct {
		name  string
		fires []model.Fire
		want  []want
	}{
		{"another year", []model.Fire{{Ref: "1", Facility: "elm", Date: "2025-01-01"}},
			[]want{{count.FindingFireYear, "stats/main/2024/fires.csv:1:1", "the fire of 2025-01-01 stands in the log of 2024"}}},
		{"a building without residents", []model.Fire{{Ref: "1", Facility: "union", Date: "2024-01-01"}},
			[]want{{count.FindingFireHousing, "stats/main/2024/fires.csv:1:1", "union was no student housing of Main Campus on 2024-01-01: the register classes it as on campus"}}},
		{"a building without residents on a day unknown", []model.Fire{{Ref: "1", Facility: "union", Date: "unknown"}},
			[]want{{count.FindingFireHousing, "stats/main/2024/fires.csv:1:1", "union was no student housing of Main Campus in 2024: the register classes it as on campus"}}},
		{"one reference twice", []model.Fire{{Ref: "1", Facility: "elm", Date: "2024-01-01"}, {Ref: "1", Facility: "oak", Date: "2024-01-01"}},
			[]want{{count.FindingFireRepeated, "stats/main/2024/fires.csv:1:1", "the fire 1 is written twice"}}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			c := complete(nil)
			for i := range tt.fires {
				tt.fires[i].Span = firesSpan
			}
			c.FireLogs[1].Fires = tt.fires
			check(t, c, tt.want...)
		})
	}
}

func TestIntentionalFireWithoutArson(t *testing.T) {
	fire := model.Fire{Ref: "1", Facility: "elm", Date: "2025-03-01", Cause: "intentional", Span: firesSpan}
	c := complete(sheet{"criminal_offenses/arson/on_campus": "1", "criminal_offenses/arson/student_housing": "1"})
	c.FireLogs[2].Fires = []model.Fire{fire}
	check(t, c)
	c = complete(nil)
	c.FireLogs[2].Fires = []model.Fire{fire}
	_, found := count.Count(c)
	if len(found) != 1 || found[0].Rule != count.FindingFireArson || found[0].Severity != diag.Warning {
		t.Errorf("got %+v", found)
	}
}

func TestFireSystems(t *testing.T) {
	missing := func(hall string) want {
		return want{count.FindingFireSystems, "site/fire-systems.csv", hall + " has no line for the day of publication, 2026-09-28"}
	}
	tests := []struct {
		name   string
		change func(c *model.Corpus)
		want   []want
	}{
		{"ended before the edition's years", func(c *model.Corpus) { c.FireSystems[1].Until = "2024-12-31" }, []want{missing("Oak Hall (formerly North Hall)")}},
		{"ended before publication", func(c *model.Corpus) { c.FireSystems[1].Until = "2026-08-31" }, []want{missing("Oak Hall (formerly North Hall)")}},
		{"a new line since", func(c *model.Corpus) {
			c.FireSystems[1].Until = "2026-08-31"
			c.FireSystems = append(c.FireSystems, model.FireSystem{Facility: "oak", Interval: model.Interval{From: "2026-09-01"}})
		}, nil},
		{"a hall that was closed before publication", func(c *model.Corpus) {
			c.Places[0].Until, c.FireSystems = "2026-06-30", c.FireSystems[1:]
		}, nil},
		{"a hall that opened in the year of the edition", func(c *model.Corpus) {
			c.Places = append(c.Places, model.Place{ID: "ash", Name: "Ash Hall", Campus: "main", Class: "student_housing", Agency: "city_police",
				Interval: model.Interval{From: "2026-08-15"}})
		}, []want{missing("Ash Hall")}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			c := complete(nil)
			tt.change(c)
			check(t, c, tt.want...)
		})
	}
}

func TestDrills(t *testing.T) {
	span := source.Span{File: source.NewFile("stats/main/2025/drills.csv", []byte("facility\n"))}
	at := "stats/main/2025/drills.csv:1:1"
	tests := []struct {
		name  string
		drill model.Drill
		want  []want
	}{
		{"right", model.Drill{Facility: "oak", Date: "2025-02-01"}, nil},
		{"another year", model.Drill{Facility: "oak", Date: "2024-02-01"},
			[]want{{count.FindingDrillYear, at, "the drill of 2024-02-01 stands in the log of 2025"}}},
		{"not housing", model.Drill{Facility: "union", Date: "2025-02-01"},
			[]want{{count.FindingDrillFacility, at, "union was no student housing of Main Campus on 2025-02-01: the register classes it as on campus"}}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			c := complete(nil)
			tt.drill.Span = span
			c.DrillLogs[0].Drills = []model.Drill{tt.drill}
			check(t, c, tt.want...)
		})
	}
	c := complete(nil)
	c.DrillLogs = nil
	check(t, c, want{count.FindingDrillLog, "stats/main/2025/drills.csv", "the drill log of Main Campus, 2025 is not here"})
}

// TestWhyNoHousing gives the reason for which a fire is refused.
func TestWhyNoHousing(t *testing.T) {
	tests := map[model.Fire]string{
		{Facility: "mill", Date: "2024-03-01"}: "mill was no student housing of Main Campus on 2024-03-01: the register classes it as outside the geography of the Clery Act",
		{Facility: "quay", Date: "2024-03-01"}: "quay was no student housing of Main Campus on 2024-03-01: it belongs to Harbor Center",
		{Facility: "moon", Date: "unknown"}:    "moon was no student housing of Main Campus in 2024: the register has no such place",
		{Facility: "ash", Date: "2024-03-01"}:  "ash was no student housing of Main Campus on 2024-03-01: the register has no row of it for that time",
	}
	for fire, message := range tests {
		c := complete(nil)
		c.Places = append(c.Places, model.Place{ID: "ash", Name: "Ash Hall", Campus: "main", Class: "student_housing", Agency: "city_police",
			Interval: model.Interval{From: "2024-08-01", Until: "2025-12-31"}})
		fire.Span = source.Whole("stats/main/2024/fires.csv")
		c.FireLogs[1].Fires = []model.Fire{fire}
		check(t, c, want{count.FindingFireHousing, "stats/main/2024/fires.csv", message})
	}
}

// TestFacilitiesAddUp holds the rows of the halls against the logs of the
// campus: no fire is lost, and none is counted twice.
func TestFacilitiesAddUp(t *testing.T) {
	random := rand.New(rand.NewPCG(4, 10))
	for range 50 {
		c := complete(nil)
		logged := map[model.Category]int{}
		for i := range c.FireLogs {
			for range random.IntN(6) {
				fire := model.Fire{Facility: []string{"elm", "oak"}[random.IntN(2)], Date: "unknown", Injuries: random.IntN(3), Deaths: random.IntN(2), Damage: "10",
					Cause: []string{"unintentional", "undetermined"}[random.IntN(2)]}
				c.FireLogs[i].Fires = append(c.FireLogs[i].Fires, fire)
				logged[model.Fires]++
				logged[model.Category(fire.Cause)]++
				logged[model.Injuries] += fire.Injuries
				logged[model.Deaths] += fire.Deaths
				logged[model.Damage] += 10
			}
		}
		sums := map[model.Category]int{}
		for _, f := range check(t, c).Fires {
			for _, category := range append([]model.Category{model.Fires}, model.FireCategories...) {
				n, _ := f.Figure(category).Number()
				sums[category] += n
			}
		}
		for category, n := range logged {
			if sums[category] != n {
				t.Errorf("%s: the halls have %d, the logs %d", category, sums[category], n)
			}
		}
	}
}
