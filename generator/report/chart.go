package report

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"cleryreport/generator/diag"
	"cleryreport/generator/doc"
	"cleryreport/generator/figure"
	"cleryreport/generator/model"
)

// tallest is the height in points that a chart may have: a page has no room for
// more.
const tallest = 600

// chart is what a {{ chart }} line asks for.
type chart struct {
	at         *doc.Placement
	table      model.Table
	categories []model.Category
	geography  model.Geography // empty: on campus, noncampus and public property together
}

// placeChart turns a {{ chart }} line into a figure and the table of its
// numbers, for each campus that it speaks of.
func (b *builder) placeChart(p *doc.Placement) []doc.Block {
	campuses, ok := b.campusesOf(p)
	if !ok {
		return nil
	}
	c, ok := b.readChart(p)
	if !ok {
		return nil
	}
	var blocks []doc.Block
	for _, campus := range campuses {
		if groups, some := b.chartGroups(c, campus); some {
			blocks = append(blocks, b.chartFigure(c, campus, groups), b.chartTable(c, campus))
		}
	}
	if len(blocks) == 0 {
		b.found = append(b.found, diag.New(RuleEmptyChart, diag.Error, p.Span, "this chart has no number in "+b.inPeriod(),
			diag.Help("take the line away, or name another campus or geography")))
	}
	return b.checkPlaced(p, blocks)
}

// readChart reads the name and the arguments of a chart.
func (b *builder) readChart(p *doc.Placement) (chart, bool) {
	c := chart{at: p, table: model.Table(p.Name), geography: model.Geography(p.Args["geography"])}
	switch {
	case !slices.Contains(model.Tables, c.table):
		return c, b.refuseChart(p, "there is no chart of "+p.Name, "charts can be drawn of "+wordList(tableNames(), "and"))
	case c.geography != "" && c.table == model.Unfounded:
		return c, b.refuseChart(p, "unfounded crimes are not counted by place", "leave geography out")
	case c.geography != "" && !slices.Contains(model.Geographies, c.geography):
		return c, b.refuseChart(p, "there is no geography "+p.Args["geography"], "the geographies are "+listOf(model.Geographies)+"; without one, a chart shows on campus, noncampus and public property together")
	}
	if !b.takes(p, "category", "campus", "geography") {
		return c, false
	}
	return b.readCategories(c)
}

// takes refuses an argument that a chart or map does not have.
func (b *builder) takes(p *doc.Placement, arguments ...string) bool {
	for _, name := range slices.Sorted(maps.Keys(p.Args)) {
		if !slices.Contains(arguments, name) {
			return b.refuseChart(p, "a "+p.Kind+" takes no "+name, "it takes "+wordList(arguments, "and"))
		}
	}
	return true
}

// readCategories reads the categories of a chart: those that are named, or all.
func (b *builder) readCategories(c chart) (chart, bool) {
	all := model.Categories[c.table]
	named := strings.FieldsFunc(c.at.Args["category"], func(r rune) bool { return r == ',' || r == ' ' })
	for _, name := range named {
		switch category := model.Category(name); {
		case !slices.Contains(all, category):
			return c, b.refuseChart(c.at, "the table "+string(c.table)+" has no category "+name, "its categories are "+listOf(all))
		case !slices.Contains(c.categories, category):
			c.categories = append(c.categories, category)
		}
	}
	if len(named) == 0 {
		c.categories = all
	}
	bars := make([]figure.Group, len(c.categories))
	for i := range bars {
		bars[i].Bars = make([]figure.Bar, len(b.stats.Years))
	}
	if figure.BarsHeight(bars) > tallest {
		return c, b.refuseChart(c.at, fmt.Sprintf("a chart of %d categories is taller than a page", len(c.categories)),
			"name those that matter: category=\""+string(all[0])+","+string(all[1])+"\"")
	}
	return c, true
}

func (b *builder) refuseChart(p *doc.Placement, message, help string) bool {
	b.found = append(b.found, diag.New(RuleUnknownChart, diag.Error, p.Span, message, diag.Help(help)))
	return false
}

// listOf names words of the input files.
func listOf[T ~string](words []T) string {
	list := make([]string, len(words))
	for i, w := range words {
		list[i] = string(w)
	}
	return wordList(list, "and")
}

// keys are the cells of the statistics that one bar adds up. A total is on
// campus, noncampus and public property: student housing is part of on campus.
func (c chart) keys(campus model.Campus, category model.Category, year int) []model.Key {
	geographies := []model.Geography{model.OnCampus, model.Noncampus, model.PublicProperty}
	switch {
	case c.table == model.Unfounded:
		geographies = []model.Geography{""}
	case c.geography != "":
		geographies = []model.Geography{c.geography}
	}
	biases := []model.Bias{""}
	if c.table == model.HateCrimes {
		biases = model.Biases
	}
	var keys []model.Key
	for _, g := range geographies {
		for _, bias := range biases {
			keys = append(keys, model.Key{Campus: campus.ID, Year: year, Table: c.table, Category: category, Bias: bias, Geography: g})
		}
	}
	return keys
}

// chartCell adds up cells. Places that did not exist add nothing; where any
// number is not in hand, was not asked for or stands elsewhere, there is no sum,
// and the cell says why.
func (b *builder) chartCell(keys []model.Key) model.Cell {
	sum := b.stats.At(keys[0])
	for i, key := range keys {
		cell := b.stats.At(key)
		switch {
		case i == 0:
		case cell.Status == model.Missing || sum.Status == model.Missing:
			sum.Status = model.Missing
		case cell.Status == model.NotYetCollected || cell.Status == model.Elsewhere:
			sum.Status = cell.Status
		case cell.Status == model.Reported && (sum.Status == model.Absent || sum.Status == model.NotOpen):
			sum = cell
		case cell.Status == model.Reported:
			sum.Count += cell.Count
		}
	}
	return sum
}

// chartGroups are the bars of a campus. The second result is false if none of
// them has a number.
func (b *builder) chartGroups(c chart, campus model.Campus) (groups []figure.Group, some bool) {
	for _, category := range c.categories {
		g := figure.Group{Title: model.CategoryTitle[category]}
		for _, year := range b.stats.Years {
			cell := b.chartCell(c.keys(campus, category, year))
			known := cell.Status == model.Reported
			some = some || known
			g.Bars = append(g.Bars, figure.Bar{Name: itoa(year), Count: cell.Count, Known: known, Text: b.cellText(cell)})
		}
		groups = append(groups, g)
	}
	return groups, some
}
