package model

// Narrow returns the cells, fires and totals of one campus and one year. An
// empty campus stands for all campuses, the year 0 for all years.
func (s *Statistics) Narrow(campus string, year int) *Statistics {
	within := func(c string, y int) bool { return (campus == "" || c == campus) && (year == 0 || y == year) }
	var years []int
	for _, y := range s.Years {
		if year == 0 || y == year {
			years = append(years, y)
		}
	}
	var cells []Cell
	for _, c := range s.Cells {
		if within(c.Campus, c.Year) {
			cells = append(cells, c)
		}
	}
	var fires []FacilityYear
	for _, f := range s.Fires {
		if within(f.Campus, f.Year) {
			fires = append(fires, f)
		}
	}
	var totals []HateTotal
	for _, t := range s.HateTotals {
		if within(t.Campus, t.Year) {
			totals = append(totals, t)
		}
	}
	narrowed := NewStatistics(years, cells, fires, totals)
	narrowed.Quarter, narrowed.AsOf = s.Quarter, s.AsOf
	return narrowed
}
