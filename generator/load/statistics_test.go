package load_test

import (
	"fmt"
	"slices"
	"testing"

	"cleryreport/generator/model"
)

func TestStatisticsFindings(t *testing.T) {
	counts := func(body string) map[string]string {
		return with(map[string]string{"stats/main/2025/counts.yaml": "campus: main\nyear: 2025\n" + body})
	}
	runFindings(t, []findingTest{
		{"unknown offense", counts("criminal_offenses:\n  burglry: {on_campus: 0}\n"),
			[]string{`stats/main/2025/counts.yaml:4:3: there is no key "burglry" here [load.unknown-key]`}, "did you mean burglary?", ""},
		{"unknown table", counts("arrest: {}\n"),
			[]string{`stats/main/2025/counts.yaml:3:1: there is no key "arrest" here [load.unknown-key]`}, "did you mean arrests?", ""},
		{"a word for a cell", counts("hazing: {on_campus: missing}\n"),
			[]string{`stats/main/2025/counts.yaml:3:21: a count is written in plain decimal digits, found "missing" [load.count]`}, "", "34 CFR 668.46(c)(5)"},
		{"an empty cell", counts("hazing: {on_campus: }\n"),
			[]string{`stats/main/2025/counts.yaml:3:10: nothing is written here [load.missing-value]`}, "Number on campus", ""},
		{"keys for a cell", counts("hazing: {on_campus: {missing: true}}\n"),
			[]string{`stats/main/2025/counts.yaml:3:21: expected a number, found keys with values [load.type]`}, "", ""},
		{"missing must be true", counts("arrests: {missing: false, reason: x}\n"),
			[]string{`stats/main/2025/counts.yaml:3:20: "missing" can only be true [load.value]`}, "leave the key out", ""},
		{"missing without a reason", counts("hate_crimes: {missing: true}\n"),
			[]string{`stats/main/2025/counts.yaml:3:1: the key "reason" is missing [load.missing-key]`}, "Why they are not in hand", "34 CFR 668.46(c)(1)(iii)"},
		{"known hate crime with a place", counts("hate_crimes: {missing: true, reason: x, known: {on_campus: [{offense: rape, bias: race, geography: on_campus, count: 1}]}}\n"),
			[]string{`stats/main/2025/counts.yaml:3:89: there is no key "geography" here [load.unknown-key]`}, "", ""},
		{"known hate crime of no place", counts("hate_crimes: {missing: true, reason: x, known: {campus: []}}\n"),
			[]string{`stats/main/2025/counts.yaml:3:49: there is no key "campus" here [load.unknown-key]`}, "", ""},
		{"bias that is none", counts("hate_crimes:\n  - {offense: rape, bias: rase, geography: on_campus, count: 1}\n"),
			[]string{`stats/main/2025/counts.yaml:4:27: "rase" is not one of the words allowed here [load.value]`}, "did you mean race?", "34 CFR 668.46(c)(4)"},
		{"hate crime twice", counts("hate_crimes:\n  - {offense: rape, bias: race, geography: on_campus, count: 1}\n  - {offense: rape, bias: race, geography: on_campus, count: 2}\n"),
			[]string{`stats/main/2025/counts.yaml:5:5: the hate crime "rape, race, on_campus" is written twice [load.duplicate-id]`}, "delete one", ""},
		{"hate crime of zero", counts("hate_crimes:\n  - {offense: rape, bias: race, geography: on_campus, count: 0}\n"),
			[]string{`stats/main/2025/counts.yaml:4:62: a number of at least 1 cannot be 0 [load.count]`}, "", ""},
		{"fire in words", with(map[string]string{"stats/main/2025/fires.csv": fires("F-1,aster-hall,4/5/2025,accident,Candle,0,0,\"$1,500\"")}),
			[]string{
				`stats/main/2025/fires.csv:2:16: a day is written year-month-day, such as 2026-09-28, found "4/5/2025" [load.date]`,
				`stats/main/2025/fires.csv:2:25: "accident" is not one of the words allowed here [load.value]`,
				`stats/main/2025/fires.csv:2:45: damage is dollars in plain digits or a range of the federal form, found "$1,500" [load.count]`,
			}, "write 2025-04-05", "34 CFR 668.49(d)(1)"},
		{"drill twice", with(map[string]string{"stats/main/2025/drills.csv": "facility,date,announced,note\naster-hall,2025-02-01,true,\naster-hall,2025-02-01,false,\naster-hall,2025-02-01,true,\n"}),
			[]string{`stats/main/2025/drills.csv:4:1: the drill of aster-hall on 2025-02-01 is written twice [load.duplicate-id]`}, "delete one", ""},
		{"fire twice", with(map[string]string{"stats/main/2025/fires.csv": fires("F-1,aster-hall,unknown,intentional,Paper,0,0,100-999\nF-1,aster-hall,2025-04-05,intentional,Paper,0,0,640")}),
			[]string{`stats/main/2025/fires.csv:3:1: the fire "F-1" is written twice [load.duplicate-id]`}, "", ""},
		{"test without a time", with(map[string]string{"stats/main/2025/exercises.csv": "date,time,kind,description,announced\n2025-02-05,2:30 PM,test,LarkAlert,maybe\n"}),
			[]string{
				`stats/main/2025/exercises.csv:2:12: a time is written by the 24-hour clock, such as 14:05, found "2:30 PM" [load.date]`,
				`stats/main/2025/exercises.csv:2:35: expected true or false, found text [load.type]`,
			}, "write 14:30", "34 CFR 668.46(g)(6)(iii)"},
		{"audience in a list", with(map[string]string{"stats/main/2025/programs.csv": "title,office,dates,audience,kind\nStart,safety,2025-01-13; 2025-13-01,students; staff,primary_prevention\n"}),
			[]string{
				`stats/main/2025/programs.csv:2:14: "2025-13-01" is not a day of the calendar [load.date]`,
				`stats/main/2025/programs.csv:2:37: "staff" is not one of the words allowed here [load.value]`,
			}, "", ""},
		{"note of an unknown campus", with(map[string]string{"stats/notes.yaml": "notes:\n  - {at: {campus: nort, table: arrest}, note: x}\n"}),
			[]string{
				`stats/notes.yaml:2:19: there is no campus "nort" [load.unknown-reference]`,
				`stats/notes.yaml:2:32: "arrest" is not one of the words allowed here [load.value]`,
			}, "site/campuses.yaml", ""},
	})
}

