package count

import (
	"slices"
	"strings"
)

// sameIncident counts an incident that stands in several books once. Of the
// records that no earlier rule kept out, the one that police found unfounded
// decides, and else the one that was reported first.
func sameIncident(r *reading) {
	byRef := r.byReference()
	group := map[*entry][]*entry{}
	for _, e := range r.entries {
		group[e] = []*entry{e}
	}
	for _, e := range r.entries {
		for _, also := range e.incident.Also {
			if other := byRef[reference{e.incident.Campus, also.Ref}]; other != nil {
				join(group, e, other)
			}
		}
	}
	for _, e := range r.entries {
		if e != decisive(group[e]) {
			e.keepOut("ALSO")
		}
	}
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

// join makes one group of the groups of two entries.
func join(group map[*entry][]*entry, a, b *entry) {
	if slices.Contains(group[a], b) {
		return
	}
	joined := slices.Concat(group[a], group[b])
	for _, e := range joined {
		group[e] = joined
	}
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
