package survey_test

import (
	"fmt"
	"strings"
	"testing"

	"cleryreport/generator/model"
	"cleryreport/generator/survey"
)

// corpus is a main campus with housing since 2024, a harbor campus with none,
// and police that could not tell two kinds of places apart in 2025.
func corpus() *model.Corpus {
	return &model.Corpus{
		Report: model.Report{Institution: model.Institution{Name: "Larkmoor University"}, Edition: 2026},
		Campuses: []model.Campus{
			{ID: "main", Name: "Main Campus", UnitID: "999901001", StudentHousing: model.Existence{Years: []int{2024, 2025}}},
			{ID: "harbor", Name: "Harbor Center", UnitID: "999901002", Open: []model.Interval{{From: "2024-08-01"}}},
		},
		Offices: []model.Office{{ID: "city", Title: "City Police"}, {ID: "state", Title: "State Police"}},
		Places: []model.Place{{ID: "elm", Address: "1 Elm Street", Interval: model.Interval{From: "2024-01-01", Until: "2024-12-31"}},
			{ID: "elm", Address: "2 Elm Street", Interval: model.Interval{From: "2025-01-01"}}},
		AgencyLists: []model.AgencyList{
			{Campus: "main", Year: 2024, Agencies: []model.Agency{{Office: "city", State: "included"}, {Office: "state", State: "nothing_to_report"}}},
			{Campus: "main", Year: 2025, Agencies: []model.Agency{{Office: "city", State: "not_separable"}, {Office: "state", State: "no_answer"}}},
		},
	}
}

func statistics(c *model.Corpus) *model.Statistics {
	key := func(table model.Table, category model.Category, bias model.Bias, year int, g model.Geography) model.Key {
		return model.Key{Campus: "main", Year: year, Table: table, Category: category, Bias: bias, Geography: g}
	}
	cells := []model.Cell{
		{Key: key(model.CriminalOffenses, model.Rape, "", 2025, model.OnCampus), Status: model.Reported, Count: 3},
		{Key: key(model.CriminalOffenses, model.Rape, "", 2023, model.StudentHousing), Status: model.Absent},
		{Key: key(model.Arrests, model.Drugs, "", 2025, model.PoliceUnplaced), Status: model.Reported, Count: 7},
		{Key: key(model.Unfounded, model.Total, "", 2025, ""), Status: model.Reported},
	}
	for _, bias := range model.Biases {
		cells = append(cells, model.Cell{Key: key(model.HateCrimes, model.Arson, bias, 2025, model.OnCampus), Status: model.Reported, Count: len(bias) % 3})
	}
	fires := []model.FacilityYear{
		{Campus: "main", Facility: "elm", Name: "Elm Hall", Year: 2023, Status: model.NotOpen},
		{Campus: "main", Facility: "elm", Name: "Elm Hall", Year: 2024, Status: model.Missing},
		{Campus: "main", Facility: "elm", Name: "Elm Hall", Year: 2025, Status: model.Reported, Fires: []model.Fire{
			{Ref: "FS-2025-01", Cause: "unintentional", Words: "Cooking", Injuries: 2, Damage: "640"}, {Ref: "FS-2025-02", Cause: "intentional", Damage: "1000000+"}}},
	}
	return model.NewStatistics(c.Report.Years(), cells, fires, nil)
}

func sheets() []survey.Sheet {
	c := corpus()
	return survey.Build(c, statistics(c))
}

// answers prints the cells of a line: the value, or the status in brackets.
func answers(line survey.Line) string {
	var words []string
	for _, c := range line.Cells {
		if word := c.Value; c.Status == model.Reported {
			words = append(words, word)
		} else {
			words = append(words, "["+string(c.Status)+"]")
		}
	}
	return strings.Join(words, " ")
}

func screenOf(t *testing.T, sheet survey.Sheet, title string) survey.Screen {
	t.Helper()
	for _, s := range sheet.Screens {
		if s.Title == title {
			return s
		}
	}
	t.Fatalf("%s has no screen %s", sheet.Campus.Name, title)
	return survey.Screen{}
}

