package count

import (
	"fmt"

	"cleryreport/generator/diag"
	"cleryreport/generator/model"
)

// checkPoliceTotals reports numbers that are less than what police agencies
// supplied for the cell beyond the ledger, and figures for a cell that takes no
// number. A year's number is ledger + supplied − matched, and the ledger gives
// no less than zero.
func checkPoliceTotals(g *grid) {
	for _, list := range g.corpus.AgencyLists {
		if !g.inYears(list.Year) {
			continue
		}
		supplied, matched := agencySums(list)
		for _, key := range keys(list.Campus, list.Year) {
			figure, ok := supplied[key]
			beyond := figure.Count - matched[key].Count
			cell := g.at(key)
			if !ok || beyond <= 0 || cell.Status == model.Missing {
				continue
			}
			if cell.Status != model.Reported {
				g.report(FindingPoliceTotals, figure.Span,
					fmt.Sprintf("the police supplied %d, but %s takes no number (%s)", figure.Count, g.words(key), cell.Status),
					diag.Help("ask the agency where it was, or correct what site/campuses.yaml says of this kind of place"),
					diag.Law(agencyLaw), diag.See(cell.Span, "why the cell takes no number"))
			} else if cell.Count < beyond {
				g.report(FindingPoliceTotals, cell.Span,
					fmt.Sprintf("%s is %d, but the police supplied %d that are not in the ledger", g.words(key), cell.Count, beyond),
					diag.Help("add the figures of the police to the number, or write under `matched` which of them are in the ledger"),
					diag.Law(agencyLaw), diag.See(figure.Span, "the figure of the police"))
			}
		}
	}
}

// agencySums adds up what all agencies of a campus and year supplied, and what
// of it is in the ledger.
func agencySums(list model.AgencyList) (supplied, matched map[model.Key]model.Cell) {
	var given, known []model.Cell
	for _, agency := range list.Agencies {
		given = append(given, agency.Supplied...)
		known = append(known, agency.Matched...)
	}
	return gather(given, list.Campus, list.Year), gather(known, list.Campus, list.Year)
}
