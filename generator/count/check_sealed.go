package count

import (
	"fmt"

	"cleryreport/generator/diag"
	"cleryreport/generator/model"
	"cleryreport/generator/source"
)

// checkSealed reports each number that is not as the edition before this one
// published it, and of which stats/restated.yaml does not tell. If this edition
// was published already, its own seal is asked as well.
func checkSealed(g *grid) {
	for i, seal := range g.corpus.Seals {
		if seal.Edition > g.corpus.Report.Edition {
			g.report(FindingSealFuture, sealed(&g.corpus.Seals[i]),
				fmt.Sprintf("this is the seal of the edition of %d, and site/report.yaml says edition %d", seal.Edition, g.corpus.Report.Edition),
				diag.Help("correct `edition` in site/report.yaml, or take the seal out if that edition was never published"), diag.Law(sealLaw))
		}
	}
	for _, seal := range []*model.Seal{g.corpus.SealBefore(), g.corpus.OwnSeal()} {
		if seal == nil {
			continue
		}
		if g.corpus.Report.HoldsSecurity() {
			g.sealedCells(seal)
		}
		if g.corpus.Report.HoldsFire() {
			g.sealedFires(seal)
		}
	}
}

const sealLaw = "34 CFR 668.46(c)(1)"

// sealed is a seal as a whole.
func sealed(s *model.Seal) source.Span { return source.Whole(s.Path) }

// change is cells that hold no longer what was published, and for one reason.
// Numbers that were replaced by another number are told one by one; those that
// came or went with a geography, or went by a footnote that says that they are
// counted elsewhere, together.
type change struct {
	now, was model.Cell // the first of them
	cells    int
}

// sealedCells reports the cells of the statistics that have changed, those that
// came among them.
func (g *grid) sealedCells(seal *model.Seal) {
	list := changes{together: map[string]int{}}
	known, campuses := map[model.Key]bool{}, map[string]bool{}
	for _, was := range seal.Cells {
		known[was.Key], campuses[was.Campus] = true, true
		if now, ok := g.published(was.Key); ok {
			list.add(g.corpus, now, was)
		}
	}
	for _, now := range g.cells {
		if seal.Holds(now.Year) && campuses[now.Campus] && !known[now.Key] && now.Status == model.Reported {
			list.add(g.corpus, now, model.Cell{Key: now.Key, Status: model.Absent, Span: sealed(seal)})
		}
	}
	for _, c := range list.list {
		g.changed(seal, c)
	}
	g.sealedCampuses(seal)
}

// sealedCampuses reports campuses that are no longer in the register although
// the edition shows a year of theirs, and those of which the seal knows nothing.
func (g *grid) sealedCampuses(seal *model.Seal) {
	sealedHere, told := map[string]bool{}, map[string]bool{}
	for _, was := range seal.Cells {
		sealedHere[was.Campus] = true
		if _, known := g.corpus.Campus(was.Campus); known || told[was.Campus] || !g.inYears(was.Year) {
			continue
		}
		told[was.Campus] = true
		g.report(FindingSealed, source.Whole("site/campuses.yaml"),
			fmt.Sprintf("the edition of %d printed the numbers of the campus %s for %d, and this edition does not have it", seal.Edition, was.Campus, was.Year),
			diag.Help("put the campus back; if it was closed, write the last day under `open`: its years stay in the report as long as the edition shows them"),
			diag.Law("34 CFR 668.46(d)"), diag.See(was.Span, "its numbers as they were published"))
	}
	for _, campus := range g.corpus.Campuses {
		if !sealedHere[campus.ID] && campus.OpenIn(seal.Years[len(seal.Years)-1]) {
			g.found = append(g.found, diag.New(FindingSealed, diag.Note, campus.Span,
				fmt.Sprintf("the edition of %d had no numbers of %s, and this one has numbers of the same years", seal.Edition, g.campusName(campus.ID)),
				diag.Help("say in the text of the report why the campus was not in the earlier edition"), diag.Law("34 CFR 668.46(d)")))
		}
	}
}

// changes collects what has changed since a seal.
type changes struct {
	list     []change
	together map[string]int // the changes of a geography, by what they have in common
}

func (c *changes) add(corpus *model.Corpus, now, was model.Cell) {
	if now.Status == model.Missing || now.Figure() == was.Figure() || len(corpus.Restated(was.Key)) > 0 {
		return
	}
	if now.Status != was.Status {
		group := fmt.Sprint(was.Campus, was.Year, was.Geography, now.Status, was.Status)
		if now.Status == model.Elsewhere {
			group = now.Span.String() // one footnote
		}
		if i, seen := c.together[group]; seen {
			c.list[i].cells++
			return
		}
		c.together[group] = len(c.list)
	}
	c.list = append(c.list, change{now, was, 1})
}

// published returns what this edition holds in a cell that a seal holds; ok is
// false if the edition does not show its campus or year. A police figure that is
// not in hand any more is absent.
func (g *grid) published(key model.Key) (cell model.Cell, ok bool) {
	if i, found := g.index[key]; found {
		return g.cells[i], true
	}
	_, ok = g.corpus.Campus(key.Campus)
	return model.Cell{Key: key, Status: model.Absent, Span: source.Whole(statsPath(key.Campus, key.Year, "agencies.yaml"))},
		ok && g.inYears(key.Year)
}

func (g *grid) changed(seal *model.Seal, c change) {
	message := fmt.Sprintf("%s: the edition of %d printed %s, this one holds %s", g.words(c.now.Key), seal.Edition, cellWords(c.was), cellWords(c.now))
	help := fmt.Sprintf("put the number back, or tell of the change in stats/restated.yaml with `was: %s`, `now: %s` and its cause", c.was.Figure(), c.now.Figure())
	if c.cells > 1 {
		message += fmt.Sprintf(", and so in %d cells for the same reason", c.cells)
		help += "; fewer keys under `at`, such as campus, year and geography, tell of all cells in which the same was printed, and a cell that was something else has an entry of its own"
	}
	g.report(FindingSealed, c.now.Span, message, diag.Help(help), diag.Law(sealLaw),
		diag.See(c.was.Span, "the number as it was published"))
}

// cellWords is what stands in a cell, within a sentence.
func cellWords(c model.Cell) string {
	if c.Geography == model.PoliceUnplaced && c.Status == model.Absent {
		return "no such figure"
	}
	return figureWords(c.Figure())
}

// figureWords is a figure within a sentence.
func figureWords(f model.Figure) string {
	switch model.Status(f) {
	case model.Absent:
		return "no number, because there was no such place"
	case model.NotOpen:
		return "no number, because it was not open"
	case model.Elsewhere:
		return "no number, because it is counted elsewhere"
	case model.NotYetCollected:
		return "no number, because the law did not ask for it yet"
	default:
		return string(f)
	}
}
