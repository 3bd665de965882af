package checklist

import (
	"fmt"
	"slices"

	"cleryreport/generator/diag"
	"cleryreport/generator/doc"
	"cleryreport/generator/schema"
)

// otherEditions finds headings that cite a paragraph which this edition is not
// asked: one that has ended, or that begins later. Such a heading answers
// nothing, and its author would never know.
func (w *walker) otherEditions(*Coverage) []diag.Diagnostic {
	var list []diag.Diagnostic
	for _, p := range w.corpus.Policies {
		for _, block := range p.Blocks {
			h, ok := block.(*doc.Heading)
			if !ok {
				continue
			}
			for _, cite := range h.Cites {
				if d, ok := w.otherEdition(cite); ok {
					d.Message += w.ownedBy(p.Path)
					list = append(list, d)
				}
			}
		}
	}
	return list
}

// otherEdition is the finding for one citation; ok is false where the edition is
// asked for a part of what it names.
func (w *walker) otherEdition(cite doc.Cite) (d diag.Diagnostic, ok bool) {
	citation, err := w.every.Parse(cite.Text)
	leaves := w.every.Find(citation)
	if err != nil || len(leaves) == 0 || len(w.law.Find(citation)) > 0 {
		return d, false
	}
	edition := w.corpus.Report.Edition
	name := leaves[0].Citation.Heading() + " (" + leaves[0].Title + ")"
	if i := slices.IndexFunc(leaves, func(l *schema.Leaf) bool { return l.Since > edition }); i >= 0 {
		return diag.New(RuleOtherEdition, diag.Note, cite.Span,
			fmt.Sprintf("%s is asked from the edition of %d on, so that this heading answers nothing in that of %d", name, leaves[i].Since, edition),
			diag.Help("a text that is early does no harm; take the citation out if the text is not for this report"), lawOf(leaves[i])), true
	}
	return diag.New(RuleOtherEdition, diag.Warning, cite.Span,
		fmt.Sprintf("%s was last asked of the edition of %d, so that this heading answers nothing in that of %d", name, leaves[0].Until, edition),
		diag.Help("take the citation out, and the text with it if it is no longer the institution's practice"), lawOf(leaves[0])), true
}
