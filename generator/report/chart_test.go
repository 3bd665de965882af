package report_test

import (
	"strings"
	"testing"

	"cleryreport/generator/doc"
	"cleryreport/generator/model"
)

// placed builds a report with blocks of an author and returns what they stand for.
func placed(t *testing.T, c *model.Corpus, s *model.Statistics, lines ...doc.Block) []doc.Block {
	t.Helper()
	c.Policies = withPolicies(lines, nil).Policies
	c.Report.Outline = withPolicies(nil, nil).Report.Outline
	e, found := build(t, c, s)
	if len(found) > 0 {
		t.Fatalf("findings: %+v", found)
	}
	return e.Report.Sections[0].Sections[0].Blocks
}

// cells returns the cells of a table below its head, those of a row joined.
func cells(t *doc.Table) []string {
	var rows []string
	for _, g := range t.Groups {
		for _, row := range g.Rows {
			var words []string
			for _, cell := range row.Cells {
				words = append(words, strings.TrimSpace(doc.PlainText(cell.Inlines)+" "+strings.Join(cell.Marks, ",")))
			}
			rows = append(rows, strings.Join(words, "|"))
		}
	}
	return rows
}

// labels returns the words of a drawing, and how many areas it has.
func labels(f *doc.Figure) (words []string, areas int) {
	for _, shape := range f.Shapes {
		switch s := shape.(type) {
		case *doc.Label:
			words = append(words, s.Text)
		case *doc.Area:
			areas++
		}
	}
	return words, areas
}

func TestChart(t *testing.T) {
	burglary := func(year int, g model.Geography, status model.Status, count int) model.Cell {
		return model.Cell{Key: model.Key{Campus: "main", Year: year, Table: model.CriminalOffenses, Category: model.Burglary, Geography: g}, Status: status, Count: count}
	}
	hazing := func(year int, g model.Geography, status model.Status) model.Cell {
		return model.Cell{Key: model.Key{Campus: "main", Year: year, Table: model.Hazing, Category: model.HazingIncident, Geography: g}, Status: status}
	}
	hate := func(bias model.Bias, g model.Geography, count int) model.Cell {
		return model.Cell{Key: model.Key{Campus: "main", Year: 2024, Table: model.HateCrimes, Category: model.Intimidation, Bias: bias, Geography: g}, Status: model.Reported, Count: count}
	}
	for _, tt := range []struct {
		name  string
		line  doc.Block
		cells []model.Cell
		want  []string // rows of the table
		bars  int
	}{
		{"a total has student housing once, and no place adds nothing", chart("criminal_offenses", "campus", "main", "category", "burglary"),
			[]model.Cell{burglary(2023, model.OnCampus, model.Reported, 1200), burglary(2023, model.StudentHousing, model.Reported, 7),
				burglary(2024, model.Noncampus, model.Reported, 2), burglary(2025, model.PublicProperty, model.Reported, 3)},
			[]string{"Burglary|1,200|2|3"}, 3},
		{"a number that is not in hand is a gap", chart("criminal_offenses", "campus", "main", "category", "burglary"),
			[]model.Cell{burglary(2023, model.OnCampus, model.Reported, 4), burglary(2023, model.PublicProperty, model.Missing, 0), burglary(2025, model.OnCampus, model.Reported, 1)},
			[]string{"Burglary|missing|0|1"}, 1},
		{"one that is counted elsewhere is a gap", chart("criminal_offenses", "campus", "main", "category", "burglary"),
			[]model.Cell{burglary(2024, model.Noncampus, model.Elsewhere, 0), burglary(2025, model.OnCampus, model.Reported, 1)},
			[]string{"Burglary|0|see note|1"}, 1},
		{"a geography that did not exist", chart("criminal_offenses", "campus", "main", "category", "burglary", "geography", "noncampus"),
			[]model.Cell{burglary(2024, model.Noncampus, model.Reported, 2)},
			[]string{"Burglary|n/a|2|0"}, 1},
		{"years for which the law did not ask", chart("hazing", "campus", "main"),
			[]model.Cell{hazing(2023, model.OnCampus, model.NotYetCollected), hazing(2024, model.PublicProperty, model.NotYetCollected)},
			[]string{"Hazing incidents|NA|NA|0"}, 0},
		{"several categories", chart("arrests", "campus", "main", "category", "liquor, drugs"), nil,
			[]string{"Liquor law violations|0|0|0", "Drug law violations|0|0|0"}, 0},
		{"a table that is not counted by place", chart("unfounded", "campus", "main"), nil, []string{"Unfounded crimes|0|0|0"}, 0},
		{"hate crimes of all biases", chart("hate_crimes", "campus", "main", "category", "intimidation"),
			[]model.Cell{hate("race", model.OnCampus, 1), hate("race", model.PublicProperty, 1), hate("religion", model.OnCampus, 2), hate("religion", model.StudentHousing, 1)},
			[]string{"Intimidation|0|4|0"}, 1},
	} {
		t.Run(tt.name, func(t *testing.T) {
			c := corpus()
			blocks := placed(t, c, statistics(c, tt.cells...), tt.line)
			if len(blocks) != 2 {
				t.Fatalf("%d blocks, want a figure and its table", len(blocks))
			}
			f, table := blocks[0].(*doc.Figure), blocks[1].(*doc.Table)
			if got := cells(table); strings.Join(got, "\n") != strings.Join(tt.want, "\n") {
				t.Errorf("rows %q, want %q", got, tt.want)
			}
			words, areas := labels(f)
			bars := areas - 4*len(tt.want) // behind the title and the numbers of each group
			if bars != tt.bars {
				t.Errorf("%d bars, want %d", bars, tt.bars)
			}
			for _, row := range tt.want {
				for _, cell := range strings.Split(row, "|") {
					if !strings.Contains(strings.Join(words, "|"), cell) {
						t.Errorf("the drawing does not say %q: %q", cell, words)
					}
				}
			}
			if f.Number != "Figure 1" || f.Alt == "" || table.Number == "" || table.Summary == "" {
				t.Errorf("a figure or table without number or words: %+v %+v", f, table)
			}
		})
	}
}

