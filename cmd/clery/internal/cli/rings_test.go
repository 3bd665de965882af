package cli_test

import (
	"bytes"
	"context"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"cleryreport/cmd/clery/internal/cli"
)

// mark begins every word that a test plants in the ledger.
const mark = "zqx"

// marked is a ledger whose free text, references and comments all hold the mark.
const marked = `# zqx-comment on the file
incidents:
  - ref: zqx-ref-1
    also: [{source: zqx-book, ref: zqx-ref-2}]
    reported: 2025-05-03T14:04
    occurred: 2025-05-02
    reported_to: public_safety
    place: aster-hall
    course: zqx-course
    offenses:
      - {offense: burglary, student_rooms: 2} # zqx-comment on a line
      - {offense: stalking, victims: 1, course: zqx-course}
    classified: {on: 2025-06-10, by: zqx_group, second: false}
    warning: {timely: false, emergency: false, why: zqx-why}
    rationale: zqx-rationale
  - {ref: zqx-ref-2, reported: 2025-05-03, occurred: 2025-05-02, reported_to: title_ix, place: aster-hall, offenses: [{offense: burglary, student_rooms: 2}]}
  - {ref: zqx-ref-3, reported: 2025-05-04, occurred: unknown, reported_to: public_safety, geography: unknown, decision: not_reportable, because: zqx-because}
  - {ref: zqx-ref-4, reported: 2025-05-04, occurred: 2025-05-04, reported_to: public_safety, place: union, persons: [{people: 2, referred_for: [liquor]}]}
`

const markedCSV = `ref,also,reported,occurred,reported_to,place,offense,operations,because,rationale
zqx-ref-5,housing:zqx-ref-9,2025-05-03,2025-05-03,public_safety,union,robbery,1,,zqx-rationale
`

// brokenLedger has each kind of mistake that a finding may speak of, in a file
// of its own.
var brokenLedger = map[string]string{
	"syntax.yaml":    "incidents:\n  - ref: [zqx-ref-1\n    rationale: zqx-rationale\n",
	"characters.csv": "ref,rationale\nzqx-ref-1,zqx\x01-rationale\n",
	"key.yaml":       incident("zqx_key: zqx-value, place: union"),
	"repeated.yaml":  incident("place: union, place: zqx-place"),
	"values.yaml": "incidents:\n  - {ref: zqx-ref-20, reported: zqx-day, occurred: zqx-day, reported_to: zqx_office, place: zqx-place, decision: zqx-word,\n" +
		"     offenses: [{offense: zqx-offense, victims: zqx-count, bias: zqx-bias, attempted: zqx}], persons: zqx-text, because: {zqx: 1},\n" +
		"     unfounded: {by: zqx-prosecutor, full_investigation: zqx, finding: zqx, on: zqx-day}, rationale: '{zqx}'}\n",
	"twice.yaml": incident("place: union") + strings.TrimPrefix(incident("place: union"), "incidents:\n"),
	// An unknown column is named, and a row that stands where the names of columns
	// belong is not.
	"table.csv":       "narrative,reported,occurred,reported_to,place\nzqx,2025-05-03,2025-05-03,public_safety,union\n",
	"no-header.csv":   "zqx-ref-8,2025-05-03,2025-05-03,public_safety,union,zqx\n",
	"quotes.csv":      "ref,reported,occurred,reported_to,place,rationale\nzqx-ref-6,2025-05-03,2025-05-03,public_safety,union,\"zqx\n",
	"rows.csv":        "ref,reported,occurred,reported_to,place,offense,operations\nzqx-ref-7,2025-05-03,2025-05-03,public_safety,union,robbery,1\nzqx-ref-7,2025-05-04,2025-05-03,title_ix,union,robbery,zqx\n",
	"zqx name.yaml":   "incidents: []\n",
	"PS-zqx-0142.pdf": "zqx",
}

