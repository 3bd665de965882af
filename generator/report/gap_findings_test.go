package report_test

import (
	"testing"

	"cleryreport/generator/diag"
	"cleryreport/generator/doc"
	"cleryreport/generator/internal/golden"
	"cleryreport/generator/report"
	"cleryreport/generator/source"
)

// The findings stand behind the summary, the worst first, and the gap report
// that has none of them stays as it is.
func TestWithFindings(t *testing.T) {
	file := source.NewFile("policies/a.md", []byte("# One\n\ntwo words\n"))
	findings := []diag.Diagnostic{
		diag.New("a.note", diag.Note, source.Whole("stats"), "a small thing"),
		diag.New("a.error", diag.Error, source.Span{File: file, Start: 7, End: 10}, "a large one", diag.Help("mend it"),
			diag.Law("34 CFR 668.46(m)"), diag.See(source.Span{File: file, Start: 0, End: 1}, "the other")),
		{Rule: "a.excepted", Severity: diag.Error, Message: "without a place",
			Excepted: &diag.Exception{Until: "2026-10-31", Reason: "The board meets.", By: []string{"Dean", "Chief"}}},
	}
	gap := &doc.Document{Sections: []*doc.Section{
		{ID: "summary", Level: 2, Title: doc.NewText("Summary")}, {ID: "open-requirements", Level: 2, Title: doc.NewText("Open requirements")}}}
	with := report.WithFindings(gap, findings, true)
	golden.Check(t, "testdata/findings.golden", dumpSections(with.Sections...))
	if len(gap.Sections) != 2 {
		t.Errorf("the gap report itself has %d sections", len(gap.Sections))
	}
	if none := report.WithFindings(gap, nil, false).Sections[1]; len(none.Blocks) != 1 || doc.PlainText(none.Blocks[0].(*doc.Paragraph).Inlines) != "Nothing was found." {
		t.Errorf("without findings: %v", none.Blocks)
	}
}
