package generator

import (
	"fmt"

	"cleryreport/generator/diag"
	"cleryreport/generator/model"
)

// OwnedBy keeps the findings in files that an office owns, as the front matter
// of a text says. Every other file belongs to nobody. It returns a UsageError if
// there is no such office. While the configuration cannot be read, nobody knows
// the offices, and every finding is kept.
func OwnedBy(r *Result, findings []diag.Diagnostic, office string) ([]diag.Diagnostic, error) {
	if r.Broken() {
		return findings, nil
	}
	if err := knownOffice(r.Corpus, office); err != nil {
		return nil, err
	}
	var kept []diag.Diagnostic
	for _, d := range findings {
		if p := r.Corpus.Policy(d.Span.Path()); p != nil && p.Owner == office {
			kept = append(kept, d)
		}
	}
	return kept, nil
}

// knownOffice returns a UsageError if no office of the register has the id.
func knownOffice(corpus *model.Corpus, id string) error {
	if _, ok := corpus.Office(id); ok {
		return nil
	}
	var ids []string
	for _, o := range corpus.Offices {
		ids = append(ids, o.ID)
	}
	return UsageError{fmt.Errorf("site/offices.yaml has no office %q; %s", id, diag.DidYouMean(id, ids))}
}
