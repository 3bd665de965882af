package generator

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"cleryreport/generator/diag"
)

// sampleCopy copies the sample institution, with its ledger, into a folder of
// its own.
func sampleCopy(t testing.TB) string {
	t.Helper()
	dir := t.TempDir()
	for _, folder := range []string{"content", "policies", "schemas/local", "stats", "site"} {
		if err := os.CopyFS(filepath.Join(dir, filepath.FromSlash(folder)), os.DirFS(filepath.Join(sampleDir, filepath.FromSlash(folder)))); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// mustSave puts a text in the place of a file as editors do, in one step.
func mustSave(t testing.TB, name string, text []byte) {
	t.Helper()
	if err := os.WriteFile(name+"~", text, 0o644); err != nil {
		t.Fatal(err)
	}
	if err := os.Rename(name+"~", name); err != nil {
		t.Fatal(err)
	}
}

func mustLook(t testing.TB, s *Session, settle bool) *Result {
	t.Helper()
	r, err := s.Look(settle)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// TestSessionFindsWhatACheckFinds goes through edits of every kind of file and
// holds each look of one session against a check that remembers nothing.
func TestSessionFindsWhatACheckFinds(t *testing.T) {
	dir := sampleCopy(t)
	s := NewSession(Options{Dir: dir})
	mustLook(t, s, false)
	edits := []struct{ file, from, to string }{
		{"policies/reporting.md", "## Whom to tell {cite=\"668.46(b)(2)(iii)\"}", "## Whom to tell"},
		{"policies/reporting.md", "status: adopted", "status: [adopted"},
		{"content/get-help.md", "## Police", "## Police {{ offices.nobody.phone }}"},
		{"stats/main/2025/counts.yaml", "burglary: {on_campus: 10", "burglary: {on_campus: 11"},
		{"stats/main/2025/counts.yaml", "hate_crimes:", "hate_krimes:"},
		{"site/report.yaml", "alert_system: LarkAlert", "alert_system: LarkAlarm"},
		{"site/report.yaml", "edition: 2026", "edition: [2026"},
		{"site/offices.yaml", "offices:", "officers:"},
		{"site/places.csv", "aster-hall", "astor-hall"},
	}
	for _, e := range edits {
		name := filepath.Join(dir, filepath.FromSlash(e.file))
		good, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		broken := strings.Replace(string(good), e.from, e.to, 1)
		if broken == string(good) {
			t.Fatalf("%s does not hold %q", e.file, e.from)
		}
		for _, text := range []string{broken, string(good)} {
			mustSave(t, name, []byte(text))
			compareWithCheck(t, e.file+": "+e.to, mustLook(t, s, false), dir)
		}
	}
}

// compareWithCheck holds a result against that of a check: findings, numbers and
// the page.
func compareWithCheck(t *testing.T, what string, got *Result, dir string) {
	t.Helper()
	want, err := Check(Options{Dir: dir})
	if err != nil {
		t.Fatal(err)
	}
	if a, b := textOf(t, got), textOf(t, want); a != b {
		t.Errorf("after %s the session finds\n%s\nand a check\n%s", what, a, b)
	}
	if got.Inputs() != want.Inputs() {
		t.Errorf("after %s the session has read something else", what)
	}
	a, err := NewPages(got)
	b, err2 := NewPages(want)
	if (err == nil) != (err2 == nil) {
		t.Fatalf("after %s: %v, %v", what, err, err2)
	}
	if err == nil && !bytes.Equal(a.front, b.front) {
		t.Errorf("after %s the session shows another page than a build", what)
	}
}

func textOf(t *testing.T, r *Result) string {
	t.Helper()
	var b bytes.Buffer
	if err := diag.WriteText(&b, r.Findings, diag.Style{}); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestSessionJudgesAChangeOnce(t *testing.T) {
	dir := sampleCopy(t)
	s := NewSession(Options{Dir: dir})
	first := mustLook(t, s, true)
	if again := mustLook(t, s, true); again != first {
		t.Error("nothing has changed, and the result is another")
	}
	name := filepath.Join(dir, "policies", "reporting.md")
	good, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	mustSave(t, name, append(good, "\nOne more sentence.\n"...))
	if half := mustLook(t, s, true); half != first {
		t.Error("a change that may be half written was judged")
	}
	changed := mustLook(t, s, true)
	if changed == first {
		t.Error("a change that has settled was not judged")
	}
	if again := mustLook(t, s, false); again != changed {
		t.Error("the change was judged twice")
	}
}

// TestSessionOutlivesItsFolder takes the folder away and puts it back.
func TestSessionOutlivesItsFolder(t *testing.T) {
	dir := sampleCopy(t)
	s := NewSession(Options{Dir: dir})
	mustLook(t, s, false)
	if err := os.Rename(dir, dir+"~"); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Look(false); err == nil {
		t.Error("a folder that is gone was read")
	}
	if err := os.Rename(dir+"~", dir); err != nil {
		t.Fatal(err)
	}
	if r := mustLook(t, s, false); len(r.Findings) > 0 {
		t.Errorf("the folder is back, and something was found: %v", r.Findings[0].Message)
	}
}

// BenchmarkSave is what a preview does after a save of one text: look at the
// files, judge what has changed, and draw the page of the report.
func BenchmarkSave(b *testing.B) {
	dir := sampleCopy(b)
	name := filepath.Join(dir, "policies", "reporting.md")
	good, err := os.ReadFile(name)
	if err != nil {
		b.Fatal(err)
	}
	s := NewSession(Options{Dir: dir})
	mustLook(b, s, false)
	b.ReportAllocs()
	for n := 0; b.Loop(); n++ {
		mustSave(b, name, append(bytes.Clone(good), strings.Repeat(" Again.", n%2+1)...))
		if _, err := NewPages(mustLook(b, s, false)); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkLook is what a preview does while nothing changes.
func BenchmarkLook(b *testing.B) {
	s := NewSession(Options{Dir: sampleCopy(b)})
	for range 200 { // until no file is opened again to be sure
		mustLook(b, s, true)
	}
	for b.Loop() {
		mustLook(b, s, true)
	}
}
