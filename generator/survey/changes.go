package survey

import "cleryreport/generator/model"

// Restatement is a changed number of one year with the lines of the survey on
// which it stands.
type Restatement struct {
	model.Restatement          // its Year is that of the number
	Lines             []string // their letters, or their titles where no letter is known; none: every line of the screen
}

// changedCells are the restated numbers of a screen of statistics.
func (b *builder) changedCells(s Screen) []Restatement {
	table, _ := s.Table()
	var lines []Line
	var names []string
	for _, line := range s.Lines {
		if line.Bias != AllBiases {
			lines, names = append(lines, line), append(names, lineName(line))
		}
	}
	return b.changes(names, func(r *model.Restatement, line, year int) bool {
		key := model.Key{Table: table, Category: model.Category(lines[line].Category), Bias: lines[line].Bias, Geography: s.Geography}
		cell := b.at(key, year)
		return b.corpus.Tells(r, cell.Key, cell.Figure())
	})
}

// changedFires are the restated fire statistics of a facility.
func (b *builder) changedFires(facility string) []Restatement {
	categories := append([]model.Category{model.Fires}, model.FireCategories...)
	names := make([]string, len(categories))
	for i, category := range categories {
		names[i] = upper(model.FireTitle[category])
	}
	return b.changes(names, func(r *model.Restatement, line, year int) bool {
		key := model.FireKey{Campus: b.campus.ID, Facility: facility, Year: year, Category: categories[line]}
		for _, f := range b.stats.Fires {
			if f.Campus == key.Campus && f.Facility == facility && f.Year == year {
				return b.corpus.TellsFire(r, key, f.Figure(key.Category))
			}
		}
		return false
	})
}

// changes gathers, for each restatement and year, the lines of a screen of which
// it tells.
func (b *builder) changes(names []string, tells func(r *model.Restatement, line, year int) bool) []Restatement {
	var list []Restatement
	for i := range b.corpus.Restatements {
		for _, year := range b.stats.Years {
			one := Restatement{Restatement: b.corpus.Restatements[i]}
			one.Year = year
			for line, name := range names {
				if tells(&b.corpus.Restatements[i], line, year) {
					one.Lines = append(one.Lines, name)
				}
			}
			if len(one.Lines) == 0 {
				continue
			}
			if len(names) > 1 && len(one.Lines) == len(names) {
				one.Lines = nil
			}
			list = append(list, one)
		}
	}
	return list
}

// lineName is what a caveat calls a line: its letter, or its title where the
// letter is not known.
func lineName(l Line) string {
	if l.Letter != "" {
		return l.Letter
	}
	return l.Title
}
