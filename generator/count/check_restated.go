package count

import (
	"fmt"

	"cleryreport/generator/diag"
	"cleryreport/generator/model"
)

// checkRestated reports a restatement whose new number is not the number of the
// cell, or which changes nothing.
func checkRestated(g *grid) {
	for _, restated := range g.corpus.Restatements {
		if restated.Was == restated.Now {
			g.report(FindingRestated, restated.Span,
				fmt.Sprintf("the number was %d and is %d: nothing changed", restated.Was, restated.Now),
				diag.Help("correct `was` or `now`, or take the entry out"), diag.Law("34 CFR 668.46(c)(1)"))
			continue
		}
		for _, cell := range g.cells {
			if !restated.Matches(cell.Key) || cell.Status == model.Missing || cell.Count == restated.Now {
				continue
			}
			g.report(FindingRestated, restated.Span,
				fmt.Sprintf("%s is %d, but the restatement says that it is now %d", g.words(cell.Key), cell.Count, restated.Now),
				diag.Help("make `now` and the counts file agree, and name one cell under `at`"),
				diag.Law("34 CFR 668.46(c)(1)"), diag.See(cell.Span, "the number"))
		}
	}
}
