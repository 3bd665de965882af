package publish_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"cleryreport/generator/publish"
)

var manifest = publish.Manifest{Version: "test", LawPack: 2026, Edition: 2026, Inputs: "sha256:0"}

func site(text string) []publish.Artifact {
	return []publish.Artifact{
		{Path: "index.html", Data: []byte(text)},
		{Path: "2026/index.html", Data: []byte("report " + text)},
	}
}

func read(t *testing.T, parts ...string) string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(parts...))
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// leftovers lists what lies beside the target.
func leftovers(t *testing.T, parent string) []string {
	t.Helper()
	entries, err := os.ReadDir(parent)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, e := range entries {
		if e.Name() != "public" {
			names = append(names, e.Name())
		}
	}
	return names
}

func TestPublishReplacesTheWholeFolder(t *testing.T) {
	parent := t.TempDir()
	target := filepath.Join(parent, "public")
	first := append(site("one"), publish.Artifact{Path: "old.txt", Data: []byte("x")})
	for _, set := range [][]publish.Artifact{first, site("two")} {
		if err := publish.Publish(context.Background(), target, set, manifest); err != nil {
			t.Fatal(err)
		}
	}
	if got := read(t, target, "2026", "index.html"); got != "report two" {
		t.Errorf("report = %q", got)
	}
	if _, err := os.Stat(filepath.Join(target, "old.txt")); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("a file of the previous publication is still there: %v", err)
	}
	if names := leftovers(t, parent); len(names) > 0 {
		t.Errorf("left beside the target: %v", names)
	}
	m, err := publish.ReadManifest(target)
	if err != nil {
		t.Fatal(err)
	}
	if len(m.Files) != 2 || m.Files[0].Path != "2026/index.html" || len(m.Files[0].SHA256) != 64 {
		t.Errorf("manifest files = %+v", m.Files)
	}
}

// countdown is a context that is cancelled after n questions.
type countdown struct {
	context.Context
	n int
}

func (c *countdown) Err() error {
	c.n--
	if c.n < 0 {
		return context.Canceled
	}
	return nil
}

func TestFailureLeavesTheLastPublication(t *testing.T) {
	tests := map[string]struct {
		ctx       func() context.Context
		artifacts []publish.Artifact
	}{
		"cancelled before the first file": {func() context.Context { return &countdown{context.Background(), 0} }, site("two")},
		"cancelled between files":         {func() context.Context { return &countdown{context.Background(), 1} }, site("two")},
		"cancelled before the exchange":   {func() context.Context { return &countdown{context.Background(), 3} }, site("two")},
		"path leaves the folder": {context.Background,
			append(site("two"), publish.Artifact{Path: "../escape.txt"})},
		"two artifacts of one path": {context.Background, append(site("two"), site("three")...)},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			parent := t.TempDir()
			target := filepath.Join(parent, "public")
			if err := publish.Publish(context.Background(), target, site("one"), manifest); err != nil {
				t.Fatal(err)
			}
			if err := publish.Publish(tt.ctx(), target, tt.artifacts, manifest); err == nil {
				t.Fatal("publication succeeded")
			}
			if got := read(t, target, "index.html"); got != "one" {
				t.Errorf("index = %q", got)
			}
			if names := leftovers(t, parent); len(names) > 0 {
				t.Errorf("left beside the target: %v", names)
			}
		})
	}
}

func TestForeignFolderIsRefused(t *testing.T) {
	target := t.TempDir()
	if err := os.WriteFile(filepath.Join(target, "thesis.txt"), []byte("mine"), 0o644); err != nil {
		t.Fatal(err)
	}
	err := publish.Publish(context.Background(), target, site("one"), manifest)
	if !errors.Is(err, publish.ErrForeign) {
		t.Fatalf("err = %v", err)
	}
	if got := read(t, target, "thesis.txt"); got != "mine" {
		t.Errorf("foreign file = %q", got)
	}
}

func TestStageOfKilledRunIsRemoved(t *testing.T) {
	parent := t.TempDir()
	stale := filepath.Join(parent, ".public.new-123")
	if err := os.MkdirAll(filepath.Join(stale, "2026"), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := publish.Publish(context.Background(), filepath.Join(parent, "public"), site("one"), manifest); err != nil {
		t.Fatal(err)
	}
	if names := leftovers(t, parent); len(names) > 0 {
		t.Errorf("left beside the target: %v", strings.Join(names, " "))
	}
}
