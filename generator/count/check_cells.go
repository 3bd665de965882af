package count

import (
	"slices"
	"strings"

	"cleryreport/generator/diag"
	"cleryreport/generator/model"
	"cleryreport/generator/source"
)

// checkCells reports footnotes and restatements that speak of no cell of the
// edition, and so would be printed nowhere or at another number. Those of years
// before the edition's are kept from earlier editions and are passed over.
func checkCells(g *grid) {
	for _, note := range g.corpus.Notes {
		g.checkCell(note.At, note.Span, "footnote")
	}
	for _, restated := range g.corpus.Restatements {
		if restated.Table == model.FireStatistics || restated.Facility != "" {
			g.checkFireFigure(restated)
			continue
		}
		g.checkCell(restated.At, restated.Span, "restatement")
	}
}

// checkFireFigure reports a restatement that names no one figure of the fires.
func (g *grid) checkFireFigure(r model.Restatement) {
	if r.Year != 0 && r.Year < g.years[0] || g.isFireFigure(r) {
		return
	}
	g.report(FindingNoSuchCell, r.Span, "this restatement speaks of no figure of the fire statistics",
		diag.Help("name under `at` the campus, `table: fires`, the facility, the year and one category: fires, "+fireCategories()), diag.Law(fireLaw))
}

func (g *grid) isFireFigure(r model.Restatement) bool {
	_, campus := g.corpus.Campus(r.Campus)
	known := r.Category == model.Fires || slices.Contains(model.FireCategories, r.Category)
	return r.Table == model.FireStatistics && campus && known && r.Facility != "" && g.inYears(r.Year)
}

func fireCategories() string {
	names := make([]string, len(model.FireCategories))
	for i, category := range model.FireCategories {
		names[i] = string(category)
	}
	return strings.Join(names, ", ")
}

func (g *grid) checkCell(at model.At, span source.Span, kind string) {
	if at.Year != 0 && at.Year < g.years[0] {
		return
	}
	for _, cell := range g.cells {
		if at.Matches(cell.Key) {
			return
		}
	}
	g.report(FindingNoSuchCell, span, "this "+kind+" speaks of a number that the edition does not have",
		diag.Help("correct `at`: campus, table, category, year and geography must go together"), diag.Law("34 CFR 668.46(c)"))
}
