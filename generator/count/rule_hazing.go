package count

import (
	"cleryreport/generator/model"
)

// hazingStart keeps out hazing reported before the statistics began.
func hazingStart(_ *reading, e *entry, m *matter) {
	if m.table == model.Hazing && e.incident.Year < model.HazingSince {
		m.keepOut("HZ-START")
	}
}

// oneHazing counts the hazing of one incident once; an act that is separate is
// an incident of its own.
func oneHazing(_ *reading, e *entry) {
	counted := false
	for _, m := range e.standing() {
		if m.table != model.Hazing || m.offense.Separate {
			continue
		}
		if counted {
			m.keepOut("HZ-ONE")
		}
		counted = true
	}
}

// hazingBesideCrime keeps out hazing that is also a crime, where the
// institution chose to count the crime alone.
func hazingBesideCrime(r *reading, e *entry) {
	if r.corpus.Choice("hazing_beside_crime") != "false" {
		return
	}
	crime := false
	for _, m := range e.standing() {
		crime = crime || m.table == model.CriminalOffenses || m.table == model.VAWAOffenses
	}
	for _, m := range e.standing() {
		if crime && m.table == model.Hazing && !m.offense.Separate {
			m.keepOut("HZ-CRIME")
		}
	}
}
