package count

import (
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
		g.checkCell(restated.At, restated.Span, "restatement")
	}
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
