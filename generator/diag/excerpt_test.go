package diag_test

import (
	"strings"
	"testing"

	"cleryreport/generator/diag"
	"cleryreport/generator/source"
)

// The caret stands under the first character of the span, and the tildes under
// the rest of it as far as the line goes.
func TestExcerpt(t *testing.T) {
	long := strings.Repeat("x", 150) + "wrong" + strings.Repeat("y", 45)
	for _, tt := range []struct{ name, text, span, want string }{
		{"the beginning", "wrong: 1\n", "wrong", "  | wrong: 1\n  | ^~~~~\n"},
		{"after a tab", "a:\twrong\n", "wrong", "  | a: wrong\n  |    ^~~~~\n"},
		{"after letters of several bytes", "Müñ – wrong\n", "wrong", "  | Müñ – wrong\n  |       ^~~~~\n"},
		{"one character", "a wrong\n", "w", "  | a wrong\n  |   ^\n"},
		{"over the end of the line", "a wrong\nb\n", "wrong\nb", "  | a wrong\n  |   ^~~~~\n"},
		{"nothing at the end of a line", "wrong:\n", "", "  | wrong:\n  |       ^\n"},
		{"far to the right", long + "\n", "wrong", "  | " + long[100:] + "\n  | " + strings.Repeat(" ", 50) + "^~~~~\n"},
		{"wider than what is shown", long + "\n", long, "  | " + long[:100] + "\n  | ^" + strings.Repeat("~", 100) + "\n"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			f := source.NewFile("site/a.yaml", []byte(tt.text))
			start := strings.Index(tt.text, tt.span)
			if tt.span == "" {
				start = len("wrong:")
			}
			var b strings.Builder
			d := diag.New("a.rule", diag.Error, source.Span{File: f, Start: start, End: start + len(tt.span)}, "message")
			if err := diag.WriteText(&b, []diag.Diagnostic{d}, diag.Style{}); err != nil {
				t.Fatal(err)
			}
			_, got, _ := strings.Cut(b.String(), "\n")
			if got != tt.want {
				t.Errorf("got:\n%swant:\n%s", got, tt.want)
			}
		})
	}
}

func TestSort(t *testing.T) {
	a, b := source.NewFile("a.md", []byte("xy\n")), source.NewFile("b.md", []byte("x\n"))
	at := func(f *source.File, start int) source.Span { return source.Span{File: f, Start: start, End: start + 1} }
	second := diag.New("r", diag.Note, at(a, 1), "m")
	first := diag.New("r", diag.Note, at(a, 0), "m")
	worse := diag.New("s", diag.Error, at(a, 0), "m")
	other := diag.New("r", diag.Note, at(b, 0), "m")
	got := diag.Sort([]diag.Diagnostic{other, second, first, worse, first})
	want := []diag.Diagnostic{worse, first, second, other}
	if len(got) != len(want) {
		t.Fatalf("%d findings, want %d", len(got), len(want))
	}
	for i := range want {
		if got[i].Span != want[i].Span || got[i].Rule != want[i].Rule {
			t.Errorf("%d is %s [%s], want %s [%s]", i, got[i].Span, got[i].Rule, want[i].Span, want[i].Rule)
		}
	}
	if diag.Summary(got) != "1 error, 0 warnings, 3 notes" {
		t.Errorf("summary %q", diag.Summary(got))
	}
}
