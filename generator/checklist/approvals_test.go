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

const approved = "policies/a.md"

// approvable is a file with the heading of voluntary and another one.
func approvable(text string) *model.Policy {
	return policy(approved, "adopted", section{"Confidential reports", voluntary, text, 2}, section{"Further offices", "", "Ask them.", 3},
		section{"Twice", "", "One.", 2}, section{"Twice", "", "Two.", 2})
}

// digestOf is the digest of the text that goes by a heading.
func digestOf(t *testing.T, p *model.Policy, heading string) string {
	t.Helper()
	texts := checklist.Texts(p, heading)
	if len(texts) != 1 {
		t.Fatalf("%d texts go by %q", len(texts), heading)
	}
	return texts[0].Digest
}

func TestApprovals(t *testing.T) {
	p := approvable(enough)
	whole, part := digestOf(t, p, ""), digestOf(t, p, "Confidential reports")
	before := digestOf(t, approvable("You may report in confidence."), "Confidential reports")
	entry := func(path, heading, hash string) model.Approval {
		return model.Approval{Path: path, Heading: heading, Title: "police", On: "2026-06-15", Hash: hash, Span: source.Whole("site/approvals.yaml")}
	}
	tests := []struct {
		name    string
		entries []model.Approval
		want    checklist.State
		rule    string
		message string
	}{
		{"none", nil, checklist.Present, "", ""},
		{"the section", []model.Approval{entry(approved, "Confidential reports", part)}, checklist.Accepted, "", ""},
		{"as in links", []model.Approval{entry(approved, "confidential-reports", part)}, checklist.Accepted, "", ""},
		{"the file", []model.Approval{entry(approved, "", whole)}, checklist.Accepted, "", ""},
		{"another section", []model.Approval{entry(approved, "Further offices", digestOf(t, p, "Further offices"))}, checklist.Present, "", ""},
		{"changed since", []model.Approval{entry(approved, "Confidential reports", before)}, checklist.Present,
			checklist.RuleApprovalChanged, "the text has changed since Campus Police accepted it on 2026-06-15"},
		{"changed and accepted again", []model.Approval{entry(approved, "Confidential reports", before), entry(approved, "Confidential reports", part)},
			checklist.Accepted, "", ""},
		{"another file", []model.Approval{entry("policies/b.md", "", whole)}, checklist.Present, checklist.RuleApprovalPlace, "there is no text policies/b.md"},
		{"no such heading", []model.Approval{entry(approved, "Reports", part)}, checklist.Present, checklist.RuleApprovalPlace, "has 0 headings “Reports”"},
		{"two such headings", []model.Approval{entry(approved, "Twice", part)}, checklist.Present, checklist.RuleApprovalPlace, "has 2 headings “Twice”"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			c := corpus(p)
			c.Approvals = tt.entries
			coverage, found := walk(t, c)
			if got := answer(t, coverage, voluntary, 0); got.State != tt.want {
				t.Errorf("state %q, want %q", got.State, tt.want)
			}
			var about []diag.Diagnostic
			for _, d := range found {
				if strings.HasPrefix(d.Rule, "checklist.approval-") {
					about = append(about, d)
				}
			}
			if tt.rule == "" && len(about) == 0 {
				return
			}
			if len(about) != 1 || about[0].Rule != tt.rule || !strings.Contains(about[0].Message, tt.message) {
				t.Errorf("found %v, want %s: %s", about, tt.rule, tt.message)
			}
			if tt.rule == checklist.RuleApprovalChanged && !strings.Contains(about[0].Help, part) {
				t.Errorf("the help does not name the digest: %s", about[0].Help)
			}
		})
	}
}

// TestAllSectionsMustBeApproved has a leaf that two files answer.
func TestAllSectionsMustBeApproved(t *testing.T) {
	p := approvable(enough)
	other := policy("policies/b.md", "adopted", section{"Confidential reports", voluntary, enough, 0})
	for name, tt := range map[string]struct {
		other *model.Policy
		want  checklist.State
	}{
		"the other is not approved": {other, checklist.Present},
		"the other is starter":      {policy("policies/b.md", "starter", section{"Confidential reports", voluntary, enough, 0}), checklist.Accepted},
	} {
		c := corpus(p, tt.other)
		c.Approvals = []model.Approval{{Path: approved, Title: "police", On: "2026-06-15", Hash: digestOf(t, p, "")}}
		coverage, _ := walk(t, c)
		if got := answer(t, coverage, voluntary, 0); got.State != tt.want {
			t.Errorf("%s: state %q, want %q", name, got.State, tt.want)
		}
	}
}

