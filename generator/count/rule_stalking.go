package count

import (
	"cmp"
	"slices"

	"cleryreport/generator/diag"
	"cleryreport/generator/model"
)

// sighting is one report of a course of stalking.
type sighting struct {
	entry  *entry
	matter *matter
}

// courses counts each course of stalking once in every calendar year in which
// it was reported, at its first place.
func courses(r *reading) {
	var order []string
	reports := map[string][]sighting{}
	for _, e := range r.entries {
		for _, m := range e.standing() {
			course := m.course(e)
			if course == "" {
				continue
			}
			if _, seen := reports[course]; !seen {
				order = append(order, course)
			}
			reports[course] = append(reports[course], sighting{e, m})
		}
	}
	for _, course := range order {
		if first, ok := r.firstPlace(reports[course]); ok {
			oncePerYear(reports[course], first)
		}
	}
}

// firstPlace finds where a course counts: the place that a report names as the
// first, or the earliest one in the geography of the statistics. If there is
// none, the course is kept out.
func (r *reading) firstPlace(reports []sighting) (location, bool) {
	reports = slices.Clone(reports)
	slices.SortStableFunc(reports, func(a, b sighting) int {
		return cmp.Compare(happened(a.entry.incident)[0], happened(b.entry.incident)[0])
	})
	r.oneFirstPlace(reports)
	if named := slices.IndexFunc(reports, func(s sighting) bool { return s.matter.firstPlace(s.entry) != "" }); named >= 0 {
		place := reports[named].matter.firstPlace(reports[named].entry)
		days := append(happened(reports[0].entry.incident), happened(reports[named].entry.incident)...)
		if found, problem := r.locate(reports[named].entry.incident, place, days); problem != nil {
			r.found = append(r.found, *problem)
		} else if found.geography != Outside {
			return found, true
		}
		keepAllOut(reports)
		return location{}, false
	}
	for _, s := range reports {
		found, problem := r.locate(s.entry.incident, s.matter.place(s.entry), happened(s.entry.incident))
		if problem != nil {
			r.found = append(r.found, *problem)
		} else if found.geography != Outside {
			return found, true
		}
	}
	keepAllOut(reports)
	return location{}, false
}

// oneFirstPlace reports a course whose reports name two first places.
func (r *reading) oneFirstPlace(reports []sighting) {
	var first sighting
	for _, s := range reports {
		place := s.matter.firstPlace(s.entry)
		switch {
		case place == "":
		case first.entry == nil:
			first = s
		case place != first.matter.firstPlace(first.entry):
			r.report(FindingFirstPlace, diag.Error, s.entry.incident.Span, "two reports of one course of stalking name different first places",
				diag.Help("write the same `first_place` in each report of the course"),
				diag.Law("34 CFR 668.46(c)(6)(ii)"), diag.See(first.entry.incident.Span, "the other report"))
		}
	}
}

func keepAllOut(reports []sighting) {
	for _, s := range reports {
		s.matter.keepOut("S-LOC")
	}
}

// oncePerYear lets one report of each calendar year stand for the course. A
// report that police found baseless stands only if there is no other.
func oncePerYear(reports []sighting, first location) {
	stands := map[int]*matter{}
	for _, s := range reports {
		if m := stands[s.entry.incident.Year]; m == nil || (m.unfounded && !s.matter.unfounded) {
			stands[s.entry.incident.Year] = s.matter
		}
	}
	for _, s := range reports {
		m := stands[s.entry.incident.Year]
		if s.matter != m {
			m.units = max(m.units, s.matter.units)
			s.matter.keepOut("S-YEAR")
			continue
		}
		m.campus, m.geography = first.campus, first.geography
		m.spoke("S-LOC")
		m.spoke("S-YEAR")
	}
}

// course returns the mark of the course of stalking that a matter belongs to,
// or "".
func (m *matter) course(e *entry) string {
	if m.category != model.Stalking {
		return ""
	}
	return cmp.Or(m.offense.Course, e.incident.Course)
}

// firstPlace returns the place that the report names as the first of the course.
func (m *matter) firstPlace(e *entry) string {
	return cmp.Or(m.offense.FirstPlace, e.incident.FirstPlace)
}
