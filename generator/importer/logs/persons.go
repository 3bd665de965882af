package logs

import (
	"slices"
	"strings"

	"cleryreport/generator/diag"
	"cleryreport/generator/model"
)

// persons writes the people who were arrested or referred for a violation. Only
// the disposition says which of the two it was.
func (r *reader) persons(i *incident, entries []entry) {
	rows := 0
	for _, e := range entries {
		var list []model.Category
		for _, n := range e.offenses {
			if slices.Contains(violations, n.category) {
				list = append(list, n.category)
			}
		}
		if len(list) == 0 {
			continue
		}
		rows++
		r.personsOf(i, list, e)
	}
	if rows > 1 {
		i.open = append(i.open, "several rows name violations: whether they are of the same people")
	}
}

func (r *reader) personsOf(i *incident, list []model.Category, e entry) {
	disposition, _ := r.word("disposition", e.row)
	people := r.number("people", e.row)
	done := map[string]string{"arrest": "arrested", "referral": "referred"}[disposition]
	names := make([]string, len(list))
	for n, category := range list {
		names[n] = string(category)
	}
	violation := strings.Join(names, ", ")
	switch {
	case done == "":
		i.open = append(i.open, violation+": whether people were arrested or referred, and how many")
		r.lacking("whether people were arrested or referred for "+violation, "34 CFR 668.46(c)(1)(ii)", e.row)
	case people == 0:
		i.open = append(i.open, violation+": how many people were "+done)
		r.lacking("how many people were "+done+" for "+violation, "34 CFR 668.46(c)(1)(ii)", e.row)
	case done == "arrested":
		i.Persons = append(i.Persons, model.Persons{People: people, ArrestedFor: list})
	default:
		i.Persons = append(i.Persons, model.Persons{People: people, ReferredFor: list})
	}
}

// dispositions notes what became of the record. An export says that a report
// was unfounded; it does not say by whom, how and when that was found, and
// without that it counts.
func (r *reader) dispositions(i *incident, entries []entry) {
	for _, e := range entries {
		disposition, known := r.word("disposition", e.row)
		if !known {
			i.open = append(i.open, "what became of it")
			r.unmapped("disposition", r.table.text("disposition", e.row), diag.Warning, "the incident is pending", e.row)
		}
		if disposition == "unfounded" {
			i.open = append(i.open, "unfounded: by whom, after a full investigation or not, false or baseless, on which day")
			r.lacking("by whom, how and when a report was found to be unfounded", "34 CFR 668.46(c)(2)(iii)", e.row)
		}
	}
}
