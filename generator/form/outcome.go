package form

import (
	"slices"
	"strings"

	"cleryreport/generator/model"
)

// NotIn returns the places of the answers that a corpus does not hold: after an
// import there should be none.
func (a Answers) NotIn(c *model.Corpus, s *model.Statistics) []Place {
	var places []Place
	for _, n := range a.Numbers {
		if cell := s.At(n.Key); cell.Status != model.Reported || cell.Count != n.Now {
			places = append(places, n.At)
		}
	}
	for _, l := range a.Lists {
		if rows, found := knownRows(c, l.Subject); !found || !sameRows(rows, l.Now) {
			places = append(places, l.At)
		}
	}
	return places
}

// Difference returns the lines that a list no longer has, and those that it has
// now and had not, as text.
func (l List) Difference() (gone, added []string) {
	return without(l.Was, l.Now), without(l.Now, l.Was)
}

// without returns the rows of a list that another one does not have.
func without(rows, other [][]string) []string {
	var list []string
	left := slices.Clone(other)
	for _, row := range rows {
		if i := slices.IndexFunc(left, func(r []string) bool { return slices.Equal(r, row) }); i >= 0 {
			left = slices.Delete(left, i, i+1)
			continue
		}
		list = append(list, strings.Join(slices.DeleteFunc(slices.Clone(row), func(text string) bool { return text == "" }), ", "))
	}
	return list
}
