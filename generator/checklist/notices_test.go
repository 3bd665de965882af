package checklist_test

import (
	"slices"
	"strings"
	"testing"

	"cleryreport/generator/checklist"
	"cleryreport/generator/diag"
	"cleryreport/generator/model"
	"cleryreport/generator/source"
)

// sent puts the record of one notice into a corpus.
func sent(at source.Span, edition int, method string, audiences ...string) func(*model.Corpus) {
	return func(c *model.Corpus) {
		c.Distribution = append(c.Distribution, model.Distribution{Edition: edition, Audiences: audiences, How: method, Span: at})
	}
}

// TestUnrecordedNotices asks for each audience once, whatever the number of
// paragraphs that its notice answers.
func TestUnrecordedNotices(t *testing.T) {
	at := source.Span{File: source.NewFile("site/distribution.yaml", []byte("x")), End: 1}
	lacking := func(records ...func(*model.Corpus)) []diag.Diagnostic {
		c := corpus()
		for _, record := range records {
			record(c)
		}
		_, findings := walk(t, c)
		return slices.DeleteFunc(findings, func(d diag.Diagnostic) bool { return d.Span.Path() != "site/distribution.yaml" })
	}
	for _, tt := range []struct {
		name    string
		records []func(*model.Corpus)
		want    []string
	}{
		{"nothing", nil, []string{"enrolled students", "current employees", "prospective students", "prospective employees"}},
		{"everybody in one", []func(*model.Corpus){sent(at, 2026, "email", "enrolled_students", "current_employees", "prospective_students", "prospective_employees")}, nil},
		{"students alone", []func(*model.Corpus){sent(at, 2026, "email", "enrolled_students")}, []string{"current employees", "prospective students", "prospective employees"}},
		{"all on the web", []func(*model.Corpus){sent(at, 2026, "web_page", "enrolled_students", "current_employees", "prospective_students", "prospective_employees")},
			[]string{"enrolled students", "current employees"}},
	} {
		got := lacking(tt.records...)
		if len(got) != len(tt.want) {
			t.Fatalf("%s: %d findings, want %v: %v", tt.name, len(got), tt.want, got)
		}
		for i, audience := range tt.want {
			if d := got[i]; !strings.Contains(d.Message, "to "+audience+" is") || d.Rule != checklist.RuleMissing || d.Severity != diag.Note {
				t.Errorf("%s: %s, want %s", tt.name, d.Message, audience)
			}
		}
	}
}

func TestNoticeDays(t *testing.T) {
	for _, tt := range []struct {
		audience, on string
		want         int
	}{
		{"enrolled_students", "2026-09-27", 1},
		{"enrolled_students", "2026-09-28", 0},
		{"enrolled_students", "2026-10-01", 0},
		{"enrolled_students", "2026-10-02", 1},
		{"prospective_students", "2026-10-02", 0},
		{"prospective_students", "2026-09-01", 1},
		{"enrolled_students", "", 0}, // said when the file was read
	} {
		c := corpus()
		c.Report.Published, c.Report.Deadline = "2026-09-28", "2026-10-01"
		c.Distribution = []model.Distribution{{Edition: 2026, Audiences: []string{tt.audience}, On: tt.on, Span: source.Whole("site/distribution.yaml")}}
		if _, findings := walk(t, c); len(ofRule(findings, checklist.RuleNoticeDay)) != tt.want {
			t.Errorf("%s on %s: want %d", tt.audience, tt.on, tt.want)
		}
	}
}