func fires(rows string) string {
	return "ref,facility,date,cause,words,injuries,deaths,damage\n" + rows + "\n"
}

func TestCountsOfAYear(t *testing.T) {
	corpus := loaded(t, with(map[string]string{"stats/main/2025/counts.yaml": `campus: main
year: 2025
from: {ledger: "sha256:` + fmt.Sprintf("%064d", 0) + `", records: 214, pack: 2026}
criminal_offenses:
  burglary: {on_campus: 3, student_housing: 2}
hate_crimes:
  - {offense: intimidation, bias: race, geography: student_housing, count: 1}
arrests: {missing: true, reason: The city has not answered.}
unfounded: {total: 1, by: {burglary: 1}}
hazing: {on_campus: 0}
`}))
	c := corpus.Counts[0]
	key := model.Key{Campus: "main", Year: 2025}
	want := []string{
		"criminal_offenses burglary  on_campus 3", "criminal_offenses burglary  student_housing 2",
		"hate_crimes intimidation race student_housing 1", "unfounded total   1", "hazing hazing  on_campus 0",
	}
	var got []string
	for _, cell := range c.Cells {
		if cell.Campus != key.Campus || cell.Year != key.Year || cell.Status != model.Reported || cell.Span.Text() != fmt.Sprint(cell.Count) && cell.Table != model.HateCrimes {
			t.Errorf("cell %+v at %s", cell.Key, cell.Span)
		}
		got = append(got, fmt.Sprintf("%s %s %s %s %d", cell.Table, cell.Category, cell.Bias, cell.Geography, cell.Count))
	}
	if !slices.Equal(got, want) {
		t.Errorf("cells %q, want %q", got, want)
	}
	var tables []string
	for _, s := range c.Tables {
		tables = append(tables, fmt.Sprintf("%s %v %s", s.Table, s.Missing, s.Reason))
	}
	wantTables := []string{"criminal_offenses false ", "hate_crimes false ", "arrests true The city has not answered.", "unfounded false ", "hazing false "}
	if !slices.Equal(tables, wantTables) {
		t.Errorf("tables %q, want %q", tables, wantTables)
	}
	if len(c.Unfounded) != 1 || c.Unfounded[0].Category != model.Burglary || c.From == nil || c.From.Records != 214 || c.From.Pack != 2026 {
		t.Errorf("counts %+v", c)
	}
}

