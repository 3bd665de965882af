package diag_test

import (
	"strings"
	"testing"

	"cleryreport/generator/diag"
	"cleryreport/generator/source"
)

// TestNoControlCharacterReachesTheTerminal shows a line that holds a code which
// would color the terminal.
func TestNoControlCharacterReachesTheTerminal(t *testing.T) {
	file := source.NewFile("a.md", []byte("one\x1b[31m\ttwo\u0085\n"))
	var b strings.Builder
	found := diag.New("a.b", diag.Error, source.Span{File: file, Start: 3, End: 4}, "a control character")
	if err := diag.WriteText(&b, []diag.Diagnostic{found}, diag.Style{}); err != nil {
		t.Fatal(err)
	}
	want := "a.md:1:4: error: a control character [a.b]\n  | one\uFFFD[31m two\uFFFD\n  |    ^\n"
	if b.String() != want {
		t.Errorf("got %q, want %q", b.String(), want)
	}
}
