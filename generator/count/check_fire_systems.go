package count

import (
	"fmt"
	"slices"

	"cleryreport/generator/diag"
	"cleryreport/generator/model"
	"cleryreport/generator/source"
)

// checkFireSystems reports housing facilities that stand on the day of
// publication and whose fire safety systems of that day are not described, if
// this document is the fire safety report: the systems are those of the edition,
// not those of the years that it counts.
func checkFireSystems(g *grid) {
	if !g.corpus.Report.HoldsFire() {
		return
	}
	day := g.corpus.Report.Published
	for _, campus := range g.corpus.Campuses {
		for _, f := range facilities(g.corpus, campus.ID) {
			described := slices.ContainsFunc(g.corpus.FireSystems, func(system model.FireSystem) bool {
				return system.Facility == f.id && system.Contains(day)
			})
			stands := slices.ContainsFunc(f.rows, func(row model.Place) bool { return row.Contains(day) })
			if described || !stands {
				continue
			}
			g.report(FindingFireSystems, source.Whole("site/fire-systems.csv"),
				fmt.Sprintf("%s has no line for the day of publication, %s", f.name(), day),
				diag.Help("describe its sprinklers, alarms and other systems on a line of site/fire-systems.csv"),
				diag.Law("34 CFR 668.49(b)(2)"), diag.See(f.current().Span, "the facility"))
		}
	}
}
