package generator

import (
	"slices"
	"strings"
	"testing"

	"cleryreport/generator/diag"
	"cleryreport/generator/source"
)

// findingsIn returns a finding at each line of a file that holds a brace.
func findingsIn(path, text string) []diag.Diagnostic {
	f := source.NewFile(path, []byte(text))
	var list []diag.Diagnostic
	for i := range text {
		if text[i] == '{' {
			list = append(list, diag.New("markdown.brace", diag.Error, source.Span{File: f, Start: i, End: i + 1}, "a brace"))
		}
	}
	return list
}

func TestNewFindings(t *testing.T) {
	tests := []struct {
		name, before, now string
		want              []int // lines
	}{
		{"nothing before", "", "a {\n", []int{1}},
		{"the same", "a {\n", "a {\n", nil},
		{"moved down", "a {\n", "x\n\ny\na {\n", nil},
		{"another line", "a {\n", "b {\na {\n", []int{1}},
		{"one more that is alike", "a {\na {\n", "a {\na {\na {\n", []int{3}},
		{"one less", "a {\na {\n", "a {\n", nil},
		{"line changed", "a {\n", "a  {\n", []int{1}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var got []int
			for _, d := range newFindings(findingsIn("p.md", tt.now), findingsIn("p.md", tt.before)) {
				got = append(got, d.Span.Position().Line)
			}
			if !slices.Equal(got, tt.want) {
				t.Errorf("new in lines %v, want %v", got, tt.want)
			}
		})
	}
	if news := newFindings(findingsIn("b.md", "{"), findingsIn("a.md", "{")); len(news) != 1 {
		t.Error("a finding of another file counts as known")
	}
}

func TestRecordsForARevision(t *testing.T) {
	site := source.NewFile("site/report.yaml", []byte("x"))
	ledger := source.NewFile("stats/ledger/main/2025/police.yaml", []byte("incidents: []"))
	elsewhere := source.NewTree(ledger)
	tests := []struct {
		name   string
		before *source.Tree
		now    *Result
		want   string // paths of the records
	}{
		{"no ledger", source.NewTree(site), &Result{tree: source.NewTree(site)}, ""},
		{"ledger beside the repository", source.NewTree(site), &Result{tree: source.NewTree(site), records: elsewhere}, ledger.Path},
		{"ledger ignored by Git", source.NewTree(site), &Result{tree: source.NewTree(site, ledger)}, ledger.Path},
		{"ledger in the revision", source.NewTree(site, ledger), &Result{tree: source.NewTree(site, ledger)}, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			if records := recordsFor(tt.before, tt.now); records != nil {
				for _, f := range records.Files() {
					got = append(got, f.Path)
				}
			}
			if strings.Join(got, " ") != tt.want {
				t.Errorf("records %q, want %q", got, tt.want)
			}
		})
	}
}

func TestOwnedByKeepsAllWhileNothingCanBeRead(t *testing.T) {
	r, err := Check(Options{Dir: t.TempDir()})
	if err != nil {
		t.Fatal(err)
	}
	if !r.Broken() {
		t.Fatal("an empty repository can be read")
	}
	kept, err := OwnedBy(r, r.Findings, "title_ix")
	if err != nil || len(kept) != len(r.Findings) || len(kept) == 0 {
		t.Errorf("%d of %d findings kept, %v", len(kept), len(r.Findings), err)
	}
}
