package report_test

import (
	"strings"
	"testing"

	"cleryreport/generator/diag"
	"cleryreport/generator/doc"
	"cleryreport/generator/report"
)

// authorTable is a table of one column as an author writes it.
func authorTable(caption string) *doc.Table {
	t := &doc.Table{At: doc.At{Span: span("policies/a.md")}, Columns: make([]doc.Column, 1),
		Groups: []doc.RowGroup{{Rows: []doc.Row{{Cells: []doc.Cell{{Inlines: doc.NewText("x")}}}}}}}
	if caption != "" {
		t.Caption = doc.NewText(caption)
	}
	return t
}

// A table without a caption has the name of its heading, and two under one
// heading do not have the same.
func TestCaptionsOfAuthors(t *testing.T) {
	inList := &doc.List{Items: []doc.Item{{Blocks: []doc.Block{authorTable("")}}}}
	for _, tt := range []struct {
		name   string
		blocks []doc.Block
		want   string // captions in order
		found  int
	}{
		{"of its own", []doc.Block{heading(2, "Hours"), authorTable("Weekdays")}, "Weekdays", 0},
		{"of the heading", []doc.Block{heading(2, "Hours"), authorTable("")}, "Hours", 0},
		{"of the chapter", []doc.Block{authorTable("")}, "Reporting", 0},
		{"one of each", []doc.Block{heading(2, "Hours"), authorTable("Weekdays"), authorTable("")}, "Weekdays|Hours", 0},
		{"under two headings", []doc.Block{heading(2, "Hours"), authorTable("All"), heading(2, "Phones"), authorTable("All")}, "All|All", 0},
		{"twice none", []doc.Block{heading(2, "Hours"), authorTable(""), authorTable("")}, "Hours|Hours", 1},
		{"one in a list", []doc.Block{heading(2, "Hours"), authorTable(""), inList}, "Hours|Hours", 1},
		{"twice the same", []doc.Block{heading(2, "Hours"), authorTable("All"), authorTable("All"), authorTable("All")}, "All|All|All", 2},
	} {
		t.Run(tt.name, func(t *testing.T) {
			c := withPolicies(tt.blocks, nil)
			e, found := build(t, c, statistics(c))
			if got := strings.Join(authorCaptions(e.Report.Sections[:1]), "|"); got != tt.want {
				t.Errorf("captions %s, want %s", got, tt.want)
			}
			for _, f := range found {
				if f.Rule != report.RuleSameCaption || f.Severity != diag.Warning || len(f.Related) != 1 {
					t.Errorf("finding %+v", f)
				}
			}
			if len(found) != tt.found {
				t.Errorf("%d findings, want %d", len(found), tt.found)
			}
		})
	}
}

func authorCaptions(sections []*doc.Section) []string {
	var list []string
	var walk func(blocks []doc.Block)
	walk = func(blocks []doc.Block) {
		for _, block := range blocks {
			switch n := block.(type) {
			case *doc.Table:
				list = append(list, doc.PlainText(n.Caption))
			case *doc.List:
				for _, item := range n.Items {
					walk(item.Blocks)
				}
			}
		}
	}
	for _, s := range sections {
		walk(s.Blocks)
		list = append(list, authorCaptions(s.Sections)...)
	}
	return list
}
