package diag_test

import (
	"strings"
	"testing"

	"cleryreport/generator/diag"
)

// TestExtentsAreInWords keeps the words with which examples are introduced.
func TestExtentsAreInWords(t *testing.T) {
	var words []string
	for _, e := range []diag.Extent{diag.WholeFile, diag.Lines, diag.AtEnd} {
		words = append(words, e.String())
	}
	if got := strings.Join(words, "; "); got != "the whole file; lines within the file; the last lines of the file" {
		t.Error(got)
	}
}
