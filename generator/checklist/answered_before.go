package checklist

import (
	"fmt"
	"slices"

	"cleryreport/generator/diag"
	"cleryreport/generator/prose"
	"cleryreport/generator/schema"
)

// sealedPairs are the sections of the last sealed edition, each with the section
// of this one that comes from it; none if the seal holds no words.
func (w *walker) sealedPairs() []prose.Pair {
	seal := w.corpus.SealBefore()
	if w.pairs == nil && seal != nil && len(seal.Wording.Sections) > 0 {
		w.pairs = prose.Match(seal.Wording.Sections, prose.Of(w.corpus, w.every).Sections)
	}
	return w.pairs
}

// answeredBefore shows the heading that answered a leaf in the last sealed edition
// and does no longer: a citation that went with a change of words, or a section
// that is gone.
func (w *walker) answeredBefore(leaf *schema.Leaf) diag.Option {
	return func(d *diag.Diagnostic) {
		for _, pair := range w.sealedPairs() {
			if pair.Before == nil || !slices.ContainsFunc(pair.Before.Cites, func(cite string) bool { return w.cites(cite, leaf) }) {
				continue
			}
			edition := fmt.Sprint(w.corpus.SealBefore().Edition)
			if pair.After == nil {
				diag.See(pair.Before.Span, "what answered it in the edition of "+edition+", and is gone: "+pair.Before.Heading)(d)
			} else {
				diag.See(pair.After.Span, "this heading answered it in the edition of "+edition)(d)
			}
			return
		}
	}
}

// cites reports whether a citation of the seal stands for a leaf.
func (w *walker) cites(cite string, leaf *schema.Leaf) bool {
	citation, err := w.every.Parse(cite)
	return err == nil && slices.Contains(w.every.Find(citation), leaf)
}
