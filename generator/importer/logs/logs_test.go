package logs_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"

	"cleryreport/generator/diag"
	"cleryreport/generator/importer/logs"
	"cleryreport/generator/load"
	"cleryreport/generator/model"
	"cleryreport/generator/source"
)

// corpus is a small institution for which logs are imported.
func corpus() *model.Corpus {
	return &model.Corpus{
		Campuses: []model.Campus{{ID: "main"}, {ID: "harbor"}},
		Offices:  []model.Office{{ID: "police", Kind: "police"}},
		Places: []model.Place{{ID: "aster-hall", Campus: "main", Class: "student_housing"}, {ID: "library", Campus: "main", Class: "on_campus"},
			{ID: "birch-hall", Campus: "main", Class: "student_housing"}, {ID: "pier", Campus: "harbor", Class: "on_campus"}},
		Incidents: []model.Incident{{Ref: "KNOWN-1", Reported: "2025-05-03T14:05", Also: []model.OtherBook{{Ref: "KNOWN-2"}}}},
		FireLogs:  []model.FireLog{{Campus: "main", Year: 2025, Fires: []model.Fire{{Ref: "KNOWN-3"}}}},
	}
}

const mapping = `campus: main
reported_to: police
dates: [MM/DD/YYYY, "MM/DD/YYYY hh:mm", "MON DD, YYYY hh:mm AM", YYYYMMDD]
unknown: [N/A]
separator: ";"
columns: {ref: Case, reported: Reported, occurred: Occurred, place: Location, offense: Offense, disposition: Result, victims: Hurt, people: People, bias: Bias}
offenses:
  rape: [RAPE, RAPE AND ROBBERY]
  robbery: [ROBBERY*, RAPE AND ROBBERY]
  aggravated_assault: [AGG ASLT]
  burglary: [BURGLARY, ATT BURGLARY]
  intimidation: [THREAT]
  drugs: [DRUGS]
  liquor: [LIQUOR]
  attempted: [ATT BURGLARY, ATT LARCENY]
  none: [THEFT*, "ROBBERY, FALSE ALARM"]
biases: {race: [ANTI-ASIAN], none: [NONE]}
dispositions: {arrest: [ARREST], referral: [CONDUCT], unfounded: [UNFOUNDED], none: [OPEN]}
places: {library: [LIBRARY], pier: [PIER 4*], noncampus: [FRAT HOUSE], outside: [OFF CAMPUS]}
`

const head = "Case,Reported,Occurred,Location,Offense,Result,Hurt,People,Bias\n"

// read imports an export by a mapping.
func read(t *testing.T, columns, export string) (*logs.Log, []diag.Diagnostic) {
	t.Helper()
	c := corpus()
	m, findings := load.Columns(source.NewFile("stats/columns.yaml", []byte(columns)), c)
	for _, d := range findings {
		t.Errorf("the mapping: %s: %s", d.Span, d.Message)
	}
	return logs.Read("x.csv", []byte(export), m, c)
}

func shown(findings []diag.Diagnostic) string {
	var lines []string
	for _, d := range findings {
		lines = append(lines, fmt.Sprintf("%s: %s: %s [%s]", d.Span, d.Severity, d.Message, d.Rule))
	}
	return strings.Join(lines, "\n")
}