// miscounted has mistakes that counting finds in a ledger that can be read.
var miscounted = map[string]string{
	"rules.yaml": "incidents:\n" +
		"  - {ref: zqx-ref-1, reported: 2025-05-03, occurred: 2025-05-09, reported_to: public_safety, place: union, offenses: [{offense: robbery, victims: 1}], rationale: zqx}\n" +
		"  - {ref: zqx-ref-2, reported: 2024-05-03, occurred: 2024-05-03, reported_to: public_safety, place: union, offenses: [{offense: robbery}], rationale: zqx}\n" +
		"  - {ref: zqx-ref-3, reported: 2025-05-03, occurred: 2025-05-03, reported_to: public_safety, place: union, decision: pending, rationale: zqx}\n" +
		"  - {ref: zqx-ref-4, reported: 2025-05-03, occurred: 2025-05-03, reported_to: public_safety, place: harbor-building, offenses: [{offense: robbery}]}\n" +
		"  - {ref: zqx-ref-5, reported: 2025-05-03, occurred: 2025-05-03, reported_to: public_safety, place: union, decision: not_reportable}\n" +
		"  - {ref: zqx-ref-6, reported: 2025-05-03, occurred: 2025-05-03, reported_to: public_safety, place: union, persons: [{people: 2}]}\n" +
		"  - {ref: zqx-ref-7, reported: 2025-05-03, occurred: 2025-05-03, reported_to: title_ix, place: library, course: zqx, first_place: library, offenses: [{offense: stalking, victims: 1}]}\n" +
		"  - {ref: zqx-ref-8, reported: 2025-05-03, occurred: 2025-05-03, reported_to: title_ix, place: union, course: zqx, first_place: union, offenses: [{offense: stalking, victims: 1}]}\n",
}

func incident(fields string) string {
	return "incidents:\n  - {ref: zqx-ref-1, reported: 2025-05-03, occurred: 2025-05-02, reported_to: public_safety, " + fields + ", rationale: zqx-rationale}\n"
}

