package count

import (
	"fmt"
	"slices"

	"cleryreport/generator/diag"
	"cleryreport/generator/model"
)

// checkYears asks about a kind of place that existed, did not, and existed
// again: a year that was forgotten in site/campuses.yaml takes its numbers out of
// the report.
func checkYears(g *grid) {
	for _, campus := range g.corpus.Campuses {
		for _, geography := range []model.Geography{model.StudentHousing, model.Noncampus} {
			e := existence(campus, geography)
			if len(e.Years) == 0 {
				continue
			}
			for year := slices.Min(e.Years) + 1; year < slices.Max(e.Years); year++ {
				if e.In(year) || !g.inYears(year) || !campus.OpenIn(year) {
					continue
				}
				g.found = append(g.found, diag.New(FindingYearsGap, diag.Note, e.Span,
					fmt.Sprintf("%s is said to have had %s before and after %d, but not in it", g.campusName(campus.ID), geographyWords(geography), year),
					diag.Help(fmt.Sprintf("add %d to `years` if the year was forgotten", year)), diag.Law("34 CFR 668.46(c)(5)")))
			}
		}
	}
}
