package report

import (
	"fmt"
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

// chart is what a {{ chart }} line asks for of a table of crimes.
type chart struct {
	at         *doc.Placement
	table      model.Table
	categories []model.Category
	geography  model.Geography // empty: on campus, noncampus and public property together
}

// ChartNames lists what a {{ chart "..." }} line may draw.
var ChartNames = append(tableNames(), string(model.FireStatistics))

// placeChart turns a {{ chart }} line into a figure and the table of its
// numbers, for each campus that it speaks of.
func (b *builder) placeChart(p *doc.Placement) []doc.Block {
	if !slices.Contains(ChartNames, p.Name) {
		b.refuse(RuleUnknownChart, p, "", "there is no chart of "+p.Name, diag.DidYouMean(p.Name, ChartNames))
		return nil
	}
	blocks, ok := b.chartBlocks(p)
	if ok && len(blocks) == 0 {
		b.found = append(b.found, diag.New(RuleEmptyChart, diag.Error, p.Span, "this chart has no number in "+b.inPeriod(),
			diag.Help("take the line away, or name another campus, geography or facility")))
	}
	return b.checkPlaced(p, blocks)
}

// chartBlocks is what a chart prints. It returns false if the line cannot be
// read.
func (b *builder) chartBlocks(p *doc.Placement) ([]doc.Block, bool) {
	if p.Name == string(model.FireStatistics) {
		return b.fireCharts(p)
	}
	known := b.takes(p, "category", "campus", "geography")
	campuses, ok := b.campusesOf(p)
	if !known || !ok {
		return nil, false
	}
	c, ok := b.readChart(p)
	if !ok {
		return nil, false
	}
	var blocks []doc.Block
	for _, campus := range campuses {
		if groups, some := b.chartGroups(c, campus); some {
			blocks = append(blocks, b.chartFigure(c, campus, groups), b.chartTable(c, campus))
		}
	}
	return blocks, true
}

// readChart reads the name and the arguments of a chart.
func (b *builder) readChart(p *doc.Placement) (chart, bool) {
	c := chart{at: p, table: model.Table(p.Name), geography: model.Geography(p.Args["geography"])}
	_, placed := p.Args["geography"]
	switch {
	case placed && c.table == model.Unfounded:
		b.refuse(RuleUnknownChart, p, "geography", "unfounded crimes are not counted by place", "leave geography out")
		return c, false
	case placed && !slices.Contains(model.Geographies, c.geography):
		b.refuse(RuleUnknownChart, p, "geography", "there is no geography "+quoted(string(c.geography)),
			diag.DidYouMean(string(c.geography), words(model.Geographies))+"; without one, a chart shows on campus, noncampus and public property together")
		return c, false
	}
	all := words(model.Categories[c.table])
	named, ok := b.listed(RuleUnknownChart, p, "category", all)
	for _, name := range named {
		c.categories = append(c.categories, model.Category(name))
	}
	return c, ok && b.fitsPage(p, "category", "categories", "name those that matter: category="+quoted(strings.Join(all[:min(2, len(all))], ",")), len(named))
}

// fitsPage refuses a chart of more groups of bars than a page has room for.
func (b *builder) fitsPage(p *doc.Placement, argument, plural, help string, groups int) bool {
	list := make([]figure.Group, groups)
	for i := range list {
		list[i].Bars = make([]figure.Bar, len(b.stats.Years))
	}
	if figure.BarsHeight(list) <= tallest {
		return true
	}
	b.refuse(RuleUnknownChart, p, argument, fmt.Sprintf("a chart of %d %s is taller than a page", groups, plural), help)
	return false
}

// words are words of the input files as plain strings.
func words[T ~string](list []T) []string {
	plain := make([]string, len(list))
	for i, w := range list {
		plain[i] = string(w)
	}
	return plain
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
