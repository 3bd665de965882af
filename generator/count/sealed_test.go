package count_test

import (
	"strings"
	"testing"

	"cleryreport/generator/count"
	"cleryreport/generator/diag"
	"cleryreport/generator/model"
	"cleryreport/generator/seal"
	"cleryreport/generator/source"
)

// sealedBefore is a corpus and the seal of the edition before it, which shows
// the same numbers of 2023 and 2024.
func sealedBefore(t *testing.T) *model.Corpus {
	t.Helper()
	c := complete(nil)
	c.Counts[1] = countsOf(c, "main", 2024, sheet{"criminal_offenses/robbery/on_campus": "3", "criminal_offenses/robbery/noncampus": "2"})
	c.FireLogs[1].Fires = []model.Fire{{Ref: "F1", Facility: "elm", Date: "2024-05-01", Cause: "unintentional", Injuries: 1, Damage: "100-999"}}
	c.FireLogs[1].Span = source.Whole("stats/main/2024/fires.csv")
	c.Seals = []model.Seal{sealOf(t, c, 2025)}
	check(t, c)
	return c
}

// sealOf seals the years of an edition as the corpus has them now.
func sealOf(t *testing.T, c *model.Corpus, edition int) model.Seal {
	t.Helper()
	stats, _ := count.Count(c)
	var cells []model.Cell
	for _, cell := range stats.Cells {
		if cell.Year < edition {
			cells = append(cells, cell)
		}
	}
	var fires []model.FacilityYear
	for _, f := range stats.Fires {
		if f.Year < edition {
			fires = append(fires, f)
		}
	}
	text, err := seal.Compose(model.Report{Edition: edition}, model.NewStatistics([]int{edition - 3, edition - 2, edition - 1}, cells, fires, nil), model.Wording{})
	if err != nil {
		t.Fatal(err)
	}
	sealed, found := seal.Parse(source.NewFile(seal.Path(edition), text))
	if sealed == nil {
		t.Fatal(found)
	}
	return *sealed
}

var robbery2024 = model.At{Campus: "main", Table: model.CriminalOffenses, Category: model.Robbery, Year: 2024, Geography: model.OnCampus}

const robberyOnCampus = "Robbery, on campus (Main Campus, 2024, Criminal offenses)"

func TestSealedNumberChanged(t *testing.T) {
	c := sealedBefore(t)
	c.Counts[1] = countsOf(c, "main", 2024, sheet{"criminal_offenses/robbery/on_campus": "4", "criminal_offenses/robbery/noncampus": "2"})
	_, found := count.Count(c)
	expect(t, found, want{count.FindingSealed, "stats/main/2024/counts.yaml:8:23", robberyOnCampus + ": the edition of 2025 printed 3, this one holds 4"})
	if len(found) == 1 && (len(found[0].Related) != 1 || !strings.Contains(found[0].Related[0].Span.Text(), `"robbery"`)) {
		t.Errorf("the row of the seal is not named: %+v", found[0].Related)
	}
	c.Restatements = []model.Restatement{{At: robbery2024, Was: "3", Now: "4", Cause: "late_report"}}
	check(t, c)
}

// TestSealedGeographyGone tells once of all cells that lost their number with
// their geography, and takes one entry for those that printed the same.
func TestSealedGeographyGone(t *testing.T) {
	c := sealedBefore(t)
	c.Campuses[0].Noncampus.Years = []int{2025}
	c.Places[4].From = "2025-03-01"
	c.Counts[1] = countsOf(c, "main", 2024, sheet{"criminal_offenses/robbery/on_campus": "3"})
	_, found := count.Count(c)
	if len(found) != 1 || !strings.HasSuffix(found[0].Message, "this one holds no number, because there was no such place, and so in 132 cells for the same reason") {
		t.Fatalf("%+v", found)
	}
	zeros := model.At{Campus: "main", Year: 2024, Geography: model.Noncampus}
	two := robbery2024
	two.Geography = model.Noncampus
	c.Restatements = []model.Restatement{{At: zeros, Was: "0", Now: "absent", Cause: "place_corrected"}, {At: two, Was: "2", Now: "absent", Cause: "place_corrected"}}
	check(t, c)
	c.Restatements = c.Restatements[:1]
	_, found = count.Count(c)
	if len(found) != 1 || found[0].Rule != count.FindingRestatedWas {
		t.Errorf("a number above zero needs an entry of its own: %+v", found)
	}
}

