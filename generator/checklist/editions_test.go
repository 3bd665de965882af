package checklist_test

import (
	"strings"
	"testing"

	"cleryreport/generator/checklist"
	"cleryreport/generator/diag"
)

// What a heading cites may be asked of an edition before or after this one. A
// paragraph of which the edition is asked for a part is no finding.
func TestOtherEditions(t *testing.T) {
	for _, tt := range []struct {
		name, cite string
		edition    int
		severity   diag.Severity
		message    string // empty: no finding
	}{
		{"asked", "20 U.S.C. 1092(f)(1)(K)/p1", 2026, 0, ""},
		{"early", "20 U.S.C. 1092(f)(1)(K)/p1", 2025, diag.Note, "is asked from the edition of 2026 on"},
		{"early, by its whole paragraph", "HEA 485(f)(1)(K)", 2025, diag.Note, "(owned by Campus Police)"},
		{"asked in every edition", "668.46(m)", 2025, 0, ""},
		{"no citation", "my own words", 2025, 0, ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			c := corpus(policy("policies/hazing.md", "adopted", section{heading: "Hazing", cites: tt.cite, text: "We forbid hazing."}))
			c.Report.Edition = tt.edition
			_, findings := walk(t, c)
			got := ofRule(findings, checklist.RuleOtherEdition)
			if tt.message == "" && len(got) == 0 {
				return
			}
			if len(got) != 1 || tt.message == "" || got[0].Severity != tt.severity || !strings.Contains(got[0].Message, tt.message) {
				t.Errorf("findings %v, want one %s that says %q", got, tt.severity, tt.message)
			}
		})
	}
}
