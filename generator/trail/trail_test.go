package trail_test

import (
	"bytes"
	"encoding/csv"
	"slices"
	"strconv"
	"strings"
	"testing"

	"cleryreport/generator/count"
	"cleryreport/generator/internal/golden"
	"cleryreport/generator/load"
	"cleryreport/generator/model"
	"cleryreport/generator/source"
	"cleryreport/generator/trail"
)

// sample is the sample institution, with its fictional ledger.
func sample(t *testing.T) *model.Corpus {
	t.Helper()
	tree, err := source.Read("../..")
	if err != nil {
		t.Fatal(err)
	}
	c, _ := load.Load(tree, nil)
	if !c.HasRecords {
		t.Fatal("the sample has no ledger")
	}
	return c
}

func bookOf(c *model.Corpus) *trail.Book {
	stats, _ := count.Count(c)
	return trail.NewBook(c, stats)
}

// withoutRecords is a corpus as those see it who have no ledger.
func withoutRecords(c *model.Corpus) *model.Corpus {
	c.Incidents, c.HasRecords = nil, false
	return c
}

func TestEveryNumberIsAnswered(t *testing.T) {
	for name, c := range map[string]*model.Corpus{"with records": sample(t), "without records": withoutRecords(sample(t))} {
		origins := map[trail.Origin]int{}
		for _, a := range bookOf(c).Answers() {
			origins[a.Origin]++
			if !a.Agrees() {
				t.Errorf("%s: %s is %d, its parts give %d", name, a.Name, a.Cell.Count, a.Sum())
			}
			if a.Cell.Status != model.Reported {
				continue
			}
			if len(a.Written) == 0 || a.Written[0].Position().Line == 0 {
				t.Errorf("%s: nobody knows where %s is written", name, a.Name)
			}
		}
		if origins[trail.Typed] == 0 || origins[trail.None] == 0 || (name == "with records") != (origins[trail.Ledger] > 0) ||
			(name == "with records") == (origins[trail.Counted] > 0) {
			t.Errorf("%s: origins %v", name, origins)
		}
	}
}

// table reads CSV into a map for each row.
func table(t *testing.T, data []byte) []map[string]string {
	t.Helper()
	rows, err := csv.NewReader(bytes.NewReader(data)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var list []map[string]string
	for _, row := range rows[1:] {
		named := map[string]string{}
		for i, column := range rows[0] {
			named[column] = row[i]
		}
		list = append(list, named)
	}
	return list
}

// TestTrailAddsUp adds the units of the rows of each cell: they give its number,
// and every cell of the edition has a row.
func TestTrailAddsUp(t *testing.T) {
	c := sample(t)
	changed := false
	for i := range c.Counts {
		if cells := c.Counts[i].Cells; c.Counts[i].From != nil && !changed {
			cells[0].Count += 2 // a draft in which the number and the ledger differ
			changed = true
		}
	}
	stats, _ := count.Count(c)
	data, err := trail.TrailCSV(trail.NewBook(c, stats).Answers())
	if err != nil {
		t.Fatal(err)
	}
	sums, numbers, parts := map[string]int{}, map[string]string{}, map[string]int{}
	for _, row := range table(t, data) {
		cell := strings.Join([]string{row["campus"], row["year"], row["table"], row["category"], row["bias"], row["geography"]}, " ")
		units, err := strconv.Atoi(row["units"])
		if err != nil {
			t.Fatal(err)
		}
		sums[cell] += units
		numbers[cell] = row["number"]
		parts[row["part"]]++
	}
	if len(sums) != len(stats.Cells) {
		t.Errorf("%d of %d cells have a trail", len(sums), len(stats.Cells))
	}
	for cell, number := range numbers {
		if want, _ := strconv.Atoi(number); sums[cell] != want {
			t.Errorf("%s is %s, its rows give %d", cell, number, sums[cell])
		}
	}
	for _, part := range []string{"record", "supplied", "matched", "typed", "difference", "none"} {
		if parts[part] == 0 {
			t.Errorf("no row is a part %q", part)
		}
	}
}

func TestConsidered(t *testing.T) {
	book := bookOf(sample(t))
	data, err := trail.ConsideredCSV(book.Considered())
	if err != nil {
		t.Fatal(err)
	}
	rows := table(t, data)
	for _, rule := range []string{"GEO", "ALSO", "HIER", "UNFOUND", "ARR-OVER", "HATE-VAL"} {
		if !slices.ContainsFunc(rows, func(row map[string]string) bool { return row["rule"] == rule }) {
			t.Errorf("nothing of the sample is kept out by %s", rule)
		}
	}
	for _, row := range rows {
		if row["ref"] == "" || row["says"] == "" || row["law"] == "" || !strings.HasPrefix(row["at"], "stats/ledger/") {
			t.Errorf("incomplete: %v", row)
		}
	}
}

// replyOf answers for a line in all geographies.
func replyOf(book *trail.Book, line model.Key) trail.Reply {
	r := trail.Reply{KeptOut: book.KeptOut(line)}
	for _, line.Geography = range model.Geographies {
		r.Answers = append(r.Answers, book.Answer(line))
	}
	return r
}

func TestText(t *testing.T) {
	whole, bare := sample(t), withoutRecords(sample(t))
	whole.Counts[0].Span.File = source.NewFile(whole.Counts[0].Path, []byte("# Imported from the survey of 2024.\n"))
	year := whole.Counts[0].Year
	tests := []struct {
		name   string
		corpus *model.Corpus
		line   model.Key
	}{
		{"burglary", whole, model.Key{Campus: "main", Year: 2025, Table: model.CriminalOffenses, Category: model.Burglary}},
		{"robbery", whole, model.Key{Campus: "main", Year: 2025, Table: model.CriminalOffenses, Category: model.Robbery}},
		{"fondling-restated", whole, model.Key{Campus: "main", Year: 2024, Table: model.CriminalOffenses, Category: model.Fondling}},
		{"imported", whole, model.Key{Campus: whole.Counts[0].Campus, Year: year, Table: model.Arrests, Category: model.Liquor}},
		{"no-records", bare, model.Key{Campus: "main", Year: 2025, Table: model.Referrals, Category: model.Liquor}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var b bytes.Buffer
			if err := trail.WriteText(&b, replyOf(bookOf(tt.corpus), tt.line)); err != nil {
				t.Fatal(err)
			}
			golden.Check(t, "testdata/"+tt.name+".txt", b.Bytes())
		})
	}
}

