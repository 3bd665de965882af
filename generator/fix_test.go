package generator

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"cleryreport/generator/diag"
	"cleryreport/generator/edit"
	"cleryreport/generator/source"
)

// fixable returns a finding whose repair puts text in the
// place of the bytes from start to end.
func fixable(f *source.File, start, end int, text string) diag.Diagnostic {
	span := source.Span{File: f, Start: start, End: end}
	return diag.New("markdown.cite-form", diag.Note, span, "written otherwise", diag.Repair(span, text))
}

func TestFix(t *testing.T) {
	dir := t.TempDir()
	var files []*source.File
	for _, name := range []string{"a.md", "b.md", "c.md"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte("one two"), 0o644); err != nil {
			t.Fatal(err)
		}
		files = append(files, source.NewFile(name, []byte("one two")))
	}
	untouched := diag.New("markdown.cite", diag.Error, source.Span{File: files[2], End: 3}, "a person must decide")
	findings := []diag.Diagnostic{fixable(files[0], 0, 3, "1"), fixable(files[1], 4, 7, "2"), fixable(files[0], 4, 7, "2"),
		fixable(files[0], 2, 5, "overlaps"), untouched}
	mended, err := Fix(dir, findings)
	if err != nil || len(mended) != 3 {
		t.Errorf("%d findings mended, want 3; %v", len(mended), err)
	}
	for name, want := range map[string]string{"a.md": "1 2", "b.md": "one 2", "c.md": "one two"} {
		if got, _ := os.ReadFile(filepath.Join(dir, name)); string(got) != want {
			t.Errorf("%s holds %q, want %q", name, got, want)
		}
	}
	if _, err := Fix(dir, findings); !errors.Is(err, edit.ErrChanged) {
		t.Errorf("repairs of a text that is no longer there: %v", err)
	}
}
