package report

import (
	"slices"
	"strings"

	"cleryreport/generator/diag"
	"cleryreport/generator/doc"
	"cleryreport/generator/figure"
	"cleryreport/generator/model"
)

// fireChart is a chart of the numbers of fires in on-campus student housing
// (34 CFR 668.49(c)(1)(i)).
type fireChart struct {
	at       *doc.Placement
	name     string // the part of its anchors that tells it from others
	campus   string // id, empty for a chart of campuses
	subject  string // what its captions say
	head     string // of the column that names its lines
	row      string // what one line is
	plural   string
	lines    []fireLine
	headMark []string
	notes    noteList
}

// fireLine is the bars of a facility or campus.
type fireLine struct {
	title string
	years []fireNumber // one for each year of the edition
}

// fireNumber is the number of fires of a year, or why there is none.
type fireNumber struct {
	known bool
	count int
	text  string
	marks []string
}

// fireCharts turns a line {{ chart "fires" }} into figures and the tables of
// their numbers: one for each campus, with the bars of its facilities, or one of
// all campuses. It returns false if the line cannot be read.
func (b *builder) fireCharts(p *doc.Placement) ([]doc.Block, bool) {
	known := b.takes(p, "by", "campus", "facility")
	campuses, ok := b.campusesOf(p)
	if !known || !ok || !b.knowsForm(p) {
		return nil, false
	}
	campuses = slices.DeleteFunc(slices.Clone(campuses), func(c model.Campus) bool { return len(b.facilities(c)) == 0 })
	if p.Args["by"] == "campus" && len(campuses) > 0 {
		if !b.fitsPage(p, "by", "campuses", "draw a chart of each campus: campus="+quoted(campuses[0].ID), len(campuses)) {
			return nil, false
		}
		return b.drawFires(b.firesByCampus(p, campuses)), true
	}
	named, ok := b.listed(RuleUnknownChart, p, "facility", b.facilityIDs(campuses))
	var blocks []doc.Block
	for _, campus := range campuses {
		c := b.firesByFacility(p, campus, named)
		ok = ok && b.fitsPage(p, "facility", "facilities", "name those that matter with facility=, or draw the campuses: by="+quoted("campus"), len(c.lines))
		blocks = append(blocks, b.drawFires(c)...)
	}
	return blocks, ok
}

// knowsForm refuses a form of the chart of fires that there is not, and the
// facilities of a chart of campuses, which has all of them.
func (b *builder) knowsForm(p *doc.Placement) bool {
	forms := []string{"campus", "facility"}
	by, given := p.Args["by"]
	_, some := p.Args["facility"]
	switch {
	case given && !slices.Contains(forms, by):
		b.refuse(RuleUnknownChart, p, "by", "there is no chart of fires by "+quoted(by), diag.DidYouMean(by, forms))
		return false
	case by == "campus" && some:
		b.refuse(RuleUnknownChart, p, "facility", "a chart by campus shows all facilities of a campus together", "leave facility or by out")
		return false
	}
	return true
}

// facilityIDs lists the housing facilities of campuses.
func (b *builder) facilityIDs(campuses []model.Campus) []string {
	var ids []string
	for _, campus := range campuses {
		for _, years := range b.facilities(campus) {
			ids = append(ids, years[0].Facility)
		}
	}
	return ids
}

// firesByFacility has a line for each facility of a campus that is named.
func (b *builder) firesByFacility(p *doc.Placement, campus model.Campus, named []string) *fireChart {
	c := &fireChart{at: p, name: "chart_fires", campus: campus.ID, head: say.Facility(), row: say.OneFacility(), plural: say.Facilities()}
	chosen := p.Args["facility"] != ""
	if !chosen {
		c.headMark = b.markGoneFires(campus, onlyFires, &c.notes)
	}
	for _, years := range b.facilities(campus) {
		if !slices.Contains(named, years[0].Facility) {
			continue
		}
		line := fireLine{title: years[0].Name}
		for _, fy := range years {
			n := b.fireNumber([]model.FacilityYear{fy})
			n.marks = b.fireMarks(fy, onlyFires, &c.notes)
			line.years = append(line.years, n)
		}
		c.lines = append(c.lines, line)
		if chosen {
			c.name += "-" + years[0].Facility
		}
	}
	place := say.StudentHousing()
	if chosen && len(c.lines) == 1 {
		place = c.lines[0].title
	}
	c.subject = say.FiresIn(campus.Name, place, b.periodText())
	return c
}

