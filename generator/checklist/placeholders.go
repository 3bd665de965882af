package checklist

import (
	"regexp"
	"slices"

	"cleryreport/generator/diag"
	"cleryreport/generator/schema"
)

// placeholder is a mark that something is still to be filled in: brackets or
// angle brackets around the name of what belongs there, what a prompt asks for,
// the usual capital letters, a line to write on, or the printers' filler.
var placeholder = regexp.MustCompile(`(?:\[|<)\s*(?i:(?:insert|enter|fill|add|your|name|title|date|year|phone|telephone|number|address|e-?mail|office|` +
	`department|college|university|institution|school|campus|city|state|county|policy|position|contact|url|web|link)\b)[^\[\]<>]{0,80}(?:\]|>)` +
	`|\[(?i:fill in)\b[^\[\]]*\]|\bTBD\b|\bTBA\b|\bX{3,}(?:[-. ]+X{3,})*\b|_{3,}|\b(?:[Ll]orem|LOREM)\s+(?i:ipsum)\b` +
	`|\((?:[Ii]nsert|INSERT|[Ff]ill in|[Tt]o be (?:determined|confirmed|completed|inserted))\b[^()]{0,80}\)`)

// placeholderMarks are what one is known by: without them a text has no
// placeholder, and need not be searched.
var placeholderMarks = []string{"[", "<", "___", "TBD", "TBA", "XXX", "orem", "OREM", "(insert", "(Insert", "(INSERT", "(fill in", "(Fill in", "(to be", "(To be"}

// placeholdersIn returns where the placeholders of a text stand.
func placeholdersIn(text string) [][]int {
	if !holdsOne(text, placeholderMarks) {
		return nil
	}
	return placeholder.FindAllStringIndex(text, -1)
}

// placeholders finds what is still to be filled in. The section around it
// answers nothing, which is not said a second time. Of the prompts of a starter
// file it is said once for each paragraph that nothing else answers.
func (w *walker) placeholders(coverage *Coverage) []diag.Diagnostic {
	list := w.registerPlaceholders()
	begun := coverage.begun()
	for _, p := range w.passages {
		if p.policy.Status == statusStarter && slices.ContainsFunc(p.leaves, func(leaf *schema.Leaf) bool { return begun[leaf] }) {
			continue
		}
		for _, at := range placeholdersIn(p.text) {
			list = append(list, diag.New(RulePlaceholder, diag.Error, p.span(at[0], at[1]),
				"something is still to be filled in here: "+p.text[at[0]:at[1]]+w.ownedBy(p.policy.Path),
				diag.Help("write what belongs in its place; until then the section answers no paragraph of the law"), p.law()))
		}
	}
	return list
}

// begun are the leaves that only starter text answers, at one campus at least.
func (c *Coverage) begun() map[*schema.Leaf]bool {
	found := map[*schema.Leaf]bool{}
	for _, e := range c.Entries {
		found[e.Leaf] = slices.ContainsFunc(e.Answers, func(a Answer) bool { return a.State == Starter })
	}
	return found
}
