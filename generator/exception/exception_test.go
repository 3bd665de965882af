package exception_test

import (
	"slices"
	"strings"
	"testing"

	"cleryreport/generator/diag"
	"cleryreport/generator/doc"
	"cleryreport/generator/exception"
	"cleryreport/generator/model"
	"cleryreport/generator/schema"
	"cleryreport/generator/source"
)

const today = "2026-09-28"

var (
	text = source.NewFile("policies/a.md", []byte("One\nTwo\nThree\n"))
	cell = source.NewFile("stats/main/2025/counts.yaml", []byte("  arson: {on_campus: 1}\n  rape: {on_campus: 1}\n"))
)

func corpus(entries ...model.Exception) *model.Corpus {
	heading := func(level, start, end int) *doc.Heading {
		words := string(text.Data[start:end])
		return &doc.Heading{At: doc.At{Span: source.Span{File: text, Start: start, End: end}}, Level: level, Inlines: doc.NewText(words)}
	}
	return &model.Corpus{
		Exceptions: entries,
		Offices: []model.Office{{ID: "a", Title: "Office A", Head: "Head of A"}, {ID: "b", Title: "Office B"},
			{ID: "c", Title: "Office B"}},
		Policies: []*model.Policy{{Path: text.Path, Blocks: []doc.Block{heading(2, 0, 3), heading(3, 4, 7), heading(2, 8, 13)}}},
	}
}

func entry(rule, path string, change ...func(*model.Exception)) model.Exception {
	e := model.Exception{Rule: rule, Path: path, Reason: "the board meets later", Expires: "2026-12-31", Titles: []string{"a", "b"},
		Span: source.Whole("site/exceptions.yaml")}
	for _, c := range change {
		c(&e)
	}
	return e
}

// findings are what the exceptions of the tests are about.
func findings() []diag.Diagnostic {
	in := func(rule string, severity diag.Severity, f *source.File, start, end int, message, leaf string) diag.Diagnostic {
		d := diag.New(rule, severity, source.Span{File: f, Start: start, End: end}, message)
		d.Leaf = leaf
		return d
	}
	return []diag.Diagnostic{
		in("checklist.missing", diag.Error, text, 0, 3, "first", "34 CFR 668.46(b)(7)"),
		in("checklist.missing", diag.Error, text, 8, 13, "second", "34 CFR 668.46(b)(2)/p1"),
		in("checklist.missing", diag.Error, text, 8, 13, "third", "34 CFR 668.46(b)(2)/p2"),
		in("checklist.starter", diag.Error, text, 4, 7, "fourth", "34 CFR 668.46(b)(8)"),
		in("checklist.draft", diag.Warning, text, 4, 7, "fifth", "34 CFR 668.46(b)(9)"),
		in("count.housing-exceeds", diag.Error, cell, 2, 7, "sixth", ""),
		in("count.housing-exceeds", diag.Error, cell, 26, 30, "seventh", ""),
		in("count.missing", diag.Error, cell, 2, 7, "eighth", ""),
		diag.New("load.date", diag.Error, source.Whole("site/places.csv"), "ninth"),
		in("checklist.missing", diag.Error, cell, 26, 30, "tenth", "Franklin Code § 21-410(a)"),
	}
}

// law is the federal law with a text of a local pack.
func law(t *testing.T) *schema.Law {
	t.Helper()
	federal, err := schema.Load()
	if err != nil {
		t.Fatal(err)
	}
	whole, err := federal.With(&schema.LocalPack{Text: "Franklin Code § 21-410", Title: "State law", Schema: []byte("{}")})
	if err != nil {
		t.Fatal(err)
	}
	return whole
}

