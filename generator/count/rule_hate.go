package count

import (
	"slices"

	"cleryreport/generator/model"
)

// hateOnly keeps out the offenses that count only as hate crimes, if no bias is
// written.
func hateOnly(_ *reading, _ *entry, m *matter) {
	if m.table == model.HateCrimes && m.offense.Bias == "" {
		m.keepOut("HATE-VAL")
	}
}

// hate reports whether the matter stands in the table of hate crimes.
// Manslaughter by negligence and the VAWA offenses have no line there.
func (m *matter) hate() bool {
	return m.offense != nil && m.offense.Bias != "" &&
		slices.Contains(model.Categories[model.HateCrimes], m.category)
}
