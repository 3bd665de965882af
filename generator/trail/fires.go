package trail

import (
	"fmt"
	"strings"

	"cleryreport/generator/model"
)

// FireAnswer says where the fire statistics of one housing facility and year
// come from (34 CFR 668.49(c)).
type FireAnswer struct{ model.FacilityYear }

// Fires answers for the housing facilities of a campus and year; facility is an
// id, or empty for all.
func (b *Book) Fires(campus string, year int, facility string) []FireAnswer {
	var list []FireAnswer
	for _, f := range b.stats.Fires {
		if f.Campus == campus && f.Year == year && (facility == "" || f.Facility == facility) {
			list = append(list, FireAnswer{f})
		}
	}
	return list
}

func (f FireAnswer) text(b *strings.Builder) {
	if f.Status != model.Reported {
		fmt.Fprintf(b, "%s, %d: no number (%s), see %s\n", f.Name, f.Year, f.Status, f.Span)
		return
	}
	fmt.Fprintf(b, "%s, %d: %s\n", f.Name, f.Year, plural(len(f.FacilityYear.Fires), "fire", "fires"))
	if len(f.FacilityYear.Fires) == 0 {
		fmt.Fprintf(b, "  the log %s names none\n", f.Span.Path())
	}
	for _, fire := range f.FacilityYear.Fires {
		fmt.Fprintf(b, "  +1  %s, %s: %s, %s, %s, damage %s\n", fire.Ref, fire.Span, fire.Cause,
			plural(fire.Injuries, "injury", "injuries"), plural(fire.Deaths, "death", "deaths"), fire.Damage)
	}
}