// TestRecords reads single rows and compares the incidents that they become.
func TestRecords(t *testing.T) {
	const from = "  - ref: \"A-1\"\n    reported: 2025-05-03\n    occurred: 2025-05-02\n    reported_to: police\n    place: library\n"
	const counted = "    decision: counted\n"
	pending := func(open string) string {
		return "    decision: pending\n    rationale: \"Line 2 of the export. Open: " + open + ".\"\n"
	}
	tests := []struct{ name, row, want string }{
		{"robbery", "A-1,05/03/2025,5/2/2025,Library,robbery - armed,OPEN,,,", from + "    offenses:\n      - {offense: robbery}\n" + counted},
		{"victims", "A-1,05/03/2025,05/02/2025,LIBRARY,AGG ASLT,OPEN,3,,ANTI-ASIAN", from + "    offenses:\n      - {offense: aggravated_assault, victims: 3, bias: race}\n" + counted},
		{"no victims", "A-1,05/03/2025,05/02/2025,LIBRARY,AGG ASLT,OPEN,two,,NONE", from + "    offenses:\n      - {offense: aggravated_assault}\n" + pending("the number of victims (aggravated assault)")},
		{"attempt", "A-1,05/03/2025,05/02/2025,LIBRARY,ATT BURGLARY;ROBBERY,OPEN,,,", from + "    offenses:\n      - {offense: burglary, attempted: true}\n      - {offense: robbery}\n" + pending("the number of structures or student rooms (burglary)")},
		{"several in one text", "A-1,05/03/2025,05/02/2025,LIBRARY,RAPE AND ROBBERY,OPEN,1,,", from + "    offenses:\n      - {offense: rape, victims: 1}\n      - {offense: robbery}\n" + counted},
		{"one of several", "A-1,05/03/2025,05/02/2025,LIBRARY,ROBBERY; THEFT <500,OPEN,,,", from + "    offenses:\n      - {offense: robbery}\n" + counted},
		{"one of several unknown", "A-1,05/03/2025,05/02/2025,LIBRARY,ROBBERY; ARSON,OPEN,,,", from + "    offenses:\n      - {offense: robbery}\n" + pending("another row or offense of the record could not be read")},
		{"arrests", "A-1,05/03/2025,05/02/2025,LIBRARY,DRUGS;LIQUOR,ARREST,,2,", from + "    persons:\n      - {people: 2, arrested_for: [drugs, liquor]}\n" + counted},
		{"referrals", "A-1,05/03/2025,05/02/2025,LIBRARY,LIQUOR,CONDUCT,,4,", from + "    persons:\n      - {people: 4, referred_for: [liquor]}\n" + counted},
		{"no people", "A-1,05/03/2025,05/02/2025,LIBRARY,LIQUOR,CONDUCT,,,", from + pending("liquor: how many people were referred")},
		{"neither", "A-1,05/03/2025,05/02/2025,LIBRARY,LIQUOR,OPEN,,1,", from + pending("liquor: whether people were arrested or referred, and how many")},
		{"unfounded", "A-1,05/03/2025,05/02/2025,LIBRARY,ROBBERY,UNFOUNDED,,,", from + "    offenses:\n      - {offense: robbery}\n" + pending("unfounded: by whom, after a full investigation or not, false or baseless, on which day")},
		{"formula of a spreadsheet", `"=""A-1""",05/03/2025,05/02/2025,LIBRARY,ROBBERY,,,,`, from + "    offenses:\n      - {offense: robbery}\n" + counted},
		{"midnight", "A-1,05/03/2025 00:00,20250502,LIBRARY,ROBBERY,,,,", from + "    offenses:\n      - {offense: robbery}\n" + counted},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			log, findings := read(t, mapping, head+test.row+"\n")
			if log == nil || len(log.Files) != 1 {
				t.Fatalf("no file: %s", shown(findings))
			}
			_, got, _ := strings.Cut(string(log.Files[0].Text), "incidents:\n")
			if got != test.want {
				t.Errorf("got\n%s\nwant\n%s", got, test.want)
			}
		})
	}
}

