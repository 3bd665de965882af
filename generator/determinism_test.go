package generator_test

import (
	"bytes"
	"runtime"
	"testing"
	"time"
)

// TestSameInputSameBytes builds the sample again under other circumstances of
// the machine. Every file of public/ and review/, the manifests included, stays
// the same to the byte.
func TestSameInputSameBytes(t *testing.T) {
	build := func(t *testing.T) map[string][]byte {
		out := t.TempDir()
		buildInto(t, "..", out)
		return readFolder(t, out)
	}
	first := build(t)
	if len(first["public/manifest.json"]) == 0 || len(first["review/manifest.json"]) == 0 {
		t.Fatal("there is no manifest")
	}
	for _, test := range []struct {
		name string
		set  func(t *testing.T)
	}{
		{"again", func(*testing.T) {}},
		{"one processor", func(t *testing.T) { processors(t, 1) }},
		{"many processors", func(t *testing.T) { processors(t, 16) }},
		{"west of Greenwich", func(t *testing.T) { zone(t, "TEST-11", -11) }},
		{"east of Greenwich", func(t *testing.T) { zone(t, "TEST+14", 14) }},
		{"another language", func(t *testing.T) { t.Setenv("LANG", "tr_TR.UTF-8"); t.Setenv("LC_ALL", "tr_TR.UTF-8") }},
	} {
		t.Run(test.name, func(t *testing.T) {
			test.set(t)
			files := build(t)
			if len(files) != len(first) {
				t.Errorf("%d files, at first %d", len(files), len(first))
			}
			for name, data := range first {
				if !bytes.Equal(files[name], data) {
					t.Errorf("%s differs", name)
				}
			}
		})
	}
}

// processors lets the program use n processors until the test ends.
func processors(t *testing.T, n int) {
	t.Helper()
	before := runtime.GOMAXPROCS(n)
	t.Cleanup(func() { runtime.GOMAXPROCS(before) })
}

// zone moves the machine to a time zone until the test ends. The environment is
// read once only, so that it alone would show nothing.
func zone(t *testing.T, name string, hours int) {
	t.Helper()
	before := time.Local
	t.Setenv("TZ", name)
	time.Local = time.FixedZone(name, hours*60*60)
	t.Cleanup(func() { time.Local = before })
}
