package count

import (
	"fmt"

	"cleryreport/generator/diag"
	"cleryreport/generator/model"
)

// Matched reports figures of police agencies of which more are said to be in the
// ledger than were supplied: counting with them would take records away.
func Matched(c *model.Corpus) []diag.Diagnostic {
	var found []diag.Diagnostic
	for _, list := range c.AgencyLists {
		for _, agency := range list.Agencies {
			supplied := gather(agency.Supplied, list.Campus, list.Year)
			for _, cell := range agency.Matched {
				key := cell.Key
				key.Campus, key.Year = list.Campus, list.Year
				if cell.Count <= supplied[key].Count {
					continue
				}
				found = append(found, diag.New(FindingAgencyMatched, diag.Error, cell.Span,
					fmt.Sprintf("%d are matched with the ledger, but the agency supplied %d: %s", cell.Count, supplied[key].Count, Words(c, key)),
					diag.Help("`matched` is the part of `supplied` that is already in the ledger"), diag.Law(agencyLaw)))
			}
		}
	}
	return found
}

// compareMatched reports figures of the police that are said to be in the ledger
// where it counts fewer. The ledger may count the same crime at another place or
// as a graver offense; if it does not, the crime is in no number.
func (g *grid) compareMatched(t *Tally, campus string, year int) {
	for _, list := range g.corpus.AgencyLists {
		if list.Campus != campus || list.Year != year {
			continue
		}
		_, matched := agencySums(list)
		for _, key := range keys(campus, year) {
			if n := t.Number(key); matched[key].Count > n {
				g.found = append(g.found, diag.New(FindingLedgerMatched, diag.Warning, matched[key].Span,
					fmt.Sprintf("%d are matched with the ledger, but it counts %d there: %s", matched[key].Count, n, g.words(key)),
					diag.Help("look for each of them in the ledger; if it counts one elsewhere, such as at another place or as a graver offense, leave it matched"),
					diag.Law(agencyLaw)))
			}
		}
	}
}
