package count

import (
	"slices"

	"cleryreport/generator/model"
)

// datingOrDomestic keeps dating violence out where the same act is domestic
// violence.
func datingOrDomestic(_ *reading, e *entry) {
	sameAct := func(category model.Category) func(*matter) bool {
		return func(m *matter) bool {
			return m.category == category && !m.offense.Separate && m.place(e) == e.incident.Place
		}
	}
	standing := slices.DeleteFunc(e.standing(), func(m *matter) bool { return m.offense == nil })
	if !slices.ContainsFunc(standing, sameAct(model.DomesticViolence)) {
		return
	}
	for _, m := range standing {
		if sameAct(model.DatingViolence)(m) {
			m.keepOut("V-EXCL")
		}
	}
}
