package adopt

import (
	"slices"

	"cleryreport/generator/model"
)

// key says for which campus, year, offense and kind of place a cell stands, or
// why that is not certain.
func (r *reading) key(v value) (k model.Key, why string) {
	if r.ofHate(v) {
		return k, "hate crimes are written by offense, bias and place, which a table of numbers seldom tells"
	}
	if k.Category = r.category(v); k.Category == "" {
		return k, "the offense is not certain"
	}
	if k.Table = r.table(v, k.Category); k.Table == "" {
		return k, "it is not certain whether it tells of arrests, of referrals or of hate crimes"
	}
	if k.Year = only(r, v, yearOf); k.Year == 0 {
		return k, "the year is not certain"
	}
	if k.Geography, why = r.geography(v, k.Table); why != "" {
		return k, why
	}
	if k.Campus = r.campus(v); k.Campus == "" {
		return k, "nothing says which campus it is of; name the campus over the table, or with --campus"
	}
	return k, ""
}

// only is the one name that the labels of a cell hold, otherwise that of its
// section, otherwise that of the nearest words over the table. It is the zero
// value if the labels hold several.
func only[T comparable](r *reading, v value, name func(string) T) T {
	var none T
	switch found := namesIn(slices.Concat(v.beside, v.over), name); {
	case len(found) == 1:
		return found[0]
	case len(found) > 1:
		return none
	}
	for _, label := range append([]string{v.section}, r.context...) {
		if found := name(label); found != none {
			return found
		}
	}
	return none
}

// ofHate reports whether a cell belongs to a table of hate crimes, by its labels
// and the two nearest titles over it.
func (r *reading) ofHate(v value) bool {
	labels := slices.Concat(v.beside, v.over, []string{v.section}, r.context[:min(len(r.context), 2)])
	return slices.ContainsFunc(labels, speaksOfHate)
}

// category is the offense of a cell, "" for a row of totals.
func (r *reading) category(v value) model.Category {
	labels := slices.Concat(v.beside, v.over)
	totals := slices.ContainsFunc(v.beside, func(label string) bool { return geographyOf(label) == totalColumn })
	if totals && len(namesIn(labels, categoryOf)) == 0 {
		return ""
	}
	if found := only(r, v, categoryOf); found != severalCategories {
		return found
	}
	return ""
}

// table is the table of ours that a cell belongs to.
func (r *reading) table(v value, category model.Category) model.Table {
	if slices.Contains(model.Categories[model.Arrests], category) {
		return only(r, v, violationTable)
	}
	return tableOf(category)
}

// geography is the kind of place of a cell. A total of unfounded crimes has none.
func (r *reading) geography(v value, table model.Table) (g model.Geography, why string) {
	found := namesIn(slices.Concat(v.beside, v.over), geographyOf)
	if slices.Contains(found, otherColumn) {
		return "", "it has a column that the law does not know"
	}
	if len(found) > 1 {
		found = slices.DeleteFunc(found, func(g model.Geography) bool { return g == totalColumn })
	}
	if len(found) == 2 && slices.Contains(found, model.OnCampus) && slices.Contains(found, model.StudentHousing) {
		return model.StudentHousing, ""
	}
	switch {
	case table == model.Unfounded && (len(found) == 0 || found[0] == totalColumn):
		return "", ""
	case table == model.Unfounded:
		return "", "unfounded crimes are one total for the campus, and here they stand by place"
	case len(found) == 1:
		return found[0], ""
	case len(found) > 1:
		return "", "the kind of place is not certain"
	}
	for _, label := range append([]string{v.section}, r.context...) {
		switch g := geographyOf(label); g {
		case "", totalColumn:
		case otherColumn:
			return "", "the kind of place is not certain"
		default:
			return g, ""
		}
	}
	return "", "the kind of place is not certain"
}

// onlyCampus is the id under which numbers are written where no campus is known
// yet.
const onlyCampus = "main"

// campus is the id of the campus of a cell.
func (r *reading) campus(v value) string {
	campuses := r.setting.Corpus.Campuses
	byName := func(label string) string {
		text := phrased(label)
		for _, c := range campuses {
			if holds(text, c.Name) {
				return c.ID
			}
		}
		return ""
	}
	if id := only(r, v, byName); id != "" {
		return id
	}
	switch {
	case r.setting.Campus != "":
		return r.setting.Campus
	case len(campuses) == 1:
		return campuses[0].ID
	case len(campuses) == 0:
		return onlyCampus
	}
	return ""
}
