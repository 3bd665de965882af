package count

import (
	"fmt"

	"cleryreport/generator/diag"
)

// yearOfReport places each matter in the year of its report, which is the year
// of the folder it lies in.
func yearOfReport(r *reading, e *entry) {
	year, ok := yearOf(e.incident.Reported)
	if !ok || year != e.incident.Year {
		r.report(FindingReportedYear, diag.Error, e.incident.Span,
			fmt.Sprintf("this incident lies in the folder of %d, but it was not reported in that year", e.incident.Year),
			diag.Help("move it to the folder of the year in which it was reported, or correct `reported`"),
			diag.Law("34 CFR 668.46(c)(3)(i)"))
		e.keepOut("YEAR")
		return
	}
	for _, m := range e.standing() {
		m.year = year
	}
	if !e.incident.Occurred.Unknown && later(e.incident.Occurred.From, e.incident.Reported) {
		r.report(FindingOccurredAfter, diag.Error, e.incident.Span, "this incident happened after it was reported",
			diag.Help("correct `reported` or `occurred`; the place is looked up on the day of the incident"),
			diag.Law("34 CFR 668.46(c)(3)(i)"))
	}
}
