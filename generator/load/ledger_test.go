package load_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"cleryreport/generator/load"
	"cleryreport/generator/model"
	"cleryreport/generator/source"
)

const book = "stats/ledger/main/2025/police-05.yaml"

const ledgerColumns = "ref,also,reported,occurred,reported_to,place,offense,student_rooms,separate,people,referred_for\n"

func TestLedger(t *testing.T) {
	corpus := loaded(t, with(map[string]string{book: `incidents:
  - ref: 20250142
    also: [{source: housing, ref: RA-31}]
    reported: 2025-05-03T14:04
    occurred: {from: 2025-05-01, to: 2025-05-02}
    reported_to: safety
    place: aster-hall
    offenses:
      - {offense: burglary, student_rooms: 2, attempted: true}
    persons:
      - {people: 3, arrested_for: [drugs], referred_for: [drugs, liquor]}
    decision: counted
    classified: {on: 2025-06-10, by: review_group, second: true}
    warning: {timely: false, emergency: false, decided: 2025-05-05, why: in custody}
    rationale: never printed
    unfounded: {by: sworn_officer, full_investigation: true, finding: baseless, on: 2025-06-20}
  - {ref: B, reported: 2025-05-05, occurred: unknown, reported_to: safety, geography: outside,
     unfounded: {by: sworn_officer, full_investigation: true, finding: false, on: 2025-06-20}}
`}))
	if !corpus.HasRecords || len(corpus.Incidents) != 2 {
		t.Fatalf("incidents %+v", corpus.Incidents)
	}
	i := corpus.Incidents[0]
	if i.Ref != "20250142" || i.Also[0] != (model.OtherBook{Source: "housing", Ref: "RA-31"}) || i.Campus != "main" || i.Year != 2025 ||
		i.Occurred != (model.Occurrence{From: "2025-05-01", To: "2025-05-02"}) || i.Span.Position().Line != 2 {
		t.Errorf("incident %+v", i)
	}
	if o := i.Offenses[0]; o.Category != model.Burglary || o.StudentRooms != 2 || !o.Attempted || o.Separate {
		t.Errorf("offense %+v", o)
	}
	if p := i.Persons[0]; p.People != 3 || p.ArrestedFor[0] != model.Drugs || len(p.ReferredFor) != 2 {
		t.Errorf("persons %+v", p)
	}
	if u := i.Unfounded; u == nil || !u.FullInvestigation || u.By != "sworn_officer" || u.On != "2025-06-20" {
		t.Errorf("unfounded %+v", u)
	}
	if i := corpus.Incidents[1]; !i.Occurred.Unknown || i.Geography != "outside" || i.Unfounded.Finding != "false" {
		t.Errorf("incident %+v", i)
	}
}

func TestLedgerAsTable(t *testing.T) {
	corpus := loaded(t, with(map[string]string{"stats/ledger/main/2025/housing.csv": ledgerColumns +
		"R-1,safety:PS-7; title_ix:T-2,2025-01-25,2025-01-24,safety,aster-hall,burglary,5,,,\n" +
		"R-1,,2025-01-25,2025-01-24,safety,library,robbery,,TRUE,,\n" +
		"R-1,,,,,,,,,7,drugs; liquor\n" +
		"R-2,,2025-02-25,unknown,safety,library,,,,1,liquor\n"}))
	if len(corpus.Incidents) != 2 {
		t.Fatalf("incidents %+v", corpus.Incidents)
	}
	i := corpus.Incidents[0]
	if len(i.Also) != 2 || i.Also[1] != (model.OtherBook{Source: "title_ix", Ref: "T-2"}) || i.Place != "aster-hall" {
		t.Errorf("incident %+v", i)
	}
	if len(i.Offenses) != 2 || i.Offenses[0].StudentRooms != 5 || i.Offenses[0].Place != "" || i.Offenses[1].Place != "library" || !i.Offenses[1].Separate {
		t.Errorf("offenses %+v", i.Offenses)
	}
	if len(i.Persons) != 1 || i.Persons[0].People != 7 || len(i.Persons[0].ReferredFor) != 2 {
		t.Errorf("persons %+v", i.Persons)
	}
}

// secret is what tests write into the ledger where it must not be, and what no
// finding may repeat.
const secret = "jordan-doe"

