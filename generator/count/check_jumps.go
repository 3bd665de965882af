package count

import (
	"fmt"
	"math"

	"cleryreport/generator/diag"
	"cleryreport/generator/model"
)

// jumpFromNone is the least number that does not come out of nothing, or go,
// without a word.
const jumpFromNone = 5

// checkJumps asks for words about a number that is far from that of the year
// before. Hate crimes and unfounded crimes, which come in ones and twos, and
// figures of the police without a place are left out. A crime in student
// housing is one on campus too, and its jump is told there.
func checkJumps(g *grid) {
	for _, now := range g.cells {
		if now.Table == model.HateCrimes || now.Table == model.Unfounded || now.Geography == model.PoliceUnplaced {
			continue
		}
		was := g.yearBefore(now.Key)
		if !isJump(was, now) || g.explained(was.Key) || g.explained(now.Key) {
			continue
		}
		if now.Geography == model.StudentHousing {
			onCampus := now.Key
			onCampus.Geography = model.OnCampus
			if isJump(g.yearBefore(onCampus), g.at(onCampus)) {
				continue
			}
		}
		g.found = append(g.found, diag.New(FindingJump, diag.Note, now.Span,
			fmt.Sprintf("%s is %d, and was %d the year before", g.words(now.Key), now.Count, was.Count),
			diag.Help("look whether both numbers are right; if they are, say in stats/notes.yaml what a reader should know, under `at` with the table and the category"),
			diag.Law("34 CFR 668.46(c)(1)"), diag.See(was.Span, "the year before")))
	}
}

// yearBefore returns the cell of the year before.
func (g *grid) yearBefore(key model.Key) model.Cell {
	key.Year--
	return g.at(key)
}

// isJump reports whether two numbers are too far apart for chance. Numbers of
// rare events that happen by themselves differ from year to year by about the
// square root of their sum; three times that is a jump if the one is at least
// double the other. Where one of them is zero, five are.
func isJump(was, now model.Cell) bool {
	if was.Status != model.Reported || now.Status != model.Reported {
		return false
	}
	low, high := min(was.Count, now.Count), max(was.Count, now.Count)
	if low == 0 {
		return high >= jumpFromNone
	}
	return high >= 2*low && float64(high-low) > 3*math.Sqrt(float64(high+low))
}

// explained reports whether a footnote of the row or the cell, or a restatement,
// says something of a number.
func (g *grid) explained(key model.Key) bool {
	for _, note := range g.corpus.Notes {
		if note.Category != "" && note.Matches(key) {
			return true
		}
	}
	return len(g.corpus.Restated(key)) > 0
}
