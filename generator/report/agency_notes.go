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
	switch agency.State {
	case "no_answer":
		return say.AgencySilent(office.Title, itoa(year), len(agency.Reminded) > 0)
	case "not_provided":
		return say.AgencyRefused(office.Title, itoa(year))
	case "not_clery_geography":
		return say.AgencyUnplaced(office.Title, itoa(year))
	case "not_separable":
		if slices.ContainsFunc(agency.Unplaced, func(c model.Cell) bool { return c.Table == table }) {
			return say.AgencyApart(office.Title, itoa(year), model.GeographyTitle[model.PoliceUnplaced])
		}
	}
	return ""
}
