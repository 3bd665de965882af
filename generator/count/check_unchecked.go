package count

import (
	"fmt"
	"slices"

	"cleryreport/generator/diag"
)

// checkUnchecked reports numbers that were taken from the tables of an adopted
// report as long as nobody has compared them with it.
func checkUnchecked(g *grid) {
	for _, counts := range g.corpus.Counts {
		if counts.Adopted == nil || counts.Adopted.Checked || !slices.Contains(g.years, counts.Year) {
			continue
		}
		g.report(FindingUnchecked, counts.Adopted.Span,
			fmt.Sprintf("nobody has compared the numbers of %s with %s, from which they were taken", g.place(counts.Campus, counts.Year), counts.Adopted.Report),
			diag.Help("compare every number with the printed table, then write checked: true"),
			diag.Law("34 CFR 668.46(c)(1)"))
	}
}
