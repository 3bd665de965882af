package count

import (
	"cleryreport/generator/diag"
	"cleryreport/generator/model"
)

// unfound moves a crime that sworn police found false or baseless to the
// unfounded total, in the year that the institution chose. Arrests and
// referrals did happen and stay.
func unfound(r *reading, e *entry, m *matter) {
	finding := e.incident.Unfounded
	if finding == nil || m.offense == nil {
		return
	}
	if !removable(finding) {
		m.spoke("NOREMOVE")
		return
	}
	if m.table == model.Hazing && r.corpus.Choice("unfounded_hazing") == "false" {
		m.spoke("UNF-SCOPE")
		return
	}
	m.unfounded = true
	m.spoke("UNFOUND")
	if r.corpus.Choice("unfounded_year") != "determined" {
		return
	}
	year, ok := yearOf(finding.On)
	if !ok {
		r.report(FindingUnfoundedDate, diag.Error, finding.Span, "the day of the unfounded finding is not written",
			diag.Help("write `on` with the day on which the police finished their investigation"),
			diag.Law("34 CFR 668.46(c)(2)(iii)(A)"))
		m.keepOut("UNFOUND")
		return
	}
	m.year = year
}

// removable reports whether a finding removes a crime: only sworn or
// commissioned police may, and only after a full investigation.
func removable(finding *model.UnfoundedFinding) bool {
	return finding != nil && finding.By == "sworn_officer" && finding.FullInvestigation
}
