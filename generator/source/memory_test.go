package source_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"cleryreport/generator/source"
)

// mustWrite writes a file and gives it a time, so that a test needs no waiting.
func mustWrite(t *testing.T, name, text string, at time.Time) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := os.Chtimes(name, at, at); err != nil {
		t.Fatal(err)
	}
}

func mustRead(t *testing.T, m *source.Memory, dir string) *source.Tree {
	t.Helper()
	tree, err := m.Read(dir)
	if err != nil {
		t.Fatal(err)
	}
	return tree
}

func TestMemoryKeepsFilesThatDidNotChange(t *testing.T) {
	dir, then := t.TempDir(), time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC)
	a, b := filepath.Join(dir, "content", "a.md"), filepath.Join(dir, "content", "b.md")
	mustWrite(t, a, "one", then)
	mustWrite(t, b, "two", then)
	var m source.Memory
	first := mustRead(t, &m, dir)
	if again := mustRead(t, &m, dir); !again.Same(first) {
		t.Error("two readings of the same files are not the same")
	}
	mustWrite(t, a, "won", then.Add(time.Second))
	changed := mustRead(t, &m, dir)
	if changed.Same(first) || string(changed.File("content/a.md").Data) != "won" {
		t.Error("a change was not seen")
	}
	if changed.File("content/b.md") != first.File("content/b.md") {
		t.Error("a file that did not change was replaced")
	}
	mustWrite(t, a, "won", then.Add(2*time.Second))
	if touched := mustRead(t, &m, dir); !touched.Same(changed) {
		t.Error("a file with a new time and the same bytes counts as changed")
	}
	if err := os.Remove(a); err != nil {
		t.Fatal(err)
	}
	if gone := mustRead(t, &m, dir); gone.Same(changed) || gone.File("content/a.md") != nil {
		t.Error("a file that is gone is still there")
	}
}

// TestMemorySeesASecondSaveWithinASecond has a disk that keeps times in whole
// seconds: only the bytes tell the two saves apart.
func TestMemorySeesASecondSaveWithinASecond(t *testing.T) {
	dir, then := t.TempDir(), time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC)
	name := filepath.Join(dir, "content", "a.md")
	mustWrite(t, name, "one", then)
	var m source.Memory
	mustRead(t, &m, dir)
	mustWrite(t, name, "won", then)
	if got := string(mustRead(t, &m, dir).File("content/a.md").Data); got != "won" {
		t.Errorf("got %q, want the second save", got)
	}
}

func TestMemorySeesProblemsComeAndGo(t *testing.T) {
	dir, then := t.TempDir(), time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC)
	name := filepath.Join(dir, "content", "a.md")
	mustWrite(t, name, "caf\xe9", then)
	var m source.Memory
	broken := mustRead(t, &m, dir)
	if again := mustRead(t, &m, dir); !again.Same(broken) || len(again.Problems()) != 1 {
		t.Error("the problem is not there the second time")
	}
	mustWrite(t, name, "caf\u00e9", then.Add(time.Second))
	if mended := mustRead(t, &m, dir); mended.Same(broken) || len(mended.Problems()) != 0 {
		t.Error("the problem is still there")
	}
	mustWrite(t, name, strings.Repeat("x", source.MaxFileSize+1), then.Add(2*time.Second))
	if large := mustRead(t, &m, dir); len(large.Problems()) != 1 || large.File("content/a.md") != nil {
		t.Error("a file that is too large was read")
	}
}
