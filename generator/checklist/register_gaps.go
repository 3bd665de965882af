package checklist

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"cleryreport/generator/diag"
	"cleryreport/generator/model"
	"cleryreport/generator/source"
)

// untested finds campuses whose text describes tests of the emergency
// procedures, at least one in a year, and whose register lists none in the last
// calendar year. Whether the text is there is another question.
func (w *walker) untested(coverage *Coverage) []diag.Diagnostic {
	year := w.corpus.Report.Edition - 1
	var list []diag.Diagnostic
	for i, campus := range coverage.Campuses {
		e, leaf := describing(coverage, security("(g)(6)"), i)
		if leaf == nil || !campus.OpenIn(year) || w.held(campus.ID, year) > 0 {
			continue
		}
		list = append(list, diag.New(RuleNoTest, diag.Warning, e.Span,
			fmt.Sprintf("the text describes yearly tests of the emergency procedures, and the register of %s lists none in %d%s", campus.Name, year, w.ownedBy(e.Path)),
			diag.Help(fmt.Sprintf("add the tests that were held to stats/%s/%d/exercises.csv; if none was held, say so here, and hold one", campus.ID, year)),
			lawOf(leaf)))
	}
	return list
}

// held counts the tests of the emergency procedures at a campus in a year.
func (w *walker) held(campus string, year int) int {
	n := 0
	for _, l := range w.corpus.ExerciseLists {
		if l.Campus == campus && l.Year == year {
			n += len(l.Exercises)
		}
	}
	return n
}

// undrilled notes residence halls without a fire drill in the last calendar
// year. The law asks for the number, and zero is one; it is also what a log
// shows that nobody has filled in.
func (w *walker) undrilled(*Coverage) []diag.Diagnostic {
	year := w.corpus.Report.Edition - 1
	var list []diag.Diagnostic
	for _, l := range w.corpus.DrillLogs {
		if l.Year != year {
			continue
		}
		var names []string
		for _, p := range w.housingIn(l.Campus, year) {
			if !slices.ContainsFunc(l.Drills, func(d model.Drill) bool { return d.Facility == p.ID }) {
				names = append(names, p.Name)
			}
		}
		if len(names) == 0 {
			continue
		}
		list = append(list, diag.New(RuleNoDrill, diag.Note, l.Span,
			fmt.Sprintf("the report will say that no fire drill was held in %d in %s", year, strings.Join(names, ", ")),
			diag.Help("add the drills that were held; if there was none, nothing need be done here"), w.lawAt(fire("(b)(3)"))))
	}
	return list
}

// housingIn returns the student housing of a campus in a year, each facility
// once and by its last row, in the order of the register.
func (w *walker) housingIn(campus string, year int) []model.Place {
	var list []model.Place
	for _, p := range w.corpus.Places {
		if p.Campus != campus || p.Class != string(model.StudentHousing) || !p.OverlapsYear(year) {
			continue
		}
		if i := slices.IndexFunc(list, func(other model.Place) bool { return other.ID == p.ID }); i < 0 {
			list = append(list, p)
		} else if p.From > list[i].From {
			list[i] = p
		}
	}
	return list
}

// strayDays finds programs and tests that stand in the list of another year
// than their own.
func (w *walker) strayDays(*Coverage) []diag.Diagnostic {
	var list []diag.Diagnostic
	stray := func(what, day string, year int, span source.Span) {
		if day == "" || strings.HasPrefix(day, strconv.Itoa(year)+"-") {
			return
		}
		list = append(list, diag.New(RuleStrayDay, diag.Error, span, fmt.Sprintf("the %s of %s stands in the list of %d", what, day, year),
			diag.Help("move it to the list of its year, or correct its date"), diag.Law("34 CFR 668.46(g)(6)(iii), (j)(1)")))
	}
	for _, l := range w.corpus.ExerciseLists {
		for _, e := range l.Exercises {
			stray("test", e.Date, l.Year, e.Span)
		}
	}
	for _, l := range w.corpus.ProgramLists {
		for _, p := range l.Programs {
			for _, day := range p.Dates {
				stray("program", day, l.Year, p.Span)
			}
		}
	}
	return list
}
