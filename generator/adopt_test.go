package generator

import (
	"compress/gzip"
	"io"
	"os"
	"slices"
	"strings"
	"testing"

	"cleryreport/generator/count"
	"cleryreport/generator/diag"
	"cleryreport/generator/edit"
	"cleryreport/generator/importer/adopt"
	"cleryreport/generator/load"
	"cleryreport/generator/model"
	"cleryreport/generator/source"
)

// planned plans the adoption of a report into a repository.
func planned(t *testing.T, tree *source.Tree, report *source.File) (*adoption, []diag.Diagnostic) {
	t.Helper()
	plan, found, err := planAdoption(tree, report, AdoptOptions{})
	if err != nil {
		t.Fatal(err)
	}
	return plan, found
}

// TestExamplesOfAdoptRules adopts the examples of each rule: the bad one yields
// this rule and no other, the good one none.
func TestExamplesOfAdoptRules(t *testing.T) {
	for _, r := range adopt.Rules {
		_, bad := planned(t, source.NewTree(), source.NewFile(r.Bad.Path, []byte(r.Bad.Text)))
		onlyRule(t, bad, r)
		if _, good := planned(t, source.NewTree(), source.NewFile(r.Good.Path, []byte(r.Good.Text))); len(good) > 0 {
			t.Errorf("the good example of %s has %+v", r.ID, good)
		}
	}
}

// printed is the report of the sample as a Word file that pandoc read.
func printed(t *testing.T, name string) *source.File {
	t.Helper()
	packed, err := os.Open("importer/adopt/testdata/" + name + ".gz")
	if err != nil {
		t.Fatal(err)
	}
	defer packed.Close()
	r, err := gzip.NewReader(packed)
	if err != nil {
		t.Fatal(err)
	}
	data, err := io.ReadAll(r)
	if err != nil {
		t.Fatal(err)
	}
	return source.NewFile(name, data)
}

// TestAdoptedSample adopts the printed report of the sample into a repository
// that has its registers: every number that a table of it tells is the one of the
// sample, no text of it needs mending before it can be read, and nothing can be
// published before the numbers were compared.
func TestAdoptedSample(t *testing.T) {
	sample := mustSample(t)
	registers := source.NewTree(slices.DeleteFunc(sample.Files(), func(f *source.File) bool {
		return !slices.Contains([]string{"site/campuses.yaml", "site/offices.yaml", "site/places.csv"}, f.Path)
	})...)
	registers = source.NewTree(append(registers.Files(), source.NewFile("site/report.yaml", []byte("edition: 2026\n")))...)
	whole, _ := load.Load(sample, nil)
	for _, name := range []string{"larkmoor.md", "larkmoor-bold.md", "larkmoor-pandoc.md"} {
		plan, _ := planned(t, registers, printed(t, name))
		corpus, found := load.Load(after(registers, plan), nil)
		for _, d := range found {
			if d.Severity == diag.Error && d.Rule != load.RuleMissingKey && d.Rule != load.RuleMissingFile {
				t.Errorf("%s: %s: %s [%s]", name, d.Span, d.Message, d.Rule)
			}
		}
		compareNumbers(t, whole, corpus)
		_, counted := count.Count(corpus)
		unchecked := slices.DeleteFunc(counted, func(d diag.Diagnostic) bool { return d.Rule != count.FindingUnchecked })
		if len(unchecked) != 6 {
			t.Errorf("%s: %d files of numbers are unchecked, want 6", name, len(unchecked))
		}
	}
}

// after is a repository with what adopting a report writes.
func after(tree *source.Tree, plan *adoption) *source.Tree {
	var files []*source.File
	for _, c := range plan.changes {
		files = append(files, c.After)
	}
	for _, f := range tree.Files() {
		if !slices.ContainsFunc(plan.changes, func(c edit.Change) bool { return c.After.Path == f.Path }) {
			files = append(files, f)
		}
	}
	return source.NewTree(files...)
}

// compareNumbers holds the adopted numbers, which lack the hate crimes, against
// those of the sample.
func compareNumbers(t *testing.T, sample, adopted *model.Corpus) {
	t.Helper()
	want := map[model.Key]int{}
	for _, counts := range sample.Counts {
		for _, cell := range counts.Cells {
			if cell.Table != model.HateCrimes {
				want[cell.Key] = cell.Count
			}
		}
	}
	for _, counts := range adopted.Counts {
		for _, cell := range counts.Cells {
			if n, ok := want[cell.Key]; !ok || n != cell.Count {
				t.Errorf("%+v is %d, want %d (%v)", cell.Key, cell.Count, n, ok)
			}
			delete(want, cell.Key)
		}
	}
	if len(want) > 0 {
		t.Errorf("%d numbers were not adopted", len(want))
	}
}

