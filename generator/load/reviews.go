package load

import (
	"fmt"
	"strings"

	"cleryreport/generator/diag"
	"cleryreport/generator/model"
	"cleryreport/generator/parse/yaml"
)

// policyLaw asks for current policies, and so for texts that were compared with
// them.
const policyLaw = "34 CFR 668.46(b)"

// reviewed warns of adopted text that nobody has compared with practice, or
// whose comparison cannot be of this edition.
func (l *loader) reviewed(p *model.Policy, head *yaml.Node) {
	if p.Status != "adopted" {
		return
	}
	if head.Get("reviewed") == nil {
		l.find(diag.New(RuleNotReviewed, diag.Warning, spanOf(head, "status"), "this text is adopted, and nobody has said that it was compared with practice",
			diag.Help("add a line such as reviewed: {on: 2026-06-12, by: "+strings.TrimSpace(p.Owner)+"}")))
		return
	}
	if r := l.corpus.Report; isDay(r.Published) && strings.HasPrefix(r.Published, fmt.Sprint(r.Edition)) {
		l.reviewDay(p, head, r)
		l.effectiveDay(p, head, r)
	}
}

// reviewDay judges the day of the review, if it was read.
func (l *loader) reviewDay(p *model.Policy, head *yaml.Node, r model.Report) {
	span, on, published := spanOf(head.Get("reviewed"), "on"), p.Reviewed.On, r.Published
	if !isDay(on) {
		return
	}
	switch {
	case on > published:
		l.find(diag.New(RuleReviewDay, diag.Warning, span, fmt.Sprintf("this text was compared with practice on %s, after the day of publication, %s", on, published),
			diag.Help("correct the day, or published: in site/report.yaml"), diag.Law(policyLaw)))
	case isDay(p.InForce.Effective) && on < p.InForce.Effective && p.InForce.Effective <= published:
		l.find(diag.New(RuleReviewOld, diag.Note, span, fmt.Sprintf("this text was last compared with practice on %s, and the policy in force has been another since %s", on, p.InForce.Effective),
			diag.Help("compare it with the policy in force and write the day of it"), diag.Law(policyLaw)))
	case on < fmt.Sprintf("%d-01-01", r.Edition-1):
		l.find(diag.New(RuleReviewOld, diag.Note, span, fmt.Sprintf("this text was last compared with practice on %s, before the last edition", on),
			diag.Help("compare it with practice for this edition and write the day of it"), diag.Law(policyLaw)))
	}
}

// effectiveDay warns of a policy that is not in force when the edition that
// restates it is published.
func (l *loader) effectiveDay(p *model.Policy, head *yaml.Node, r model.Report) {
	effective, published := p.InForce.Effective, r.Published
	if !isDay(effective) || effective <= published {
		return
	}
	l.find(diag.New(RuleReviewDay, diag.Warning, spanOf(head.Get("policy"), "effective"),
		fmt.Sprintf("the policy that this text restates takes effect on %s, after the day of publication, %s", effective, published),
		diag.Help("restate the policy that is in force when the report is published, or correct the day"), diag.Law(policyLaw)))
}

// isDay reports whether a text is a day that exists.
func isDay(text string) bool {
	wrong, _ := checkDate(&yaml.Node{Text: text})
	return wrong == ""
}
