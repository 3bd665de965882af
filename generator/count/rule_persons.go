package count

import (
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

// oneViolation counts a person once in an incident, for the violation that is
// written first.
func oneViolation(_ *reading, e *entry) {
	counted := map[*model.Persons]bool{}
	for _, m := range e.standing() {
		if m.persons == nil {
			continue
		}
		if counted[m.persons] {
			m.keepOut("ARR-ONE")
		}
		counted[m.persons] = true
	}
}

// persons counts people.
func persons(_ *reading, _ *entry, m *matter) {
	if m.persons != nil {
		m.units = m.persons.People
		m.spoke("REF-DEF")
	}
}
