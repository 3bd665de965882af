package count

import (
	"fmt"

	"cleryreport/generator/diag"
	"cleryreport/generator/model"
)

// checkAbsent reports a count above zero in a geography that did not exist at
// the campus that year. A zero written there does no harm.
func checkAbsent(g *grid) {
	g.writtenWhere(model.Absent, func(written model.Cell) {
		campus, _ := g.corpus.Campus(written.Campus)
		g.report(FindingAbsent, written.Span,
			fmt.Sprintf("%s is %d, but site/campuses.yaml says that %s had no %s that year",
				g.words(written.Key), written.Count, g.campusName(campus.ID), geographyWords(written.Geography)),
			diag.Help("correct the number, or the years in which this kind of place existed"),
			diag.Law("34 CFR 668.46(c)(5)"),
			diag.See(existence(campus, written.Geography).Span, "here it does not exist"))
	})
}

// checkNotOpen reports a count above zero in a year in which the campus was
// not open.
func checkNotOpen(g *grid) {
	g.writtenWhere(model.NotOpen, func(written model.Cell) {
		campus, _ := g.corpus.Campus(written.Campus)
		g.report(FindingNotOpen, written.Span,
			fmt.Sprintf("%s is %d, but the campus was not open that year", g.words(written.Key), written.Count),
			diag.Help("correct the number, or `open:` in site/campuses.yaml"),
			diag.Law("34 CFR 668.46(d)"),
			diag.See(campus.Span, "the years in which the campus was open"))
	})
}

// checkNotCollected reports a hazing count for a year before the law asked.
func checkNotCollected(g *grid) {
	g.writtenWhere(model.NotYetCollected, func(written model.Cell) {
		g.report(FindingNotCollected, written.Span,
			fmt.Sprintf("%s is %d, but hazing is counted from %d on", g.words(written.Key), written.Count, model.HazingSince),
			diag.Help("take `hazing:` out of this file"),
			diag.Law(tableLaw[model.Hazing]))
	})
}

// checkElsewhere reports a count above zero in a cell that a footnote says is
// counted elsewhere.
func checkElsewhere(g *grid) {
	for _, cell := range g.cells {
		note := g.elsewhere(cell.Key)
		if note == nil || cell.Status != model.Reported || cell.Count == 0 {
			continue
		}
		g.report(FindingElsewhere, cell.Span,
			fmt.Sprintf("%s is %d, but a footnote says that it is counted elsewhere", g.words(cell.Key), cell.Count),
			diag.Help("take the number out, or `elsewhere` out of the footnote"),
			diag.Law("34 CFR 668.46(c)"),
			diag.See(note.Span, "the footnote"))
	}
}

// writtenWhere visits the counts above zero that are written in cells of a
// status that takes no number.
func (g *grid) writtenWhere(status model.Status, visit func(model.Cell)) {
	for _, cell := range g.cells {
		file := g.files[campusYear{cell.Campus, cell.Year}]
		if cell.Status != status || file == nil {
			continue
		}
		if written, ok := file.cells[cell.Key]; ok && written.Count > 0 {
			visit(written)
		}
	}
}
