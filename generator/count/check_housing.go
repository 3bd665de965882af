package count

import (
	"fmt"

	"cleryreport/generator/diag"
	"cleryreport/generator/model"
)

// checkHousing reports more in student housing than on campus, of which student
// housing is a part (34 CFR 668.46(c)(5)(ii)).
func checkHousing(g *grid) {
	for _, housing := range g.cells {
		if housing.Geography != model.StudentHousing || housing.Status != model.Reported {
			continue
		}
		key := housing.Key
		key.Geography = model.OnCampus
		campus := g.at(key)
		if campus.Status != model.Reported || housing.Count <= campus.Count {
			continue
		}
		g.report(FindingHousing, housing.Span,
			fmt.Sprintf("%s is %d, more than the %d on campus, of which it is a part",
				g.words(housing.Key), housing.Count, campus.Count),
			diag.Help("count each crime in student housing in the on campus number too"),
			diag.Law("34 CFR 668.46(c)(5)(ii)"),
			diag.See(campus.Span, "the number on campus"))
	}
}
