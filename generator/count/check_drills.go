package count

import (
	"fmt"

	"cleryreport/generator/diag"
	"cleryreport/generator/model"
	"cleryreport/generator/source"
)

const drillLaw = "34 CFR 668.49(b)(3)"

// checkDrills reports a missing drill log of the latest year, if this document
// is the fire safety report, and drills that do not belong where they are
// written.
func checkDrills(g *grid) {
	latest := g.years[len(g.years)-1]
	logged := map[string]bool{}
	for _, log := range g.corpus.DrillLogs {
		if log.Year == latest {
			logged[log.Campus] = true
		}
		if g.inYears(log.Year) {
			g.checkDrillLog(log)
		}
	}
	for _, campus := range g.corpus.Campuses {
		if logged[campus.ID] || !g.housedIn(campus.ID, latest) || !g.corpus.Report.HoldsFire() {
			continue
		}
		path := statsPath(campus.ID, latest, "drills.csv")
		g.report(FindingDrillLog, source.Whole(path),
			fmt.Sprintf("the drill log of %s is not here", g.place(campus.ID, latest)),
			diag.Help("write "+path+"; with its header alone it states that no drill was held"), diag.Law(drillLaw))
	}
}

func (g *grid) checkDrillLog(log model.DrillLog) {
	for _, drill := range log.Drills {
		if year, known := yearOf(drill.Date); !known || year != log.Year {
			g.report(FindingDrillYear, drill.Span,
				fmt.Sprintf("the drill of %s stands in the log of %d", drill.Date, log.Year),
				diag.Help("move it to the log of its year, or correct its date"), diag.Law(drillLaw))
			continue
		}
		if f, ok := g.housing(log.Campus, drill.Facility); !ok || !f.housesOn(drill.Date, log.Year) {
			g.report(FindingDrillFacility, drill.Span,
				fmt.Sprintf("%s was no student housing of %s on %s: %s", drill.Facility, g.campusName(log.Campus), drill.Date,
					g.whyNoHousing(log.Campus, drill.Facility, drill.Date)),
				diag.Help("the law asks for drills in student housing: take the line out, or correct the register"),
				diag.Law(drillLaw))
		}
	}
}
