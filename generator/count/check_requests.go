package count

import (
	"fmt"

	"cleryreport/generator/diag"
	"cleryreport/generator/model"
	"cleryreport/generator/source"
)

// checkRequests reports police agencies that the register names for a place of
// a campus and year and that were not asked for its statistics, places for which
// it names none, and agencies that did not answer and were never reminded. The
// register says who must be asked: every agency with jurisdiction over a place of
// Clery geography, whether the institution has a police of its own or not.
func checkRequests(g *grid) {
	if !g.corpus.Report.HoldsSecurity() {
		return
	}
	for _, campus := range g.corpus.Campuses {
		g.withoutAgency(campus)
		for _, year := range g.years {
			if campus.OpenIn(year) {
				g.unasked(campus, year)
			}
		}
	}
	for _, list := range g.corpus.AgencyLists {
		for _, agency := range list.Agencies {
			if agency.State == "no_answer" && agency.Answered == "" && len(agency.Reminded) == 0 && g.inYears(list.Year) {
				g.found = append(g.found, diag.New(FindingAgencyReminder, diag.Note, agency.Span,
					fmt.Sprintf("%s did not answer, and no reminder is written down", g.officeTitle(agency.Office)),
					diag.Help("ask once more and write the day under `reminded`: the law asks for a reasonable, good-faith effort"),
					diag.Law(agencyLaw)))
			}
		}
	}
}

// withoutAgency reports the places of a campus for which the register names no
// police agency, in one finding.
func (g *grid) withoutAgency(campus model.Campus) {
	var without []model.Place
	seen := map[string]bool{}
	for _, place := range g.corpus.Places {
		if place.Campus == campus.ID && g.countedPlace(place) && place.Agency == "" && !seen[place.ID] {
			seen[place.ID] = true
			without = append(without, place)
		}
	}
	if len(without) == 0 {
		return
	}
	others := ""
	if more := len(without) - 1; more == 1 {
		others = ", nor for 1 more place of the campus"
	} else if more > 1 {
		others = fmt.Sprintf(", nor for %d more places of the campus", more)
	}
	g.found = append(g.found, diag.New(FindingAgencyUnnamed, diag.Warning, without[0].Span,
		fmt.Sprintf("the register names no police agency for %s%s, so that nobody is asked for its statistics", without[0].Name, others),
		diag.Help("write under `agency` which police has jurisdiction there, an office of the kind police_agency"), diag.Law(agencyLaw)))
}

// countedPlace reports whether crimes at the place are counted in a year of the
// edition.
func (g *grid) countedPlace(place model.Place) bool {
	for _, year := range g.years {
		if place.Class != "outside" && place.OverlapsYear(year) {
			return true
		}
	}
	return false
}

// unasked reports agencies that were not asked for the statistics of a campus
// and year. For the latest year that can still be done; for the years before it
// the edition that first showed them was published, and it is a warning.
func (g *grid) unasked(campus model.Campus, year int) {
	path := statsPath(campus.ID, year, "agencies.yaml")
	span := source.Whole(path)
	asked := map[string]bool{}
	for _, list := range g.corpus.AgencyLists {
		if list.Campus == campus.ID && list.Year == year {
			span = list.Span
			for _, agency := range list.Agencies {
				asked[agency.Office] = true
			}
		}
	}
	severity := diag.Warning
	if year == g.years[len(g.years)-1] {
		severity = diag.Error
	}
	for _, place := range g.corpus.Places {
		if place.Campus != campus.ID || place.Class == "outside" || !place.OverlapsYear(year) || place.Agency == "" || asked[place.Agency] {
			continue
		}
		asked[place.Agency] = true
		g.found = append(g.found, diag.New(FindingAgencyUnasked, severity, span,
			fmt.Sprintf("%s has jurisdiction over %s, and no request to it is written down for %s", g.officeTitle(place.Agency), place.Name, g.place(campus.ID, year)),
			diag.Help("ask the agency for its statistics of all places of the campus, and write request and answer into "+path),
			diag.Law(agencyLaw), diag.See(place.Span, "the place")))
	}
}

func (g *grid) officeTitle(id string) string {
	if office, ok := g.corpus.Office(id); ok {
		return office.Title
	}
	return id
}
