package checklist

import (
	"slices"

	"cleryreport/generator/schema"
)

// judge says how far the evidence answers the leaf, and what it lacks. Numbers,
// registers, generated parts and records answer by being there; sections are
// read, the adopted ones first: a draft beside an adopted text that says
// everything takes nothing away.
func judge(leaf *schema.Leaf, evidence []Evidence) (State, []string) {
	counted := withStatus(evidence, func(status string) bool { return status != "starter" })
	switch {
	case len(evidence) == 0:
		return Missing, nil
	case len(counted) == 0:
		return Starter, nil
	case slices.ContainsFunc(counted, func(e Evidence) bool { return e.Kind != Section }):
		return Present, nil
	}
	adopted := withStatus(counted, func(status string) bool { return status != "draft" })
	if len(adopted) > 0 && len(lacks(leaf, adopted)) == 0 {
		return Present, nil
	}
	if causes := lacks(leaf, counted); len(causes) > 0 {
		return Incomplete, causes
	}
	return Draft, nil
}

func withStatus(evidence []Evidence, keep func(status string) bool) []Evidence {
	var kept []Evidence
	for _, e := range evidence {
		if keep(e.Status) {
			kept = append(kept, e)
		}
	}
	return kept
}

// lacks says what the sections that answer a leaf lack: the shape of its kind,
// the term that it defines, and the elements of basis law.
func lacks(leaf *schema.Leaf, sections []Evidence) []string {
	gathered := gather(leaf, sections)
	if causes := leaf.Validate(gathered); len(causes) > 0 {
		return causes
	}
	if term := leaf.AnsweredBy.Term; term != "" && len(gathered.Defines) == 0 {
		return []string{"the text does not name the term: " + term}
	}
	return lackingElements(leaf, plainOf(sections))
}

// lackingElements names the elements of basis law that none of the plain words
// speaks of. Elements without words, of doubtful basis, or of basis guidance or
// practice are never held against a text here.
func lackingElements(leaf *schema.Leaf, plain string) []string {
	var causes []string
	for _, e := range leaf.Elements {
		if e.Basis != schema.BasisLaw || e.Unsure || len(e.Words) == 0 {
			continue
		}
		if !holdsOneBeginning(plain, e.Words) {
			causes = append(causes, "the text does not speak of: "+e.Text)
		}
	}
	return causes
}

// order of the states from the least to the most settled, for pointers.
var settled = []State{Missing, Starter, Incomplete, Draft, Excepted, Present, Accepted, NotApplicable}

// leastState returns the least settled state, at the campus with the given
// index, of all leaves at or under the citations.
func leastState(coverage *Coverage, citations []schema.Citation, campus int) State {
	least := NotApplicable
	for _, entry := range coverage.Entries {
		if !slices.ContainsFunc(citations, func(c schema.Citation) bool { return c.Contains(entry.Leaf.Citation) }) || !expected(entry.Leaf) {
			continue
		}
		if s := entry.Answers[campus].State; slices.Index(settled, s) < slices.Index(settled, least) {
			least = s
		}
	}
	return least
}

// expected reports whether a leaf that nothing answers is a gap.
func expected(leaf *schema.Leaf) bool {
	return leaf.Role == schema.RoleContent || leaf.Role == schema.RoleDimension || leaf.Role == schema.RoleDefinition
}
