package report_test

import (
	"strings"
	"testing"

	"cleryreport/generator/calendar"
	"cleryreport/generator/checklist"
	"cleryreport/generator/diag"
	"cleryreport/generator/internal/golden"
	"cleryreport/generator/progress"
	"cleryreport/generator/report"
	"cleryreport/generator/source"
)

func stateOfWork() progress.Progress {
	wrong := diag.New("checklist.missing", diag.Error, span("policies/reporting.md"), "no statement answers 668.46(b)(7)", diag.Help("write it"))
	return progress.Progress{
		Institution: "Larkmoor University", Title: "2026 Annual Security Report", Edition: 2026,
		Today: "2026-09-19", Deadline: "2026-10-01", Published: "2026-09-28", Errors: 2,
		Offices: []progress.Office{
			{ID: "city", Title: "City Police"},
			{ID: "police", Title: "Campus Police", Errors: []diag.Diagnostic{wrong}, Unaccepted: 1,
				Drafts:  []progress.Text{{Path: "policies/a.md", Status: "draft"}},
				Reviews: []progress.Text{{Path: "policies/b.md", Status: "adopted", Reviewed: "2025-06-01"}, {Path: "policies/c.md", Status: "adopted"}}},
			{Title: "Numbers, registers and other files", Errors: []diag.Diagnostic{diag.New("config.empty", diag.Error, source.Span{}, "nothing is here")}}},
		Exceptions: []progress.Exception{{Rule: "theme.contrast", Place: "site/brand.yaml", Until: "2026-09-18", Ended: true}},
		States:     []progress.State{{Name: checklist.Missing, Count: 1}, {Name: checklist.Accepted, Count: 1204}},
		Agencies:   []progress.Agencies{{Campus: "main", Name: "Main Campus", Year: 2025}},
		Notices:    []progress.Notice{{Audience: "enrolled_students"}, {Audience: "current_employees", On: "2026-09-18"}},
		Events: []calendar.Event{
			{Task: "past", First: "2026-05-01", Last: "2026-05-01", Title: "Past"},
			{Task: "notices", First: "2026-09-15", Last: "2026-09-30", Title: "Send the notices", Does: "Send them.", Law: "34 CFR 668.41(e)(1)", Basis: "practice", Confirmed: true, Office: "police"},
			{Task: "survey", First: "2026-10-15", Last: "2026-10-15", Title: "The survey closes", Basis: "guidance", Note: "The day is in the letter.", Office: "city"}},
		Before:   &progress.Before{Edition: 2025, Published: "2025-09-26", Reviewed: 3, Texts: 4, Asked: 5},
		Revision: &progress.Revision{Name: "main", Mended: []diag.Diagnostic{wrong}, Files: []string{"policies/reporting.md"}},
	}
}

func TestStatusPage(t *testing.T) {
	d := report.StatusPage(corpus(), stateOfWork())
	golden.Check(t, "testdata/status.golden", dumpSections(d.Sections...))
	if d.Title != "Status on September 19, 2026" {
		t.Errorf("the title is %q", d.Title)
	}
}

// Where nothing is open the page says so and has no empty table.
func TestStatusPageOfNothing(t *testing.T) {
	p := progress.Progress{Edition: 2026, Today: "2027-01-01", Owner: "police"}
	d := report.StatusPage(corpus(), p)
	if d.Title != "Status on January 1, 2027: Campus Police" {
		t.Errorf("the title is %q", d.Title)
	}
	page := string(dumpSections(d.Sections...))
	for _, want := range []string{"No office has anything open.", "There is no error.", "No date of 2026 is left."} {
		if !strings.Contains(page, want) {
			t.Errorf("the page does not say %s\n%s", want, page)
		}
	}
}

func TestEventWords(t *testing.T) {
	events := stateOfWork().Events
	for i, want := range map[int]string{
		1: "Send them.\nLaw: 34 CFR 668.41(e)(1).\nThe day is practice, and another serves as well.\nOffice: Campus Police.",
		2: "The day follows from the Department of Education.\nUnconfirmed.\nThe day is in the letter.\nOffice: City Police."} {
		if got := report.EventWords(corpus(), events[i]); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}
