package checklist_test

import (
	"slices"
	"strings"
	"testing"

	"cleryreport/generator/checklist"
	"cleryreport/generator/model"
	"cleryreport/generator/schema"
)

// withPack returns the law with a pack of two paragraphs: (a), which ended with the
// edition of 2025, and (b), which begins with that of 2026. Limit changes the pack.
func withPack(t *testing.T, limit func(*schema.LocalPack)) *schema.Law {
	t.Helper()
	federal, err := schema.Load()
	if err != nil {
		t.Fatal(err)
	}
	leaf := func(cite, more string) string {
		return `{"x-clery": {"citation": "` + cite + `", "title": "T", "asks": "Ask.", "kind": "policy_statement", "role": "content", "report": "security", ` +
			more + `, "source": "read", "confirmed": true}}`
	}
	pack := &schema.LocalPack{File: "schemas/local/code.json", Text: "Code 7", Title: "Safety", Schema: []byte(
		`{"properties": {"a": ` + leaf("Code 7(a)", `"until": 2025`) + `, "b": ` + leaf("Code 7(b)", `"since": 2026`) + `}}`)}
	if limit != nil {
		limit(pack)
	}
	whole, err := federal.With(pack)
	if err != nil {
		t.Fatal(err)
	}
	return whole
}

// judge walks a corpus by a law.
func judge(c *model.Corpus, law *schema.Law) *checklist.Coverage {
	coverage, _ := checklist.Walk(c, model.NewStatistics(c.Report.Years(), nil, nil, nil), law)
	return coverage
}

// stateOf is the state of a paragraph at the first campus; empty if the edition
// is not asked for it.
func stateOf(coverage *checklist.Coverage, heading string) checklist.State {
	for _, e := range coverage.Entries {
		if e.Leaf.Citation.Heading() == heading {
			return e.Answers[0].State
		}
	}
	return ""
}

// TestEditionsAreJudgedByTheLawOfTheirYear asks no edition for a paragraph that
// has not begun, or has ended.
func TestEditionsAreJudgedByTheLawOfTheirYear(t *testing.T) {
	hazing := "20 U.S.C. 1092(f)(1)(K)/p1"
	for edition, want := range map[int]map[string]checklist.State{
		2025: {"Code 7(a)": checklist.Missing, "Code 7(b)": "", hazing: "", "668.46(b)(7)": checklist.NotApplicable},
		2026: {"Code 7(a)": "", "Code 7(b)": checklist.Missing, hazing: checklist.Missing, "668.46(b)(7)": checklist.NotApplicable},
	} {
		c := corpus(policy("policies/a.md", "adopted", section{heading: "One", cites: "668.46(b)(2)(iv)", text: enough}))
		c.Report.Edition = edition
		coverage := judge(c, withPack(t, nil))
		for heading, state := range want {
			if got := stateOf(coverage, heading); got != state {
				t.Errorf("the edition of %d has %q for %s, want %q", edition, got, heading, state)
			}
		}
		for campus, tree := range coverage.Trees() {
			if _, ok := tree["Code 7"]; ok {
				t.Errorf("%s has evidence of the pack: %v", campus, tree)
			}
		}
	}
}

// TestPacksAreLimited asks only the campuses that a pack is for.
func TestPacksAreLimited(t *testing.T) {
	for _, tt := range []struct {
		name   string
		limit  func(*schema.LocalPack)
		reason string // why it is not asked of the Main Campus, empty if it is
	}{
		{"all", nil, ""},
		{"its jurisdiction", func(p *schema.LocalPack) { p.Jurisdiction = "Franklin" }, ""},
		{"another jurisdiction", func(p *schema.LocalPack) { p.Jurisdiction = "Delmarva" }, "Code 7 is asked of campuses in Delmarva, and Main Campus is in Franklin"},
		{"its id", func(p *schema.LocalPack) { p.Campuses = []string{"main"} }, ""},
		{"another id", func(p *schema.LocalPack) { p.Campuses = []string{"harbor"} }, "Code 7 is not asked of Main Campus"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			c := corpus()
			c.Campuses[0].Jurisdiction = "Franklin"
			reason := ""
			for _, e := range judge(c, withPack(t, tt.limit)).Entries {
				if a := e.Answers[0]; e.Leaf.Citation.Heading() == "Code 7(b)" && a.Fact != nil {
					reason = a.Fact.Reason
				}
			}
			if reason != tt.reason {
				t.Errorf("reason %q, want %q", reason, tt.reason)
			}
		})
	}
}

func TestChangesNameWhatTheyTouch(t *testing.T) {
	c := corpus(policy("policies/a.md", "draft",
		section{heading: "One", cites: "Code 7(a)", text: enough}, section{heading: "Hazing", cites: "20 U.S.C. 1092(f)(1)(K)", text: enough}))
	find := func(list []checklist.Change, heading string) checklist.Change {
		t.Helper()
		i := slices.IndexFunc(list, func(c checklist.Change) bool { return c.Leaf.Citation.Heading() == heading })
		if i < 0 {
			t.Fatalf("%s does not change", heading)
		}
		return list[i]
	}
	list := checklist.Changes(c, withPack(t, nil), 2025, 2026)
	if ended := find(list, "Code 7(a)"); ended.Begins || ended.Missing || !slices.Equal(ended.Headings, []checklist.Heading{{Path: "policies/a.md", Line: 1, Text: "One"}}) {
		t.Errorf("what ends: %+v", ended)
	}
	begun := find(list, "Code 7(b)")
	if !begun.Begins || !begun.Missing || begun.Near == nil || *begun.Near != (checklist.Heading{Path: "policies/a.md", Line: 1, Text: "One"}) {
		t.Errorf("what begins, unanswered: %+v", begun)
	}
	if part := find(list, "20 U.S.C. 1092(f)(1)(K)/p4"); part.Missing || len(part.Headings) != 1 || part.Headings[0].Text != "Hazing" {
		t.Errorf("what begins, answered: %+v", part)
	}
	for heading, want := range map[string]string{
		"20 U.S.C. 1092(f)(1)(F)(iv)":   "tables of statistics",
		"20 U.S.C. 1092(f)(7)/p1":       "how the numbers are made",
		"20 U.S.C. 1092(f)(9)(C)":       "Hazing Transparency Report",
		"20 U.S.C. 1092(f)(13)/p1":      "tables of statistics",
		"20 U.S.C. 1092(f)(9)(D)(i)/p2": "Hazing Transparency Report",
	} {
		if c := find(list, heading); c.Missing || !strings.Contains(c.Aside, want) {
			t.Errorf("%s: %+v", heading, c)
		}
	}
	elsewhere := checklist.Changes(c, withPack(t, func(p *schema.LocalPack) { p.Jurisdiction = "Delmarva" }), 2025, 2026)
	if c := find(elsewhere, "Code 7(b)"); c.Missing || !strings.HasPrefix(c.Aside, "not asked here: Code 7 is asked of campuses in Delmarva") {
		t.Errorf("not asked of any campus: %+v", c)
	}
	if c := find(checklist.Changes(nil, withPack(t, nil), 2025, 2026), "Code 7(b)"); c.Missing || c.Near != nil {
		t.Errorf("without a report: %+v", c)
	}
}
