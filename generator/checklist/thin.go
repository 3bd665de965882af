package checklist

import (
	"fmt"
	"slices"
	"strings"

	"cleryreport/generator/diag"
	"cleryreport/generator/schema"
)

// manyLeaves and wordsPerLeaf say when a text is too short for what it claims:
// five paragraphs of law in fewer than a dozen words each.
const (
	manyLeaves   = 5
	wordsPerLeaf = 12
)

// claim is a text with the paragraphs of law that it claims to answer under all
// the headings where it stands.
type claim struct {
	sections []section
	leaves   []*schema.Leaf
}

// thinSections finds texts that claim to answer many paragraphs of the law in
// few words, under one heading or the same words under several.
func (w *walker) thinSections(*Coverage) []diag.Diagnostic {
	var list []diag.Diagnostic
	for _, c := range claimsOf(w.sections) {
		first, claimed := c.sections[0], len(c.leaves)
		if claimed < manyLeaves {
			continue
		}
		words := len(strings.Fields(first.Quote))
		if words >= claimed*wordsPerLeaf {
			continue
		}
		repeated := ""
		options := []diag.Option{diag.Help("cite only what the text really says, and give the other paragraphs sections of their own"), lawOf(c.leaves[0])}
		if len(c.sections) > 1 {
			repeated = fmt.Sprintf(", which stand under %d headings", len(c.sections))
			options = append(options, diag.See(c.sections[1].Span, "the same words again"))
		}
		list = append(list, diag.New(RuleThin, diag.Warning, first.Span,
			fmt.Sprintf("the text claims to answer %d paragraphs of the law in %d words%s%s", claimed, words, repeated, w.ownedBy(first.Path)), options...))
	}
	return list
}

// claimsOf gathers what each text claims, in the order of the sections.
// Paragraphs that the law itself lets point elsewhere are not counted.
func claimsOf(sections []section) []*claim {
	var claims []*claim
	byText := map[string]*claim{}
	for _, s := range sections {
		c := byText[s.plain]
		if c == nil || s.Quote == "" { // tables alone have no words in common
			c = &claim{}
			byText[s.plain] = c
			claims = append(claims, c)
		}
		c.sections = append(c.sections, s)
		for _, leaf := range s.leaves {
			if leaf.Role != schema.RolePointer && !pointsElsewhere(leaf) && !slices.Contains(c.leaves, leaf) {
				c.leaves = append(c.leaves, leaf)
			}
		}
	}
	return claims
}

// pointsElsewhere reports whether the law lets the report point to another
// document or place for this: education on drugs (b)(10) and the registry of
// sex offenders (b)(12).
func pointsElsewhere(leaf *schema.Leaf) bool {
	return under(leaf, security("(b)(10)"), security("(b)(12)"))
}
