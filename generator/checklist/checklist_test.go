package checklist_test

import (
	"slices"
	"strings"
	"testing"

	"cleryreport/generator/checklist"
	"cleryreport/generator/diag"
	"cleryreport/generator/model"
)

const (
	voluntary = "668.46(b)(2)(iv)"
	enough    = "You may report in confidence to any of us."
)

func TestStates(t *testing.T) {
	file := func(path, status, text string) *model.Policy {
		return policy(path, status, section{"Confidential reports", voluntary, text, 0})
	}
	for _, tt := range []struct {
		name     string
		policies []*model.Policy
		want     checklist.State
		rule     string
		severity diag.Severity
	}{
		{"nothing", nil, checklist.Missing, "checklist.missing", diag.Error},
		{"starter", []*model.Policy{file("a.md", "starter", enough)}, checklist.Starter, "checklist.starter", diag.Error},
		{"draft", []*model.Policy{file("a.md", "draft", enough)}, checklist.Draft, "checklist.draft", diag.Warning},
		{"too short", []*model.Policy{file("a.md", "adopted", "Ask us first.")}, checklist.Incomplete, "checklist.incomplete", diag.Warning},
		{"a heading without text", []*model.Policy{file("a.md", "adopted", "")}, checklist.Incomplete, "checklist.incomplete", diag.Warning},
		{"adopted", []*model.Policy{file("a.md", "adopted", enough)}, checklist.Present, "", 0},
		{"starter beside adopted", []*model.Policy{file("a.md", "starter", enough), file("b.md", "adopted", enough)}, checklist.Present, "", 0},
		{"draft beside adopted", []*model.Policy{file("a.md", "draft", enough), file("b.md", "adopted", enough)}, checklist.Present, "", 0},
		{"draft that completes adopted", []*model.Policy{file("a.md", "adopted", "Ask us first."), file("b.md", "draft", enough)}, checklist.Draft, "checklist.draft", diag.Warning},
	} {
		t.Run(tt.name, func(t *testing.T) {
			coverage, findings := walk(t, corpus(tt.policies...))
			if got := answer(t, coverage, voluntary, 0); got.State != tt.want {
				t.Errorf("state %q (%v), want %q", got.State, got.Causes, tt.want)
			}
			d, found := finding(findings, voluntary)
			if found != (tt.rule != "") || d.Rule != tt.rule || d.Severity != tt.severity {
				t.Errorf("finding %q (%s), want %q (%s)", d.Rule, d.Severity, tt.rule, tt.severity)
			}
		})
	}
}

// A text for one campus leaves the other without an answer, and the finding
// names that one and points at the text.
func TestStatementOfOneCampus(t *testing.T) {
	p := policy("policies/a.md", "adopted", section{"Confidential reports", voluntary, enough, 0})
	p.Campuses = []string{"main"}
	coverage, findings := walk(t, corpus(p))
	if main, harbor := answer(t, coverage, voluntary, 0), answer(t, coverage, voluntary, 1); main.State != checklist.Present || harbor.State != checklist.Missing {
		t.Errorf("main is %s and harbor %s", main.State, harbor.State)
	}
	d, _ := finding(findings, voluntary)
	if !strings.HasSuffix(d.Message, " for Harbor Center") || d.Span.Path() != "policies/a.md" {
		t.Errorf("%s: %s", d.Span, d.Message)
	}
}

func TestElements(t *testing.T) {
	const power = "668.46(b)(4)(i)" // power to enforce; area covered
	for _, tt := range []struct {
		name, text string
		lacks      []string
	}{
		{"both, by the beginnings of words", "Our officers have authorities up to the boundaries.", nil},
		{"in capitals and with hyphens", "LAW-ENFORCEMENT officers patrol every campus-area daily.", nil},
		{"one is lacking", "Our officers have the power to arrest.", []string{"area covered"}},
		{"a word inside another is none", "Our officers are unauthorized and subareas are open.", []string{"power to enforce", "area covered"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			coverage, _ := walk(t, corpus(policy("a.md", "adopted", section{"Powers", power, tt.text, 0})))
			got := answer(t, coverage, power, 0).Causes
			if len(got) != len(tt.lacks) {
				t.Fatalf("causes %q, want %q", got, tt.lacks)
			}
			for i, want := range tt.lacks {
				if !strings.Contains(got[i], want) {
					t.Errorf("cause %q, want %q", got[i], want)
				}
			}
		})
	}
}

// Elements of basis guidance or practice are not held against a text.
func TestElementsOfPracticeAreNotAsked(t *testing.T) {
	const prepared = "668.46(b)(2)(ii)"
	coverage, _ := walk(t, corpus(policy("a.md", "adopted", section{"Numbers", prepared, "We make the numbers with great care.", 0})))
	if got := answer(t, coverage, prepared, 0); got.State != checklist.Present {
		t.Errorf("state %s, %v", got.State, got.Causes)
	}
}

