package publish_test

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"testing"

	"cleryreport/generator/publish"
)

func TestApart(t *testing.T) {
	dir := t.TempDir()
	at := func(name string) string { return filepath.Join(dir, filepath.FromSlash(name)) }
	if err := os.MkdirAll(at("public"), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(at("public"), at("link")); err != nil {
		t.Fatal(err)
	}
	tests := []struct {
		folder, other string
		nested        bool
	}{
		{"confidential", "public", false},
		{"public-records", "public", false},
		{"..public", "public", false},
		{"public", "public", true},
		{"public/records", "public", true},
		{"public/a/../records/x", "public", true},
		{".", "public", true},
		{"Public/records", "public", true},
		{"link/records", "public", true},
		{"public", "link", true},
		{"other/../link", "public", true},
	}
	for _, tt := range tests {
		if err := publish.Apart(at(tt.folder), at("elsewhere"), at(tt.other)); errors.Is(err, publish.ErrNested) != tt.nested {
			t.Errorf("%s and %s: %v", tt.folder, tt.other, err)
		}
	}
}

func TestPrivateFolderIsForItsOwner(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("this system keeps permissions in another way")
	}
	target := filepath.Join(t.TempDir(), "confidential")
	for range 2 {
		if err := publish.PublishPrivate(t.Context(), target, site("records"), manifest); err != nil {
			t.Fatal(err)
		}
	}
	for name, want := range map[string]os.FileMode{"": 0o700, "index.html": 0o600, "2026": 0o700, "2026/index.html": 0o600, "manifest.json": 0o600} {
		info, err := os.Stat(filepath.Join(target, filepath.FromSlash(name)))
		if err != nil {
			t.Fatal(err)
		}
		if got := info.Mode().Perm(); got != want {
			t.Errorf("%q has the mode %o, want %o", name, got, want)
		}
	}
}
