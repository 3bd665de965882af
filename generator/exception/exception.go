// Package exception holds findings against site/exceptions.yaml: it marks the
// one error that each entry names, and reports entries that are expired, too
// broad, of no use or not allowed. It lifts no error, fills no number, and
// refuses an exception for what cannot be read or counted.
package exception

import (
	"fmt"
	"slices"
	"strings"

	"cleryreport/generator/diag"
	"cleryreport/generator/model"
	"cleryreport/generator/schema"
)

// Apply returns the findings, sorted, with those marked that an exception
// names, and with what is wrong with the exceptions themselves. The law is that
// of the repository, because exceptions may name its paragraphs. Today is an ISO
// date: an exception holds up to its last day.
func Apply(corpus *model.Corpus, law *schema.Law, findings []diag.Diagnostic, today string) []diag.Diagnostic {
	a := &applier{corpus: corpus, law: law, findings: slices.Clone(findings), today: today}
	for _, e := range corpus.Exceptions {
		a.apply(e)
	}
	return diag.Sort(append(a.findings, a.own...))
}

// applier is the findings in the making.
type applier struct {
	corpus   *model.Corpus
	law      *schema.Law
	findings []diag.Diagnostic
	own      []diag.Diagnostic // about the exceptions themselves
	today    string
}

func (a *applier) report(rule string, severity diag.Severity, e model.Exception, message string, options ...diag.Option) {
	a.own = append(a.own, diag.New(rule, severity, e.Span, message, options...))
}

// apply marks the finding that an exception names, or says why it cannot.
func (a *applier) apply(e model.Exception) {
	if a.refuse(e) {
		return
	}
	var found []int
	for i, d := range a.findings {
		if d.Severity == diag.Error && d.Rule == e.Rule && a.liesAt(e.Path, d) {
			found = append(found, i)
		}
	}
	switch {
	case len(found) == 0:
		a.report(RuleUnused, diag.Warning, e, "no error ["+e.Rule+"] stands at "+e.Path,
			diag.Help("delete the entry; if it is still needed, copy the id in square brackets and the place from the finding"))
	case len(found) > 1:
		a.report(RuleBroad, diag.Error, e, fmt.Sprintf("this exception names %d findings, and an exception is for one", len(found)),
			diag.Help("name the place more narrowly, as file#heading or as the paragraph of law, and write an entry for each"),
			diag.See(a.findings[found[0]].Span, "the first finding"), diag.See(a.findings[found[1]].Span, "the second finding"))
	case a.findings[found[0]].Excepted != nil:
		a.report(RuleUnused, diag.Warning, e, "another entry names the same finding", diag.Help("delete one of the two"))
	default:
		a.findings[found[0]].Excepted = &diag.Exception{Until: e.Expires, Reason: e.Reason, By: a.titles(e)}
	}
}

// refuse reports an entry that may not be applied at all.
func (a *applier) refuse(e model.Exception) bool {
	titles := a.titles(e)
	switch {
	case !allowed(e.Rule):
		a.report(RuleNever, diag.Error, e, "no exception is possible from ["+e.Rule+"]",
			diag.Help("mend what the finding says; what cannot be read, printed or counted never goes out, and a missing number is never a zero"))
	case strings.ContainsAny(e.Path, "*?"):
		a.report(RuleBroad, diag.Error, e, "the place "+e.Path+" stands for several, and an exception is for one finding",
			diag.Help("write the file, the file with a heading (policies/reporting.md#whom-to-tell), or the paragraph of law"))
	case repeats(titles):
		a.report(RuleOneTitle, diag.Error, e, "both titles are "+titles[0]+", and two persons must agree",
			diag.Help("name two offices with different titles"))
	case e.Expires < a.today:
		a.report(RuleExpired, diag.Error, e, "this exception ended on "+e.Expires,
			diag.Help("mend the finding and delete the entry, or let both titles agree again and write a new last day"))
	default:
		return false
	}
	return true
}

// titles are the titles of those who agreed, as a reader knows them.
func (a *applier) titles(e model.Exception) []string {
	var titles []string
	for _, id := range e.Titles {
		titles = append(titles, a.corpus.HeadOf(id))
	}
	return titles
}

// repeats reports whether a title stands twice, or alone.
func repeats(titles []string) bool {
	sorted := slices.Sorted(slices.Values(titles))
	return len(titles) > 0 && len(slices.Compact(sorted)) < max(len(titles), 2)
}
