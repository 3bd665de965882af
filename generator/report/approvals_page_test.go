package report_test

import (
	"testing"

	"cleryreport/generator/checklist"
	"cleryreport/generator/internal/golden"
	"cleryreport/generator/model"
	"cleryreport/generator/report"
	"cleryreport/generator/schema"
	"cleryreport/generator/source"
	"cleryreport/generator/theme"
)

// The matrix has a row for each text and a column for each office, with the day
// of an approval or what is open.
func TestApprovalMatrix(t *testing.T) {
	c := corpus()
	file := source.NewFile("policies/a.md", []byte("## One\n## Two\n"))
	one, two := source.Span{File: file, End: 6}, source.Span{File: file, Start: 7, End: 13}
	cites := []schema.Citation{{Text: "34 CFR 668.46", Path: "(k)(1)"}, {Text: "34 CFR 668.46", Path: "(k)(2)"}}
	needed := &model.NeededApproval{Law: "34 CFR 668.46(k)", Office: "police"}
	coverage := &checklist.Coverage{Campuses: c.Campuses, Approved: []checklist.TextApproval{
		{Path: file.Path, Heading: "One", Span: one, Paragraphs: cites, Office: "police", Needed: needed, State: checklist.ApprovalWaits},
		{Path: file.Path, Heading: "One", Span: one, Paragraphs: cites, Office: "city", State: checklist.ApprovalGiven, On: "2026-06-15"},
		{Path: file.Path, Heading: "Two", Span: two, Paragraphs: cites[:1], Office: "police", Needed: needed, State: checklist.ApprovalChanged, On: "2026-05-04"},
	}}
	look, err := theme.Default()
	if err != nil {
		t.Fatal(err)
	}
	o := report.Options{Fonts: look.Fonts, Page: look.Page}
	e, _ := report.Build(c, statistics(c), coverage, o)
	golden.Check(t, "testdata/approvals.golden", dumpSections(e.Approvals.Sections...))
	none, _ := report.Build(c, statistics(c), &checklist.Coverage{Campuses: c.Campuses}, o)
	if len(none.Approvals.Sections) != 0 || len(none.Approvals.Front) != 2 {
		t.Errorf("a report without approvals has %d sections and %d paragraphs", len(none.Approvals.Sections), len(none.Approvals.Front))
	}
}
