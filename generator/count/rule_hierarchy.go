package count

import (
	"cmp"
	"fmt"
	"slices"

	"cleryreport/generator/model"
)

// hierarchy ranks the criminal offenses from the most serious down. Arson has
// no rank, because it always counts; fondling comes last among the sex
// offenses, because it is part of the others.
var hierarchy = []model.Category{
	model.Murder, model.NegligentManslaughter,
	model.Rape, model.Incest, model.StatutoryRape, model.Fondling,
	model.Robbery, model.AggravatedAssault, model.Burglary, model.MotorVehicleTheft,
}

var sexOffenses = []model.Category{model.Rape, model.Incest, model.StatutoryRape, model.Fondling}

// hierarchyRule lets only the most serious criminal offense of one time and
// place count. What is no criminal offense counts besides.
func hierarchyRule(r *reading, e *entry) {
	standing := e.standing()
	if slices.ContainsFunc(standing, (*matter).criminal) {
		for _, m := range standing {
			if !m.criminal() {
				m.spoke("H-SCOPE")
			}
		}
	}
	for _, group := range sameTimeAndPlace(e) {
		compareGroup(group, r.corpus.Choice("hate_hierarchy") == "every")
	}
}

// sameTimeAndPlace groups the criminal offenses of an incident. An offense that
// is separate or has a place of its own leaves the others.
func sameTimeAndPlace(e *entry) [][]*matter {
	var order []string
	groups := map[string][]*matter{}
	for i, m := range e.standing() {
		if !m.criminal() {
			continue
		}
		key := cmp.Or(m.offense.Place, e.incident.Place)
		if m.offense.Separate {
			key = fmt.Sprintf("separate %d", i)
		}
		if _, seen := groups[key]; !seen {
			order = append(order, key)
		}
		groups[key] = append(groups[key], m)
	}
	var list [][]*matter
	for _, key := range order {
		list = append(list, groups[key])
	}
	return list
}

// compareGroup lets the lesser offenses of a group yield to the most serious, with the
// exceptions of arson and of a sex offense beside a murder. Where every hate
// crime counts, one that yields stays in its own table.
func compareGroup(group []*matter, everyHate bool) {
	top, topSex := mostSerious(group, hierarchy), mostSerious(group, sexOffenses)
	for _, m := range group {
		sex := slices.Contains(sexOffenses, m.category)
		switch {
		case m.category == top:
		case m.category == model.Arson:
			if top != "" {
				m.spoke("H-ARSON")
			}
		case m.category == model.Fondling && topSex != model.Fondling:
			m.yield("H-FOND", everyHate)
		case sex && top == model.Murder && m.category == topSex:
			m.spoke("H-MURSEX")
		default:
			m.yield("HIER", everyHate)
		}
	}
}

// criminal reports whether the matter is a criminal offense.
func (m *matter) criminal() bool { return m.table == model.CriminalOffenses }

// mostSerious returns the first category of the ranking that is in the group,
// or "".
func mostSerious(group []*matter, ranking []model.Category) model.Category {
	for _, category := range ranking {
		if slices.ContainsFunc(group, func(m *matter) bool { return m.category == category }) {
			return category
		}
	}
	return ""
}

// yield takes an offense out of the table of criminal offenses. Where every hate
// crime counts, one stays in its own table.
func (m *matter) yield(rule string, everyHate bool) {
	if !everyHate || !m.hate() || m.unfounded {
		m.keepOut(rule)
		return
	}
	m.yields, m.outBy = true, rule
	m.spoke(rule)
}
