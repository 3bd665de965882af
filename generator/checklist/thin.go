package checklist

import (
	"fmt"
	"strings"

	"cleryreport/generator/diag"
	"cleryreport/generator/schema"
)

// manyLeaves and wordsPerLeaf say when a section is too short for what it
// claims: five paragraphs of law in fewer than a dozen words each.
const (
	manyLeaves   = 5
	wordsPerLeaf = 12
)

// thinSections finds sections that claim to answer many paragraphs of the law
// in few words. Paragraphs that the law itself lets point elsewhere are not
// counted.
func (w *walker) thinSections(*Coverage) []diag.Diagnostic {
	var list []diag.Diagnostic
	for _, s := range w.sections {
		claimed := 0
		for _, leaf := range s.leaves {
			if leaf.Role != schema.RolePointer && !pointsElsewhere(leaf) {
				claimed++
			}
		}
		words := len(strings.Fields(s.Quote))
		if claimed < manyLeaves || words >= claimed*wordsPerLeaf {
			continue
		}
		list = append(list, diag.New(RuleThin, diag.Warning, s.Span,
			fmt.Sprintf("the text claims to answer %d paragraphs of the law in %d words%s", claimed, words, w.ownedBy(s.Path)),
			diag.Help("cite only what the text really says, and give the other paragraphs sections of their own"), lawOf(s.leaves[0])))
	}
	return list
}

// pointsElsewhere reports whether the law lets the report point to another
// document or place for this: education on drugs (b)(10) and the registry of
// sex offenders (b)(12).
func pointsElsewhere(leaf *schema.Leaf) bool {
	return under(leaf, security("(b)(10)"), security("(b)(12)"))
}
