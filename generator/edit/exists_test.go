package edit_test

import (
	"testing"

	"cleryreport/generator/edit"
)

func TestExists(t *testing.T) {
	dir, _ := repository(t, "text", 0o644)
	for name, want := range map[string]bool{"content/a.md": true, "content": true, "content/b.md": false, "none/a.md": false} {
		if there, err := edit.Exists(dir, name); there != want || err != nil {
			t.Errorf("%s is there: %v, %v", name, there, err)
		}
	}
	if _, err := edit.Exists(dir, "../a.md"); err == nil {
		t.Error("a file outside the folder was looked for")
	}
}
