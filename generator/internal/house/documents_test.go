package house

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"cleryreport/generator/diag"
	"cleryreport/generator/importer/logs"
	"cleryreport/generator/load"
	"cleryreport/generator/model"
	"cleryreport/generator/source"
)

// example is a file of docs/formats.md: a heading with a path, and the block
// of code that follows it.
var example = regexp.MustCompile("(?ms)^### `([^`]+)`$.*?^```[a-z]+\n(.*?)^```$")

// TestExamplesOfFormats reads the examples of docs/formats.md as one report
// repository.
func TestExamplesOfFormats(t *testing.T) {
	page := mustRead(t, "docs/formats.md")
	var files []*source.File
	for _, m := range example.FindAllStringSubmatch(page, -1) {
		files = append(files, source.NewFile(m[1], []byte(m[2])))
	}
	if want := strings.Count(page, "\n### `"); len(files) != want {
		t.Fatalf("%d of %d files have an example", len(files), want)
	}
	corpus, findings := load.Load(source.NewTree(files...), nil)
	for _, d := range findings {
		if d.Severity >= diag.Warning {
			t.Errorf("%s: %s [%s]", d.Span, d.Message, d.Rule)
		}
	}
	if len(corpus.Campuses) != 1 || len(corpus.Policies) != 1 || !corpus.HasRecords {
		t.Errorf("the examples give %d campuses and %d texts", len(corpus.Campuses), len(corpus.Policies))
	}
}

// TestExampleOfImport imports the export of docs/formats.md by the mapping above
// it, and compares what comes out with the file that the page shows.
func TestExampleOfImport(t *testing.T) {
	_, page, _ := strings.Cut(mustRead(t, "docs/formats.md"), "### `stats/columns.yaml`")
	blocks := regexp.MustCompile("(?ms)^```[a-z]+\n(.*?)^```$").FindAllStringSubmatch(page, 3)
	if len(blocks) < 3 {
		t.Fatal("the page shows no mapping, export and file")
	}
	corpus := &model.Corpus{Campuses: []model.Campus{{ID: "main"}}, Offices: []model.Office{{ID: "public_safety"}},
		Places: []model.Place{{ID: "aster-hall", Campus: "main"}, {ID: "library", Campus: "main"}}}
	columns, found := load.Columns(source.NewFile("stats/columns.yaml", []byte(blocks[0][1])), corpus)
	if diag.HasErrors(found) {
		t.Fatal(found)
	}
	log, found := logs.Read("export.csv", []byte(blocks[1][1]), columns, corpus)
	if log == nil || len(log.Files) != 1 || diag.HasErrors(found) {
		t.Fatal(found)
	}
	if got := string(log.Files[0].Text); got != blocks[2][1] {
		t.Errorf("the import gives\n%s", got)
	}
}

// TestDependenciesAreExplained holds docs/dependencies.md to go.mod.
func TestDependenciesAreExplained(t *testing.T) {
	page := mustRead(t, "docs/dependencies.md")
	modules := regexp.MustCompile(`(?m)^\s+(\S+\.\S+/\S+|gopkg\.in/\S+) v`).FindAllStringSubmatch(mustRead(t, "go.mod"), -1)
	if len(modules) == 0 {
		t.Fatal("go.mod names no module")
	}
	for _, m := range modules {
		if !strings.Contains(page, "`"+m[1]+"`") {
			t.Errorf("docs/dependencies.md does not say why %s is needed", m[1])
		}
	}
}

// TestWorkflowsKeepRecords finds workflows that speak of folders of the records
// ring, which no workflow may upload, or that upload a folder as a whole.
func TestWorkflowsKeepRecords(t *testing.T) {
	names, err := filepath.Glob(filepath.Join(mustRoot(t), ".github", "workflows", "*"))
	if err != nil || len(names) == 0 {
		t.Fatalf("no workflow is found: %v", err)
	}
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, word := range []string{"confidential", "stats/ledger", "path: .\n", "path: ./\n"} {
			if strings.Contains(string(data), word) {
				t.Errorf("%s speaks of %q", filepath.Base(name), strings.TrimSpace(word))
			}
		}
	}
	if !strings.Contains(mustRead(t, ".gitignore"), "/confidential/\n") {
		t.Error("git does not ignore confidential/")
	}
}

func mustRead(t *testing.T, name string) string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(mustRoot(t), name))
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}
