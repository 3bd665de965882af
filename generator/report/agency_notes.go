package report

import (
	"slices"

	"cleryreport/generator/model"
)

// policeTables are the tables to which police agencies may contribute; referrals,
// unfounded crimes and hazing are the institution's own.
var policeTables = []model.Table{model.CriminalOffenses, model.VAWAOffenses, model.HateCrimes, model.Arrests}

// agencyStatements says under a campus's table which police agencies gave
// nothing that can be counted in it, year by year: no answer, no figures, or
// figures that cannot be placed (34 CFR 668.46(c)(11)).
func (b *builder) agencyStatements(campus model.Campus, table model.Table) []statement {
	if !slices.Contains(policeTables, table) {
		return nil
	}
	var list []statement
	for _, answers := range b.corpus.AgencyLists {
		if answers.Campus != campus.ID || !slices.Contains(b.stats.Years, answers.Year) {
			continue
		}
		for _, agency := range answers.Agencies {
			if text := b.agencyText(agency, answers.Year, table); text != "" {
				at := model.At{Campus: campus.ID, Table: table}
				list = append(list, statement{at: at, scope: wholeTable, text: text})
			}
		}
	}
	return list
}

// agencyText is what a reader must know of an agency's answer; empty if its
// figures are in the table or it had none.
func (b *builder) agencyText(agency model.Agency, year int, table model.Table) string {
	office, _ := b.corpus.Office(agency.Office)
	asked := "We asked the " + office.Title + " for its statistics of " + itoa(year)
	switch agency.State {
	case "no_answer":
		if len(agency.Reminded) > 0 {
			asked += " and asked again"
		}
		return asked + ". It did not answer, and these statistics hold none of its figures."
	case "not_provided":
		return asked + ". It did not provide them, and these statistics hold none of its figures."
	case "not_clery_geography":
		return asked + ". It could not tell which of its figures fall into the geography of the Clery Act, and these statistics hold none of them."
	case "not_separable":
		if slices.ContainsFunc(agency.Unplaced, func(c model.Cell) bool { return c.Table == table }) {
			return asked + ". Its figures cannot be split by geography: they stand in the column “" +
				model.GeographyTitle[model.PoliceUnplaced] + "” and are part of no other."
		}
	}
	return ""
}
