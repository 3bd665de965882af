package count

import (
	"cmp"
	"fmt"

	"cleryreport/generator/diag"
	"cleryreport/generator/model"
	"cleryreport/generator/source"
)

// sealedFires reports the figures of the fire statistics that have changed. A
// facility and year that came into the statistics or left them is told once.
func (g *grid) sealedFires(seal *model.Seal) {
	known := map[model.FireKey]bool{}
	told := map[model.FireKey]bool{}
	for _, was := range seal.Fires {
		row := was.FireKey
		row.Category = ""
		known[row] = true
		f := g.facilityAt(row)
		whole := f.Status != model.Reported || was.Category == model.Fires
		if f.Status == model.Missing || !g.inYears(row.Year) || told[row] {
			continue
		}
		key := was.FireKey
		if whole {
			told[row] = true
			key.Category = model.Fires
		}
		before, span, _ := sealedFire(seal, key)
		g.changedFire(seal, f, key, before, span)
	}
	for _, f := range g.fires {
		row := model.FireKey{Campus: f.Campus, Facility: f.Facility, Year: f.Year}
		if seal.Holds(f.Year) && !known[row] && f.Status == model.Reported {
			row.Category = model.Fires
			g.changedFire(seal, f, row, model.Figure(model.Absent), sealed(seal))
		}
	}
}

// sealedFire returns a figure of the fires as it was published. The number of
// all fires is the sum over their causes; where the facility and year held no
// number it is the status, and where the seal has no row of it, absent.
func sealedFire(seal *model.Seal, key model.FireKey) (was model.Figure, span source.Span, ok bool) {
	total, found := 0, false
	for _, fire := range seal.Fires {
		row := fire.FireKey
		row.Category = key.Category
		if row != key {
			continue
		}
		found, span = true, fire.Span
		switch fire.Category {
		case key.Category, model.Fires:
			return fire.Figure, fire.Span, true
		case model.Unintentional, model.Intentional, model.Undetermined:
			n, _ := fire.Figure.Number()
			total += n
		}
	}
	if !found {
		return model.Figure(model.Absent), sealed(seal), seal.Holds(key.Year)
	}
	return model.FigureOf(total), span, true
}

// facilityAt returns the facility and year of a figure; absent if the tables do
// not hold it.
func (g *grid) facilityAt(key model.FireKey) model.FacilityYear {
	for _, f := range g.fires {
		if f.Campus == key.Campus && f.Facility == key.Facility && f.Year == key.Year {
			return f
		}
	}
	return model.FacilityYear{Campus: key.Campus, Facility: key.Facility, Year: key.Year, Status: model.Absent, Span: source.Whole("site/places.csv")}
}

// changedFire reports one figure of the fires if it is not what was published
// and no restatement tells of it.
func (g *grid) changedFire(seal *model.Seal, f model.FacilityYear, key model.FireKey, was model.Figure, span source.Span) {
	now := f.Figure(key.Category)
	if now == was || len(g.corpus.RestatedFire(key)) > 0 {
		return
	}
	g.report(FindingSealed, f.Span,
		fmt.Sprintf("%s: the edition of %d printed %s, this one holds %s", g.fireWords(key, f.Name), seal.Edition, figureWords(was), figureWords(now)),
		diag.Help(fmt.Sprintf("put it back, or tell of the change in stats/restated.yaml with `at: {campus: %s, table: fires, facility: %s, category: %s, year: %d}`, `was: %s` and `now: %s`",
			key.Campus, key.Facility, key.Category, key.Year, was, now)),
		diag.Law(fireLaw), diag.See(span, "the figure as it was published"))
}

// fireWords names a figure of the fires: "property damage of fires in Elm Hall (Main Campus, 2024)".
func (g *grid) fireWords(key model.FireKey, name string) string {
	what := model.FireTitle[key.Category]
	if key.Category == model.Injuries || key.Category == model.Deaths || key.Category == model.Damage {
		what += " of fires"
	}
	return fmt.Sprintf("%s in %s (%s)", what, cmp.Or(name, key.Facility), g.place(key.Campus, key.Year))
}