// TestLedgerFindingsAreSealed shows that findings name place, rule and field and
// nothing that stands in the ledger.
func TestLedgerFindingsAreSealed(t *testing.T) {
	entry := "incidents:\n  - {ref: " + secret + ", reported: 2025-05-03, occurred: unknown, reported_to: safety, place: library}\n"
	with := func(from, to string) string { return strings.Replace(entry, from, to, 1) }
	tests := []struct{ name, path, text, want string }{
		{"unknown key", book, with("place:", secret+": 1, place:"), ":2:85: there is no such key or column in the ledger [load.unknown-key]"},
		{"unknown office", book, with("safety", secret), ":2:77: the id that stands here is not known [load.unknown-reference]"},
		{"unknown place", book, with("library", secret), ":2:92: the id that stands here is not known [load.unknown-reference]"},
		{"day", book, with("2025-05-03", secret), ":2:33: \"reported\": this is not a day or time as it must be written here, such as 2025-05-03 or 2025-05-03T14:04 [load.date]"},
		{"word", book, with("place: library", "geography: "+secret), ":2:96: \"geography\": this is not one of the words allowed here [load.value]"},
		{"no place", book, with(", place: library", ""), `:2:5: the key "geography" is missing [load.missing-key]`},
		{"twice", book, entry + "  - {ref: " + secret + ", reported: 2025-05-03, occurred: unknown, reported_to: safety, place: library}\n",
			":3:11: two incidents have this reference number [load.duplicate-id]"},
		{"repeated key", book, with("place: library", "place: library, place: "+secret), ":2:101: this key stands here a second time [yaml.duplicate-key]"},
		{"semicolons", "stats/ledger/main/2025/a.csv", strings.ReplaceAll(ledgerColumns, ",", ";") + secret + ";x\n",
			":1:1: the cells of this table are separated by semicolons or tabs, and commas are expected [csv.separator]"},
		{"a row too long", "stats/ledger/main/2025/a.csv", ledgerColumns + secret + ",,2025-05-03,unknown,safety,library,,,,1,liquor," + secret + "\n",
			":2:1: this row has more cells than the first line, or fewer [csv.ragged]"},
		{"column", "stats/ledger/main/2025/a.csv", strings.Replace(ledgerColumns, "people", secret, 1), ":1:77: there is no such key or column in the ledger [load.unknown-key]"},
		{"missing column", "stats/ledger/main/2025/a.csv", secret + ",ref,reported,occurred\n",
			":1:1: the column \"reported_to\" is missing [load.missing-key]\nstats/ledger/main/2025/a.csv:1:1: there is no such key or column in the ledger [load.unknown-key]"},
		{"count", "stats/ledger/main/2025/a.csv", ledgerColumns + "a,,2025-05-03,unknown,safety,library,,,," + secret + ",liquor\n",
			":2:41: \"people\": a count is one or more, in plain decimal digits [load.count]"},
		{"rows", "stats/ledger/main/2025/a.csv", ledgerColumns + "a,,2025-05-03,unknown,safety,library,burglary,1,,,\na,,2025-05-04,unknown,safety,library,robbery,,,,\n",
			`:3:4: two rows of one incident differ in "reported" [load.rows-differ]`},
		{"characters", book, entry + "# " + secret + "\x01\n", ":3:13: an invisible control character (U+0001) stands here [source.control-character]"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			folder := t.TempDir()
			write(t, folder, strings.TrimPrefix(test.path, "stats/ledger/"), test.text)
			records, err := source.ReadFolder(folder, load.LedgerFolder)
			if err != nil {
				t.Fatal(err)
			}
			_, findings := load.Load(treeOf(repository), records)
			got := strings.Join(lines(findings), "\n")
			if got != test.path+test.want {
				t.Errorf("got  %s\nwant %s", got, test.path+test.want)
			}
			for _, d := range findings {
				if d.SourceLine != "" || strings.Contains(d.Message+d.Help, secret) {
					t.Errorf("the finding shows what stands in the ledger: %+v", d)
				}
				for _, related := range d.Related {
					if strings.Contains(related.Message, secret) {
						t.Errorf("a related place shows what stands in the ledger: %+v", related)
					}
				}
			}
		})
	}
}