func TestHateCrimesOfWhichOnlyTheTotalIsKnown(t *testing.T) {
	corpus := loaded(t, with(map[string]string{
		"stats/main/2023/counts.yaml": "campus: main\nyear: 2023\nhate_crimes: {missing: true, reason: only a total, total: 8}\nunfounded: 2\n"}))
	c := corpus.Counts[0]
	if c.HateTotal == nil || c.HateTotal.Count != 8 || c.HateTotal.Reason != "only a total" || !c.Tables[0].Missing {
		t.Errorf("counts %+v, %+v", c.HateTotal, c.Tables)
	}
	if len(c.Cells) != 1 || c.Cells[0].Table != model.Unfounded || c.Cells[0].Count != 2 {
		t.Errorf("cells %+v", c.Cells)
	}
}

func TestTablesOfAYear(t *testing.T) {
	corpus := loaded(t, with(map[string]string{
		"stats/main/2024/fires.yaml":    "fires: []\n",
		"stats/main/2025/fires.csv":     fires("7,aster-hall,2025-04-05,intentional,Paper,1,0,100-999"),
		"stats/main/2025/drills.csv":    "facility,date,announced\naster-hall,2025-02-01,TRUE\n",
		"stats/main/2025/programs.csv":  "title,office,dates,audience,kind,topics\nStart,safety,2025-01-13; 2025-08-18,students,primary_prevention,consent; reporting\n",
		"stats/main/2025/agencies.yaml": "agencies:\n  - {agency: town_police, asked: {on: 2026-02-10, how: letter, geography: all}, answered: 2026-03-14, state: included, supplied: {criminal_offenses: {robbery: {public_property: 1}}}, matched: {}}\n",
		"stats/restated.yaml":           "restated:\n  - {at: {campus: main, table: arrests, category: drugs, year: 2023, geography: on_campus}, was: 2, now: 3, cause: late_report, say: S, reason: R}\n",
		"stats/notes.yaml":              "notes:\n  - {at: {table: hazing}, note: N, of_which: 1}\n",
	}))
	if logs := corpus.FireLogs; len(logs) != 2 || len(logs[0].Fires) != 0 || logs[0].Year != 2024 || len(logs[1].Fires) != 1 {
		t.Fatalf("fire logs %+v", logs)
	}
	fire := corpus.FireLogs[1].Fires[0]
	if fire.Ref != "7" || fire.Injuries != 1 || fire.Damage != "100-999" || fire.Span.Position().Line != 2 {
		t.Errorf("fire %+v", fire)
	}
	if drills := corpus.DrillLogs[0].Drills; len(drills) != 1 || !drills[0].Announced {
		t.Errorf("drills %+v", drills)
	}
	if p := corpus.ProgramLists[0].Programs[0]; !slices.Equal(p.Dates, []string{"2025-01-13", "2025-08-18"}) || !slices.Equal(p.Topics, []string{"consent", "reporting"}) {
		t.Errorf("program %+v", p)
	}
	a := corpus.AgencyLists[0].Agencies[0]
	if a.AskedHow != "letter" || a.State != "included" || len(a.Supplied) != 1 || a.Supplied[0].Geography != model.PublicProperty || len(a.Matched) != 0 {
		t.Errorf("agency %+v", a)
	}
	if r := corpus.Restatements[0]; r.Was != "2" || r.Now != "3" || r.Year != 2023 || r.Category != model.Drugs {
		t.Errorf("restatement %+v", r)
	}
	if n := corpus.Notes[0]; n.OfWhich != "1" || n.Table != model.Hazing || n.Campus != "" {
		t.Errorf("note %+v", n)
	}
}

// TestKnownHateCrimes reads the kinds of places that a missing table knows, the
// one without a hate crime too.
func TestKnownHateCrimes(t *testing.T) {
	corpus := loaded(t, with(map[string]string{"stats/main/2025/counts.yaml": "campus: main\nyear: 2025\n" +
		"hate_crimes: {missing: true, reason: x, known: {student_housing: [{offense: rape, bias: race, count: 2}], police_unplaced: []}}\n"}))
	if len(corpus.Counts) != 1 {
		t.Fatalf("%d files of numbers", len(corpus.Counts))
	}
	counts := corpus.Counts[0]
	known := []model.Geography{model.StudentHousing, model.PoliceUnplaced}
	if !counts.Tables[0].Missing || !slices.Equal(counts.Tables[0].Known, known) || len(counts.Cells) != 1 ||
		counts.Cells[0].Geography != model.StudentHousing || counts.Cells[0].Count != 2 {
		t.Errorf("got %+v and %+v", counts.Tables, counts.Cells)
	}
}