func TestApply(t *testing.T) {
	until := func(day string) func(*model.Exception) { return func(e *model.Exception) { e.Expires = day } }
	by := func(ids ...string) func(*model.Exception) { return func(e *model.Exception) { e.Titles = ids } }
	tests := []struct {
		name  string
		entry model.Exception
		want  string // message of the finding that is excepted
		rule  string // of the finding about the entry
	}{
		{"a paragraph", entry("checklist.missing", "668.46(b)(7)"), "first", ""},
		{"as people write it", entry("checklist.missing", "34 C.F.R. § 668.46 (b)(7)"), "first", ""},
		{"a paragraph of State law", entry("checklist.missing", "Franklin Code 21-410(a)"), "tenth", ""},
		{"a part", entry("checklist.missing", "668.46(b)(2)/p2"), "third", ""},
		{"a paragraph of two parts", entry("checklist.missing", "668.46(b)(2)"), "", exception.RuleBroad},
		{"a paragraph above", entry("checklist.missing", "668.46(b)"), "", exception.RuleUnused},
		{"a file", entry("checklist.starter", "policies/a.md"), "fourth", ""},
		{"a file with several", entry("checklist.missing", "policies/a.md"), "", exception.RuleBroad},
		{"a heading", entry("checklist.missing", "policies/a.md#one"), "first", ""},
		{"a heading above", entry("checklist.starter", "policies/a.md#one"), "fourth", ""},
		{"the heading itself", entry("checklist.starter", "policies/a.md#two"), "fourth", ""},
		{"another heading", entry("checklist.starter", "policies/a.md#three"), "", exception.RuleUnused},
		{"a heading that is not there", entry("checklist.starter", "policies/a.md#four"), "", exception.RuleUnused},
		{"a table with several", entry("count.housing-exceeds", "stats/main/2025/counts.yaml"), "", exception.RuleBroad},
		{"a line of a table", entry("count.housing-exceeds", "stats/main/2025/counts.yaml#rape"), "seventh", ""},
		{"a part of a word", entry("count.housing-exceeds", "stats/main/2025/counts.yaml#rap"), "", exception.RuleUnused},
		{"another rule", entry("checklist.starter", "668.46(b)(7)"), "", exception.RuleUnused},
		{"a wildcard", entry("checklist.starter", "policies/*"), "", exception.RuleBroad},
		{"a missing number", entry("count.missing", "stats/main/2025/counts.yaml"), "", exception.RuleNever},
		{"numbers that nobody compared", entry("count.unchecked", "stats/main/2025/counts.yaml"), "", exception.RuleNever},
		{"what cannot be read", entry("load.date", "site/places.csv"), "", exception.RuleNever},
		{"a rule that does not exist", entry("exception.unused", "site/places.csv"), "", exception.RuleNever},
		{"the last day", entry("checklist.missing", "668.46(b)(7)", until(today)), "first", ""},
		{"the day after", entry("checklist.missing", "668.46(b)(7)", until("2026-09-27")), "", exception.RuleExpired},
		{"one office", entry("checklist.missing", "668.46(b)(7)", by("a")), "", exception.RuleOneTitle},
		{"one office twice", entry("checklist.missing", "668.46(b)(7)", by("a", "a")), "", exception.RuleOneTitle},
		{"two offices with one title", entry("checklist.missing", "668.46(b)(7)", by("b", "c")), "", exception.RuleOneTitle},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := exception.Apply(corpus(tt.entry), law(t), findings(), today)
			var excepted, rules []string
			for _, d := range got {
				if d.Excepted != nil {
					excepted = append(excepted, d.Message)
				}
				if strings.HasPrefix(d.Rule, "exception.") {
					rules = append(rules, d.Rule)
				}
			}
			if s := strings.Join(excepted, ","); s != tt.want {
				t.Errorf("excepted is %q, want %q", s, tt.want)
			}
			if s := strings.Join(rules, ","); s != tt.rule {
				t.Errorf("found %q, want %q", s, tt.rule)
			}
			if diag.Count(got, diag.Error) < diag.Count(findings(), diag.Error) {
				t.Error("an error is gone")
			}
		})
	}
}