// TestAdoptKeepsWhatIsThere adopts beside files of a person: none is replaced but
// a counts.yaml that holds no number.
func TestAdoptKeepsWhatIsThere(t *testing.T) {
	report := source.NewFile("report.md", []byte("# Missing students\n\nTell the police at once.\n\n"+
		"# Crimes of 2024\n\n| | On campus | Noncampus |\n|---|---|---|\n| Arson | 1 | 0 |\n\n"+
		"# Crimes of 2023\n\n| | On campus | Noncampus |\n|---|---|---|\n| Arson | 2 | 0 |\n"))
	tree := source.NewTree(
		source.NewFile("site/report.yaml", []byte("edition: 2026\n")),
		source.NewFile("site/campuses.yaml", []byte("campuses:\n  - {id: main, name: Main Campus, jurisdiction: Franklin, security: none}\n")),
		source.NewFile("content/missing-students.md", []byte("---\ntitle: Mine\n---\n")),
		source.NewFile("policies/missing-students.md", []byte("---\ntitle: Mine\n---\n")),
		source.NewFile("stats/main/2024/counts.yaml", []byte("campus: main\nyear: 2024\narrests: {missing: true, reason: none yet}\n")),
		source.NewFile("stats/main/2023/counts.yaml", []byte("campus: main\nyear: 2023\nunfounded: 3\n")),
	)
	plan, found := planned(t, tree, report)
	if len(found) != 1 || !strings.Contains(found[0].Message, "stats/main/2023/counts.yaml holds numbers already") {
		t.Errorf("found %+v", found)
	}
	for _, c := range plan.changes {
		f, present := c.After, tree.File(c.After.Path)
		if present != nil && (c.Before != present || !slices.Contains([]string{"site/report.yaml", "stats/main/2024/counts.yaml"}, f.Path)) {
			t.Errorf("%s would be replaced by\n%s", f.Path, f.Data)
		}
		if f.Path == "site/report.yaml" && !strings.HasPrefix(string(f.Data), "edition: 2026\n\noutline:\n") {
			t.Errorf("site/report.yaml is %s", f.Data)
		}
	}
}

// TestAdoptIntoOutline writes the parts of an adopted report before those that
// are there, and lists them where that cannot be done.
func TestAdoptIntoOutline(t *testing.T) {
	report := source.NewFile("report.md", []byte("# Missing students\n\nTell the police at once.\n"))
	for name, tt := range map[string]struct{ before, after string }{
		"indented":     {"edition: 2026\noutline:\n  # Ours\n  - title: Ours\n    files: [a.md]\n", "edition: 2026\noutline:\n  # Ours\n  - title: \"Policies and statements\"\n    files:\n      - content/missing-students.md\n  - title: Ours\n    files: [a.md]\n"},
		"not indented": {"outline:\n- title: Ours\n  files: [a.md]\n", "outline:\n- title: \"Policies and statements\"\n  files:\n    - content/missing-students.md\n- title: Ours\n  files: [a.md]\n"},
		"in brackets":  {"outline: [{title: Ours, files: [a.md]}]\n", ""},
		"empty":        {"outline: []\n", ""},
	} {
		t.Run(name, func(t *testing.T) {
			tree := source.NewTree(source.NewFile("site/report.yaml", []byte(tt.before)))
			plan, _ := planned(t, tree, report)
			got := ""
			for _, c := range plan.changes {
				if c.After.Path == "site/report.yaml" {
					got = string(c.After.Data)
				}
			}
			if got != tt.after {
				t.Errorf("site/report.yaml is\n%s", got)
			}
			if listed := strings.Contains(string(plan.summary.List), "Add these parts to it"); listed != (tt.after == "") {
				t.Errorf("the parts are listed: %v", listed)
			}
		})
	}
}

// TestDraftOfAdopted builds a draft of a new repository into which a report was
// adopted: nobody has to mend anything before the first look.
func TestDraftOfAdopted(t *testing.T) {
	dir := t.TempDir()
	if _, err := Init(dir, beginning()); err != nil {
		t.Fatal(err)
	}
	report := "# Missing students\n\nTell the police at once.\n\n# Crimes of the Main Campus, 2024\n\n| | On campus | Noncampus |\n|---|---|---|\n| Arson | 1 | 0 |\n"
	if _, found, err := Adopt(AdoptOptions{Dir: dir, Report: Named{Name: "report.md", From: strings.NewReader(report)}}); err != nil || len(found) > 0 {
		t.Fatal(found, err)
	}
	r, published, err := Build(t.Context(), Options{Dir: dir, Draft: true})
	if err != nil || !published {
		t.Fatalf("published %v, %v: %s", published, err, diag.Summary(r.Findings))
	}
	if f := r.tree.File("content/missing-students.md"); f == nil || !strings.Contains(string(f.Data), "\nowner: clery_compliance\n") {
		t.Error("the draft has no owner")
	}
}
