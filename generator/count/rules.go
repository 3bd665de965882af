package count

import "slices"

// Stage says when a counting rule is applied, and by whom.
type Stage string

// The stages.
const (
	// Classifying is done by the person who enters a record: no program can
	// read from the facts of a ledger whether they meet a definition.
	Classifying Stage = "classifying"
	// Counting is done to each record of the ledger, in the order of the rules.
	Counting Stage = "counting"
	// Totaling is done to the numbers of a campus and year.
	Totaling Stage = "totaling"
)

// Rule is one counting rule. Its Law is the paragraph it follows, or the
// practice where the regulation is silent.
type Rule struct {
	ID, Title, Text, Law string

	// Unconfirmed says what about the rule was not read in the law or in
	// guidance; empty where nothing is in doubt.
	Unconfirmed string
	// Choice is the key of site/interpretations.yaml by which the institution
	// decides what the law leaves open; empty where it leaves nothing open.
	Choice string
	Stage  Stage

	apply func(*reading) // nil where another rule of the list, or a person, does the work
}

// Rules lists the counting rules: those for the person who classifies, those
// that are applied to the ledger, in the order of their application, and those
// for the year's numbers.
var Rules = slices.Concat(classifying, counting, totaling)

// RuleOf returns the counting rule with the id.
func RuleOf(id string) (Rule, bool) {
	for _, r := range Rules {
		if r.ID == id {
			return r, true
		}
	}
	return Rule{}, false
}
