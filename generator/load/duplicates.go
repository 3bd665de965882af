package load

import (
	"cleryreport/generator/diag"
	"cleryreport/generator/source"
)

// once reports entries that stand twice for the same thing.
type once map[string]source.Span

// again reports the entry if its key was seen before, and whether it was.
func (o once) again(l *loader, in *input, key, what string, span source.Span) bool {
	first, seen := o[key]
	if !seen {
		o[key] = span
		return false
	}
	l.add(in, diag.New(RuleDuplicate, diag.Error, span, what+" is written twice",
		diag.Help("delete one of the two, or give one of them another id"), diag.See(first, "the first one")))
	return true
}
