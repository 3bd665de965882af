package checklist_test

import (
	"strings"
	"testing"

	"cleryreport/generator/checklist"
	"cleryreport/generator/model"
)

func TestFactsSwitchOff(t *testing.T) {
	chapterHouse := model.Place{ID: "kappa", Campus: "main", Class: "noncampus", Use: "student_organization",
		Interval: model.Interval{From: "2024-01-15"}}
	for _, tt := range []struct {
		name, cite string
		change     func(*model.Corpus)
		campus     int
		reason     string // empty: the leaf applies
	}{
		{"housing there", "668.46(h)(1)(i)", nil, 0, ""},
		{"no housing", "668.46(h)(1)(i)", nil, 1, "never had any"},
		{"housing in one year", "668.46(h)(1)(i)", func(c *model.Corpus) { c.Campuses[1].StudentHousing = model.Existence{Years: []int{2023}} }, 1, ""},
		{"housing long ago", "668.46(h)(1)(i)", func(c *model.Corpus) { c.Campuses[1].StudentHousing = model.Existence{Years: []int{2019}} }, 1,
			"Harbor Center has no on-campus student housing"},
		{"no chapter houses", "668.46(b)(7)", nil, 0, "no recognized student organization of Main Campus"},
		{"a chapter house", "668.46(b)(7)", func(c *model.Corpus) { c.Places = append(c.Places, chapterHouse) }, 0, ""},
		{"a chapter house of the other campus", "668.46(b)(7)", func(c *model.Corpus) { c.Places = append(c.Places, chapterHouse) }, 1, "Harbor Center"},
		{"a boathouse", "668.46(b)(7)", func(c *model.Corpus) {
			c.Places = append(c.Places, model.Place{Campus: "main", Class: "noncampus", Use: "boathouse"})
		}, 0, "no recognized student organization"},
		{"two campuses", "668.46(d)", nil, 1, ""},
		{"one document", "668.41(e)(6)/p1", nil, 0, ""},
		{"one document points to no other", "668.41(e)(6)/p2", nil, 0, "are one document"},
		{"two documents have no common title", "668.41(e)(6)/p1", fireApart, 0, "published apart: see Fire Safety Report"},
		{"two documents", "668.41(e)(6)/p2", fireApart, 0, ""},
		{"two documents and no housing", "668.41(e)(6)/p2", fireApart, 1, "never had any"},
		{"one campus", "668.46(d)", func(c *model.Corpus) { c.Campuses = c.Campuses[:1] }, 0, "the institution has one campus"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			c := corpus()
			if tt.change != nil {
				tt.change(c)
			}
			coverage, _ := walk(t, c)
			got := answer(t, coverage, tt.cite, tt.campus)
			if tt.reason == "" {
				if got.State == checklist.NotApplicable {
					t.Errorf("switched off: %s", got.Fact.Reason)
				}
				return
			}
			if got.State != checklist.NotApplicable || got.Fact == nil || !strings.Contains(got.Fact.Reason, tt.reason) {
				t.Errorf("state %s, fact %+v, want one that says %q", got.State, got.Fact, tt.reason)
			}
		})
	}
}

func fireApart(c *model.Corpus) {
	c.Report.Documents = []model.OtherDocument{{Title: "Fire Safety Report", Holds: "fire"}}
}

// What the document does not hold, or an edition is too early for, is not in
// its checklist.
func TestBelongs(t *testing.T) {
	hasFire := func(c *model.Corpus) bool {
		coverage, _ := walk(t, c)
		for _, e := range coverage.Entries {
			if e.Leaf.Citation.Text == "34 CFR 668.49" {
				return true
			}
		}
		return false
	}
	whole, apart := corpus(), corpus()
	apart.Report.Documents = []model.OtherDocument{{Title: "Fire Safety Report", Holds: "fire"}}
	if !hasFire(whole) || hasFire(apart) {
		t.Errorf("fire leaves in a combined report: %t, in a security report: %t", hasFire(whole), hasFire(apart))
	}
}