// TestPlacesAndDays compares single lines of the incidents.
func TestPlacesAndDays(t *testing.T) {
	for row, want := range map[string]string{
		"A-1,05/03/2025 14:05,N/A,LIBRARY,ROBBERY,,,,":                                                   "reported: 2025-05-03T14:05\n    occurred: unknown",
		`A-1,"May 3, 2025 2:05 p.m.",,LIBRARY,ROBBERY,,,,`:                                               "reported: 2025-05-03T14:05\n    occurred: unknown",
		"A-1,05/03/2025,06/01/2025,LIBRARY,ROBBERY,,,,":                                                  "occurred: unknown",
		"A-1,05/03/2025,9/31/2024,LIBRARY,ROBBERY,,,,":                                                   "occurred: unknown",
		"A-1,05/03/2025,,FRAT HOUSE,ROBBERY,,,,":                                                         "geography: noncampus\n    offenses",
		"A-1,05/03/2025,,OFF CAMPUS,ROBBERY,,,,":                                                         "geography: outside\n    offenses",
		"A-1,05/03/2025,,14 Elm St,ROBBERY,,,,":                                                          "geography: unknown\n    offenses",
		"A-1,05/03/2025,,,ROBBERY,,,,":                                                                   "geography: unknown\n    offenses",
		`"A ""1"" \",05/03/2025,,LIBRARY,ROBBERY,,,,`:                                                    `ref: "A \"1\" \\"`,
		"A-1,05/03/2025,,LIBRARY,THREAT,,1,,ANTI-ASIAN":                                                  "{offense: intimidation, victims: 1, bias: race}",
		"A-1,05/03/2025,,LIBRARY,ROBBERY,,,,ANTI-X\n":                                                    "the bias",
		"A-1,05/03/2025,,LIBRARY,ROBBERY,FORWARDED,,,\n":                                                 "what became of it",
		"A-1,05/03/2025,05/01/2025,LIBRARY,ROBBERY,,,,\nA-1,05/09/2025,05/09/2025,PIER 4B,AGG ASLT,,1,,": "reported: 2025-05-03\n    occurred: 2025-05-01\n    reported_to: police\n    place: library",
	} {
		log, findings := read(t, mapping, head+row+"\n")
		if log == nil || len(log.Files) != 1 || !strings.Contains(string(log.Files[0].Text), want) {
			t.Errorf("%s\nno %q in the incident; findings:\n%s", row, want, shown(findings))
		}
	}
}

