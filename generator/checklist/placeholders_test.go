package checklist_test

import (
	"testing"

	"cleryreport/generator/checklist"
	"cleryreport/generator/diag"
)

// ofRule returns the findings of a rule.
func ofRule(list []diag.Diagnostic, rule string) []diag.Diagnostic {
	var found []diag.Diagnostic
	for _, d := range list {
		if d.Rule == rule {
			found = append(found, d)
		}
	}
	return found
}

// What is still to be filled in is said once, at its place, and the section
// answers nothing.
func TestPlaceholders(t *testing.T) {
	for text, want := range map[string]int{
		"You may report to [insert office] in confidence.":                                                           1,
		"You may report to [College name] at [phone number].":                                                        2,
		"You may report to <your office> in confidence.":                                                             1,
		"[Fill in: to whom, how and when a victim or a witness may report a crime in confidence and without a name]": 1,
		"[Fill in if it is so: a form on the web (practice)] for reports in confidence.":                             1,
		"You may report in confidence to the office TBD.":                                                            1,
		"You may report in confidence, call XXX-XXXX at any hour.":                                                   1,
		"You may report in confidence to ______ at any hour.":                                                        1,
		"You may report in confidence. Lorem  ipsum dolor sit.":                                                      1,
		"You may report in confidence to (insert phone number).":                                                     1,
		"You may report in confidence (to be determined).":                                                           1,
		"You may report in confidence (insertions are rare) to us.":                                                  0,
		"You may report in confidence [see below] to any of us.":                                                     0,
		"You may report if the risk is < 5 and the name is > here.":                                                  0,
		"The court wrote that [s]tudents may report in confidence.":                                                  0,
		"You may report the letters XX in confidence to any of us.":                                                  0,
	} {
		coverage, findings := walk(t, corpus(policy("a.md", "adopted", section{"Reports", voluntary, text, 0})))
		if got := ofRule(findings, checklist.RulePlaceholder); len(got) != want || want > 0 && got[0].Severity != diag.Error {
			t.Errorf("%s: %d findings, want %d", text, len(got), want)
		}
		state := checklist.Present
		if want > 0 {
			state = checklist.Starter
		}
		if got := answer(t, coverage, voluntary, 0).State; got != state {
			t.Errorf("%s: state %s, want %s", text, got, state)
		}
		if d, ok := finding(findings, voluntary); ok {
			t.Errorf("%s: said again: %s", text, d.Message)
		}
	}
}
