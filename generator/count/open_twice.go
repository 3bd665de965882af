package count

import (
	"cmp"
	"slices"
	"strings"

	"cleryreport/generator/model"
)

// sight is an offense or violation as two books would both describe it.
type sight struct {
	campus, day, place string
	category           model.Category
}

// sighted is the incidents of one sight, with the tables in which they stand.
type sighted struct {
	entries []*entry
	tables  map[model.Table]bool
}

// likelyTwice lists incidents of one day, place and offense that stand in
// different books and do not name each other under also. A book is a file and
// the office that was told: two entries of one book are two incidents.
func (r *reading) likelyTwice() []OpenMatter {
	var order []sight
	seen := map[sight]*sighted{}
	for _, e := range r.entries {
		if e.incident.Decision == "not_reportable" {
			continue
		}
		for _, m := range e.matters {
			s, ok := sightOf(e, m)
			if !ok {
				continue
			}
			if seen[s] == nil {
				seen[s] = &sighted{tables: map[model.Table]bool{}}
				order = append(order, s)
			}
			seen[s].add(e, m)
		}
	}
	var list []OpenMatter
	same := r.sameRecords()
	for _, s := range order {
		if !seen[s].differ(same) {
			continue
		}
		kind := OpenTwice
		if len(seen[s].tables) > 1 {
			kind = OpenPersons
		}
		list = append(list, OpenMatter{Kind: kind, Category: s.category, Incidents: seen[s].incidents()})
	}
	return list
}

// sightOf describes a matter; ok is false where nobody knows its place. Where
// the day is not known, the day of the report stands for it.
func sightOf(e *entry, m *matter) (s sight, ok bool) {
	place := m.place(e)
	if place == "" && e.incident.Geography != Unknown {
		place = string(e.incident.Geography)
	}
	return sight{e.incident.Campus, happened(e.incident)[0], place, m.category}, place != ""
}

func (s *sighted) add(e *entry, m *matter) {
	if n := len(s.entries); n == 0 || s.entries[n-1] != e {
		s.entries = append(s.entries, e)
	}
	s.tables[m.table] = true
}

// differ reports whether the entries are more than one incident, as far as the
// ledger says, and no book holds all of them.
func (s *sighted) differ(same map[*entry]*entry) bool {
	books := map[*entry]map[string]bool{} // of each incident
	for _, e := range s.entries {
		one := same[e]
		if books[one] == nil {
			books[one] = map[string]bool{}
		}
		books[one][book(e)] = true
	}
	if len(books) < 2 || s.oneCourse() {
		return false
	}
	held := map[string]int{}
	for _, list := range books {
		for b := range list {
			held[b]++
		}
	}
	for _, n := range held {
		if n == len(books) {
			return false
		}
	}
	return true
}

// oneCourse reports whether all entries belong to one course of stalking, which
// counts once in any case.
func (s *sighted) oneCourse() bool {
	first := courseOf(s.entries[0].incident)
	return first != "" && !slices.ContainsFunc(s.entries, func(e *entry) bool { return courseOf(e.incident) != first })
}

func courseOf(in *model.Incident) string {
	course := in.Course
	for _, o := range in.Offenses {
		course = cmp.Or(course, o.Course)
	}
	return course
}

// book is where an entry stands: a file, and the office that was told.
func book(e *entry) string {
	return strings.Join([]string{e.incident.Span.Path(), e.incident.ReportedTo}, "\x00")
}

func (s *sighted) incidents() []*model.Incident {
	var list []*model.Incident
	for _, e := range s.entries {
		list = append(list, e.incident)
	}
	return list
}