// TestFindings imports what is wrong, and compares all findings. None may show a
// line of the export.
func TestFindings(t *testing.T) {
	fine := "A-1,05/03/2025,,LIBRARY,ROBBERY,,,,\n"
	row := func(from, to string) string {
		return head + fine + strings.Replace("A-2,05/04/2025,,LIBRARY,ROBBERY,,,,\n", from, to, 1)
	}
	numbered := func(refs ...string) string {
		text := ""
		for _, ref := range refs {
			text += strings.Replace(fine, "A-1", ref, 1)
		}
		return text
	}
	const left = ", so that the row is left out: line 3 [log.date]"
	tests := []struct {
		name, export, want string
		nothing            bool // no log at all
	}{
		{"nothing wrong", head + fine, "", false},
		{"no row", head, "", false},
		{"empty", "\n\n", "x.csv:1:1: error: the table is empty: expected a first line with the names of its columns [csv.empty]", true},
		{"titles", "Campus Police\n\nPrinted \"today\"\n" + head + fine + ",,,,,,,,\n", "", false},
		{"semicolons and CRLF", strings.ReplaceAll(strings.ReplaceAll(head+fine, ",", ";"), "\n", "\r\n"), "", false},
		{"tabs and a mark", "\uFEFF" + strings.ReplaceAll(head+fine, ",", "\t"), "", false},
		{"UTF-16", utf16Of(head + fine), "", false},
		{"UTF-16 without a mark", utf16Of(head + fine)[2:], "x.csv:1:2: error: the file seems to be UTF-16 without the mark that says so [log.encoding]", true},
		{"another encoding", head + "A-1,05/03/2025,,CAF\xc9,ROBBERY,,,,\n", "x.csv:2:20: error: the file is not UTF-8 text from this character on [log.encoding]", true},
		{"old Macintosh", strings.ReplaceAll(head+fine, "\n", "\r"), "x.csv:1:64: error: the lines of this file end in the manner of old Macintosh computers [log.encoding]", true},
		{"workbook", "PK\x03\x04...", "x.csv:1:1: error: this is a workbook or an archive, and a table of text is expected [log.encoding]", true},
		{"too large", strings.Repeat(fine, source.MaxFileSize/len(fine)+1), "x.csv: error: the file is larger than 16 MiB [source.too-large]", true},
		{"missing column", strings.Replace(head, "Case", "Case No", 1) + fine, "stats/columns.yaml:6:16: error: the export has no column \"Case\" [log.column]", true},
		{"column twice", "Case," + head + "A-1," + fine, "x.csv:1:6: error: the export has two columns \"Case\", and nobody can tell which is meant [log.header]", true},
		{"other columns twice", "Note,Note,," + head + "a,b,c," + fine, "", false},
		{"unclosed quotation mark", head + fine + "A-2,\"05/04/2025,,LIBRARY,ROBBERY,,,,\n", "x.csv:3:5: error: this quotation mark is never closed [csv.quote]", true},
		{"row of sums", head + fine + "Total: 1\n", "x.csv:3:1: error: this row has 1 cell, and the first line has 9 cells [csv.ragged]", false},
		{"line break in a cell", head + "A-1,05/03/2025,,\"LIBRARY\r\n\",ROBBERY,,,,\n", "", false},

		{"no reference", row("A-2", ""), "x.csv:3:1: error: the reference of the row is empty, so that the row is left out: line 3 [log.reference]", false},
		{"formula", row("A-2", "=1+2"), "x.csv:3:1: error: the reference of the row is what a spreadsheet would run as a formula, so that the row is left out: line 3 [log.reference]", false},
		{"a person for one reference", head + numbered("A-1", "A-2", "A-3", "A-4", "A-5", `"Doe, Jane"`),
			"x.csv:7:1: error: the reference of the row seems to hold what identifies a person, so that the row is left out: line 7 [log.reference]", false},
		{"address for a reference", row("A-2", "jd@larkmoor.example"), "stats/columns.yaml:6:16: error: the column \"Case\" seems to hold what is an e-mail address [log.personal-column]", true},
		{"a text for a reference", row("A-2", strings.Repeat("long ", 20)), "x.csv:3:1: error: the reference of the row is longer than a number, so that the row is left out: line 3 [log.reference]", false},
		{"names", head + "A-1,05/03/2025,,\"DOE, JANE\",ROBBERY,,,,\n", "stats/columns.yaml:6:69: error: the column \"Location\" seems to hold what is a person's name [log.personal-column]", true},

		{"the number of another year", row("A-2,05/04/2025", "KNOWN-1,01/02/2024"), "x.csv:3:1: error: the ledger holds a record of this reference that was reported in another year, so that the row is left out: line 3 [log.reference]", false},
		{"the other number of another year", row("A-2,05/04/2025", "KNOWN-2,01/02/2026"), "x.csv:3:1: error: the ledger holds a record of this reference that was reported in another year, so that the row is left out: line 3 [log.reference]", false},

		{"no such day", row("05/04", "9/31"), "x.csv:3:5: error: the day of the report is no day or time that exists" + left, false},
		{"no such hour", row("05/04/2025", "05/04/2025 24:00"), "x.csv:3:5: error: the day of the report is no day or time that exists" + left, false},
		{"two digits", row("05/04/2025", "05/04/25"), "x.csv:3:5: error: the day of the report has a year of two digits" + left, false},
		{"spreadsheet", row("05/04/2025", "45781.58"), "x.csv:3:5: error: the day of the report is the number by which a spreadsheet counts days" + left, false},
		{"empty day", row("05/04/2025", ""), "x.csv:3:5: error: the day of the report is written in no form that the mapping names" + left, false},
		{"year of a machine", row("05/04/2025", "12/30/1899"), "x.csv:3:5: error: the day of the report is before the year 1900" + left, false},

		{"unknown offense", row("ROBBERY", "ARSON") + "A-3,05/04/2025,,LIBRARY,arson,,,,\n", "x.csv:3:25: error: \"ARSON\" is not in the mapping, so that the row may be a crime that is not counted: line 3 [log.unmapped]\n" +
			"x.csv:4:25: error: \"arson\" is not in the mapping, so that the row may be a crime that is not counted: line 4 [log.unmapped]", false},
		{"no offense", row("ROBBERY", ""), "x.csv:3:25: error: an empty offense is not in the mapping, so that the row may be a crime that is not counted: line 3 [log.unmapped]", false},
		{"separators alone", row("ROBBERY", "; ;"), "x.csv:3:25: error: an empty offense is not in the mapping, so that the row may be a crime that is not counted: line 3 [log.unmapped]", false},
		{"only attempted", row("ROBBERY", "ATT LARCENY"), "x.csv:3:25: error: \"ATT LARCENY\" is not in the mapping, so that the row may be a crime that is not counted: line 3 [log.unmapped]", false},
		{"a person in the offense", row("ROBBERY", "see Jane Doe"), "x.csv:3:25: error: the offense is not in the mapping, so that the row may be a crime that is not counted: line 3 [log.unmapped]", false},
		{"a person and a record in the offense", row("ROBBERY", "\"2 VS SMITH, JOHN\"") + "A-3,05/04/2025,,LIBRARY,SEE (A-2),,,,\nA-4,05/04/2025,,LIBRARY,see known-1,,,,\n",
			"x.csv:3:25: error: the offense is not in the mapping, so that the row may be a crime that is not counted: lines 3 to 5 [log.unmapped]", false},
		{"unknown place", row("LIBRARY", "14 Elm St"), "x.csv:3:17: warning: the place is not in the mapping, so that the geography is unknown and the incident pending: line 3 [log.unmapped]", false},
		{"after the report", row(",,", ",05/09/2025,"), "x.csv:3:16: warning: it happened after it was reported, so that the day is unknown and the incident pending: line 3 [log.date]", false},
		{"the same offense twice", row("A-2,05/04/2025", "A-1,05/03/2025"), "x.csv:2:25: warning: several rows of one record name the same offense, which is written once, and the incident is pending: line 2 [log.rows-differ]", false},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			log, findings := read(t, mapping, test.export)
			if got := shown(findings); got != test.want {
				t.Errorf("got\n%s\nwant\n%s", got, test.want)
			}
			if (log == nil) != test.nothing {
				t.Errorf("log: %+v", log)
			}
			for _, d := range findings {
				if d.SourceLine != "" && d.Span.Path() == "x.csv" {
					t.Errorf("the finding shows the line %q", d.SourceLine)
				}
			}
		})
	}
}

