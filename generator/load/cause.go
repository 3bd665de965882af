package load

import (
	"slices"

	"cleryreport/generator/diag"
	"cleryreport/generator/source"
)

// cause is what is wrong at one place of site/ and shows at many: an id that no
// register has, a fact that is not filled in, a register without entries.
type cause struct{ rule, of string }

// findOnce keeps the first finding of a cause. Later ones become further places
// of it.
func (l *loader) findOnce(of string, d diag.Diagnostic) {
	c := cause{d.Rule, of}
	first, again := l.causes[c]
	if !again {
		l.causes[c] = len(l.findings)
		l.find(d)
		return
	}
	if l.findings[first].Span != d.Span {
		diag.See(d.Span, "the same here")(&l.findings[first])
	}
}

// noEntries reports a register that is empty or not there although other files
// name what it should hold; once, with the first place that does, and not at all
// if the file has findings of its own.
func (l *loader) noEntries(r register, named source.Span) {
	if slices.ContainsFunc(l.findings, func(d diag.Diagnostic) bool { return d.Span.Path() == r.path }) {
		return
	}
	l.find(diag.New(RuleReference, diag.Error, source.Whole(r.path), "no "+r.what+" is listed in "+r.path+", and other files name some",
		diag.Help("put the file back, or write a line for each "+r.what+" that other files name"), diag.See(named, "one of them")))
}
