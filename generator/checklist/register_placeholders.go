package checklist

import (
	"strings"

	"cleryreport/generator/diag"
	"cleryreport/generator/source"
)

// registerPlaceholders finds what is still to be filled in where site/ holds the
// facts that every text prints: once for each entry.
func (w *walker) registerPlaceholders() []diag.Diagnostic {
	var list []diag.Diagnostic
	check := func(entry string, span source.Span, fields ...string) {
		var open []string
		for _, field := range fields {
			for _, at := range placeholdersIn(field) {
				open = append(open, field[at[0]:at[1]])
			}
		}
		if len(open) > 0 {
			list = append(list, diag.New(RulePlaceholder, diag.Error, span, "something is still to be filled in for "+entry+": "+strings.Join(open, ", "),
				diag.Help("write what belongs in its place")))
		}
	}
	report := w.corpus.Report
	check("the edition", report.Span, report.Institution.Name, report.Notice.PaperCopy)
	for _, fact := range report.Facts {
		check("the fact "+fact.Key, fact.Span, fact.Value)
	}
	for _, c := range w.corpus.Campuses {
		check("the campus "+c.ID, c.Span, c.Name, c.Address, c.StudentHousing.Reason, c.StudentHousing.Say, c.Noncampus.Reason, c.Noncampus.Say, c.Separate)
	}
	for _, o := range w.corpus.Offices {
		check("the office "+o.ID, o.Span, o.Title, o.Head, o.Phone, o.EmergencyPhone, o.Address, o.Hours, o.Jurisdiction)
	}
	for _, p := range w.corpus.Places {
		check("the place "+p.ID, p.Span, p.Name, p.Address)
	}
	for _, i := range w.corpus.Interpretations {
		check("the choice "+i.ID, i.Span, i.By, i.Reason, i.Say)
	}
	return list
}
