package checklist

import (
	"slices"

	"cleryreport/generator/diag"
	"cleryreport/generator/schema"
)

// rules judge a coverage, each one kind of mistake, in the order in which they
// are applied.
var rules = []func(*walker, *Coverage) []diag.Diagnostic{
	(*walker).states,
	(*walker).elementNotes,
	(*walker).placeholders,
	(*walker).personNames,
	(*walker).vagueTitles,
	(*walker).thinSections,
	(*walker).crossReferences,
	(*walker).standardsOfEvidence,
	(*walker).emptyRegisters,
	(*walker).unpublicizedTests,
	(*walker).unknownHalls,
	(*walker).fireClaims,
	(*walker).untested,
	(*walker).undrilled,
	(*walker).strayDays,
	(*walker).unrecordedNotices,
	(*walker).noticeDays,
	(*walker).undecidedDay,
	(*walker).closedCampuses,
	(*walker).contradictions,
	(*walker).otherEditions,
	(*walker).retiredTerms,
	(*walker).openSanctions,
	(*walker).promises,
	(*walker).vagueWords,
	(*walker).copiedForward,
	(*walker).otherYears,
	(*walker).telephones,
	(*walker).formerTitles,
	(*walker).unmatchedApprovals,
	(*walker).lackingApprovals,
}

// findings applies every rule.
func (w *walker) findings(coverage *Coverage) []diag.Diagnostic {
	var list []diag.Diagnostic
	for _, rule := range rules {
		list = append(list, rule(w, coverage)...)
	}
	return list
}

// lawOf names a leaf and what it asks, for a finding.
func lawOf(leaf *schema.Leaf) diag.Option {
	return func(d *diag.Diagnostic) {
		d.Law, d.Leaf = leaf.Citation.String()+": "+leaf.Asks, leaf.Citation.String()
	}
}

// security is a paragraph of 34 CFR 668.46.
func security(path string) schema.Citation {
	return schema.Citation{Text: "34 CFR 668.46", Path: path}
}

// fire is a paragraph of 34 CFR 668.49.
func fire(path string) schema.Citation {
	return schema.Citation{Text: "34 CFR 668.49", Path: path}
}

// notice is a paragraph of 34 CFR 668.41.
func notice(path string) schema.Citation {
	return schema.Citation{Text: "34 CFR 668.41", Path: path}
}

// statute is a paragraph of 20 U.S.C. 1092.
func statute(path string) schema.Citation {
	return schema.Citation{Text: "20 U.S.C. 1092", Path: path}
}

// under reports whether a leaf lies at or under one of the citations.
func under(leaf *schema.Leaf, citations ...schema.Citation) bool {
	return slices.ContainsFunc(citations, func(c schema.Citation) bool { return c.Contains(leaf.Citation) })
}