func TestNumberThatDiffersIsSaid(t *testing.T) {
	c := sample(t)
	key := model.Key{Campus: "main", Year: 2025, Table: model.CriminalOffenses, Category: model.Burglary, Geography: model.Noncampus}
	for i := range c.Counts {
		for j, cell := range c.Counts[i].Cells {
			if cell.Key == key {
				c.Counts[i].Cells[j].Count++
			}
		}
	}
	var b bytes.Buffer
	if err := trail.WriteText(&b, trail.Reply{Answers: []trail.Answer{bookOf(c).Answer(key)}}); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"Criminal offenses): 3\n", "sum 2\n", "the sum is not what is written"} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("%q is not in\n%s", want, b.String())
		}
	}
}

// A figure of the police without a place is what agencies gave and what the
// counts file holds, such as one that an import wrote.
func TestPoliceFigureWithoutPlace(t *testing.T) {
	c := sample(t)
	key := model.Key{Campus: "main", Year: 2025, Table: model.Arrests, Category: model.Drugs, Geography: model.PoliceUnplaced}
	for i := range c.Counts {
		if c.Counts[i].Campus == "main" && c.Counts[i].Year == 2025 {
			c.Counts[i].Cells = append(c.Counts[i].Cells, model.Cell{Key: key, Status: model.Reported, Count: 4})
		}
	}
	told := func() (string, [][]string) {
		a := bookOf(c).Answer(key)
		var b bytes.Buffer
		if err := trail.WriteText(&b, trail.Reply{Answers: []trail.Answer{a}}); err != nil {
			t.Fatal(err)
		}
		table, err := trail.TrailCSV([]trail.Answer{a})
		if err != nil {
			t.Fatal(err)
		}
		rows, err := csv.NewReader(bytes.NewReader(table)).ReadAll()
		if err != nil || !a.Agrees() {
			t.Errorf("the parts of %d do not add up: %v", a.Cell.Count, err)
		}
		return b.String(), rows[1:]
	}
	if text, rows := told(); strings.Contains(text, "run `clery check`") || !strings.Contains(text, "2025, Arrests): 4\n  written at ") || len(rows) != 1 {
		t.Errorf("%s%s", text, rows)
	}
	for i := range c.AgencyLists {
		if list := c.AgencyLists[i]; list.Campus == "main" && list.Year == 2025 {
			list.Agencies[0].Unplaced = []model.Cell{{Key: model.Key{Table: key.Table, Category: key.Category, Geography: key.Geography}, Count: 3}}
		}
	}
	if text, rows := told(); !strings.Contains(text, "2025, Arrests): 7\n  +4  written at ") || !strings.Contains(text, "  +3  Aldergate Police Department cannot say where") || len(rows) != 2 {
		t.Errorf("%s%s", text, rows)
	}
}

// A reference that a spreadsheet would take for a formula is text in every table.
func TestReferencesAreNoFormulas(t *testing.T) {
	c := sample(t)
	for i := range c.Incidents {
		c.Incidents[i].Ref = "=1+1"
		c.Incidents[i].Decision = "pending"
	}
	book := bookOf(c)
	considered, err := trail.ConsideredCSV(book.Considered())
	if err != nil {
		t.Fatal(err)
	}
	agenda, err := trail.NewAgenda(c).CSV()
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range append(table(t, considered), table(t, agenda)...) {
		if row["ref"] != "'=1+1" && row["agency"] == "" {
			t.Fatalf("the reference is %q", row["ref"])
		}
	}
}
