package count

import (
	"slices"

	"cleryreport/generator/model"
)

// Period returns what the ledger alone gives for one calendar year, or for one
// quarter of it (1 to 4; 0 is the whole year): each record in the quarter in
// which it was reported, an unfounded crime in that of the finding where the
// institution counts it so. Over the quarters of a year the numbers add up to
// those of the year. Figures of police agencies are by year and are not in it.
//
// A year that the edition does not show yet still runs: AsOf is then the day of
// its last report. A campus without a record in the year, or without one in the
// quarter or after it while the year runs, has no number: nobody has said that
// there was nothing.
func Period(c *model.Corpus, t *Tally, year, quarter int) *model.Statistics {
	runs := year >= c.Report.Edition
	numbers := t.inQuarter(c, year, quarter)
	var cells []model.Cell
	last := ""
	for _, campus := range c.Campuses {
		until := lastReport(c, campus.ID, year)
		last = max(last, until)
		known := t.Records(campus.ID, year) > 0 && (!runs || quarterOf(until) >= quarter)
		for _, key := range keys(campus.ID, year) {
			cell := model.Cell{Key: key, Count: numbers[key], Status: statusInPeriod(c, campus, key, known)}
			if cell.Count > 0 {
				cell.Status = model.Reported
			}
			cells = append(cells, cell)
		}
	}
	s := model.NewStatistics([]int{year}, cells, nil, nil)
	s.Quarter = quarter
	if runs {
		s.AsOf = last
	}
	return s
}

// statusInPeriod is why a cell has a number or none. Of a year that the edition
// does not show yet, site/campuses.yaml may not say which places there are: they
// are those of the edition's last year.
func statusInPeriod(c *model.Corpus, campus model.Campus, key model.Key, known bool) model.Status {
	year := min(key.Year, slices.Max(c.Report.Years()))
	switch {
	case !campus.OpenIn(key.Year):
		return model.NotOpen
	case key.Table == model.Hazing && key.Year < model.HazingSince:
		return model.NotYetCollected
	case !campus.GeographyIn(key.Geography, year):
		return model.Absent
	case known:
		return model.Reported
	default:
		return model.Missing
	}
}

// inQuarter adds up the decisions of a quarter of a year.
func (t *Tally) inQuarter(c *model.Corpus, year, quarter int) map[model.Key]int {
	numbers := map[model.Key]int{}
	for _, d := range t.Decisions {
		for _, key := range d.Keys {
			if key.Year == year && (quarter == 0 || quarterOf(d.dayOf(c, key)) == quarter) {
				numbers[key] += d.Units
			}
		}
	}
	return numbers
}

// dayOf is the day that places a decision in its year.
func (d Decision) dayOf(c *model.Corpus, key model.Key) string {
	if key.Table == model.Unfounded && c.Choice("unfounded_year") == "determined" {
		return d.Incident.Unfounded.On
	}
	return d.Incident.Reported
}

// lastReport is the day of the last report in the ledger of a campus and year,
// empty if it holds none.
func lastReport(c *model.Corpus, campus string, year int) string {
	last := ""
	for _, i := range c.Incidents {
		if y, ok := yearOf(i.Reported); ok && y == year && i.Campus == campus {
			last = max(last, day(i.Reported))
		}
	}
	return last
}

// quarterOf returns the quarter of an ISO date, 0 for anything else.
func quarterOf(moment string) int {
	if _, ok := yearOf(moment); !ok {
		return 0
	}
	tens, ones := int(moment[5]-'0'), int(moment[6]-'0')
	return (tens*10 + ones + 2) / 3
}
