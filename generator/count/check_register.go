package count

import (
	"fmt"

	"cleryreport/generator/diag"
	"cleryreport/generator/model"
)

// checkRegister reports where the register of places and site/campuses.yaml
// disagree: a place of a kind that is said not to exist, and student housing
// without a facility, by which the fire safety report is ordered.
func checkRegister(g *grid) {
	for _, campus := range g.corpus.Campuses {
		for _, year := range g.years {
			for _, geography := range []model.Geography{model.StudentHousing, model.Noncampus} {
				g.registerAgrees(campus, geography, year)
			}
		}
	}
}

func (g *grid) registerAgrees(campus model.Campus, geography model.Geography, year int) {
	rows := g.registered(campus.ID, geography, year)
	exists := campus.GeographyIn(geography, year)
	span := existence(campus, geography).Span
	if !exists && len(rows) > 0 {
		g.report(FindingRegister, rows[0].Span,
			fmt.Sprintf("%s is %s in %d, but site/campuses.yaml says that %s had none that year",
				rows[0].Name, geographyWords(geography), year, g.campusName(campus.ID)),
			diag.Help("correct the row of the place, or the years in which this kind of place existed"),
			diag.Law("34 CFR 668.46(a)"), diag.See(span, "here it does not exist"))
	}
	demanded := geography == model.StudentHousing && g.corpus.Report.HoldsFire() && campus.OpenIn(year)
	if exists && len(rows) == 0 && demanded {
		g.report(FindingRegister, span,
			fmt.Sprintf("%s had student housing in %d, but the register holds no facility of that year",
				g.campusName(campus.ID), year),
			diag.Help("add each residence hall to site/places.csv with the class student_housing"),
			diag.Law("34 CFR 668.49(c)"))
	}
}

// registered returns the rows of a class that hold on some day of the year.
func (g *grid) registered(campus string, geography model.Geography, year int) []model.Place {
	var rows []model.Place
	for _, place := range g.corpus.Places {
		if place.Campus == campus && place.Class == string(geography) && place.OverlapsYear(year) {
			rows = append(rows, place)
		}
	}
	return rows
}
