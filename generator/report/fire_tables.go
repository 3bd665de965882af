package report

import (
	"slices"
	"strconv"
	"strings"

	"cleryreport/generator/doc"
	"cleryreport/generator/model"
)

// fireTable is the fire statistics of a campus: for each housing facility and
// year the number of fires, and for each fire its cause, injuries, deaths and
// the value of the damage (34 CFR 668.49(c)).
func (b *builder) fireTable(campus model.Campus) *doc.Table {
	words := say.FireTable(campus.Name, b.periodText())
	t := &doc.Table{
		ID:      tableID(campus.ID, "fires"),
		Caption: doc.NewText(words.Caption),
		Summary: words.Summary,
		Columns: []doc.Column{{Weight: 2}, {Align: doc.AlignRight, Weight: 0.8}, {Align: doc.AlignRight, Weight: 0.8},
			{Weight: 2.8}, {Align: doc.AlignRight, Weight: 1}, {Align: doc.AlignRight, Weight: 1}, {Align: doc.AlignRight, Weight: 1.4}},
		Head: headRow(words.Heads),
	}
	var notes noteList
	t.Head[0].Cells[0].Marks = b.markGoneFires(campus, everyFireFigure, &notes)
	for _, facility := range b.facilities(campus) {
		group := doc.RowGroup{}
		for _, fy := range facility {
			rows := fireRows(fy)
			rows[0].Cells[0].Marks = b.fireMarks(fy, everyFireFigure, &notes)
			group.Rows = append(group.Rows, rows...)
		}
		name := doc.Cell{Header: true, RowSpan: len(group.Rows), Inlines: doc.NewText(facility[0].Name)}
		group.Rows[0].Cells = append([]doc.Cell{name}, group.Rows[0].Cells...)
		t.Groups = append(t.Groups, group)
	}
	t.Notes = notes.list
	return t
}

// facilities returns the facility years of a campus, grouped by facility.
func (b *builder) facilities(campus model.Campus) [][]model.FacilityYear {
	var groups [][]model.FacilityYear
	for _, fy := range b.stats.Fires {
		if fy.Campus != campus.ID {
			continue
		}
		if n := len(groups); n > 0 && groups[n-1][0].Facility == fy.Facility {
			groups[n-1] = append(groups[n-1], fy)
		} else {
			groups = append(groups, []model.FacilityYear{fy})
		}
	}
	return groups
}

// fireRows is the rows of one facility and year, without the facility's name.
func fireRows(fy model.FacilityYear) []doc.Row {
	year := yearCell(fy.Year)
	switch {
	case fy.Status == model.NotOpen:
		return []doc.Row{{Cells: []doc.Cell{year, textCell(say.NotAsked()), textCell(say.NotInUse()), textCell(say.NotAsked()), textCell(say.NotAsked()), textCell(say.NotAsked())}}}
	case fy.Status != model.Reported:
		return []doc.Row{{Cells: []doc.Cell{year, textCell(say.Missing()), textCell(say.Missing()), textCell(say.Missing()), textCell(say.Missing()), textCell(say.Missing())}}}
	case len(fy.Fires) == 0:
		return []doc.Row{{Cells: []doc.Cell{year, numberCell(0), textCell(say.NoFire()), numberCell(0), numberCell(0), textCell(say.Dollars(0))}}}
	}
	var rows []doc.Row
	for i, fire := range fy.Fires {
		var cells []doc.Cell
		if i == 0 {
			year.RowSpan = len(fy.Fires)
			total := numberCell(len(fy.Fires))
			total.RowSpan = len(fy.Fires)
			cells = append(cells, year, total)
		}
		cells = append(cells, textCell(causeText(fire)), numberCell(fire.Injuries), numberCell(fire.Deaths), textCell(damageText(fire.Damage)))
		rows = append(rows, doc.Row{Cells: cells})
	}
	return rows
}

func causeText(fire model.Fire) string {
	if fire.Words == "" {
		return say.Upper(fire.Cause)
	}
	return say.Cause(fire.Cause, fire.Words)
}

