package generator

import (
	"slices"
	"strings"
	"testing"

	"cleryreport/generator/load"
	"cleryreport/generator/source"
)

// rolledOver returns the sample with changed files as a rollover would leave it.
func rolledOver(t *testing.T, changed ...*source.File) *source.Tree {
	t.Helper()
	files := slices.DeleteFunc(mustSample(t).Files(), func(f *source.File) bool {
		return strings.HasPrefix(f.Path, load.LedgerFolder+"/") || slices.ContainsFunc(changed, func(c *source.File) bool { return c.Path == f.Path })
	})
	r, err := judge(source.NewTree(append(files, changed...)...), nil, Options{}.withDefaults())
	if err != nil {
		t.Fatal(err)
	}
	plan, err := planRollover(r)
	if err != nil || plan == nil {
		t.Fatalf("no plan: %v", err)
	}
	changes := plan.changes()
	if err := plan.readAgain(changes); err != nil {
		t.Fatal(err)
	}
	return with(r.tree, changes)
}

// Notices are marked in each way in which they may be written, and lines keep
// their ends.
func TestRolloverKeepsTheWriting(t *testing.T) {
	crlf := strings.ReplaceAll(string(mustSample(t).File(reportFile).Data), "\n", "\r\n")
	crlf = strings.Replace(crlf, "deadline: 2026-10-01\r\n", "", 1)
	notices := "distribution:\r\n" +
		"  - {audience: [enrolled_students, current_employees], method: email, on: 2026-09-28, by: communications, proof: log}\r\n" +
		"  - # by the web\r\n    audience: [prospective_students, prospective_employees]\r\n    method: web_page\r\n    on: 2026-09-28\r\n    by: admissions\r\n    proof: copy\r\n" +
		"  - {edition: 2025, audience: enrolled_students, method: email, on: 2025-09-29, by: communications, proof: log}\r\n"
	after := rolledOver(t, source.NewFile(reportFile, []byte(crlf)), source.NewFile(noticesFile, []byte(notices)))
	want := strings.Replace(strings.Replace(crlf, "edition: 2026", "edition: 2027", 1), "published: 2026-09-28", "published: undecided", 1)
	if got := string(after.File(reportFile).Data); got != want {
		t.Errorf("more than two values of the report have changed:\n%s", got)
	}
	want = strings.Replace(strings.Replace(notices, "{audience", "{edition: 2026, audience", 1), "    audience", "    edition: 2026\r\n    audience", 1)
	if got := string(after.File(noticesFile).Data); got != want {
		t.Errorf("the notices are\n%s, want\n%s", got, want)
	}
}

// A statement that is new stands behind the chapter in which its neighbors
// stand, also at the end of a file whose last line does not end.
func TestRolloverBeginsStatements(t *testing.T) {
	pack := source.NewFile("schemas/local/registry.json", []byte(`{"$schema": "http://json-schema.org/draft-07/schema#", "title": "Franklin Code § 40-1",
"x-clery-pack": {"text": "Franklin Code § 40-1", "short": "FC 40-1", "title": "The registry", "jurisdiction": "Franklin"},
"properties": {
"a": {"x-clery": {"citation": "Franklin Code § 40-1(a)", "title": "Address", "asks": "Say where it is.", "kind": "description", "role": "content", "report": "security", "source": "read 2026-06-12", "confirmed": true}},
"b": {"x-clery": {"citation": "Franklin Code § 40-1(b)", "title": "Hours", "asks": "Say when it is open.", "kind": "description", "role": "content", "report": "security", "since": 2027, "source": "read 2026-06-12", "confirmed": true}},
"c": {"x-clery": {"citation": "Franklin Code § 40-1(c)", "title": "Fees", "asks": "Say what it costs.", "kind": "description", "role": "content", "report": "security", "since": 2027, "source": "read 2026-06-12", "confirmed": true}}}}`))
	const name = "policies/sex-offenders.md"
	before := strings.TrimRight(strings.Replace(string(mustSample(t).File(name).Data), `{cite="668.46(b)(12)"}`, `{cite="668.46(b)(12); FC 40-1(a)"}`, 1), "\n")
	after := rolledOver(t, pack, source.NewFile(name, []byte(before)))
	want := before + "\n\n## Hours {cite=\"Franklin Code § 40-1(b)\"}\n\n[Fill in: say when it is open]\n" +
		"\n## Fees {cite=\"Franklin Code § 40-1(c)\"}\n\n[Fill in: say what it costs]\n"
	if got := string(after.File(name).Data); got != want {
		t.Errorf("the text is\n%s, want\n%s", got, want)
	}
}

// What the program cannot write as it is meant stops everything.
func TestRolloverReadsAgain(t *testing.T) {
	r, err := judge(mustSample(t), nil, Options{}.withDefaults())
	if err != nil {
		t.Fatal(err)
	}
	plan, err := planRollover(r)
	if err != nil || plan == nil {
		t.Fatalf("no plan: %v", err)
	}
	plan.edits = plan.edits[1:] // the year of the edition
	if err := plan.readAgain(plan.changes()); err == nil {
		t.Error("an edition that did not move was let through")
	}
}
