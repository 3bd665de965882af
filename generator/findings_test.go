package generator

import (
	"slices"
	"testing"

	"cleryreport/generator/diag"
	"cleryreport/generator/load"
	"cleryreport/generator/source"
)

// TestPrimary leaves out what follows from an error of loading, and nothing
// else.
func TestPrimary(t *testing.T) {
	in := func(rule, file string) diag.Diagnostic {
		return diag.New(rule, diag.Error, source.Span{File: source.NewFile(file, []byte("text\n")), End: 1}, "message")
	}
	absent := func(rule, file string) diag.Diagnostic {
		return diag.New(rule, diag.Error, source.Whole(file), "message")
	}
	later := []diag.Diagnostic{
		in("report.broken-link", "policies/a.md"),
		in("report.glyph", "policies/b.md"),
		in("count.housing-exceeds", "stats/main/2025/counts.yaml"),
		absent("count.drill-log", "stats/main/2025/drills.csv"),
	}
	tests := []struct {
		name   string
		loaded diag.Diagnostic
		want   []string // rules that are left
	}{
		{"a note", diag.New("markdown.cite-form", diag.Note, later[1].Span, "message"),
			[]string{"report.broken-link", "report.glyph", "count.housing-exceeds", "count.drill-log"}},
		{"a register", in("load.date", "site/places.csv"), nil},
		{"counts", in("load.count", "stats/main/2025/counts.yaml"), []string{"report.broken-link", "report.glyph", "count.drill-log"}},
		{"a text", in("markdown.html", "policies/b.md"), []string{"count.housing-exceeds", "count.drill-log"}},
		{"a misspelled name beside it", absent(load.RuleUnknownFile, "stats/main/2025/dril.csv"),
			[]string{"report.broken-link", "report.glyph", "count.housing-exceeds"}},
		{"a misspelled name elsewhere", absent(load.RuleUnknownFile, "stats/main/2024/dril.csv"),
			[]string{"report.broken-link", "report.glyph", "count.housing-exceeds", "count.drill-log"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var rules []string
			for _, d := range primary(later, []diag.Diagnostic{tt.loaded}) {
				rules = append(rules, d.Rule)
			}
			if !slices.Equal(rules, tt.want) {
				t.Errorf("left are %v, want %v", rules, tt.want)
			}
		})
	}
}
