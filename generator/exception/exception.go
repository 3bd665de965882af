// Package exception holds findings against site/exceptions.yaml: it marks the
// one error that each entry names, takes away the warnings and notes that an
// entry settles, and reports entries that are expired, too broad, of no use or
// not allowed. It lifts no error, fills no number, and refuses an exception for
// what cannot be read or counted.
package exception

import (
	"fmt"
	"slices"
	"strings"

	"cleryreport/generator/diag"
	"cleryreport/generator/model"
	"cleryreport/generator/schema"
)

// Apply returns the findings, sorted, with the errors marked that an exception
// names, without the warnings and notes that one names, and with what is wrong
// with the exceptions themselves. The law is that
// of the repository, because exceptions may name its paragraphs. Today is an ISO
// date: an exception holds up to its last day.
func Apply(corpus *model.Corpus, law *schema.Law, findings []diag.Diagnostic, today string) []diag.Diagnostic {
	a := &applier{corpus: corpus, law: law, findings: slices.Clone(findings), today: today, settled: map[int]bool{}}
	for _, e := range corpus.Exceptions {
		a.apply(e)
	}
	for i, d := range a.findings {
		if !a.settled[i] {
			a.own = append(a.own, d)
		}
	}
	return diag.Sort(a.own)
}

// applier is the findings in the making.
type applier struct {
	corpus   *model.Corpus
	law      *schema.Law
	findings []diag.Diagnostic
	own      []diag.Diagnostic // about the exceptions themselves
	settled  map[int]bool      // warnings and notes that are taken away
	today    string
}

func (a *applier) report(rule string, severity diag.Severity, e model.Exception, message string, options ...diag.Option) {
	a.own = append(a.own, diag.New(rule, severity, e.Span, message, options...))
}

// apply marks the error that an exception names, takes away the warnings and notes
// that it names where there is no error, or says why it cannot.
func (a *applier) apply(e model.Exception) {
	var errors, lighter []int
	for i, d := range a.findings {
		switch {
		case d.Rule != e.Rule || a.settled[i] || !a.liesAt(e.Path, d):
		case d.Severity == diag.Error:
			errors = append(errors, i)
		default:
			lighter = append(lighter, i)
		}
	}
	if len(errors) > 0 {
		lighter = nil
	}
	if a.refuse(e, len(lighter) > 0) {
		return
	}
	switch {
	case len(lighter) > 0:
		for _, i := range lighter {
			a.settled[i] = true
		}
	case len(errors) == 0:
		a.report(RuleUnused, diag.Warning, e, "no finding ["+e.Rule+"] stands at "+e.Path,
			diag.Help("delete the entry; if it is still needed, copy the id in square brackets and the place from the finding"))
	case len(errors) > 1:
		a.report(RuleBroad, diag.Error, e, fmt.Sprintf("this exception names %d errors, and an exception is for one", len(errors)),
			diag.Help("name the place more narrowly, as file#heading or as the paragraph of law, and write an entry for each"),
			diag.See(a.findings[errors[0]].Span, "the first finding"), diag.See(a.findings[errors[1]].Span, "the second finding"))
	case a.findings[errors[0]].Excepted != nil:
		a.report(RuleUnused, diag.Warning, e, "another entry names the same finding", diag.Help("delete one of the two"))
	default:
		a.findings[errors[0]].Excepted = &diag.Exception{Until: e.Expires, Reason: e.Reason, By: a.titles(e)}
	}
}

// refuse reports an entry that may not be applied at all. Lighter says that it
// names warnings or notes alone: when its day is over these show again, and stop
// no report.
func (a *applier) refuse(e model.Exception, lighter bool) bool {
	titles := a.titles(e)
	over := diag.Error
	if lighter {
		over = diag.Warning
	}
	switch {
	case !allowed(e.Rule) && !(lighter && mayBeSettled(e.Rule)):
		a.report(RuleNever, diag.Error, e, "no exception is possible from ["+e.Rule+"]",
			diag.Help("mend what the finding says; what cannot be read, printed or counted never goes out, and a missing number is never a zero"))
	case strings.ContainsAny(e.Path, "*?"):
		a.report(RuleBroad, diag.Error, e, "the place "+e.Path+" stands for several, and an exception is for one finding",
			diag.Help("write the file, the file with a heading (policies/reporting.md#whom-to-tell), or the paragraph of law"))
	case repeats(titles):
		a.report(RuleOneTitle, diag.Error, e, "both titles are "+titles[0]+", and two persons must agree",
			diag.Help("name two offices with different titles"))
	case e.Expires < a.today:
		a.report(RuleExpired, over, e, "this exception ended on "+e.Expires,
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
