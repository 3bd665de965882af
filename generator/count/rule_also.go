package count

import (
	"slices"
	"strings"
)

// sameIncident counts an incident that stands in several books once. Of the
// records that no earlier rule kept out, the one that police found unfounded
// decides, and else the one that was reported first.
func sameIncident(r *reading) {
	records := map[*entry][]*entry{}
	same := r.sameRecords()
	for _, e := range r.entries {
		records[same[e]] = append(records[same[e]], e)
	}
	for _, e := range r.entries {
		if same[e] != e || len(records[e]) == 1 {
			continue
		}
		stands := decisive(records[e])
		for _, other := range records[e] {
			if other != stands {
				if len(other.standing()) > 0 {
					r.booksDiffer(stands, other)
				}
				other.keepOut("ALSO")
			}
		}
	}
}

// sameRecords finds the records of one incident: it returns, for each entry, the
// first entry of the ledger that is the same incident, which may be itself.
func (r *reading) sameRecords() map[*entry]*entry {
	byRef := r.byReference()
	parent := map[*entry]*entry{}
	for _, e := range r.entries {
		parent[e] = e
	}
	for _, e := range r.entries {
		for _, also := range e.incident.Also {
			if other := byRef[reference{e.incident.Campus, also.Ref}]; other != nil {
				join(parent, e, other)
			}
		}
	}
	for _, e := range r.entries {
		parent[e] = first(parent, e)
	}
	return parent
}

// reference is the number of an incident within a campus.
type reference struct{ campus, ref string }

// byReference finds incidents by campus and reference, which is unique.
func (r *reading) byReference() map[reference]*entry {
	index := map[reference]*entry{}
	for _, e := range r.entries {
		index[reference{e.incident.Campus, e.incident.Ref}] = e
	}
	return index
}

// join makes one group of the groups of two entries, each led by its first.
func join(parent map[*entry]*entry, a, b *entry) {
	a, b = first(parent, a), first(parent, b)
	if a.order < b.order {
		parent[b] = a
	} else {
		parent[a] = b
	}
}

// first returns the first entry of a group, and shortens the way to it.
func first(parent map[*entry]*entry, e *entry) *entry {
	top := e
	for parent[top] != top {
		top = parent[top]
	}
	for parent[e] != top {
		parent[e], e = top, parent[e]
	}
	return top
}

// decisive returns the record that stands for all records of one incident.
func decisive(records []*entry) *entry {
	standing := slices.DeleteFunc(slices.Clone(records), func(e *entry) bool { return len(e.standing()) == 0 })
	if len(standing) == 0 {
		return records[0]
	}
	return slices.MinFunc(standing, func(a, b *entry) int {
		if x, y := removable(a.incident.Unfounded), removable(b.incident.Unfounded); x != y {
			if x {
				return -1
			}
			return 1
		}
		if order := strings.Compare(day(a.incident.Reported), day(b.incident.Reported)); order != 0 {
			return order
		}
		return a.order - b.order
	})
}
