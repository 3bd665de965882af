package generator

import (
	"errors"

	"cleryreport/generator/diag"
	"cleryreport/generator/trail"
)

// OpenMatters lists what a review group has to settle in the ledger and in the
// answers of the police agencies. Without a ledger it returns a UsageError.
// Where site/, stats/ or the ledger cannot be read there is no list, but
// findings.
func OpenMatters(o Options) (trail.Agenda, []diag.Diagnostic, error) {
	corpus, findings, err := numbersOnly(o)
	switch {
	case err != nil || diag.HasErrors(findings):
		return trail.Agenda{}, findings, err
	case !corpus.HasRecords:
		return trail.Agenda{}, nil, UsageError{errors.New("the ledger is not at hand: name its folder with --records")}
	default:
		return trail.NewAgenda(corpus), nil, nil
	}
}
