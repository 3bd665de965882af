package checklist

import (
	"fmt"
	"slices"

	"cleryreport/generator/diag"
	"cleryreport/generator/schema"
)

// programsOf names, for the paragraphs that describe programs, the kind that
// the register of programs gives them.
var programsOf = []struct {
	citation schema.Citation
	kind     string
}{
	{security("(b)(5)"), "security_procedures"},
	{security("(b)(6)"), "crime_prevention"},
	{security("(j)(1)(i)"), "primary_prevention"},
	{security("(j)(1)(ii)"), "ongoing_campaign"},
	{statute("(f)(1)(L)"), "hazing_prevention"},
}

// emptyRegisters finds programs that the text describes and of which the
// register of a campus lists none in the last calendar year.
func (w *walker) emptyRegisters(coverage *Coverage) []diag.Diagnostic {
	var list []diag.Diagnostic
	for _, described := range programsOf {
		for i, campus := range coverage.Campuses {
			e, leaf := describing(coverage, described.citation, i)
			year := w.corpus.Report.Edition - 1
			if leaf == nil || !campus.OpenIn(year) || w.heldPrograms(campus.ID, described.kind, year) {
				continue
			}
			list = append(list, diag.New(RuleRegisterEmpty, diag.Warning, e.Span,
				fmt.Sprintf("the text describes programs of the kind %s, and the register of %s lists none in %d%s", described.kind, campus.Name, year, w.ownedBy(e.Path)),
				diag.Help(fmt.Sprintf("add the programs that were held to stats/%s/%d/programs.csv, or let the text say what is really offered", campus.ID, year)),
				lawOf(leaf)))
		}
	}
	return list
}

// describing returns the first section that answers a leaf at or under the
// citation at the campus of the index; the leaf is nil if none does.
func describing(coverage *Coverage, citation schema.Citation, campus int) (Evidence, *schema.Leaf) {
	for _, entry := range coverage.Entries {
		if sections := onlySections(entry.Answers[campus].Evidence); len(sections) > 0 && under(entry.Leaf, citation) {
			return sections[0], entry.Leaf
		}
	}
	return Evidence{}, nil
}

func (w *walker) heldPrograms(campus, kind string, year int) bool {
	for _, l := range w.corpus.ProgramLists {
		if l.Campus != campus || l.Year != year {
			continue
		}
		for _, p := range l.Programs {
			if p.Kind == kind {
				return true
			}
		}
	}
	return false
}

// unpublicizedTests finds registers of emergency tests of the last calendar
// year of which none went together with making the procedures known.
func (w *walker) unpublicizedTests(*Coverage) []diag.Diagnostic {
	var list []diag.Diagnostic
	for _, l := range w.corpus.ExerciseLists {
		publicized := false
		for _, e := range l.Exercises {
			publicized = publicized || e.PublicizedWith != ""
		}
		if publicized || len(l.Exercises) == 0 || l.Year != w.corpus.Report.Edition-1 {
			continue
		}
		list = append(list, diag.New(RuleUnpublicized, diag.Warning, l.Span,
			fmt.Sprintf("no test of %d at this campus went together with making the emergency procedures known", l.Year),
			diag.Help("write in publicized_with how the procedures were made known with at least one test"), w.lawAt(security("(g)(6)(ii)"))))
	}
	return list
}

// lawAt names the first leaf of a citation, for a finding.
func (w *walker) lawAt(c schema.Citation) diag.Option {
	i := slices.IndexFunc(w.law.Leaves, func(leaf *schema.Leaf) bool { return c.Contains(leaf.Citation) })
	if i < 0 {
		return diag.Law(c.String())
	}
	return lawOf(w.law.Leaves[i])
}