// TestSealedRowCombined tells once of a row that a footnote counts elsewhere,
// and of police figures that came later.
func TestSealedRowCombined(t *testing.T) {
	c := sealedBefore(t)
	row := model.At{Campus: "main", Table: model.CriminalOffenses, Category: model.Incest}
	c.Notes = []model.Note{{At: row, Text: "Counted together.", Elsewhere: "statutory rape", Span: source.Whole("stats/notes.yaml")}}
	check(t, c, want{count.FindingSealed, "stats/notes.yaml", "Incest, on campus (Main Campus, 2023, Criminal offenses): the edition of 2025 printed 0, " +
		"this one holds no number, because it is counted elsewhere, and so in 7 cells for the same reason"})
	c.Restatements = []model.Restatement{{At: row, Was: "0", Now: "elsewhere", Cause: "rule_changed"}}
	check(t, c)

	c = sealedBefore(t)
	unplaced := model.Cell{Key: model.Key{Table: model.Arrests, Category: "drugs"}, Count: 2, Span: source.Whole("stats/main/2024/agencies.yaml")}
	c.AgencyLists[1].Agencies = []model.Agency{{Office: "city_police", State: "not_separable", Answered: "2025-03-01", Unplaced: []model.Cell{unplaced}}}
	check(t, c, want{count.FindingSealed, "stats/main/2024/agencies.yaml",
		"Drug law violations, police unplaced (Main Campus, 2024, Arrests): the edition of 2025 printed no such figure, this one holds 2"})
	c.Restatements = []model.Restatement{{At: model.At{Campus: "main", Year: 2024, Table: model.Arrests, Category: "drugs", Geography: model.PoliceUnplaced},
		Was: "absent", Now: "2", Cause: "agency_supplied"}}
	check(t, c)
}

// TestSealedCampusGone tells of a campus that is no longer in the register, and
// of one that came to years that were published without it.
func TestSealedCampusGone(t *testing.T) {
	c := sealedBefore(t)
	gone := *c
	gone.Campuses, gone.Counts, gone.Places = c.Campuses[:1], c.Counts[:3], c.Places[:7]
	check(t, &gone, want{count.FindingSealed, "site/campuses.yaml",
		"the edition of 2025 printed the numbers of the campus harbor for 2023, and this edition does not have it"})
	seal := c.Seals[0]
	seal.Cells = seal.Cells[:len(seal.Cells)/2] // those of the main campus
	c.Seals = []model.Seal{seal}
	_, found := count.Count(c)
	if len(found) != 1 || found[0].Severity != diag.Note || found[0].Rule != count.FindingSealed {
		t.Errorf("%+v", found)
	}
}

func TestSealedFires(t *testing.T) {
	fire := model.At{Campus: "main", Table: model.FireStatistics, Year: 2024}
	restated := func(category model.Category, was, now model.Figure) model.Restatement {
		r := model.Restatement{At: fire, Facility: "elm", Was: was, Now: now}
		r.Category = category
		return r
	}
	log := "stats/main/2024/fires.csv"
	tests := []struct {
		name   string
		change func(c *model.Corpus)
		want   []want
		mend   []model.Restatement
	}{
		{"damage", func(c *model.Corpus) { c.FireLogs[1].Fires[0].Damage = "640" },
			[]want{{count.FindingSealed, log, "property damage of fires in elm Hall (Main Campus, 2024): the edition of 2025 printed 100-999, this one holds 640"}},
			[]model.Restatement{restated(model.Damage, "100-999", "640")}},
		{"a late fire", func(c *model.Corpus) {
			c.FireLogs[1].Fires = append(c.FireLogs[1].Fires, model.Fire{Ref: "F2", Facility: "elm", Date: "2024-04-01", Cause: "intentional", Damage: "0"})
			c.Counts[1] = countsOf(c, "main", 2024, sheet{"criminal_offenses/robbery/on_campus": "3", "criminal_offenses/robbery/noncampus": "2"})
		},
			[]want{{count.FindingSealed, log, "intentional fires in elm Hall (Main Campus, 2024): the edition of 2025 printed 0, this one holds 1"}},
			[]model.Restatement{restated(model.Intentional, "0", "1")}},
		{"a cause", func(c *model.Corpus) { c.FireLogs[1].Fires[0].Cause = "undetermined" },
			[]want{{count.FindingSealed, log, "fires of undetermined cause in elm Hall (Main Campus, 2024): the edition of 2025 printed 0, this one holds 1"},
				{count.FindingSealed, log, "unintentional fires in elm Hall (Main Campus, 2024): the edition of 2025 printed 1, this one holds 0"}},
			[]model.Restatement{restated(model.Undetermined, "0", "1"), restated(model.Unintentional, "1", "0")}},
		{"a facility not in use", func(c *model.Corpus) {
			c.Places[0].From, c.Places[0].Until = "2000-01-01", "2023-12-31"
			c.FireLogs[1].Fires = nil
		},
			[]want{{count.FindingSealed, "site/places.csv:1:1", "fires in elm Hall (Main Campus, 2024): the edition of 2025 printed 1, this one holds no number, because it was not open"}},
			[]model.Restatement{restated(model.Fires, "1", "not_open")}},
		{"a facility that came", func(c *model.Corpus) {
			c.Places = append(c.Places, model.Place{ID: "ash", Name: "Ash Hall", Campus: "main", Class: "student_housing", Agency: "city_police", Interval: model.Interval{From: "2024-01-01"}, Span: source.Whole("site/places.csv")})
			c.FireSystems = append(c.FireSystems, model.FireSystem{Facility: "ash"})
		},
			[]want{{count.FindingSealed, log, "fires in Ash Hall (Main Campus, 2024): the edition of 2025 printed no number, because there was no such place, this one holds 0"}},
			[]model.Restatement{{At: model.At{Campus: "main", Table: model.FireStatistics, Year: 2024, Category: model.Fires}, Facility: "ash", Was: "absent", Now: "0"}}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			c := sealedBefore(t)
			c.Places[0].Name = "elm Hall"
			tt.change(c)
			var found []diag.Diagnostic
			_, all := count.Count(c)
			for _, d := range all {
				if d.Rule == count.FindingSealed {
					found = append(found, d)
				}
			}
			expect(t, found, tt.want...)
			c.Restatements = tt.mend
			_, all = count.Count(c)
			for _, d := range all {
				if d.Rule != count.FindingFireArson {
					t.Errorf("after the restatement: %s: %s", d.Span, d.Message)
				}
			}
		})
	}
}