func TestTerms(t *testing.T) {
	const bystander, fair = "668.46(j)(2)(ii)", "668.46(k)(3)(i)(A)"
	meaning := "It is recognizing harm and its conditions, overcoming barriers, effective options and taking action, within time limits, extended for good cause in writing."
	for _, tt := range []struct {
		name, cite string
		sections   []section
		want       checklist.State
	}{
		{"in the text", bystander, []section{{"Words", bystander, "BYSTANDER\nintervention: " + meaning, 0}}, checklist.Present},
		{"in the heading", bystander, []section{{"Bystander intervention", bystander, meaning, 0}}, checklist.Present},
		{"in a heading above", fair, []section{{"A prompt, fair and impartial proceeding", "", "", 2}, {"Time", fair, meaning, 3}}, checklist.Present},
		{"in a heading beside", bystander, []section{{"Bystander intervention", "", "", 2}, {"Words", bystander, meaning, 2}}, checklist.Incomplete},
		{"nowhere", bystander, []section{{"Words", bystander, meaning, 0}}, checklist.Incomplete},
		{"as a part of a word", bystander, []section{{"Words", bystander, "Bystander interventions are many. " + meaning, 0}}, checklist.Incomplete},
	} {
		t.Run(tt.name, func(t *testing.T) {
			coverage, _ := walk(t, corpus(policy("a.md", "adopted", tt.sections...)))
			if got := answer(t, coverage, tt.cite, 0); got.State != tt.want {
				t.Errorf("state %s (%v), want %s", got.State, got.Causes, tt.want)
			}
		})
	}
}

// Words answer a recommended or if-any leaf of numbers, and no other.
func TestNumbersInWords(t *testing.T) {
	const others, robbery = "20 U.S.C. 1092(f)(1)(F)(ii)", "668.46(c)(1)(i)(C)"
	text := "There were none in the last three years."
	coverage, _ := walk(t, corpus(policy("a.md", "adopted", section{"Others", others, text, 0}, section{"Robbery", robbery, text, 0})))
	if got := answer(t, coverage, others, 0); got.State != checklist.Present {
		t.Errorf("%s is %s: %v", others, got.State, got.Causes)
	}
	if got := answer(t, coverage, robbery, 0); got.State != checklist.Incomplete {
		t.Errorf("%s is %s", robbery, got.State)
	}
}

// A citation of a paragraph answers its numbered parts and no sub-paragraph.
func TestBareCitation(t *testing.T) {
	coverage, _ := walk(t, corpus(policy("a.md", "adopted", section{"Reports", "668.46(b)(2)", "Call the office by telephone to report any emergency, students and all.", 0})))
	for cite, want := range map[string]checklist.State{
		"668.46(b)(2)/p1": checklist.Present, "668.46(b)(2)/p2": checklist.Present, voluntary: checklist.Missing,
	} {
		if got := answer(t, coverage, cite, 0).State; got != want {
			t.Errorf("%s is %s, want %s", cite, got, want)
		}
	}
}

// The section under a heading reaches to the next heading of its level.
func TestSectionReachesOverSubheadings(t *testing.T) {
	coverage, _ := walk(t, corpus(policy("a.md", "adopted",
		section{"Reports", voluntary, "", 2}, section{"In person", "", "Come to the office at any hour.", 3}, section{"Else", "", "Not of it.", 2})))
	quote := answer(t, coverage, voluntary, 0).Evidence[0].Quote
	if quote != "In person\nCome to the office at any hour." {
		t.Errorf("quote %q", quote)
	}
}

func TestSeverityFollowsTheRole(t *testing.T) {
	_, findings := walk(t, corpus())
	for cite, want := range map[string]diag.Severity{
		voluntary:                    diag.Error, // content
		"668.46(c)(4)(i)":            diag.Error, // dimension
		"668.46(j)(2)(ii)":           diag.Error, // definition
		"668.46(m)":                  diag.Note,  // recommended
		"668.41(e)(5)/p1":            diag.Note,  // procedural
		"20 U.S.C. 1092(f)(1)(J)(i)": diag.Note,  // recommended
	} {
		if d, ok := finding(findings, cite); !ok || d.Severity != want {
			t.Errorf("%s: found %t, severity %s, want %s", cite, ok, d.Severity, want)
		}
	}
	if d, ok := finding(findings, "668.46(b)(1)"); ok {
		t.Errorf("a pointer has a finding of its own: %s", d.Message)
	}
}

func TestNearestHeading(t *testing.T) {
	for _, tt := range []struct {
		name     string
		policies []*model.Policy
		path     string
		line     int
	}{
		{"no heading cites anything", nil, "site/report.yaml", 1},
		{"a sibling", []*model.Policy{policy("policies/far.md", "adopted", section{"Sex offenders", "668.46(b)(12)", enough, 0}),
			policy("policies/near.md", "adopted", section{"Numbers", "", enough, 0}, section{"Titles", "668.46(b)(2)(iii)", enough, 0})}, "policies/near.md", 2},
		{"further out", []*model.Policy{policy("policies/far.md", "adopted", section{"Sex offenders", "668.46(b)(12)", enough, 0})}, "policies/far.md", 1},
		{"never in another text of law", []*model.Policy{policy("policies/fire.md", "adopted", section{"Fire log", "668.49(d)(3)", enough, 0})}, "site/report.yaml", 1},
	} {
		t.Run(tt.name, func(t *testing.T) {
			_, findings := walk(t, corpus(tt.policies...))
			d, _ := finding(findings, voluntary)
			if d.Span.Path() != tt.path || d.Span.Position().Line != tt.line {
				t.Errorf("reported at %s, want %s:%d", d.Span, tt.path, tt.line)
			}
			if !strings.Contains(d.Help, `{cite="`+voluntary+`"}`) {
				t.Errorf("help: %s", d.Help)
			}
		})
	}
}

// The states of a coverage are those that summaries print.
func TestStatesAreListed(t *testing.T) {
	coverage, _ := walk(t, corpus())
	for _, e := range coverage.Entries {
		for _, a := range e.Answers {
			if !slices.Contains(checklist.States, a.State) {
				t.Errorf("%s has the state %q", e.Leaf.Citation, a.State)
			}
		}
	}
}
