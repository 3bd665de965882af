package report_test

import (
	"slices"
	"strings"
	"testing"

	"cleryreport/generator/doc"
	"cleryreport/generator/model"
)

// withFires is the statistics of two halls on the main campus, one of them not
// yet in use in 2023, and of one on the harbor campus whose log of 2024 is not
// in hand.
func withFires(c *model.Corpus) *model.Statistics {
	fires := func(n int) []model.Fire { return slices.Repeat([]model.Fire{{Cause: "intentional", Damage: "0"}}, n) }
	year := func(campus, id, name string, year int, status model.Status, n int) model.FacilityYear {
		return model.FacilityYear{Campus: campus, Facility: id, Name: name, Year: year, Status: status, Fires: fires(n)}
	}
	s := statistics(c)
	return model.NewStatistics(s.Years, s.Cells, []model.FacilityYear{
		year("main", "birch", "Birch Hall", 2023, model.NotOpen, 0),
		year("main", "birch", "Birch Hall", 2024, model.Reported, 1),
		year("main", "birch", "Birch Hall", 2025, model.Reported, 0),
		year("main", "cedar", "Cedar Hall", 2023, model.Reported, 2),
		year("main", "cedar", "Cedar Hall", 2024, model.Reported, 3),
		year("main", "cedar", "Cedar Hall", 2025, model.Reported, 0),
		year("harbor", "dock", "Dock House", 2023, model.NotOpen, 0),
		year("harbor", "dock", "Dock House", 2024, model.Missing, 0),
		year("harbor", "dock", "Dock House", 2025, model.Reported, 1),
	}, nil)
}

func TestFireChart(t *testing.T) {
	for _, tt := range []struct {
		name    string
		line    doc.Block
		caption string // of the first figure
		rows    []string
		bars    int
	}{
		{"the halls of a campus", chart("fires", "campus", "main"), "Main Campus: fires in on-campus student housing, calendar years 2023, 2024 and 2025",
			[]string{"Birch Hall|not in use|1|0", "Cedar Hall|2|3|0"}, 3},
		{"a year that is not in hand is a gap", chart("fires", "campus", "harbor"), "Harbor Center: fires in on-campus student housing, calendar years 2023, 2024 and 2025",
			[]string{"Dock House|not in use|missing|1"}, 1},
		{"a hall that is named", chart("fires", "facility", "cedar"), "Main Campus: fires in Cedar Hall, calendar years 2023, 2024 and 2025",
			[]string{"Cedar Hall|2|3|0"}, 2},
		{"campuses", chart("fires", "by", "campus"), "Fires in on-campus student housing by campus, calendar years 2023, 2024 and 2025",
			[]string{"Main Campus|2|4|0", "Harbor Center|not in use|missing|1"}, 3},
		{"one campus as a whole", chart("fires", "by", "campus", "campus", "main"), "Main Campus: fires in on-campus student housing, all facilities together, calendar years 2023, 2024 and 2025",
			[]string{"Main Campus|2|4|0"}, 2},
	} {
		t.Run(tt.name, func(t *testing.T) {
			c := corpus()
			blocks := placed(t, c, withFires(c), tt.line)
			if len(blocks) != 2 {
				t.Fatalf("%d blocks, want a figure and its table", len(blocks))
			}
			f, table := blocks[0].(*doc.Figure), blocks[1].(*doc.Table)
			if got := doc.PlainText(f.Caption); got != tt.caption {
				t.Errorf("caption %q, want %q", got, tt.caption)
			}
			if got := cells(table); strings.Join(got, "\n") != strings.Join(tt.rows, "\n") {
				t.Errorf("rows %q, want %q", got, tt.rows)
			}
			words, areas := labels(f)
			if bars := areas - 4*len(tt.rows); bars != tt.bars {
				t.Errorf("%d bars, want %d", bars, tt.bars)
			}
			for _, cell := range strings.Split(strings.Join(tt.rows, "|"), "|") {
				if !strings.Contains(strings.Join(words, "|"), cell) {
					t.Errorf("the drawing does not say %q: %q", cell, words)
				}
			}
			if f.Number != "Figure 1" || f.Alt == "" || table.Number == "" || table.Summary == "" {
				t.Errorf("a figure or table without number or words: %+v %+v", f, table)
			}
		})
	}
}

// Without a campus, each campus has a chart of its facilities, and no two have
// one anchor.
func TestFireChartsOfAllCampuses(t *testing.T) {
	c := corpus()
	blocks := placed(t, c, withFires(c), chart("fires"))
	if len(blocks) != 4 || blocks[0].(*doc.Figure).ID == blocks[2].(*doc.Figure).ID {
		t.Errorf("%d blocks", len(blocks))
	}
}

// A number of fires that was published otherwise says so under the chart, and
// under a sum which facility it is.
func TestNotesOfFireChart(t *testing.T) {
	restated := func(category model.Category, facility, now string) model.Restatement {
		return model.Restatement{At: model.At{Campus: "main", Table: model.FireStatistics, Year: 2024, Category: category}, Facility: facility, Was: "5", Now: model.Figure(now), Say: "Said."}
	}
	for form, want := range map[string]string{
		"facility": "a 2024: Changed since it was first published: fires, from 5 to no entry in the table. Said.|b Changed since it was first published: fires, from 5 to 1. Said.",
		"campus":   "a 2024: Changed since it was first published: fires, from 5 to no entry in the table. Said.|b Birch Hall, 2024: Changed since it was first published: fires, from 5 to 1. Said.",
	} {
		c := corpus()
		c.Restatements = []model.Restatement{restated(model.Fires, "birch", "1"), restated(model.Damage, "birch", "100"), restated(model.Fires, "annex", "absent")}
		table := placed(t, c, withFires(c), chart("fires", "campus", "main", "by", form))[1].(*doc.Table)
		var notes []string
		for _, n := range table.Notes {
			notes = append(notes, n.Mark+" "+doc.PlainText(n.Inlines))
		}
		if got := strings.Join(notes, "|"); got != want {
			t.Errorf("by %s: notes %s\nwant %s", form, got, want)
		}
	}
}
