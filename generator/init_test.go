package generator

import (
	"archive/zip"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"cleryreport/generator/checklist"
	"cleryreport/generator/diag"
	"cleryreport/generator/load"
	"cleryreport/generator/schema"
)

func beginning() Beginning {
	return Beginning{Name: "Another College", Edition: 2026, Web: "https://www.another.example/clery", Campuses: []FirstCampus{
		{Name: "Main Campus", State: "Ohio", Security: "police", Housing: true, Noncampus: true},
		{Name: "Château Campus", State: "Ohio", Security: "none"},
		{Name: "Север", State: "Ohio", Security: "none"},
	}}
}

// What Init writes can be read, and no statement in it counts: all are starter
// text, save that the definitions are drafts and nothing is prompted that is
// only recommended.
func TestInit(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "a report", "größer")
	written, err := Init(dir, beginning())
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"stats/chateau/2023/counts.yaml", "stats/campus-3/2025/counts.yaml", ".gitignore", "README.md"} {
		if !slices.Contains(written, want) {
			t.Errorf("%s was not written", want)
		}
	}
	r, err := Check(Options{Dir: dir})
	if err != nil {
		t.Fatal(err)
	}
	if r.Unjudged || r.Partly {
		t.Error("the checklist was not walked as a whole")
	}
	for _, d := range r.Findings {
		if load.Configuration(d) || strings.HasPrefix(d.Rule, "load.") || strings.HasPrefix(d.Rule, "report.") {
			t.Errorf("%s: %s [%s]", d.Span, d.Message, d.Rule)
		}
	}
	starters := 0
	for _, e := range r.Coverage.Entries {
		if !e.Leaf.Written() || e.Leaf.Role == schema.RoleProcedural {
			continue
		}
		for _, a := range e.Answers {
			switch {
			case e.Leaf.Role == schema.RoleRecommended && a.State == checklist.Missing:
			case a.State == checklist.Starter:
				starters++
			case a.State != checklist.NotApplicable && (a.State != checklist.Draft || e.Leaf.Kind != schema.Definition):
				t.Errorf("%s at %s is %s", e.Leaf.Citation, a.Campus, a.State)
			}
		}
	}
	if starters < 100 {
		t.Errorf("only %d statements are to be written", starters)
	}
}

// Each paragraph, entry and year that is open is one finding: a list of what is
// to be done.
func TestInitListsWhatIsOpen(t *testing.T) {
	dir := t.TempDir()
	b := beginning()
	b.Campuses = b.Campuses[:1]
	if _, err := Init(dir, b); err != nil {
		t.Fatal(err)
	}
	r, err := Check(Options{Dir: dir})
	if err != nil {
		t.Fatal(err)
	}
	places := map[string]string{}
	for _, d := range r.Findings {
		at := d.Rule + d.Span.String() + d.Leaf
		if before, twice := places[at]; twice && !d.Span.IsWhole() {
			t.Errorf("%s is named twice: %s; %s", d.Span, before, d.Message)
		}
		places[at] = d.Message
	}
	if len(r.Findings) > 170 {
		t.Errorf("%d findings are no list that anybody reads", len(r.Findings))
	}
}

// What an import wrote is completed, and nothing in it is lost.
func TestInitAfterImport(t *testing.T) {
	dir := t.TempDir()
	collection, err := zip.OpenReader("importer/ed/testdata/larkmoor-college.zip")
	if err != nil {
		t.Fatal(err)
	}
	defer collection.Close()
	imported, found, err := ImportED(dir, collection, "999903")
	if err != nil || diag.HasErrors(found) {
		t.Fatal(err, found)
	}
	before := map[string]string{}
	for _, w := range imported {
		before[w.Path] = mustReadFile(t, dir, w.Path)
	}
	b, err := Imported(dir)
	if err != nil || b == nil || b.Name != "Larkmoor College" || b.Edition != 2026 || len(b.Campuses) != 2 || b.Campuses[0].Security != "" {
		t.Fatalf("imported = %+v, %v", b, err)
	}
	b.Web, b.Campuses[0].Security, b.Campuses[1].Security = "https://www.larkmoor.example/clery", "police", "none"
	if _, err := Init(dir, *b); err != nil {
		t.Fatal(err)
	}
	for name, text := range before {
		after := mustReadFile(t, dir, name)
		if name == campusesFile {
			after = strings.NewReplacer("security: police\n", "# security: police, security or none; the collection does not say\n",
				"security: none\n", "# security: police, security or none; the collection does not say\n").Replace(after)
		}
		if !strings.HasPrefix(after, text) || name != reportFile && after != text {
			t.Errorf("%s has changed:\n%s", name, after)
		}
	}
	r, err := Check(Options{Dir: dir})
	if err != nil || r.Unjudged {
		t.Fatal("the checklist was not walked", err)
	}
}

func TestInitRefuses(t *testing.T) {
	for name, files := range map[string]map[string]string{
		"the work of a person": {"policies/reporting.md": "text"},
		"a begun report":       {"site/report.yaml": "edition: 2026\n", "site/offices.yaml": "offices: []\n"},
		"numbers alone":        {"stats/main/2025/counts.yaml": "campus: main\n"},
		"a broken import":      {"site/report.yaml": "edition: [\n", "site/campuses.yaml": "campuses: [\n"},
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			for path, text := range files {
				full := filepath.Join(dir, filepath.FromSlash(path))
				if err := os.MkdirAll(filepath.Dir(full), 0o755); err != nil {
					t.Fatal(err)
				}
				if err := os.WriteFile(full, []byte(text), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			_, err := Init(dir, beginning())
			if _, usage := errors.AsType[UsageError](err); !usage {
				t.Errorf("the error is %v", err)
			}
			if _, err := os.Stat(filepath.Join(dir, "README.md")); err == nil {
				t.Error("something was written")
			}
		})
	}
}

// Answers that no file can hold are refused before anything is written.
func TestInitRefusesAnswers(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "report")
	b := beginning()
	b.Web = "not an address"
	_, err := Init(dir, b)
	if _, usage := errors.AsType[UsageError](err); !usage || !strings.Contains(err.Error(), "site/report.yaml") {
		t.Errorf("the error is %v", err)
	}
	if _, err := os.Stat(dir); !errors.Is(err, os.ErrNotExist) {
		t.Error("the folder was made")
	}
}

func mustReadFile(t *testing.T, dir, name string) string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(dir, filepath.FromSlash(name)))
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}