// TestNeededApprovals has a text of which the approval of an office is needed.
func TestNeededApprovals(t *testing.T) {
	p := approvable(enough)
	entry := func(office, hash, on string) model.Approval {
		return model.Approval{Path: approved, Heading: "Confidential reports", Title: office, On: on, Hash: hash, Span: source.Whole("site/approvals.yaml")}
	}
	holds, before := digestOf(t, p, "Confidential reports"), digestOf(t, p, "Further offices")
	needed := model.NeededApproval{Law: "34 CFR 668.46(b)(2)", Office: "police"}
	tests := []struct {
		name     string
		needed   model.NeededApproval
		entries  []model.Approval
		state    checklist.State
		approval checklist.ApprovalState
		severity diag.Severity
		found    bool
	}{
		{"not given", needed, nil, checklist.Present, checklist.ApprovalWaits, diag.Warning, true},
		{"given", needed, []model.Approval{entry("police", holds, "2026-06-15")}, checklist.Accepted, checklist.ApprovalGiven, 0, false},
		{"given by another", needed, []model.Approval{entry("other", holds, "2026-06-15")}, checklist.Present, checklist.ApprovalWaits, diag.Warning, true},
		{"changed since", needed, []model.Approval{entry("police", before, "2026-06-15")}, checklist.Present, checklist.ApprovalChanged, diag.Warning, true},
		{"for the last edition", needed, []model.Approval{entry("police", holds, "2025-06-15")}, checklist.Present, checklist.ApprovalWaits, diag.Warning, true},
		{"as an error", model.NeededApproval{Law: "34 CFR 668.46", Office: "police", Severity: "error"}, nil, checklist.Present, checklist.ApprovalWaits, diag.Error, true},
		{"as a note", model.NeededApproval{Law: "34 CFR 668.46", Office: "police", Severity: "note"}, nil, checklist.Present, checklist.ApprovalWaits, diag.Note, true},
		{"of another part", model.NeededApproval{Law: "34 CFR 668.46(k)", Office: "police"}, nil, checklist.Present, "", 0, false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			c := corpus(p)
			c.Seals = []model.Seal{{Edition: c.Report.Edition - 1, Published: "2025-09-29"}}
			c.Report.Approvals, c.Approvals = []model.NeededApproval{tt.needed}, tt.entries
			coverage, all := walk(t, c)
			if got := answer(t, coverage, voluntary, 0); got.State != tt.state {
				t.Errorf("state %q, want %q", got.State, tt.state)
			}
			var state checklist.ApprovalState
			if len(coverage.Approved) > 0 {
				state = coverage.Approved[0].State
			}
			if state != tt.approval {
				t.Errorf("the approval %q, want %q", state, tt.approval)
			}
			at := slices.IndexFunc(all, func(d diag.Diagnostic) bool { return d.Rule == checklist.RuleApprovalNeeded })
			if (at >= 0) != tt.found || tt.found && all[at].Severity != tt.severity {
				t.Errorf("finding %d of %v, want one: %v", at, all, tt.found)
			}
		})
	}
}

// TestDigestIsOfWords changes what readers do not see, and then what they see.
func TestDigestIsOfWords(t *testing.T) {
	want := digestOf(t, approvable(enough), "Confidential reports")
	if got := digestOf(t, approvable("  "+strings.ReplaceAll(enough, " ", "\n ")), "Confidential reports"); got != want {
		t.Error("line breaks change the digest")
	}
	if got := digestOf(t, approvable(enough+" Always."), "Confidential reports"); got == want {
		t.Error("a word more does not change the digest")
	}
	longer := approvable(enough)
	longer.Blocks = longer.Blocks[:2]
	if got := digestOf(t, longer, "Confidential reports"); got == want {
		t.Error("a section below is not part of the text")
	}
}

func TestWithExceptions(t *testing.T) {
	coverage, found := walk(t, corpus())
	d, ok := finding(found, voluntary)
	if !ok {
		t.Fatal("nothing is missing")
	}
	d.Excepted = &diag.Exception{Until: "2026-12-31", Reason: "the board meets later", By: []string{"A", "B"}}
	other := d
	other.Rule = checklist.RuleStarter
	if got := answer(t, coverage.WithExceptions([]diag.Diagnostic{other}), voluntary, 0); got.State != checklist.Missing {
		t.Errorf("a finding of another state makes it %q", got.State)
	}
	excepted := coverage.WithExceptions([]diag.Diagnostic{d})
	if got := answer(t, excepted, voluntary, 0); got.State != checklist.Excepted || got.Exception != d.Excepted {
		t.Errorf("state %q with exception %v", got.State, got.Exception)
	}
	if got := answer(t, excepted, "668.46(b)(7)", 0); got.State == checklist.Excepted {
		t.Error("a leaf that the finding is not about is excepted")
	}
	if got := answer(t, coverage, voluntary, 0); got.State != checklist.Missing {
		t.Error("the coverage that was given is changed")
	}
}