func utf16Of(text string) string {
	b := []byte{0xFF, 0xFE}
	for _, unit := range utf16.Encode([]rune(text)) {
		b = append(b, byte(unit), byte(unit>>8))
	}
	return string(b)
}

func TestWindows1252(t *testing.T) {
	log, findings := read(t, "encoding: windows-1252\n"+strings.Replace(mapping, "FRAT HOUSE", "CAFÉ “B”", 1), head+"A-1,05/03/2025,,CAF\xc9 \x93B\x94,ROBBERY,,,,\n")
	if log == nil || len(findings) > 0 || !strings.Contains(string(log.Files[0].Text), "geography: noncampus") {
		t.Errorf("findings:\n%s", shown(findings))
	}
}

func TestColumnsAreSuggested(t *testing.T) {
	_, findings := read(t, mapping, strings.Replace(head, "Location", "Locaton", 1))
	if want := `did you mean "Locaton"?`; len(findings) != 1 || !strings.Contains(findings[0].Help, want) {
		t.Errorf("no %q in %+v", want, findings)
	}
	_, findings = read(t, mapping, "A-1,05/03/2025,,LIBRARY,ROBBERY,OPEN,,,\n")
	for _, d := range findings {
		if d.Rule != logs.RuleColumn || strings.Contains(d.Help, "LIBRARY") {
			t.Errorf("a table without a header: %s %s", d.Message, d.Help)
		}
	}
}

// TestTwoReadings refuses a day that two forms of the mapping read differently.
func TestTwoReadings(t *testing.T) {
	both := strings.Replace(mapping, "dates: [MM/DD/YYYY,", "dates: [MM/DD/YYYY, DD/MM/YYYY,", 1)
	_, findings := read(t, both, head+"A-1,05/03/2025,,LIBRARY,ROBBERY,,,,\nA-2,05/05/2025,,LIBRARY,ROBBERY,,,,\n")
	if want := "x.csv:2:5: error: the day of the report can be read as two days, so that the row is left out: line 2 [log.date]"; shown(findings) != want {
		t.Errorf("got\n%s\nwant\n%s", shown(findings), want)
	}
}

