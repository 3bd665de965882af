package edit_test

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"cleryreport/generator/edit"
)

func TestCreate(t *testing.T) {
	dir := t.TempDir()
	if err := edit.Create(dir, "stats/main/2025/counts.yaml", []byte("campus: main\n")); err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(filepath.Join(dir, "stats", "main", "2025", "counts.yaml"))
	if err != nil || string(data) != "campus: main\n" {
		t.Errorf("file = %q, %v", data, err)
	}
	if err := edit.Create(dir, "stats/main/2025/counts.yaml", []byte("campus: harbor\n")); !errors.Is(err, edit.ErrChanged) {
		t.Errorf("a file that is there was created again: %v", err)
	}
	if err := edit.Create(dir, "../outside.yaml", []byte("x")); err == nil {
		t.Error("a file outside the repository was written")
	}
}
