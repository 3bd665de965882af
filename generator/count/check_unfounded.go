package count

import (
	"fmt"

	"cleryreport/generator/diag"
	"cleryreport/generator/model"
)

// checkUnfounded reports parts of the unfounded total that do not add up to it.
func checkUnfounded(g *grid) {
	for _, counts := range g.corpus.Counts {
		if len(counts.Unfounded) == 0 || !g.inYears(counts.Year) {
			continue
		}
		key := model.Key{Campus: counts.Campus, Year: counts.Year, Table: model.Unfounded, Category: model.Total}
		total, ok := g.files[campusYear{counts.Campus, counts.Year}].at(key)
		sum := 0
		for _, part := range counts.Unfounded {
			sum += part.Count
		}
		if !ok || sum == total.Count {
			continue
		}
		g.report(FindingUnfoundedParts, counts.Unfounded[0].Span,
			fmt.Sprintf("the parts of the unfounded crimes of %s add up to %d, but their total is %d", g.place(key.Campus, key.Year), sum, total.Count),
			diag.Help("correct the parts or the total"),
			diag.Law(tableLaw[model.Unfounded]),
			diag.See(total.Span, "the total"))
	}
}