// TestRestatedAgainstSeal holds restatements against what was published.
func TestRestatedAgainstSeal(t *testing.T) {
	span := source.Whole("stats/restated.yaml")
	entry := func(at model.At, was, now model.Figure) model.Restatement {
		return model.Restatement{At: at, Was: was, Now: now, Cause: "late_report", Span: span}
	}
	latest, rape := robbery2024, robbery2024
	latest.Year, rape.Category = 2025, model.Rape
	tests := []struct {
		name    string
		entries []model.Restatement
		want    []want
	}{
		{"another number was published", []model.Restatement{entry(robbery2024, "2", "4")},
			[]want{{count.FindingRestatedWas, "stats/restated.yaml", robberyOnCampus + ": the restatement says that it was 2, but the edition of 2025 printed 3"}}},
		{"two causes", []model.Restatement{entry(robbery2024, "3", "4"), entry(robbery2024, "3", "4")},
			[]want{{count.FindingRestatedTwice, "stats/restated.yaml", robberyOnCampus + " has two restatements, and a change has one cause"}}},
		{"told before", []model.Restatement{entry(robbery2024, "3", "4"), entry(rape, "1", "0")},
			[]want{{count.FindingRestatedPast, "stats/restated.yaml",
				"Rape, on campus (Main Campus, 2024, Criminal offenses) is as the edition of 2025 printed it: readers were told of this change then"}}},
		{"never published", []model.Restatement{entry(robbery2024, "3", "4"), entry(latest, "1", "0")},
			[]want{{count.FindingRestatedWas, "stats/restated.yaml", "no earlier edition printed Robbery, on campus (Main Campus, 2025, Criminal offenses)"}}},
		{"of a year that is no longer shown", []model.Restatement{entry(robbery2024, "3", "4"), entry(model.At{Campus: "main", Year: 2021}, "1", "2")}, nil},
		{"a facility without its table", []model.Restatement{entry(robbery2024, "3", "4"), {At: rape, Facility: "elm", Was: "1", Now: "0", Span: span}},
			[]want{{count.FindingNoSuchCell, "stats/restated.yaml", "this restatement speaks of no figure of the fire statistics"}}},
		{"a fire statistic without its facility", []model.Restatement{entry(robbery2024, "3", "4"), {At: model.At{Campus: "main", Table: model.FireStatistics, Year: 2024, Category: model.Damage}, Was: "1", Now: "0", Span: span}},
			[]want{{count.FindingNoSuchCell, "stats/restated.yaml", "this restatement speaks of no figure of the fire statistics"}}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			c := sealedBefore(t)
			c.Counts[1] = countsOf(c, "main", 2024, sheet{"criminal_offenses/robbery/on_campus": "4", "criminal_offenses/robbery/noncampus": "2"})
			c.Restatements = tt.entries
			check(t, c, tt.want...)
		})
	}
}

func TestSealOfThisEditionAndLater(t *testing.T) {
	c := sealedBefore(t)
	c.Seals = append(c.Seals, sealOf(t, c, 2026))
	check(t, c)
	c.Counts[2] = countsOf(c, "main", 2025, sheet{"arrests/drugs/on_campus": "1"})
	_, found := count.Count(c)
	if len(found) != 1 || found[0].Rule != count.FindingSealed || !strings.Contains(found[0].Message, "the edition of 2026 printed 0") {
		t.Errorf("a number that changed after this edition was published: %+v", found)
	}
	c.Restatements = []model.Restatement{{At: model.At{Campus: "main", Year: 2025, Table: model.Arrests, Category: "drugs", Geography: model.OnCampus}, Was: "0", Now: "1"}}
	check(t, c)

	c = sealedBefore(t)
	c.Seals[0].Edition = 2027
	check(t, c, want{count.FindingSealFuture, "stats/sealed/2025.json", "this is the seal of the edition of 2027, and site/report.yaml says edition 2026"})
}
