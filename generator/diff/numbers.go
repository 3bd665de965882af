package diff

import (
	"slices"

	"cleryreport/generator/model"
)

// Number is a figure that differs between two editions which both show its
// campus and year.
type Number struct {
	model.Key                      // of a fire statistic the table is model.FireStatistics
	Facility    string             // of a fire statistic, otherwise empty
	Was, Now    model.Figure       // empty where the edition has no such cell
	Published   bool               // the figure before was published, so that readers must be told of the change
	Restatement *model.Restatement // the entry of stats/restated.yaml that tells of the change, nil if there is none
}

// numbers compares the figures of the years and campuses that both editions
// show. The others come and go as a whole.
func (d *Difference) numbers(before, after Edition, corpus *model.Corpus) {
	d.YearsNew, d.YearsGone = lessYears(after.Years, before.Years), lessYears(before.Years, after.Years)
	was, now := campuses(before), campuses(after)
	d.CampusesNew, d.CampusesGone = less(now, was), less(was, now)
	c := comparer{corpus: corpus, shown: func(campus string, year int) bool {
		return slices.Contains(was, campus) && slices.Contains(now, campus) && slices.Contains(before.Years, year) && slices.Contains(after.Years, year)
	}}
	c.cells(before.Cells, after.Cells)
	c.fires(before.Fires, after.Fires)
	d.Numbers = c.list
}

func lessYears(list, other []int) []int {
	return slices.DeleteFunc(slices.Clone(list), func(y int) bool { return slices.Contains(other, y) })
}

// campuses are those with numbers, in their order.
func campuses(e Edition) []string {
	var ids []string
	for _, c := range e.Cells {
		if !slices.Contains(ids, c.Campus) {
			ids = append(ids, c.Campus)
		}
	}
	for _, f := range e.Fires {
		if !slices.Contains(ids, f.Campus) {
			ids = append(ids, f.Campus)
		}
	}
	return ids
}

// comparer is the numbers in the making.
type comparer struct {
	corpus *model.Corpus
	shown  func(campus string, year int) bool
	list   []Number
}

// cells compares the cells of the crime statistics in the order of the later
// edition; those that it lacks follow.
func (c *comparer) cells(before, after []model.Cell) {
	was := map[model.Key]model.Figure{}
	for _, cell := range before {
		was[cell.Key] = cell.Figure()
	}
	here := map[model.Key]bool{}
	for _, cell := range after {
		here[cell.Key] = true
		c.cell(cell.Key, was[cell.Key], cell.Figure())
	}
	for _, cell := range before {
		if !here[cell.Key] {
			c.cell(cell.Key, cell.Figure(), "")
		}
	}
}

func (c *comparer) cell(key model.Key, was, now model.Figure) {
	c.add(Number{Key: key, Was: was, Now: now}, c.corpus.Restated(key))
}

// add keeps a figure that differs, with what the restatements say of it.
func (c *comparer) add(n Number, restated []*model.Restatement) {
	if n.Was == n.Now || !c.shown(n.Campus, n.Year) || nothing(n.Was) && nothing(n.Now) {
		return
	}
	for _, seal := range c.corpus.Seals {
		n.Published = n.Published || seal.Edition <= c.corpus.Report.Edition && seal.Holds(n.Year)
	}
	for _, r := range restated {
		if r.Now == n.Now {
			n.Restatement = r
		}
	}
	c.list = append(c.list, n)
}

// nothing reports whether a figure is not there, or stands for a place that was
// not: neither shows a reader anything.
func nothing(f model.Figure) bool { return f == "" || f == model.Figure(model.Absent) }

// facilityYear names the fires of a facility and year.
type facilityYear struct {
	campus, facility string
	year             int
}

// fires compares the fire statistics. Where a facility was in use in one of the
// editions only, its fires are compared as one.
func (c *comparer) fires(before, after []model.SealedFire) {
	was, order := byFacility(before)
	now, later := byFacility(after)
	for _, f := range order {
		if now[f] == nil {
			later = append(later, f)
		}
	}
	for _, f := range later {
		categories := model.FireCategories
		if was[f][model.Unintentional] == "" || now[f][model.Unintentional] == "" {
			categories = []model.Category{model.Fires}
		}
		for _, category := range categories {
			c.fire(model.FireKey{Campus: f.campus, Facility: f.facility, Year: f.year, Category: category}, figure(was[f], category), figure(now[f], category))
		}
	}
}

// figure is a figure of a facility and year; all its fires are those of every
// cause.
func figure(figures map[model.Category]model.Figure, category model.Category) model.Figure {
	if f := figures[category]; f != "" || category != model.Fires || figures == nil {
		return f
	}
	sum := 0
	for _, cause := range []model.Category{model.Unintentional, model.Intentional, model.Undetermined} {
		n, _ := figures[cause].Number() // the figures of causes are numbers
		sum += n
	}
	return model.FigureOf(sum)
}

func (c *comparer) fire(key model.FireKey, was, now model.Figure) {
	n := Number{Key: model.Key{Campus: key.Campus, Year: key.Year, Table: model.FireStatistics, Category: key.Category}, Facility: key.Facility, Was: was, Now: now}
	c.add(n, c.corpus.RestatedFire(key))
}

// byFacility gathers figures, and says in which order they stand.
func byFacility(fires []model.SealedFire) (map[facilityYear]map[model.Category]model.Figure, []facilityYear) {
	figures := map[facilityYear]map[model.Category]model.Figure{}
	var order []facilityYear
	for _, f := range fires {
		at := facilityYear{f.Campus, f.Facility, f.Year}
		if figures[at] == nil {
			figures[at] = map[model.Category]model.Figure{}
			order = append(order, at)
		}
		figures[at][f.Category] = f.Figure
	}
	return figures, order
}
