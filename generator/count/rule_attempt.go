package count

import (
	"slices"

	"cleryreport/generator/diag"
	"cleryreport/generator/model"
)

// attemptCounts lists the offenses whose definitions include attempts.
var attemptCounts = []model.Category{model.Robbery, model.Burglary, model.MotorVehicleTheft, model.Arson, model.LarcenyTheft}

// attempt judges what was only attempted.
func attempt(r *reading, _ *entry, m *matter) {
	switch {
	case m.offense == nil || !m.offense.Attempted:
	case m.category == model.Murder:
		m.category = model.AggravatedAssault
		m.spoke("ATTEMPT")
	case slices.Contains(attemptCounts, m.category):
		m.spoke("ATTEMPT")
	default:
		r.report(FindingAttempted, diag.Error, m.span(), "an attempt at this offense is not counted as the offense",
			diag.Help("write the offense that was committed, such as aggravated_assault, without `attempted`"),
			diag.Law("34 CFR 668, subpart D, appendix A"))
		m.keepOut("ATTEMPT")
	}
}
