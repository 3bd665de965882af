package edit_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"cleryreport/generator/diag"
	"cleryreport/generator/edit"
	"cleryreport/generator/source"
)

func TestApply(t *testing.T) {
	f := source.NewFile("a.md", []byte("one two three"))
	change := func(start, end int, text string) diag.Edit {
		return diag.Edit{Span: source.Span{File: f, Start: start, End: end}, NewText: text}
	}
	other := source.NewFile("a.md", []byte("one two three"))
	tests := []struct {
		name  string
		edits []diag.Edit
		want  string
		made  int
	}{
		{"none", nil, "one two three", 0},
		{"replace", []diag.Edit{change(4, 7, "2")}, "one 2 three", 1},
		{"insert at both ends", []diag.Edit{change(13, 13, "!"), change(0, 0, ">")}, ">one two three!", 2},
		{"delete", []diag.Edit{change(3, 13, "")}, "one", 1},
		{"side by side", []diag.Edit{change(4, 7, "2"), change(0, 4, "1")}, "12 three", 2},
		{"overlap", []diag.Edit{change(4, 7, "2"), change(6, 9, "x")}, "one 2 three", 1},
		{"outside", []diag.Edit{change(4, 99, "x"), change(7, 4, "x")}, "one two three", 0},
		{"another file", []diag.Edit{{Span: source.Span{File: other, Start: 0, End: 3}, NewText: "x"}}, "one two three", 0},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			text, made := edit.Apply(f, tt.edits)
			if string(text) != tt.want || len(made) != tt.made {
				t.Errorf("got %q with %d edits, want %q with %d", text, len(made), tt.want, tt.made)
			}
		})
	}
}

// repository makes a folder with one file and returns both.
func repository(t *testing.T, text string, mode os.FileMode) (dir, full string) {
	t.Helper()
	dir = t.TempDir()
	full = filepath.Join(dir, "content", "a.md")
	if err := os.Mkdir(filepath.Dir(full), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(full, []byte(text), mode); err != nil {
		t.Fatal(err)
	}
	return dir, full
}

func TestWriteKeepsModeAndByteOrderMark(t *testing.T) {
	dir, full := repository(t, "\uFEFFold", 0o640)
	leftover := filepath.Join(filepath.Dir(full), ".a.md.clery-new")
	if err := os.WriteFile(leftover, []byte("of a killed run"), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := edit.Write(dir, source.NewFile("content/a.md", []byte("\uFEFFold")), []byte("new")); err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile(full)
	if err != nil || string(got) != "\uFEFFnew" {
		t.Errorf("the file holds %q, %v", got, err)
	}
	info, err := os.Stat(full)
	if err != nil || info.Mode().Perm() != 0o640 {
		t.Errorf("mode %v, %v", info.Mode(), err)
	}
	if entries, _ := os.ReadDir(filepath.Dir(full)); len(entries) != 1 {
		t.Errorf("files left: %v", entries)
	}
}

func TestWriteRefuses(t *testing.T) {
	dir, full := repository(t, "saved by somebody meanwhile", 0o644)
	if err := edit.Write(dir, source.NewFile("content/a.md", []byte("old")), []byte("new")); !errors.Is(err, edit.ErrChanged) {
		t.Errorf("a changed file: %v", err)
	}
	if got, _ := os.ReadFile(full); string(got) != "saved by somebody meanwhile" {
		t.Errorf("the file holds %q", got)
	}
	if err := edit.Write(dir, source.NewFile("content/b.md", []byte("x")), nil); err == nil || !strings.Contains(err.Error(), "content/b.md") {
		t.Errorf("a file that is not there: %v", err)
	}
	outside := filepath.Join(t.TempDir(), "secret.md")
	if err := os.WriteFile(outside, []byte("secret"), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(outside, filepath.Join(dir, "content", "link.md")); err != nil {
		t.Fatal("symbolic links are needed: ", err)
	}
	if err := edit.Write(dir, source.NewFile("content/link.md", []byte("secret")), []byte("new")); err == nil {
		t.Error("a link was followed")
	}
	if got, _ := os.ReadFile(outside); string(got) != "secret" {
		t.Errorf("the file outside holds %q", got)
	}
}
