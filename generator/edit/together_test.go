package edit_test

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"cleryreport/generator/edit"
	"cleryreport/generator/source"
)

func TestTogether(t *testing.T) {
	dir, full := repository(t, "old", 0o644)
	err := edit.Together(dir, []edit.Change{
		{After: source.NewFile("stats/main/2025/counts.yaml", []byte("campus: main\n"))},
		{Before: source.NewFile("content/a.md", []byte("old")), After: source.NewFile("content/a.md", []byte("new"))},
	})
	if err != nil {
		t.Fatal(err)
	}
	made, err := os.ReadFile(filepath.Join(dir, "stats", "main", "2025", "counts.yaml"))
	if err != nil || string(made) != "campus: main\n" {
		t.Errorf("the new file holds %q, %v", made, err)
	}
	if got, _ := os.ReadFile(full); string(got) != "new" {
		t.Errorf("the changed file holds %q", got)
	}
}

// What cannot be made as a whole leaves no trace.
func TestTogetherTakesBack(t *testing.T) {
	dir, full := repository(t, "old", 0o644)
	err := edit.Together(dir, []edit.Change{
		{After: source.NewFile("stats/main/2025/counts.yaml", []byte("campus: main\n"))},
		{Before: source.NewFile("content/a.md", []byte("old")), After: source.NewFile("content/a.md", []byte("new"))},
		{After: source.NewFile("content/a.md", []byte("another"))},
	})
	if !errors.Is(err, edit.ErrChanged) {
		t.Errorf("a file that is there was created again: %v", err)
	}
	if got, _ := os.ReadFile(full); string(got) != "old" {
		t.Errorf("the changed file holds %q", got)
	}
	if entries, _ := os.ReadDir(dir); len(entries) != 1 {
		t.Errorf("left in the folder: %v", entries)
	}

	absent := filepath.Join(t.TempDir(), "new", "report")
	err = edit.Together(absent, []edit.Change{
		{After: source.NewFile("README.md", []byte("x"))},
		{After: source.NewFile("README.md/under-a-file.md", []byte("x"))},
	})
	if err == nil {
		t.Error("a file became a folder")
	}
	if _, err := os.Stat(filepath.Dir(absent)); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("a folder is left: %v", err)
	}
}
