// Package ed reads the Campus Safety and Security collection that the US
// Department of Education publishes, as people download it, and writes the
// numbers of an institution in the form of a report repository. A cell that the
// collection does not hold stays out and is never zero. It opens no folder of
// its own, writes nothing, and does not judge the numbers: the algebra of the
// statistics does.
package ed

import (
	"cmp"
	"fmt"
	"io/fs"
	"maps"
	"slices"
	"strings"

	"cleryreport/generator/diag"
	"cleryreport/generator/model"
)

// Institution is what the collection holds of an institution.
type Institution struct {
	UnitID   string // six digits
	Name     string
	Years    []int    // the calendar years of the collection
	Files    []string // base names of the files that were read, sorted
	Lacking  []string // titles of the files of the collection that are not here, such as Oncampushate
	Campuses []*Campus
}

// Campus is what the collection holds of a campus.
type Campus struct {
	UnitID      string // nine digits: the institution's six and three of the campus
	ID          string // short name in files and folders, from Name; unique in the institution
	Institution string
	Name        string
	Address     string // street, city and State
	State       string // in full; empty outside of the States
	Open        []int  // the calendar years in which it was open

	cells map[model.Key]int // every number, without Campus; hate crimes above zero only
	given map[block]bool    // the tables of a year and kind of place whose cells all hold a number
	fires map[int]*fireYear
}

// block is the cells of a table in a year and kind of place.
type block struct {
	year      int
	table     model.Table
	geography model.Geography
}

// Read reads an institution by its unit id of six digits, or one campus of it
// by nine. Findings with an error mean that nothing can be made of the files.
func Read(collection fs.FS, unit string) (*Institution, []diag.Diagnostic) {
	whole := unit[:min(len(unit), 6)]
	list, found := ReadAll(collection, func(id string) bool { return strings.HasPrefix(id, whole) })
	if diag.HasErrors(found) {
		return nil, found
	}
	for _, institution := range list {
		if institution.keep(unit) {
			return institution, found
		}
	}
	return nil, []diag.Diagnostic{noSuchUnit(collection, unit)}
}

// keep leaves only the campuses that a unit id names, and reports whether there
// are any.
func (i *Institution) keep(unit string) bool {
	i.Campuses = slices.DeleteFunc(i.Campuses, func(c *Campus) bool { return !strings.HasPrefix(c.UnitID, unit) })
	return len(i.Campuses) > 0
}

// ReadAll reads every institution whose campuses are wanted, by unit id.
func ReadAll(collection fs.FS, want func(unitID string) bool) ([]*Institution, []diag.Diagnostic) {
	r := &reader{want: want, campuses: map[string]*Campus{}, yearsOf: map[string][]int{}}
	files := r.find(collection)
	if diag.HasErrors(r.found) {
		return nil, r.found
	}
	for _, f := range files {
		r.read(f)
	}
	r.oneCollection()
	r.lacks(files)
	r.hateInHousing()
	r.firesAddUp()
	if diag.HasErrors(r.found) {
		return nil, r.found
	}
	return r.institutions(), diag.Sort(r.found)
}

// hateInHousing warns of more hate crimes in student housing than on campus, of
// which it is a part. A list in which each stands once cannot say that.
func (r *reader) hateInHousing() {
	for _, id := range sortedKeys(r.campuses) {
		c := r.campuses[id]
		for key, housing := range c.cells {
			if key.Table != model.HateCrimes || key.Geography != model.StudentHousing {
				continue
			}
			key.Geography = model.OnCampus
			if onCampus := c.cells[key]; housing > onCampus && c.given[block{key.Year, key.Table, key.Geography}] {
				r.warn(RuleSum, "", fmt.Sprintf("%s, %d, hate crime %s, %s: %d in student housing, but %d on campus, of which it is a part",
					id, key.Year, key.Category, key.Bias, housing, onCampus), "those in student housing are written, and so count on campus too; compare them with your records")
			}
		}
	}
}

// institutions gathers the campuses by institution, by unit id.
func (r *reader) institutions() []*Institution {
	var list []*Institution
	byID := slices.SortedFunc(maps.Values(r.campuses), func(a, b *Campus) int { return cmp.Compare(a.UnitID, b.UnitID) })
	for _, c := range byID {
		id := c.UnitID[:6]
		if len(list) == 0 || list[len(list)-1].UnitID != id {
			list = append(list, &Institution{UnitID: id, Name: c.Institution, Years: r.years, Files: r.names, Lacking: r.lacking})
		}
		last := list[len(list)-1]
		last.Campuses = append(last.Campuses, c)
	}
	for _, i := range list {
		i.nameCampuses()
	}
	return list
}
