package count

import (
	"fmt"
	"slices"

	"cleryreport/generator/diag"
	"cleryreport/generator/model"
	"cleryreport/generator/source"
)

// checkFireSystems reports housing facilities of the latest year whose fire
// safety systems are not described, if this document is the fire safety report.
func checkFireSystems(g *grid) {
	if !g.corpus.Report.HoldsFire() {
		return
	}
	latest := g.years[len(g.years)-1]
	for _, campus := range g.corpus.Campuses {
		for _, f := range facilities(g.corpus, campus.ID) {
			described := slices.ContainsFunc(g.corpus.FireSystems, func(system model.FireSystem) bool {
				return system.Facility == f.id && system.OverlapsYear(latest)
			})
			if described || !f.openIn(latest) {
				continue
			}
			g.report(FindingFireSystems, source.Whole("site/fire-systems.csv"),
				fmt.Sprintf("%s has no line for %d", f.name(), latest),
				diag.Help("describe its sprinklers, alarms and other systems on a line of site/fire-systems.csv"),
				diag.Law("34 CFR 668.49(b)(2)"), diag.See(f.current().Span, "the facility"))
		}
	}
}
