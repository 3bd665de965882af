package data_test

import (
	"testing"

	"cleryreport/generator/calendar"
	"cleryreport/generator/checklist"
	"cleryreport/generator/diag"
	"cleryreport/generator/internal/golden"
	"cleryreport/generator/progress"
	"cleryreport/generator/render/data"
	"cleryreport/generator/source"
)

// status holds each thing that a status may hold, and an office with nothing to
// do.
func status() progress.Progress {
	text := source.NewFile("policies/reporting.md", []byte("One\n"))
	wrong := diag.New("checklist.missing", diag.Error, source.Span{File: text, End: 3}, "no statement answers 668.46(b)(7)")
	excepted := diag.New("theme.contrast", diag.Error, source.Whole("site/brand.yaml"), "a color cannot be read")
	excepted.Excepted = &diag.Exception{Until: "2026-12-31"}
	return progress.Progress{
		Institution: "Larkmoor University", Title: "2026 Annual Security Report", Edition: 2026,
		Today: "2026-09-19", Deadline: "2026-10-01", Published: "2026-09-28", Owner: "police",
		Errors: 2, Warnings: 1, Notes: 3,
		Offices: []progress.Office{
			{ID: "conduct", Title: "Student Conduct"},
			{ID: "police", Title: "Campus Police", Errors: []diag.Diagnostic{wrong}, Accepted: 2, Unaccepted: 1,
				Drafts: []progress.Text{{Path: "policies/a.md", Status: "draft", Reviewed: "2026-06-12"}}, Reviews: []progress.Text{{Path: "policies/b.md", Status: "adopted"}}},
			{Title: "Numbers, registers and other files", Errors: []diag.Diagnostic{excepted}}},
		Exceptions: []progress.Exception{{Rule: "theme.contrast", Place: "site/brand.yaml", Until: "2026-12-31"}},
		States:     []progress.State{{Name: checklist.Missing, Count: 1}, {Name: checklist.Accepted, Count: 2}},
		Agencies:   []progress.Agencies{{Campus: "main", Name: "Main Campus", Year: 2025, Asked: 2, Answered: 1, Open: []string{"City Police"}}},
		Notices:    []progress.Notice{{Audience: "enrolled_students"}, {Audience: "current_employees", On: "2026-09-28"}},
		Events: []calendar.Event{
			{Task: "ask", Number: 1, First: "2026-05-01", Last: "2026-05-31", Title: "Ask", Does: "Ask every agency.", Law: "34 CFR 668.46(c)(11)", Basis: "practice", Confirmed: true, Office: "police"},
			{Task: "trustees", Number: 1, Own: true, First: "2026-09-20", Last: "2026-09-20", Title: "Trustees", Confirmed: true}},
		Before:   &progress.Before{Edition: 2025, Published: "2025-09-26", Reviewed: 3, Texts: 4, Asked: 5},
		Revision: &progress.Revision{Name: "main", New: []diag.Diagnostic{wrong}, Files: []string{"policies/reporting.md"}},
	}
}

func TestStatusJSON(t *testing.T) {
	got, err := data.StatusJSON(status())
	if err != nil {
		t.Fatal(err)
	}
	golden.Check(t, "testdata/status.json.golden", got)
}