// firesByCampus has a line for each campus: the sum of its facilities.
func (b *builder) firesByCampus(p *doc.Placement, campuses []model.Campus) *fireChart {
	c := &fireChart{at: p, name: "chart_fires-by-campus", head: say.Campus(), row: say.OneCampus(), plural: say.Campuses(),
		subject: say.FiresByCampus(b.periodText())}
	if id := p.Args["campus"]; id != "" {
		c.campus, c.subject = id, say.FiresTogether(campuses[0].Name, b.periodText())
	}
	for _, campus := range campuses {
		c.headMark = append(c.headMark, b.markGoneFires(campus, onlyFires, &c.notes)...)
	}
	for _, campus := range campuses {
		line := fireLine{title: campus.Name}
		for i, year := range b.stats.Years {
			var parts []model.FacilityYear
			var marks []string
			for _, years := range b.facilities(campus) {
				parts = append(parts, years[i])
				for _, r := range b.corpus.RestatedFire(model.FireKey{Campus: campus.ID, Facility: years[i].Facility, Year: year, Category: model.Fires}) {
					marks = append(marks, c.notes.mark(say.ChangedOf(b.facilityOf(r), itoa(year), b.changedFireText(r))))
				}
			}
			n := b.fireNumber(parts)
			n.marks = marks
			line.years = append(line.years, n)
		}
		c.lines = append(c.lines, line)
	}
	return c
}

// onlyFires is what a chart of fires shows of a facility and year.
var onlyFires = []model.Category{model.Fires}

// fireNumber adds up facilities in one year. One that was not in use adds
// nothing; where any number is not in hand, there is no sum.
func (b *builder) fireNumber(parts []model.FacilityYear) fireNumber {
	n := fireNumber{text: say.NotInUse()}
	for _, fy := range parts {
		switch fy.Status {
		case model.NotOpen:
		case model.Reported:
			n.known = true
			n.count += len(fy.Fires)
		default:
			return fireNumber{text: say.Missing()}
		}
	}
	if n.known {
		n.text = say.Number(n.count)
	}
	return n
}

// drawFires returns the figure and its table, and nothing for a chart without a
// number.
func (b *builder) drawFires(c *fireChart) []doc.Block {
	if !slices.ContainsFunc(c.lines, func(l fireLine) bool {
		return slices.ContainsFunc(l.years, func(n fireNumber) bool { return n.known })
	}) {
		return nil
	}
	var groups []figure.Group
	for _, line := range c.lines {
		g := figure.Group{Title: line.title}
		for i, n := range line.years {
			g.Bars = append(g.Bars, figure.Bar{Name: itoa(b.stats.Years[i]), Count: n.count, Known: n.known, Text: n.text})
		}
		groups = append(groups, g)
	}
	shapes, height := figure.Bars(groups, say.Number)
	return []doc.Block{&doc.Figure{
		At:      c.at.At,
		ID:      strings.Replace(tableID(c.campus, c.name), tablePrefix, figurePrefix, 1),
		Caption: doc.NewText(c.subject),
		Alt:     chartWords(groups, c.plural),
		Width:   figure.Width, Height: height, Shapes: shapes,
	}, b.fireChartTable(c)}
}

// fireChartTable is the numbers of a chart of fires.
func (b *builder) fireChartTable(c *fireChart) *doc.Table {
	words := say.ChartTable(c.subject, c.row, c.head)
	t := &doc.Table{
		ID:      tableID(c.campus, c.name),
		Caption: doc.NewText(words.Caption),
		Summary: words.Summary,
		Columns: []doc.Column{{Weight: 3.2}},
		Head:    headRow(words.Heads),
		Notes:   c.notes.list,
	}
	t.Head[0].Cells[0].Marks = c.headMark
	for _, year := range b.stats.Years {
		t.Columns = append(t.Columns, doc.Column{Align: doc.AlignRight, Weight: 1})
		t.Head[0].Cells = append(t.Head[0].Cells, headCell(itoa(year)))
	}
	for _, line := range c.lines {
		row := doc.Row{Cells: []doc.Cell{headCell(line.title)}}
		for _, n := range line.years {
			row.Cells = append(row.Cells, doc.Cell{Inlines: doc.NewText(n.text), Marks: n.marks})
		}
		t.Groups = append(t.Groups, doc.RowGroup{Rows: []doc.Row{row}})
	}
	return t
}
