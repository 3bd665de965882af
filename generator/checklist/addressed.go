package checklist

import (
	"fmt"

	"cleryreport/generator/diag"
	"cleryreport/generator/model"
)

// closedCampuses finds policies that are addressed to a campus which was not
// open in the last calendar year and is not in the year of the edition.
func (w *walker) closedCampuses(*Coverage) []diag.Diagnostic {
	edition := w.corpus.Report.Edition
	var list []diag.Diagnostic
	for _, p := range w.corpus.Policies {
		for _, id := range p.Campuses {
			campus, ok := w.corpus.Campus(id)
			if !ok || !w.isClosed(campus) {
				continue
			}
			list = append(list, diag.New(RuleClosedCampus, diag.Error, p.CampusSpan,
				fmt.Sprintf("the text is addressed to %s, which was not open in %d%s", campus.Name, edition-1, w.ownedBy(p.Path)),
				diag.Help("take the campus out of campuses: at the top of the file, or mend its dates in site/campuses.yaml"),
				diag.Law("34 CFR 668.46(d)"), diag.See(campus.Span, "when "+campus.Name+" is open")))
		}
	}
	return list
}

// contradictions finds sections that answer what does not apply at any campus
// to which their file is addressed: the text and the fact cannot both be right.
// Of each file a fact is said once.
func (w *walker) contradictions(coverage *Coverage) []diag.Diagnostic {
	var list []diag.Diagnostic
	said := map[*model.Policy]map[string]bool{} // facts that were said of a file
	for _, s := range w.sections {
		for _, leaf := range s.leaves {
			fact := onlySwitchedOff(coverage, s, leaf.Index)
			if fact == nil || fact.Name == factOpen || said[s.policy][fact.Name] {
				continue
			}
			if said[s.policy] == nil {
				said[s.policy] = map[string]bool{}
			}
			said[s.policy][fact.Name] = true
			list = append(list, diag.New(RuleContradiction, diag.Warning, s.Span,
				"this answers "+leaf.Citation.Heading()+" ("+leaf.Title+"), which does not apply here: "+fact.Reason+w.ownedBy(s.Path),
				diag.Help("mend the fact in site/, or address the text to the campuses where it applies"),
				lawOf(leaf), diag.See(fact.Span, "the fact that says it does not apply")))
		}
	}
	return list
}

// onlySwitchedOff returns the fact that switches the leaf of the index off, nil
// if the leaf applies at a campus to which the file is addressed.
func onlySwitchedOff(coverage *Coverage, s section, leaf int) *Fact {
	var fact *Fact
	for _, entry := range coverage.Entries {
		if entry.Leaf.Index != leaf {
			continue
		}
		for i, a := range entry.Answers {
			if !s.policy.AppliesTo(coverage.Campuses[i].ID) {
				continue
			}
			if a.State != NotApplicable {
				return nil
			}
			if fact == nil {
				fact = a.Fact
			}
		}
	}
	return fact
}