// damageText prints dollars or a federal range such as 100-999 or 1000000+.
func damageText(damage string) string {
	if least, over := strings.CutSuffix(damage, "+"); over {
		return say.AtLeast(dollars(least))
	}
	from, to, isRange := strings.Cut(damage, "-")
	if !isRange {
		return dollars(damage)
	}
	return say.Between(dollars(from), dollars(to))
}

func dollars(digits string) string {
	n, err := strconv.Atoi(digits)
	if err != nil {
		return digits
	}
	return say.Dollars(n)
}

// fireSystemTable describes the fire safety system of each housing facility
// that stands at the edition's date (34 CFR 668.49(b)(2)).
func (b *builder) fireSystemTable(campus string) *doc.Table {
	words := say.FireSystems()
	t := &doc.Table{
		ID:      tableID(campus, "fire_systems"),
		Caption: doc.NewText(words.Caption),
		Summary: words.Summary,
		Columns: []doc.Column{{Weight: 2.4}, {Weight: 1}, {Weight: 1}, {Weight: 1}, {Weight: 1.1}, {Weight: 1.1}, {Weight: 1.1}},
		Head:    headRow(words.Heads),
	}
	var list noteList
	for _, s := range b.corpus.FireSystems {
		place, ok := b.corpus.PlaceOn(s.Facility, b.corpus.Report.Published)
		if !ok || !s.Contains(b.corpus.Report.Published) || (campus != "" && place.Campus != campus) {
			continue
		}
		name := doc.Cell{Header: true, Inlines: doc.NewText(facilityName(place))}
		if s.Note != "" {
			name.Marks = []string{list.mark(s.Note)}
		}
		t.Groups = append(t.Groups, doc.RowGroup{Rows: []doc.Row{{Cells: []doc.Cell{name,
			textCell(s.Sprinklers), textCell(s.Alarm), textCell(s.SmokeDetection), textCell(s.Extinguishers), textCell(s.EvacuationPlans), textCell(s.Monitoring)}}}})
	}
	t.Notes = list.list
	return t
}

func facilityName(p model.Place) string {
	if p.Formerly == "" {
		return p.Name
	}
	return say.Formerly(p.Name, p.Formerly)
}

// drillTable is the number of supervised fire drills in each facility during
// the last calendar year (34 CFR 668.49(b)(3)).
func (b *builder) drillTable(campus string) *doc.Table {
	last := b.stats.Years[len(b.stats.Years)-1]
	words := say.Drills(itoa(last))
	t := &doc.Table{
		ID:      tableID(campus, "drills"),
		Caption: doc.NewText(words.Caption),
		Summary: words.Summary,
		Columns: []doc.Column{{Weight: 3}, {Align: doc.AlignRight, Weight: 1}, {Weight: 4}},
		Head:    headRow(words.Heads),
	}
	for _, fy := range b.stats.Fires {
		if fy.Year != last || fy.Status == model.NotOpen || (campus != "" && fy.Campus != campus) {
			continue
		}
		drills, days := textCell(say.Missing()), textCell(say.Missing())
		if b.hasDrillLog(fy) {
			dates := b.drillDates(fy)
			drills, days = numberCell(len(dates)), textCell(strings.Join(dates, "; "))
		}
		t.Groups = append(t.Groups, doc.RowGroup{Rows: []doc.Row{{Cells: []doc.Cell{headCell(fy.Name), drills, days}}}})
	}
	return t
}

// hasDrillLog reports whether the log that may hold drills of a facility and
// year is there; without it, nobody knows whether there were any.
func (b *builder) hasDrillLog(fy model.FacilityYear) bool {
	return slices.ContainsFunc(b.corpus.DrillLogs, func(l model.DrillLog) bool { return l.Campus == fy.Campus && l.Year == fy.Year })
}

func (b *builder) drillDates(fy model.FacilityYear) []string {
	dates := []string{}
	for _, log := range b.corpus.DrillLogs {
		if log.Campus != fy.Campus || log.Year != fy.Year {
			continue
		}
		for _, drill := range log.Drills {
			if drill.Facility == fy.Facility {
				dates = append(dates, say.Date(drill.Date))
			}
		}
	}
	return dates
}
