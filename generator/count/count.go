// Package count turns records into statistics. Count lays out the full grid of
// an edition from the counts files and checks its arithmetic; Ledger applies
// the counting rules to the ledger and writes down each decision. It invents no
// number, reads no file and no clock, and knows no output.
package count

import (
	"slices"

	"cleryreport/generator/diag"
	"cleryreport/generator/model"
)

// Count returns every cell of the edition's statistics with its status, and
// what is wrong with the numbers. With the records at hand it counts the
// ledger again and reports each cell of a counts file that differs.
func Count(c *model.Corpus) (*model.Statistics, []diag.Diagnostic) {
	g := newGrid(c)
	g.fill()
	for _, check := range checks {
		check(g)
	}
	if c.HasRecords {
		tally, found := Ledger(c)
		g.found = append(g.found, found...)
		g.compare(tally)
	}
	statistics := model.NewStatistics(g.years, g.cells, g.fires, g.hateTotals())
	return statistics, diag.Sort(g.found)
}

// checks lists what is asked of the numbers, one file each.
var checks = []func(*grid){
	checkMissing,
	checkUnchecked,
	checkAbsent,
	checkNotOpen,
	checkNotCollected,
	checkElsewhere,
	checkHousing,
	checkHateOffense,
	checkUnfounded,
	checkJumps,
	checkSealed,
	checkRestated,
	checkCells,
	checkRegister,
	checkYears,
	checkAgencies,
	checkRequests,
	checkPoliceTotals,
	checkFireLogs,
	checkFireArson,
	checkFireSystems,
	checkDrills,
}

// hateTotals collects the yearly totals of hate crimes known without parts.
func (g *grid) hateTotals() []model.HateTotal {
	var totals []model.HateTotal
	for _, counts := range g.corpus.Counts {
		if counts.HateTotal != nil && slices.Contains(g.years, counts.Year) {
			totals = append(totals, *counts.HateTotal)
		}
	}
	return totals
}