// TestOccurredInAStretch reads two columns of when it happened.
func TestOccurredInAStretch(t *testing.T) {
	two := strings.Replace(mapping, "occurred: Occurred", "occurred_from: Occurred, occurred_to: Until", 1)
	for row, want := range map[string]string{
		"A-1,05/03/2025,05/01/2025,LIBRARY,ROBBERY,,,,,05/02/2025": "occurred: {from: 2025-05-01, to: 2025-05-02}",
		"A-1,05/03/2025,05/01/2025,LIBRARY,ROBBERY,,,,,":           "occurred: 2025-05-01\n",
		"A-1,05/03/2025,05/02/2025,LIBRARY,ROBBERY,,,,,05/01/2025": "occurred: unknown",
	} {
		log, findings := read(t, two, strings.TrimSpace(head)+",Until\n"+row+"\n")
		if log == nil || !strings.Contains(string(log.Files[0].Text), want) {
			t.Errorf("%s: no %q; findings:\n%s", row, want, shown(findings))
		}
	}
}

// TestSummary divides an export by campus and year, and accounts for every row.
func TestSummary(t *testing.T) {
	log, findings := read(t, mapping, head+
		"A-1,05/03/2025,,LIBRARY,ROBBERY,,,,\nA-2,05/03/2024,,LIBRARY,ROBBERY,,,,\nA-3,05/03/2025,,PIER 4A,ROBBERY,,,,\n"+
		"KNOWN-1,05/03/2025,,LIBRARY,ROBBERY,,,,\nKNOWN-2,05/03/2025,,LIBRARY,ROBBERY,,,,\n"+
		"A-4,05/03/2025,,LIBRARY,Theft of a bag,,,,\nA-5,05/03/2025,,LIBRARY,THEFT,,,,\nA-6,05/03/2025,,LIBRARY,\"Robbery, false alarm\",,,,\n"+
		"A-7,05/03/2025,,LIBRARY,ARSON,,,,\nTotal\n")
	if log == nil {
		t.Fatal(shown(findings))
	}
	var files []string
	for _, f := range log.Files {
		files = append(files, fmt.Sprintf("%s %d %d %d", f.Campus, f.Year, f.Records, f.Pending))
	}
	if want := []string{"harbor 2025 1 0", "main 2024 1 0", "main 2025 1 0"}; !slices.Equal(files, want) {
		t.Errorf("files %q, want %q", files, want)
	}
	s := log.Summary
	if s.Rows != 10 || s.Known != 2 || s.LeftOut != 2 || fmt.Sprint(s.Nothing) != "[{THEFT* [7 8]} {ROBBERY, FALSE ALARM [9]}]" {
		t.Errorf("summary %+v", s)
	}
}

// TestLongYear divides a year that would not fit into a file.
func TestLongYear(t *testing.T) {
	var b strings.Builder
	b.WriteString(head)
	for i := range 10001 {
		fmt.Fprintf(&b, "A-%d,05/03/2025,,LIBRARY,ROBBERY,,,,\n", i)
	}
	log, findings := read(t, mapping, b.String())
	if log == nil || len(log.Files) != 2 || log.Files[0].Records != 10000 || log.Files[1].Records != 1 {
		t.Errorf("a year of 10,001 incidents: %s", shown(findings))
	}
}

func TestLines(t *testing.T) {
	for want, lines := range map[string][]int{
		"line 4":                   {4, 4},
		"lines 4 and 5":            {5, 4},
		"lines 4 to 6":             {4, 5, 6},
		"lines 1, 4 to 6, 8 and 9": {1, 4, 5, 6, 8, 9},
	} {
		if got := logs.Lines(lines); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
	var many []int
	for i := range 200 {
		many = append(many, 2*i)
	}
	if got := logs.Lines(many); !strings.HasSuffix(got, "118 and 140 more") {
		t.Errorf("got %q", got)
	}
}
