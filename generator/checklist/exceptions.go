package checklist

import (
	"slices"

	"cleryreport/generator/diag"
)

// WithExceptions returns the coverage in which the answers are excepted that a
// finding under an exception speaks of.
func (c *Coverage) WithExceptions(findings []diag.Diagnostic) *Coverage {
	excepted := &Coverage{Campuses: c.Campuses, Approved: c.Approved, law: c.law}
	for _, e := range c.Entries {
		e.Answers = slices.Clone(e.Answers)
		for _, d := range findings {
			if d.Excepted != nil && d.Leaf == e.Leaf.Citation.String() {
				except(e.Answers, stateOf(d.Rule), d.Excepted)
			}
		}
		excepted.Entries = append(excepted.Entries, e)
	}
	excepted.followPointers()
	return excepted
}

// except marks the answers that are in the state.
func except(answers []Answer, state State, e *diag.Exception) {
	for i := range answers {
		if answers[i].State == state {
			answers[i].State, answers[i].Exception = Excepted, e
		}
	}
}

// stateOf is the state of which a rule speaks, empty if it speaks of none.
func stateOf(rule string) State {
	switch rule {
	case RuleMissing:
		return Missing
	case RuleStarter:
		return Starter
	case RuleDraft:
		return Draft
	case RuleIncomplete:
		return Incomplete
	default:
		return ""
	}
}