func write(t *testing.T, folder, name, text string) {
	t.Helper()
	path := filepath.Join(folder, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

func TestRecordsOutsideTheRepository(t *testing.T) {
	folder := t.TempDir()
	write(t, folder, "main/2025/a.yaml", "incidents: []\n")
	records, err := source.ReadFolder(folder, load.LedgerFolder)
	if err != nil {
		t.Fatal(err)
	}
	inside := with(map[string]string{book: "incidents:\n  - {ref: A, reported: 2025-05-03, occurred: unknown, reported_to: safety, place: library}\n"})
	corpus, findings := load.Load(treeOf(inside), records)
	if len(findings) > 0 || !corpus.HasRecords || len(corpus.Incidents) > 0 {
		t.Errorf("the named folder stands in place of stats/ledger: %v, %+v", lines(findings), corpus.Incidents)
	}
	if corpus := loaded(t, repository); corpus.HasRecords {
		t.Error("without a ledger there are no records")
	}
}

func TestLedgerFilesOutOfPlace(t *testing.T) {
	runFindings(t, []findingTest{
		{"no campus", with(map[string]string{"stats/ledger/mian/2025/a.yaml": "incidents: []\n"}),
			[]string{`stats/ledger/mian: there is no campus "mian" [load.unknown-campus]`}, "did you mean main?", ""},
		{"no year", with(map[string]string{"stats/ledger/main/may/a.yaml": "incidents: []\n"}),
			[]string{`stats/ledger/main/may: "may" is not a calendar year [load.year]`}, "four digits", ""},
		{"a year outside the edition", with(map[string]string{"stats/ledger/main/2026/a.yaml": "incidents: []\n"}), nil, "", ""},
		{"a person's name", with(map[string]string{"stats/ledger/main/2025/doe-jane.yaml": "incidents: []\n", "stats/ledger/main/2025/jordan-hall.yaml": "incidents: []\n"}),
			[]string{"stats/ledger/main/2025: a file or folder in here has a name that may hold the number of a record or the name of a person, so it is neither read nor shown [load.ledger-name]"},
			"after an office and a month", ""},
		{"loose file", with(map[string]string{"stats/ledger/a.yaml": "incidents: []\n"}),
			[]string{`stats/ledger/a.yaml: nothing reads this file [load.unknown-file]`}, "stats/ledger/main/2025", ""},
	})
}

// TestExportInTheRepository shows that a table of another system is an error
// that names its columns, and that no record is shown where it has no header.
func TestExportInTheRepository(t *testing.T) {
	export := "Case Number,Victim Name,Date\n25-0142," + secret + ",05/03/2025\n"
	unknown := ` in the ledger [load.unknown-key]`
	inLedger := "stats/ledger/main/2025/export.csv"
	runFindings(t, []findingTest{
		{"in the ledger", with(map[string]string{inLedger: export}), []string{
			inLedger + `:1:1: the column "occurred" is missing [load.missing-key]`,
			inLedger + `:1:1: the column "ref" is missing [load.missing-key]`,
			inLedger + `:1:1: the column "reported" is missing [load.missing-key]`,
			inLedger + `:1:1: the column "reported_to" is missing [load.missing-key]`,
			inLedger + `:1:1: there is no column "Case Number"` + unknown,
			inLedger + `:1:13: there is no column "Victim Name"` + unknown,
			inLedger + `:1:25: there is no column "Date"` + unknown,
		}, "add it to the first line", ""},
		{"beside the statistics", with(map[string]string{"stats/police.csv": export}), []string{
			`stats/police.csv: nothing reads this file, nor its columns "Case Number", "Victim Name", "Date" [load.unknown-file]`}, "clery import csv", ""},
		{"in a campus", with(map[string]string{"stats/main/police.csv": export}), []string{
			`stats/main/police.csv: nothing reads this file, nor its columns "Case Number", "Victim Name", "Date" [load.unknown-file]`}, "clery import csv", ""},
		{"without a header", with(map[string]string{"stats/police.csv": "25-0142," + secret + ",05/03/2025\n"}), []string{
			`stats/police.csv: nothing reads this file [load.unknown-file]`}, "clery import csv", ""},
	})
}

// TestLedgerIsScreened shows that what identifies a person is found in every
// text about an incident, and that no finding repeats it.
func TestLedgerIsScreened(t *testing.T) {
	incident := "incidents:\n  - {ref: A, reported: 2025-05-03, occurred: unknown, reported_to: safety, place: library, TEXT}\n"
	tests := []struct{ name, text, want string }{
		{"name", `rationale: "Seen by Jane Doe near Aster Hall."`, `"rationale" seems to hold a person's name [load.person-name]`},
		{"e-mail", `because: mail jd@larkmoor.example`, `"because" seems to hold an e-mail address [load.email]`},
		{"telephone", `warning: {why: "call 555-555-0142"}`, `"why" seems to hold a telephone number [load.phone]`},
		{"social security", `rationale: "card 123-45-6789"`, `"rationale" seems to hold a social-security number [load.social-security]`},
		{"date of birth", `rationale: "DOB 2005-03-04"`, `"rationale" seems to hold a date of birth [load.birth-date]`},
		{"e-mail in a reference", `also: [{source: housing, ref: jd@larkmoor.example}]`, `"ref" seems to hold an e-mail address [load.email]`},
		{"digits of a reference", `also: [{source: housing, ref: 555-555-0142}]`, ""},
		{"names of places and offices", `rationale: "Told to the Department of Public Safety at Linden Library and Aster Hall."`, ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			_, findings := load.Load(treeOf(with(map[string]string{book: strings.Replace(incident, "TEXT", test.text, 1)})), nil)
			got := strings.Join(lines(findings), "\n")
			if test.want == "" && got != "" || !strings.HasSuffix(got, test.want) {
				t.Errorf("got  %s\nwant %s", got, test.want)
			}
			for _, d := range findings {
				if d.SourceLine != "" || strings.Contains(d.Help, "Doe") {
					t.Errorf("the finding shows what stands in the ledger: %+v", d)
				}
			}
		})
	}
}

func TestMappingOfColumns(t *testing.T) {
	mapping := "campus: main\nreported_to: safety\ndates: [MM/DD/YYYY]\ncolumns: {ref: No, reported: Reported, offense: Charge}\n"
	at := func(change string) map[string]string {
		return with(map[string]string{"stats/columns-police.yaml": mapping + change})
	}
	changed := func(from, to string) map[string]string {
		return with(map[string]string{"stats/columns.yaml": strings.Replace(mapping, from, to, 1)})
	}
	runFindings(t, []findingTest{
		{"accepted", at("offenses: {rape: [RAPE/AGG ASSAULT], aggravated_assault: [RAPE/AGG ASSAULT], none: [THEFT*]}\nplaces: {library: [LIBRARY], outside: [OFF CAMPUS]}\n"), nil, "", ""},
		{"unknown offense", at("offenses: {burglry: [BURGLARY]}\n"), []string{
			`stats/columns-police.yaml:5:12: there is no key "burglry" here [load.unknown-key]`}, "did you mean burglary?", ""},
		{"two meanings", at("offenses: {rape: [RAPE], none: [\"rape \"]}\n"), []string{
			`stats/columns-police.yaml:5:33: this text stands under "rape" and under "none", and only one can be meant [load.columns]`}, "delete one", ""},
		{"everything", at("offenses: {none: [\"*\"]}\n"), []string{
			`stats/columns-police.yaml:5:19: this text stands for everything, so that nothing would be left to decide [load.columns]`}, "", ""},
		{"unknown place", at("places: {libary: [LIB]}\n"), []string{
			`stats/columns-police.yaml:5:10: there is no place "libary" in the register [load.columns]`}, "did you mean library?", ""},
		{"unknown facility", at("facilities: {aster: [ASTER]}\n"), []string{
			`stats/columns-police.yaml:5:14: there is no place "aster" in the register [load.columns]`}, "", ""},
		{"no reference", changed("ref: No, ", ""), []string{
			`stats/columns.yaml:4:10: the mapping names no column for "ref", without which a row cannot be read [load.columns]`}, "", ""},
		{"one column twice", changed("ref: No", "ref: charge"), []string{
			`stats/columns.yaml:4:53: this column is named twice, for "ref" and for "offense" [load.columns]`}, "", ""},
		{"no office", changed("reported_to: safety\n", ""), []string{
			`stats/columns.yaml:1:1: the mapping does not say to which office the incidents were reported [load.columns]`}, "", ""},
		{"unknown office", changed("safety", "safty"), []string{
			`stats/columns.yaml:2:14: there is no office "safty" [load.unknown-reference]`}, "did you mean safety?", ""},
		{"two digits of the year", changed("YYYY", "YY"), []string{
			`stats/columns.yaml:3:9: expected a form of dates with YYYY, MM and DD, such as MM/DD/YYYY hh:mm, found "MM/DD/YY" [load.form]`}, "", ""},
		{"no day", changed("MM/DD/YYYY", "hh:mm"), []string{
			`stats/columns.yaml:3:9: expected a form of dates with YYYY, MM and DD, such as MM/DD/YYYY hh:mm, found "hh:mm" [load.form]`}, "", ""},
	})
}
