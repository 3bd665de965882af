package count

import (
	"slices"

	"cleryreport/generator/diag"
	"cleryreport/generator/model"
)

// arrestOverReferral keeps the referral of an arrested person out.
func arrestOverReferral(r *reading, e *entry) {
	for i := range e.incident.Persons {
		line := &e.incident.Persons[i]
		if len(line.ArrestedFor)+len(line.ReferredFor) == 0 || line.People < 1 {
			r.report(FindingPersons, diag.Error, line.Span, "a line of persons needs `people` and what they were arrested or referred for",
				diag.Help("write `people` with how many they were, and `arrested_for` or `referred_for`"),
				diag.Law("34 CFR 668.46(c)(1)(ii)"))
		}
	}
	for _, m := range e.standing() {
		if m.table == model.Referrals && len(m.persons.ArrestedFor) > 0 {
			m.keepOut("ARR-OVER")
		}
	}
}

// byWeight ranks the violations from the gravest down, for institutions that
// chose so.
var byWeight = []model.Category{model.Weapons, model.Drugs, model.Liquor}

// oneViolation counts a person once in an incident: for the violation that is
// written first, or for the gravest.
func oneViolation(r *reading, e *entry) {
	lines := map[*model.Persons][]*matter{}
	for _, m := range e.standing() {
		if m.persons != nil {
			lines[m.persons] = append(lines[m.persons], m)
		}
	}
	for _, violations := range lines {
		if r.corpus.Choice("several_violations") == "gravest" {
			slices.SortStableFunc(violations, func(a, b *matter) int {
				return slices.Index(byWeight, a.category) - slices.Index(byWeight, b.category)
			})
		}
		for _, m := range violations[1:] {
			m.keepOut("ARR-ONE")
		}
	}
}

// persons counts people.
func persons(_ *reading, _ *entry, m *matter) {
	if m.persons != nil {
		m.units = m.persons.People
		m.spoke("ARR-PERSON")
	}
}