func TestAnswers(t *testing.T) {
	both := sheets()
	for _, tt := range []struct {
		campus                        int
		screen, category, bias, value string
	}{
		{0, "Identification", "institution", "", "Larkmoor University"},
		{0, "Identification", "institution_unit_id", "", "[missing]"},
		{0, "Screening questions", "student_housing", "", "no yes yes"},
		{0, "Screening questions", "housing_facilities", "", "0 1 1"},
		{1, "Screening questions", "student_housing", "", "[not_open] no no"},
		{0, "Screening questions", "police_statistics", "", "[missing] yes [missing]"},
		{0, "Criminal offenses, on campus", "rape", "", "[missing] [missing] 3"},
		{0, "Criminal offenses, on-campus student housing", "rape", "", "[absent] [missing] [missing]"},
		{0, "Hate crimes, on campus", "arson", "all", "[missing] [missing] 4"},
		{0, "Hate crimes, on campus", "arson", "race", "[missing] [missing] 1"},
		{0, "Arrests, reported by police, place unknown", "drugs", "", "[absent] [absent] 7"},
		{0, "Arrests, reported by police, place unknown", "liquor", "", "[absent] [absent] [missing]"},
		{0, "Unfounded crimes", "total", "", "[missing] [missing] 0"},
		{0, "Fire statistics, Elm Hall", "fires", "", "[not_open] [missing] 2"},
		{0, "Fire statistics, Elm Hall", "fire_category", "", "Unintentional"},
		{0, "Fire statistics, Elm Hall", "fire_damage", "", "$100-$999"},
	} {
		t.Run(tt.screen+" "+tt.category, func(t *testing.T) {
			for _, line := range screenOf(t, both[tt.campus], tt.screen).Lines {
				if line.Category == tt.category && string(line.Bias) == tt.bias {
					if got := answers(line); got != tt.value {
						t.Errorf("got %s, want %s", got, tt.value)
					}
					return
				}
			}
			t.Error("there is no such line")
		})
	}
}

func TestScreensThatDoNotOpen(t *testing.T) {
	both := sheets()
	for _, tt := range []struct {
		campus         int
		screen, closed string
	}{
		{0, "Criminal offenses, on-campus student housing", ""},
		{0, "Arrests, noncampus", "Main Campus had no noncampus property"},
		{0, "Arrests, reported by police, place unknown", ""},
		{1, "Arrests, reported by police, place unknown", "It opens only where the police"},
		{1, "Fire statistics", "Harbor Center had no on-campus student housing"},
		{1, "Arrests, public property", ""},
	} {
		got := screenOf(t, both[tt.campus], tt.screen).Closed
		if !strings.HasPrefix(got, tt.closed) || got != "" && tt.closed == "" {
			t.Errorf("%s: %q", tt.screen, got)
		}
	}
}

// TestScreensOfTheForm holds the order of the screens and the letters that are
// known.
func TestScreensOfTheForm(t *testing.T) {
	main := sheets()[0]
	var titles []string
	for _, s := range main.Screens {
		titles = append(titles, s.Title)
	}
	order := []string{"Identification", "Screening questions", "Criminal offenses, on campus", "Criminal offenses, public property",
		"Hate crimes, on campus", "VAWA offenses, on campus", "Arrests, on campus", "Disciplinary actions, on campus", "Unfounded crimes",
		"Fire statistics, Elm Hall", "Hazing incidents, on campus"}
	list := strings.Join(titles, "|")
	for i := 1; i < len(order); i++ {
		if strings.Index(list, order[i-1]) >= strings.Index(list, order[i]) {
			t.Errorf("%s does not follow %s", order[i], order[i-1])
		}
	}
	crimes := screenOf(t, main, "Criminal offenses, on campus")
	if first, last := crimes.Lines[0], crimes.Lines[10]; first.Letter != "a" || last.Letter != "k" || last.Category != "arson" || crimes.Unconfirmed != "" {
		t.Errorf("lines %s to %s, unconfirmed %q", first.Letter, last.Letter, crimes.Unconfirmed)
	}
	if vawa := screenOf(t, main, "VAWA offenses, on campus"); vawa.Lines[0].Category != "domestic_violence" || vawa.Lines[0].Letter != "" || vawa.Unconfirmed == "" {
		t.Errorf("%+v", vawa.Lines[0])
	}
}

func TestPoliceThatDiffer(t *testing.T) {
	note := screenOf(t, sheets()[0], "Screening questions").Lines[3].Note
	for _, word := range []string{"In 2025 the agencies differ", "City Police: no, on campus", "State Police: not available"} {
		if !strings.Contains(note, word) {
			t.Errorf("the note does not say %q: %s", word, note)
		}
	}
}

func TestNoAnswerHasTwoRows(t *testing.T) {
	seen := map[survey.Key]bool{}
	for _, r := range survey.Rows(sheets()) {
		if seen[r.Key()] {
			t.Errorf("two rows for %+v", r.Key())
		}
		seen[r.Key()] = true
		if (r.Cell.Value != "") != (r.Cell.Status == model.Reported) {
			t.Errorf("%+v: value %q with the status %s", r.Key(), r.Cell.Value, r.Cell.Status)
		}
		if strings.Contains(fmt.Sprint(r.Line), "FS-2025") {
			t.Errorf("%+v shows a reference number", r.Key())
		}
	}
}
