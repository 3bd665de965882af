package count

import "cleryreport/generator/diag"

// counselor keeps out what only a pastoral or professional counselor heard.
func counselor(r *reading, e *entry) {
	office, _ := r.corpus.Office(e.incident.ReportedTo)
	if office.Kind == "pastoral_counselor" || office.Kind == "professional_counselor" {
		e.keepOut("COUNS")
	}
}

// reportedTo asks who first heard of an incident that is said to have been
// reported to an office which is neither a security authority nor the police.
func reportedTo(r *reading, e *entry) {
	office, known := r.corpus.Office(e.incident.ReportedTo)
	if len(e.standing()) == 0 || (known && office.Kind != "other") {
		return
	}
	r.report(FindingReportedTo, diag.Error, e.incident.Span,
		"the office that was told is neither a campus security authority nor a police agency",
		diag.Help("name the security authority or police agency that first heard of it, or correct the kind of the office in site/offices.yaml"),
		diag.Law("34 CFR 668.46(c)(2)(i)"))
	e.keepOut("REPORTED")
}