// What is said of a number stands below its chart, and what is said of others
// does not.
func TestNotesOfChart(t *testing.T) {
	c := corpus()
	c.Notes = []model.Note{
		{At: model.At{Campus: "main", Table: model.Arrests}, Text: "Of the table."},
		{At: model.At{Table: model.Arrests, Category: model.Liquor}, Text: "Of liquor."},
		{At: model.At{Table: model.Arrests, Category: model.Drugs}, Text: "Of drugs."},
		{At: model.At{Table: model.Arrests, Year: 2024}, Text: "Of 2024."},
		{At: model.At{Table: model.Arrests, Geography: model.StudentHousing}, Text: "Of student housing."},
	}
	c.Restatements = []model.Restatement{{At: model.At{Campus: "main", Table: model.Arrests, Category: model.Liquor, Year: 2025, Geography: model.OnCampus}, Was: "3", Now: "0", Say: "Counted twice."}}
	table := placed(t, c, statistics(c), chart("arrests", "campus", "main", "category", "liquor"))[1].(*doc.Table)
	var notes []string
	for _, n := range table.Notes {
		notes = append(notes, n.Mark+" "+doc.PlainText(n.Inlines))
	}
	if got, want := strings.Join(notes, "\n"), "a Of the table.\nb Of liquor.\nc Of 2024.\nd Liquor law violations, on campus, 2025: Changed from 3 to 0 since it was first published. Counted twice."; got != want {
		t.Errorf("notes:\n%s\nwant:\n%s", got, want)
	}
	if got, want := cells(table)[0], "Liquor law violations b|0|0 c|0 d"; got != want {
		t.Errorf("row %q, want %q", got, want)
	}
}

// A line that names no campus is a chart of each campus that has a number.
func TestChartsOfAllCampuses(t *testing.T) {
	c := corpus()
	for geography, want := range map[string]int{"": 4, "student_housing": 2} {
		line := chart("arrests")
		if geography != "" {
			line = chart("arrests", "geography", geography)
		}
		if got := len(placed(t, c, statistics(c), line)); got != want {
			t.Errorf("%q: %d blocks, want %d", geography, got, want)
		}
	}
}
