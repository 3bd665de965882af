package count

import (
	"fmt"
	"slices"

	"cleryreport/generator/diag"
	"cleryreport/generator/model"
	"cleryreport/generator/source"
)

// checkRestated reports a restatement that changes nothing, whose new number is
// not the number of the cell, whose old one is not what was published, and one
// of two for the same number. Those of years before the edition's are kept from
// earlier editions.
func checkRestated(g *grid) {
	for i := range g.corpus.Restatements {
		r := &g.corpus.Restatements[i]
		switch {
		case r.Was == r.Now:
			g.report(FindingRestated, r.Span, fmt.Sprintf("the number was %s and is %s: nothing changed", r.Was, r.Now),
				diag.Help("correct `was` or `now`, or take the entry out"), diag.Law(sealLaw))
		case r.Year != 0 && r.Year < g.years[0]:
		case g.isFireFigure(*r):
			g.restatedFire(r)
		case r.Table != model.FireStatistics:
			g.restatedCells(r)
		}
	}
}

// restatedCells holds a restatement against the cells that it tells of, up to
// the first that does not agree.
func (g *grid) restatedCells(r *model.Restatement) {
	for _, cell := range g.restatedBy(r) {
		if entries := g.corpus.Restated(cell.Key); entries[0] != r {
			g.restatedTwice(r, entries[0], g.words(cell.Key))
			return
		}
		now := figure{g.words(cell.Key), cell.Figure(), cell.Span}
		if g.restatedWrongly(r, now, g.sealedFigure(cell.Key)) {
			return
		}
	}
}

// restatedBy returns the cells that a restatement tells of. Of several cells,
// those that have not changed are left out: it does not speak of them.
func (g *grid) restatedBy(r *model.Restatement) []model.Cell {
	var cells, changed []model.Cell
	before := g.corpus.SealBefore()
	for _, cell := range g.cells {
		if !r.Matches(cell.Key) || cell.Status == model.Missing || !slices.Contains(g.corpus.Restated(cell.Key), r) {
			continue
		}
		cells = append(cells, cell)
		if before == nil {
			continue
		}
		if was, _, ok := g.sealedFigure(cell.Key)(before); ok && was != cell.Figure() {
			changed = append(changed, cell)
		}
	}
	if len(cells) > 1 && len(changed) > 0 {
		return changed
	}
	return cells
}

// restatedFire does the same for a figure of the fire statistics.
func (g *grid) restatedFire(r *model.Restatement) {
	key := model.FireKey{Campus: r.Campus, Facility: r.Facility, Year: r.Year, Category: r.Category}
	f := g.facilityAt(key)
	if entries := g.corpus.RestatedFire(key); entries[0] != r {
		g.restatedTwice(r, entries[0], g.fireWords(key, f.Name))
		return
	}
	if f.Status == model.Missing {
		return
	}
	g.restatedWrongly(r, figure{g.fireWords(key, f.Name), f.Figure(key.Category), f.Span},
		func(seal *model.Seal) (model.Figure, source.Span, bool) { return sealedFire(seal, key) })
}

func (g *grid) restatedTwice(r, first *model.Restatement, words string) {
	g.report(FindingRestatedTwice, r.Span, words+" has two restatements, and a change has one cause",
		diag.Help("keep the one that is right"), diag.Law(sealLaw), diag.See(first.Span, "the first one"))
}

// figure is a figure of this edition in words, and where it is written.
type figure struct {
	words string
	now   model.Figure
	span  source.Span
}

// restatedWrongly reports whether a restatement does not agree with a figure
// or with what was published in its place.
func (g *grid) restatedWrongly(r *model.Restatement, f figure, in func(*model.Seal) (model.Figure, source.Span, bool)) bool {
	if f.now != r.Now {
		g.report(FindingRestated, r.Span,
			fmt.Sprintf("%s is %s, but the restatement says that it is now %s", f.words, f.now, r.Now),
			diag.Help("make `now` and the counts file agree, and name one cell under `at`"),
			diag.Law(sealLaw), diag.See(f.span, "the number"))
		return true
	}
	before := g.corpus.SealBefore()
	if before == nil {
		return false
	}
	was, span, ok := in(before)
	switch {
	case !ok && g.corpus.OwnSeal() == nil:
		g.report(FindingRestatedWas, r.Span, fmt.Sprintf("no earlier edition printed %s", f.words),
			diag.Help("take the entry out: a number that is printed for the first time cannot have changed"),
			diag.Law(sealLaw), diag.See(sealed(before), "the edition before this one"))
		return true
	case ok && was == r.Now:
		g.found = append(g.found, diag.New(FindingRestatedPast, diag.Warning, r.Span,
			fmt.Sprintf("%s is as the edition of %d printed it: readers were told of this change then", f.words, before.Edition),
			diag.Help("take the entry out; the edition in which the change was told keeps it"),
			diag.Law(sealLaw), diag.See(span, "the number as it was published")))
		return true
	case ok && was != r.Was:
		g.report(FindingRestatedWas, r.Span, fmt.Sprintf("%s: the restatement says that it was %s, but the edition of %d printed %s", f.words, r.Was, before.Edition, figureWords(was)),
			diag.Help(fmt.Sprintf("write `was: %s`", was)), diag.Law(sealLaw), diag.See(span, "the number as it was published"))
		return true
	}
	return false
}

// sealedFigure finds a cell of the statistics in a seal.
func (g *grid) sealedFigure(key model.Key) func(*model.Seal) (model.Figure, source.Span, bool) {
	return func(seal *model.Seal) (model.Figure, source.Span, bool) {
		for _, cell := range seal.Cells {
			if cell.Key == key {
				return cell.Figure(), cell.Span, true
			}
		}
		return model.Figure(model.Absent), sealed(seal), seal.Holds(key.Year)
	}
}
