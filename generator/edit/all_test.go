package edit_test

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"cleryreport/generator/edit"
	"cleryreport/generator/source"
)

// TestWriteAll fails at the last of three files: the first, which was there,
// holds its old text again, and the second is gone.
func TestWriteAll(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"there.md", "theirs.md"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte("old\n"), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	files := []edit.File{
		{Path: "there.md", Text: []byte("new\n"), Old: source.NewFile("there.md", []byte("old\n"))},
		{Path: "a/new.md", Text: []byte("new\n")},
		{Path: "theirs.md", Text: []byte("new\n")},
	}
	if err := edit.WriteAll(dir, files); !errors.Is(err, edit.ErrChanged) {
		t.Fatalf("a file in the way: %v", err)
	}
	if got, err := os.ReadFile(filepath.Join(dir, "there.md")); string(got) != "old\n" {
		t.Errorf("there.md = %q, %v", got, err)
	}
	if there, err := edit.Exists(dir, "a/new.md"); there || err != nil {
		t.Errorf("a/new.md is there: %v, %v", there, err)
	}
	if err := edit.WriteAll(dir, files[:2]); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"there.md", "a/new.md"} {
		if got, err := os.ReadFile(filepath.Join(dir, filepath.FromSlash(name))); string(got) != "new\n" {
			t.Errorf("%s = %q, %v", name, got, err)
		}
	}
}
