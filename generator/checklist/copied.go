package checklist

import (
	"fmt"

	"cleryreport/generator/diag"
	"cleryreport/generator/model"
	"cleryreport/generator/prose"
)

// nearlyAll is the share of words, in per cent, from which a section is one that
// was only copied.
const nearlyAll = 95

// mostNamed is how many sections a finding names.
const mostNamed = 5

// copiedForward finds texts that are those of the last sealed edition and that
// nobody has compared with practice since it was published. A text without any
// day of review has a finding of its own.
func (w *walker) copiedForward(*Coverage) []diag.Diagnostic {
	seal := w.corpus.SealBefore()
	if seal == nil || len(seal.Wording.Sections) == 0 {
		return nil
	}
	var stale []*model.Policy
	for _, p := range w.corpus.Policies {
		if p.Status != statusStarter && p.Reviewed.On != "" && p.Reviewed.On < seal.Published {
			stale = append(stale, p)
		}
	}
	if len(stale) == 0 {
		return nil
	}
	copies := copiesOf(w.sealedPairs())
	var list []diag.Diagnostic
	for _, p := range stale {
		if found := copies[p.Path]; found != nil && len(found.sections) > 0 {
			list = append(list, w.copied(p, found, seal))
		}
	}
	return list
}

// copies are the sections of a text that were only copied.
type copies struct {
	all         int // sections that are long enough to tell
	sections    []*model.Section
	same, words int // of those that were copied
}

// copiesOf finds what was copied, by the path of the text.
func copiesOf(pairs []prose.Pair) map[string]*copies {
	found := map[string]*copies{}
	for _, pair := range pairs {
		if pair.After == nil {
			continue
		}
		c := found[pair.After.Path]
		if c == nil {
			c = &copies{}
			found[pair.After.Path] = c
		}
		c.add(pair)
	}
	return found
}

// add counts a section, if it is long enough to be no one else's by accident.
func (c *copies) add(pair prose.Pair) {
	var before []string
	if pair.Before != nil {
		before = pair.Before.Paragraphs
	}
	same, words := prose.Kept(prose.Compare(before, pair.After.Paragraphs))
	if words < fewWords {
		return
	}
	c.all++
	if same*100 >= nearlyAll*words {
		c.sections, c.same, c.words = append(c.sections, pair.After), c.same+same, c.words+words
	}
}

// copied is the finding for one text.
func (w *walker) copied(p *model.Policy, c *copies, seal *model.Seal) diag.Diagnostic {
	share := fmt.Sprintf("%d %% of the words of", c.same*100/c.words)
	if c.same == c.words {
		share = "every word of"
	}
	which := "this text"
	if len(c.sections) < c.all {
		which = fmt.Sprintf("%d of the %d sections of this text", len(c.sections), c.all)
	}
	options := []diag.Option{diag.Law("34 CFR 668.46(b)"),
		diag.Help("compare it with practice and with the policy in force, then write the day of it under `reviewed`; text that still holds may stay word for word, and `clery review --owner " + p.Owner + "` says so")}
	for _, s := range c.sections[:min(len(c.sections), mostNamed)] {
		options = append(options, diag.See(s.Span, "as in the edition of "+fmt.Sprint(seal.Edition)+": "+s.Heading))
	}
	return diag.New(RuleCopied, diag.Note, p.Reviewed.Span,
		fmt.Sprintf("%s %s stood in the edition of %d, and it was last compared with practice on %s, before that edition was published%s",
			share, which, seal.Edition, p.Reviewed.On, w.ownedBy(p.Path)), options...)
}
