package count

import "cleryreport/generator/model"

// placeInCells names the cells in which a matter counts.
func placeInCells(_ *reading, _ *entry, m *matter) {
	key := model.Key{Campus: m.campus, Year: m.year, Table: m.table, Category: m.category, Geography: m.geography}
	if m.unfounded {
		key.Table, key.Geography = model.Unfounded, ""
		m.keys = []model.Key{key}
		key.Category = model.Total
		m.keys = append(m.keys, key)
		return
	}
	if m.table == model.VAWAOffenses {
		m.spoke("V-ADD")
	}
	if m.table != model.HateCrimes && !m.yields {
		m.count(key)
	}
	if !m.hate() {
		return
	}
	switch {
	case m.yields:
		m.spoke("HATE-HIER")
	case m.table != model.HateCrimes:
		m.spoke("HATE-BOTH")
	}
	key.Table, key.Bias = model.HateCrimes, m.offense.Bias
	m.count(key)
}

// count adds a cell, and with student housing the cell on campus.
func (m *matter) count(key model.Key) {
	m.keys = append(m.keys, key)
	if key.Geography == model.StudentHousing {
		key.Geography = model.OnCampus
		m.keys = append(m.keys, key)
		m.spoke("LOC-SUB")
	}
}
