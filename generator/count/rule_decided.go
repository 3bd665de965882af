package count

import "cleryreport/generator/diag"

// decided keeps out what is pending or not reportable, and reports an incident
// that was neither set aside nor says what happened.
func decided(r *reading, e *entry) {
	switch e.incident.Decision {
	case "pending":
		r.report(FindingPending, diag.Error, e.incident.Span, "this incident is still pending",
			diag.Help("decide whether it is counted or not_reportable before the edition"), diag.Law("34 CFR 668.46(c)(2)(i)"))
		e.keepOut("DECIDED")
	case "not_reportable":
		if e.incident.Because == "" {
			r.report(FindingBecause, diag.Error, e.incident.Span, "this incident is set aside without a reason",
				diag.Help("say under `because` why it is not reportable"), diag.Law("34 CFR 668.46(c)(2)"))
		}
		e.keepOut("DECIDED")
	default:
		if len(e.incident.Offenses)+len(e.incident.Persons) == 0 {
			r.report(FindingEmptyIncident, diag.Error, e.incident.Span, "this incident names neither an offense nor persons",
				diag.Help("write `offenses` or `persons`, or decide that it is not_reportable and say why"),
				diag.Law("34 CFR 668.46(c)(2)(i)"))
		}
	}
}

// setAside reports whether somebody wrote that the incident is pending or not
// reportable.
func (e *entry) setAside() bool {
	return e.incident.Decision == "pending" || e.incident.Decision == "not_reportable"
}
