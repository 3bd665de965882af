package count

import (
	"fmt"
	"slices"

	"cleryreport/generator/diag"
	"cleryreport/generator/model"
	"cleryreport/generator/source"
)

// checkHateOffense reports more hate crimes of a criminal offense than offenses
// in the table of criminal offenses. The one honest way to that is an incident
// in which a more serious offense took the lesser one's place there, because
// the hate crime table knows no such hierarchy; where a more serious offense is
// counted, which may explain it, the finding is a warning.
func checkHateOffense(g *grid) {
	for _, offenses := range g.cells {
		if offenses.Table != model.CriminalOffenses || offenses.Status != model.Reported {
			continue
		}
		hate, span := g.hateCrimes(offenses.Key)
		if hate <= offenses.Count {
			continue
		}
		severity := diag.Error
		if g.moreSerious(offenses.Key) {
			severity = diag.Warning
		}
		g.found = append(g.found, diag.New(FindingHateOffense, severity, span,
			fmt.Sprintf("%s is %d, but there are %d hate crimes of this offense", g.words(offenses.Key), offenses.Count, hate),
			diag.Help("count each hate crime of a criminal offense in the table of criminal offenses too"),
			diag.Law("34 CFR 668.46(c)(1)(iii)"),
			diag.See(offenses.Span, "the number of offenses")))
	}
}

// hateCrimes returns the number of hate crimes of an offense over all biases,
// and where the first of them is written.
func (g *grid) hateCrimes(key model.Key) (total int, span source.Span) {
	if !slices.Contains(model.Categories[model.HateCrimes], key.Category) {
		return 0, span
	}
	key.Table = model.HateCrimes
	for _, bias := range model.Biases {
		key.Bias = bias
		cell := g.at(key)
		if cell.Count > 0 && span.IsZero() {
			span = cell.Span
		}
		total += cell.Count
	}
	return total, span
}

// moreSerious reports whether an offense of higher rank is counted in the same
// campus, year and geography. Arson has no rank, because it always counts.
func (g *grid) moreSerious(key model.Key) bool {
	rank := slices.Index(hierarchy, key.Category)
	return slices.ContainsFunc(hierarchy[:max(rank, 0)], func(category model.Category) bool {
		key.Category = category
		return g.at(key).Count > 0
	})
}