// withLedger returns a folder with the sample institution, its ledger of the
// harbor campus, and the given one of the main campus in 2025.
func withLedger(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	if err := copySample(dir, "../../../.."); err != nil {
		t.Fatal(err)
	}
	harbor := filepath.Join("stats", "ledger", "harbor")
	if err := os.CopyFS(filepath.Join(dir, harbor), os.DirFS(filepath.Join("../../../..", harbor))); err != nil {
		t.Fatal(err)
	}
	folder := filepath.Join(dir, "stats", "ledger", "main", "2025")
	if err := os.MkdirAll(folder, 0o755); err != nil {
		t.Fatal(err)
	}
	for name, text := range files {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// talk runs a command in the folder and returns all that it prints.
func talk(t *testing.T, args ...string) string {
	t.Helper()
	var out bytes.Buffer
	cli.Main(context.Background(), args, &out, &out)
	return out.String()
}

// commandNames lists the commands as the help does.
func commandNames(t *testing.T) []string {
	var names []string
	_, list, _ := strings.Cut(talk(t, "help"), "Available Commands:\n")
	list, _, _ = strings.Cut(list, "\n\n")
	for line := range strings.Lines(list) {
		names = append(names, strings.Fields(line)[0])
	}
	if !slices.Contains(names, "check") || !slices.Contains(names, "why") {
		t.Fatalf("the help lists %q", names)
	}
	return names
}

// runs are the commands that a ledger goes through. Commands that the list does
// not name are run without arguments, so that a new one is among them.
func runs(t *testing.T, dir string) [][]string {
	list := [][]string{{"count", dir}, {"build", dir}, {"build", "--draft", dir}, {"check", "--fix", dir}, {"check", "--owner", "public_safety", dir},
		{"check", "--output", filepath.Join(dir, "findings.html"), "--format", "html", dir}, {"rules"}, {"explain", "HIER"},
		{"check", "--show-records", dir}, {"count", "--show-records", dir}, {"approve", "policies/reporting.md", "--office", "public_safety", "--on", "2026-06-15"}}
	for _, format := range []string{"text", "json", "sarif", "github", "markdown", "html", "csv"} {
		list = append(list, []string{"check", "--format", format, dir})
	}
	for _, format := range []string{"text", "json", "html", "ics"} {
		list = append(list, []string{"status", "--format", format, dir})
	}
	for _, name := range commandNames(t) {
		if !slices.ContainsFunc(list, func(run []string) bool { return run[0] == name }) && name != "why" && name != "serve" {
			list = append(list, []string{name})
		}
	}
	return list
}

// TestNothingOfTheLedgerIsSaid runs every command over ledgers full of marks: what
// it prints and writes holds none of them, but for the commands that answer for
// records, and confidential/.
func TestNothingOfTheLedgerIsSaid(t *testing.T) {
	whole := map[string]string{"police.yaml": marked, "housing.csv": markedCSV}
	for name, files := range map[string]map[string]string{"whole": whole, "broken": brokenLedger, "miscounted": miscounted} {
		t.Run(name, func(t *testing.T) {
			dir := withLedger(t, files)
			t.Chdir(dir)
			if name == "whole" { // so that the numbers agree and the report is published
				os.Remove(filepath.Join(dir, "stats", "main", "2025", "counts.yaml"))
			}
			for _, run := range runs(t, dir) {
				if out := talk(t, run...); strings.Contains(strings.ToLower(out), mark) {
					t.Errorf("clery %s says: %s", strings.Join(run, " "), around(out))
				}
			}
			noMarkIn(t, dir)
			_, err := os.Stat(filepath.Join(dir, "confidential", "trail.csv"))
			if (err == nil) != (name != "broken") {
				t.Errorf("confidential/trail.csv: %v", err)
			}
		})
	}
}

// around shows where the mark stands.
func around(text string) string {
	return regexp.MustCompile("(?i).{0,80}" + mark + ".{0,40}").FindString(text)
}

// noMarkIn searches every file that is neither of the ledger nor confidential.
// The pages of the PDF are compressed; they say what the page in HTML says.
func noMarkIn(t *testing.T, dir string) {
	t.Helper()
	read := 0
	err := filepath.WalkDir(dir, func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if entry.IsDir() {
			if rel, _ := filepath.Rel(dir, path); rel == "confidential" || filepath.ToSlash(rel) == "stats/ledger" {
				return filepath.SkipDir
			}
			return nil
		}
		data, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		read++
		if strings.Contains(strings.ToLower(string(data)), mark) {
			t.Errorf("%s holds: %s", path, around(string(data)))
		}
		return nil
	})
	if err != nil || read < 50 {
		t.Fatal(fmt.Sprint(read, " files read, ", err))
	}
}

// TestRecordsAreNamedWhereTheyMayBe shows that the search above finds what it is
// for: the commands that answer for records name them, and no free text of theirs.
func TestRecordsAreNamedWhereTheyMayBe(t *testing.T) {
	dir := withLedger(t, map[string]string{"police.yaml": marked, "housing.csv": markedCSV})
	os.Remove(filepath.Join(dir, "stats", "main", "2025", "counts.yaml"))
	t.Chdir(dir)
	talk(t, "count")
	if out := talk(t, "build"); !strings.Contains(out, "the folder confidential names records") {
		t.Errorf("build does not say that it named records:\n%s", out)
	}
	said := map[string]string{"trail.csv": "zqx-ref-4", "considered.csv": "zqx-ref-3", "why": "zqx-ref-1", "open": "zqx-ref-1"}
	texts := map[string]string{"why": talk(t, "why", "main", "2025", "burglary"), "open": talk(t, "count", "--open")}
	for _, format := range []string{"json", "csv"} {
		texts["why"] += talk(t, "why", "main", "2025", "burglary", "--format", format)
		texts["open"] += talk(t, "count", "--open", "--format", format)
	}
	for _, name := range []string{"trail.csv", "considered.csv"} {
		data, err := os.ReadFile(filepath.Join("confidential", name))
		if err != nil {
			t.Fatal(err)
		}
		texts[name] = string(data)
	}
	free := regexp.MustCompile(mark + "-(book|comment|course|why|rationale|because)|" + mark + "_group")
	for name, text := range texts {
		if !strings.Contains(text, said[name]) {
			t.Errorf("%s does not name %s:\n%s", name, said[name], text)
		}
		if found := free.FindString(text); found != "" {
			t.Errorf("%s repeats %s", name, found)
		}
	}
}
