package vcs_test

import (
	"context"
	"errors"
	"path/filepath"
	"strings"
	"testing"

	"cleryreport/generator/source"
	"cleryreport/generator/vcs"
)

func TestChanged(t *testing.T) {
	dir := repository(t)
	write(t, dir, "content/neü.md", "not committed")
	write(t, dir, "notes.txt", "changed, and no file of a report")
	got, err := vcs.Changed(context.Background(), dir, source.Folders)
	if want := "safety/site/report.yaml safety/content/neü.md"; err != nil || strings.Join(got, " ") != want {
		t.Errorf("changed are %q, %v; want %q", got, err, want)
	}
	run(t, dir, "add", ".")
	run(t, dir, "commit", "--quiet", "--message", "third")
	if got, err := vcs.Changed(context.Background(), dir, source.Folders); err != nil || len(got) > 0 {
		t.Errorf("of what is committed %q is changed, %v", got, err)
	}
	if _, err := vcs.Changed(context.Background(), t.TempDir(), source.Folders); !errors.Is(err, vcs.ErrNoRepository) {
		t.Errorf("outside a repository: %v", err)
	}
}

func TestPrefix(t *testing.T) {
	dir := repository(t)
	for folder, want := range map[string]string{dir: "safety/", filepath.Dir(dir): ""} {
		if got, err := vcs.Prefix(context.Background(), folder); err != nil || got != want {
			t.Errorf("Prefix(%s) = %q, %v; want %q", folder, got, err, want)
		}
	}
	if _, err := vcs.Prefix(context.Background(), t.TempDir()); !errors.Is(err, vcs.ErrNoRepository) {
		t.Errorf("outside a repository: %v", err)
	}
}
