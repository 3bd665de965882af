package count

import (
	"cmp"
	"slices"

	"cleryreport/generator/model"
	"cleryreport/generator/source"
)

// facility is one student housing facility: all its rows of the register.
type facility struct {
	campus, id string
	rows       []model.Place
}

// facilities groups the student housing of a campus by id, in the order of the
// register.
func facilities(c *model.Corpus, campus string) []facility {
	var list []facility
	for _, place := range c.Places {
		if place.Campus != campus || place.Class != string(model.StudentHousing) {
			continue
		}
		i := slices.IndexFunc(list, func(f facility) bool { return f.id == place.ID })
		if i < 0 {
			i = len(list)
			list = append(list, facility{campus: campus, id: place.ID})
		}
		list[i].rows = append(list[i].rows, place)
	}
	return list
}

// current returns the row of the register that begins last.
func (f facility) current() model.Place {
	return slices.MaxFunc(f.rows, func(a, b model.Place) int { return cmp.Compare(a.From, b.From) })
}

// name is the current name, with the former one in parentheses.
func (f facility) name() string {
	row := f.current()
	if row.Formerly == "" {
		return row.Name
	}
	return row.Name + " (formerly " + row.Formerly + ")"
}

// openIn reports whether the facility housed students on some day of the year.
func (f facility) openIn(year int) bool {
	return slices.ContainsFunc(f.rows, func(row model.Place) bool { return row.OverlapsYear(year) })
}

// facilityYears lays out the fire statistics: every housing facility and year,
// years without a fire too (34 CFR 668.49(c)). There are none if the fire
// safety report is a document of its own elsewhere.
func (g *grid) facilityYears() []model.FacilityYear {
	if !g.corpus.Report.HoldsFire() {
		return nil
	}
	var list []model.FacilityYear
	for _, campus := range g.corpus.Campuses {
		for _, f := range facilities(g.corpus, campus.ID) {
			for _, year := range g.years {
				list = append(list, g.facilityYear(f, year))
			}
		}
	}
	return list
}

func (g *grid) facilityYear(f facility, year int) model.FacilityYear {
	fy := model.FacilityYear{Campus: f.campus, Facility: f.id, Name: f.name(), Year: year, Span: f.current().Span}
	log := g.fireLog(f.campus, year)
	switch {
	case !f.openIn(year):
		fy.Status = model.NotOpen
	case log == nil:
		fy.Status, fy.Span = model.Missing, source.Whole(statsPath(f.campus, year, "fires.csv"))
	default:
		fy.Status, fy.Span, fy.Fires = model.Reported, log.Span, firesOf(log, f.id)
	}
	return fy
}

// firesOf returns the fires of a facility by date and reference.
func firesOf(log *model.FireLog, id string) []model.Fire {
	var fires []model.Fire
	for _, fire := range log.Fires {
		if fire.Facility == id {
			fires = append(fires, fire)
		}
	}
	slices.SortStableFunc(fires, func(a, b model.Fire) int {
		return cmp.Or(cmp.Compare(a.Date, b.Date), cmp.Compare(a.Ref, b.Ref))
	})
	return fires
}

// fireLog returns the fire log of a campus and year; nil if it is not in hand.
func (g *grid) fireLog(campus string, year int) *model.FireLog {
	for i, log := range g.corpus.FireLogs {
		if log.Campus == campus && log.Year == year {
			return &g.corpus.FireLogs[i]
		}
	}
	return nil
}

// housedIn reports whether any facility of the campus housed students that year.
func (g *grid) housedIn(campus string, year int) bool {
	return slices.ContainsFunc(facilities(g.corpus, campus), func(f facility) bool { return f.openIn(year) })
}

// housing returns the facility with the id at a campus.
func (g *grid) housing(campus, id string) (facility, bool) {
	list := facilities(g.corpus, campus)
	i := slices.IndexFunc(list, func(f facility) bool { return f.id == id })
	if i < 0 {
		return facility{}, false
	}
	return list[i], true
}

// housesOn reports whether the facility housed students on a day; where the day
// is not known, on any day of the year.
func (f facility) housesOn(date string, year int) bool {
	if _, known := yearOf(date); !known {
		return f.openIn(year)
	}
	return slices.ContainsFunc(f.rows, func(row model.Place) bool { return row.Contains(day(date)) })
}
