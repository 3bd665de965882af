package generator_test

import (
	"bytes"
	"context"
	"errors"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"cleryreport/generator"
	"cleryreport/generator/diag"
)

// sampleFolder returns a folder with the sample institution that a test may
// change.
func sampleFolder(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	for _, folder := range []string{"content", "policies", "schemas/local", "site", "stats"} {
		if err := os.CopyFS(filepath.Join(dir, folder), os.DirFS(filepath.Join("..", folder))); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// replaceIn replaces a text, which must be there, in a file of a repository.
func replaceIn(t *testing.T, dir, path, from, to string) {
	t.Helper()
	name := filepath.Join(dir, filepath.FromSlash(path))
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Contains(data, []byte(from)) {
		t.Fatalf("%s does not hold %q", path, from)
	}
	if err := os.WriteFile(name, bytes.ReplaceAll(data, []byte(from), []byte(to)), 0o644); err != nil {
		t.Fatal(err)
	}
}

// An error keeps the last publication as it was; a draft is published and says
// so on every page; a cancelled run changes nothing.
func TestPublishing(t *testing.T) {
	dir := sampleFolder(t)
	o := generator.Options{Dir: dir}
	if _, published, err := generator.Build(t.Context(), o); err != nil || !published {
		t.Fatalf("the sample: published %t, error %v", published, err)
	}
	first := published(t, dir)

	replaceIn(t, dir, "policies/confidential-reporting.md", "status: adopted", "status: starter")
	r, ok, err := generator.Build(t.Context(), o)
	if err != nil || ok || !diag.HasErrors(r.Findings) {
		t.Errorf("with starter text: published %t, %s, error %v", ok, diag.Summary(r.Findings), err)
	}
	same(t, "after an error", published(t, dir), first)

	cancelled, cancel := context.WithCancel(t.Context())
	cancel()
	o.Draft = true
	if _, ok, err := generator.Build(cancelled, o); ok || !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: published %t, error %v", ok, err)
	}
	same(t, "after a cancelled run", published(t, dir), first)

	if _, ok, err := generator.Build(t.Context(), o); err != nil || !ok {
		t.Fatalf("the draft: published %t, error %v", ok, err)
	}
	for name, data := range published(t, dir) {
		if strings.HasSuffix(name, ".html") && !bytes.Contains(data, []byte("DRAFT")) {
			t.Errorf("%s of the draft does not say DRAFT", name)
		}
	}
}

func published(t *testing.T, dir string) map[string][]byte {
	t.Helper()
	files := map[string][]byte{}
	for _, folder := range []string{"public", "review"} {
		for name, data := range readFolder(t, filepath.Join(dir, folder)) {
			files[folder+"/"+name] = data
		}
	}
	return files
}

func same(t *testing.T, when string, got, want map[string][]byte) {
	t.Helper()
	if !slices.Equal(slices.Sorted(maps.Keys(got)), slices.Sorted(maps.Keys(want))) {
		t.Errorf("%s other files are published: %q", when, slices.Sorted(maps.Keys(got)))
	}
	for name := range want {
		if !bytes.Equal(got[name], want[name]) {
			t.Errorf("%s %s differs", when, name)
		}
	}
}

// The ledger is read from the folder that is asked for, or that site/report.yaml
// names, which only those who may see it have.
func TestRecords(t *testing.T) {
	dir := sampleFolder(t)
	elsewhere := filepath.Join(t.TempDir(), "ledger")
	if err := os.Rename(filepath.Join(dir, "stats", "ledger"), elsewhere); err != nil {
		t.Fatal(err)
	}
	check := func(name, records string, want bool) {
		t.Helper()
		r, err := generator.Check(generator.Options{Dir: dir, Records: records})
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if r.Corpus.HasRecords != want || diag.HasErrors(r.Findings) {
			t.Errorf("%s: has records %t, want %t; %s", name, r.Corpus.HasRecords, want, diag.Summary(r.Findings))
		}
	}
	check("no ledger anywhere", "", false)
	check("a folder that is asked for", elsewhere, true)
	if _, err := generator.Check(generator.Options{Dir: dir, Records: elsewhere + "-none"}); err == nil {
		t.Error("a folder that is asked for and not there is no error")
	}

	replaceIn(t, dir, "site/report.yaml", "absence:", "records: ../nowhere/ledger\nabsence:")
	check("a named folder that is not there", "", false)
	replaceIn(t, dir, "site/report.yaml", "../nowhere/ledger", filepath.ToSlash(elsewhere))
	check("a named folder", "", true)
	if err := os.Rename(elsewhere, filepath.Join(dir, "ledger")); err != nil {
		t.Fatal(err)
	}
	replaceIn(t, dir, "site/report.yaml", filepath.ToSlash(elsewhere), "ledger")
	check("a folder named from the repository", "", true)
}
