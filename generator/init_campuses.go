package generator

import (
	"fmt"
	"strconv"

	"cleryreport/generator/importer/ed"
	"cleryreport/generator/model"
	"cleryreport/generator/starter"
)

// Beginning is what must be known before a report can begin.
type Beginning struct {
	Name, UnitID string // of the institution; the unit id may be empty
	Edition      int
	Campuses     []FirstCampus
	Web          string // address at which public/ will be served, without a final slash
}

// FirstCampus is what must be known of a campus. Its security is police,
// security or none.
type FirstCampus struct {
	Name, State, Security string
	Housing, Noncampus    bool
}

// answers are what the files of the report begin from. What an import has said
// of the institution and its campuses holds, save that it does not say who keeps
// order there; imported is nil if there was none.
func (b Beginning) answers(imported *model.Corpus) starter.Answers {
	if imported == nil {
		return starter.Answers{Institution: model.Institution{Name: b.Name, UnitID: b.UnitID}, Edition: b.Edition,
			Campuses: b.campuses(), Web: b.Web}
	}
	a := starter.Answers{Institution: imported.Report.Institution, Edition: imported.Report.Edition, Campuses: imported.Campuses, Web: b.Web}
	for i := range a.Campuses {
		a.Campuses[i].Security = b.Campuses[i].Security
	}
	return a
}

// campuses gives each campus an id out of its name, such as main of Main Campus.
func (b Beginning) campuses() []model.Campus {
	var list []model.Campus
	taken := map[string]bool{"ledger": true, "sealed": true} // folders of stats
	for i, c := range b.Campuses {
		id := ed.ShortName(c.Name)
		if id == "" || taken[id] {
			id = fmt.Sprintf("campus-%d", i+1)
		}
		taken[id] = true
		list = append(list, model.Campus{ID: id, Name: c.Name, Jurisdiction: c.State, Security: c.Security,
			Open:           []model.Interval{{From: strconv.Itoa(b.Edition-3) + "-01-01"}},
			StudentHousing: model.Existence{Exists: c.Housing}, Noncampus: model.Existence{Exists: c.Noncampus}})
	}
	return list
}