// TestSettledFindings takes away the warnings and notes that an entry names, up to
// its last day, and never an error.
func TestSettledFindings(t *testing.T) {
	until := func(day string) func(*model.Exception) { return func(e *model.Exception) { e.Expires = day } }
	by := func(ids ...string) func(*model.Exception) { return func(e *model.Exception) { e.Titles = ids } }
	note := func(rule string, start, end int, message string) diag.Diagnostic {
		return diag.New(rule, diag.Note, source.Span{File: text, Start: start, End: end}, message)
	}
	extra := []diag.Diagnostic{note("checklist.other-year", 4, 5, "year one"), note("checklist.other-year", 5, 6, "year two"), note("checklist.other-year", 9, 10, "year three"),
		note("load.review-old", 0, 1, "review"), note("privacy.person", 0, 1, "person"), note("checklist.missing", 8, 9, "lighter")}
	tests := []struct {
		name     string
		entry    model.Exception
		gone     string // messages of the findings that are taken away
		rule     string // of the finding about the entry
		severity diag.Severity
	}{
		{"a warning", entry("checklist.draft", "policies/a.md"), "fifth", "", 0},
		{"all of a file", entry("checklist.other-year", "policies/a.md"), "year one,year two,year three", "", 0},
		{"all of a heading", entry("checklist.other-year", "policies/a.md#two"), "year one,year two", "", 0},
		{"about a file", entry("load.review-old", "policies/a.md"), "review", "", 0},
		{"the last day", entry("checklist.draft", "policies/a.md", until(today)), "fifth", "", 0},
		{"the day after", entry("checklist.draft", "policies/a.md", until("2026-09-27")), "", exception.RuleExpired, diag.Warning},
		{"one title", entry("checklist.draft", "policies/a.md", by("b", "c")), "", exception.RuleOneTitle, diag.Error},
		{"about a person", entry("privacy.person", "policies/a.md"), "", exception.RuleNever, diag.Error},
		{"an error beside it", entry("checklist.missing", "policies/a.md#one"), "", "", 0},
		{"none", entry("checklist.other-year", "policies/b.md"), "", exception.RuleUnused, diag.Warning},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			given := slices.Concat(findings(), extra)
			got := exception.Apply(corpus(tt.entry), law(t), given, today)
			var gone []string
			for _, d := range given {
				if !slices.ContainsFunc(got, func(g diag.Diagnostic) bool { return g.Message == d.Message }) {
					gone = append(gone, d.Message)
				}
			}
			if s := strings.Join(gone, ","); s != tt.gone {
				t.Errorf("gone is %q, want %q", s, tt.gone)
			}
			for _, d := range got {
				if strings.HasPrefix(d.Rule, "exception.") && (d.Rule != tt.rule || d.Severity != tt.severity) {
					t.Errorf("found a %s %s: %s", d.Severity, d.Rule, d.Message)
				}
			}
			if found := slices.ContainsFunc(got, func(d diag.Diagnostic) bool { return d.Rule == tt.rule }); tt.rule != "" && !found {
				t.Errorf("%s is not found", tt.rule)
			}
		})
	}
}

// TestTwoEntriesForOneFinding keeps the first and calls the second unused.
func TestTwoEntriesForOneFinding(t *testing.T) {
	second := entry("checklist.missing", "policies/a.md#one")
	second.Reason = "another reason"
	got := exception.Apply(corpus(entry("checklist.missing", "668.46(b)(7)"), second), law(t), findings(), today)
	i := slices.IndexFunc(got, func(d diag.Diagnostic) bool { return d.Excepted != nil })
	if want := "until 2026-12-31, agreed by Head of A and Office B: the board meets later"; i < 0 || got[i].Excepted.String() != want {
		t.Errorf("the first finding under an exception is number %d of %v", i, got)
	}
	if !slices.ContainsFunc(got, func(d diag.Diagnostic) bool { return d.Rule == exception.RuleUnused && d.Severity == diag.Warning }) {
		t.Error("the second entry is not called unused")
	}
	if slices.ContainsFunc(findings(), func(d diag.Diagnostic) bool { return d.Excepted != nil }) {
		t.Error("the findings that were given are changed")
	}
}
