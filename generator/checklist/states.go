package checklist

import (
	"slices"
	"strings"
	"unicode"

	"cleryreport/generator/schema"
)

// judge says how far the evidence answers the leaf, and what it lacks.
func judge(leaf *schema.Leaf, evidence []Evidence) (State, []string) {
	counted := slices.DeleteFunc(slices.Clone(evidence), func(e Evidence) bool { return e.Status == "starter" })
	if len(counted) == 0 {
		if len(evidence) > 0 {
			return Starter, nil
		}
		return Missing, nil
	}
	if counted[0].Kind != Section {
		return Present, nil
	}
	gathered := gather(counted)
	if causes := leaf.Validate(gathered); len(causes) > 0 {
		return Incomplete, causes
	}
	if causes := lackingElements(leaf, gathered.Text); len(causes) > 0 {
		return Incomplete, causes
	}
	if slices.ContainsFunc(counted, func(e Evidence) bool { return e.Status == "draft" }) {
		return Draft, nil
	}
	return Present, nil
}

// gather makes one piece of evidence of all sections that answer a leaf.
func gather(sections []Evidence) schema.Evidence {
	var texts, items []string
	for _, s := range sections {
		texts = append(texts, s.Quote)
		items = append(items, s.items...)
	}
	text := strings.Join(texts, "\n\n")
	return schema.Evidence{Text: text, Words: len(strings.Fields(text)), Items: items, Status: sections[0].Status}
}

// lackingElements names the elements of basis law that no word of the text
// speaks of. Elements without words, of doubtful basis, or of basis guidance or
// practice are never held against a text here.
func lackingElements(leaf *schema.Leaf, text string) []string {
	lower := " " + strings.Join(strings.FieldsFunc(strings.ToLower(text), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '-'
	}), " ")
	var causes []string
	for _, e := range leaf.Elements {
		if e.Basis != schema.BasisLaw || e.Unsure || len(e.Words) == 0 {
			continue
		}
		if !slices.ContainsFunc(e.Words, func(word string) bool { return strings.Contains(lower, " "+word) }) {
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
