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
		in("count.ledger-differs", "stats/main/2023/counts.yaml"),
		in("count.ledger-digest", "stats/main/2023/counts.yaml"),
	}
	tests := []struct {
		name   string
		loaded diag.Diagnostic
		want   []string // rules that are left
	}{
		{"a note", diag.New("markdown.cite-form", diag.Note, later[1].Span, "message"),
			[]string{"report.broken-link", "report.glyph", "count.housing-exceeds", "count.drill-log", "count.ledger-differs", "count.ledger-digest"}},
		{"a register", in("load.date", "site/places.csv"), nil},
		{"counts", in("load.count", "stats/main/2025/counts.yaml"), []string{"report.broken-link", "report.glyph", "count.drill-log", "count.ledger-differs", "count.ledger-digest"}},
		{"a text", in("markdown.html", "policies/b.md"), []string{"count.housing-exceeds", "count.drill-log", "count.ledger-differs", "count.ledger-digest"}},
		{"the ledger", in("yaml.syntax", "stats/ledger/main/2025/police.yaml"),
			[]string{"report.broken-link", "report.glyph", "count.housing-exceeds", "count.drill-log"}},
		{"a misspelled name beside it", absent(load.RuleUnknownFile, "stats/main/2025/dril.csv"),
			[]string{"report.broken-link", "report.glyph", "count.housing-exceeds", "count.ledger-differs", "count.ledger-digest"}},
		{"a misspelled name elsewhere", absent(load.RuleUnknownFile, "stats/main/2024/dril.csv"),
			[]string{"report.broken-link", "report.glyph", "count.housing-exceeds", "count.drill-log", "count.ledger-differs", "count.ledger-digest"}},
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

// TestStops says which findings keep what from being published.
func TestStops(t *testing.T) {
	found := func(rule string, severity diag.Severity, excepted bool) diag.Diagnostic {
		d := diag.New(rule, severity, source.Whole("site/report.yaml"), "message")
		if excepted {
			d.Excepted = &diag.Exception{Until: "2026-12-31", Reason: "reason", By: []string{"A", "B"}}
		}
		return d
	}
	draft, release := Options{Draft: true}, Options{Release: true}
	tests := []struct {
		name  string
		found diag.Diagnostic
		o     Options
		want  bool
	}{
		{"a warning", found("checklist.draft", diag.Warning, false), Options{}, false},
		{"an error", found("checklist.missing", diag.Error, false), Options{}, true},
		{"an exception without a release", found("checklist.missing", diag.Error, true), Options{}, true},
		{"an exception", found("checklist.missing", diag.Error, true), release, false},
		{"an error in a release", found("checklist.missing", diag.Error, false), release, true},
		{"an error in a draft", found("checklist.missing", diag.Error, false), draft, false},
		{"what cannot be read", found("load.date", diag.Error, false), draft, true},
		{"an exception that has ended", found("exception.expired", diag.Error, false), draft, true},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := stops([]diag.Diagnostic{tt.found}, tt.o); got != tt.want {
				t.Errorf("got %t", got)
			}
		})
	}
}
