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
  - {ref: B, reported: 2025-05-05, occurred: unknown, reported_to: safety, geography: outside}
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
	if i := corpus.Incidents[1]; !i.Occurred.Unknown || i.Geography != "outside" {
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
		{"repeated key", book, with("place: library", "place: library, place: "+secret), ":2:101: the ledger cannot be read at this place [yaml.duplicate-key]"},
		{"column", "stats/ledger/main/2025/a.csv", strings.Replace(ledgerColumns, "people", secret, 1), ":1:77: there is no such key or column in the ledger [load.unknown-key]"},
		{"missing column", "stats/ledger/main/2025/a.csv", secret + ",ref,reported,occurred\n",
			":1:1: the column \"reported_to\" is missing [load.missing-key]\nstats/ledger/main/2025/a.csv:1:1: there is no such key or column in the ledger [load.unknown-key]"},
		{"count", "stats/ledger/main/2025/a.csv", ledgerColumns + "a,,2025-05-03,unknown,safety,library,,,," + secret + ",liquor\n",
			":2:41: \"people\": a count is written in plain decimal digits [load.count]"},
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
		{"loose file", with(map[string]string{"stats/ledger/a.yaml": "incidents: []\n"}),
			[]string{`stats/ledger/a.yaml: nothing reads this file [load.unknown-file]`}, "stats/ledger/main/2025", ""},
	})
}
