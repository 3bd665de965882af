package checklist

import (
	"fmt"
	"slices"
	"strings"

	"cleryreport/generator/diag"
)

// fewestWords is the number of words from which a title is one wherever it
// stands. A single one, such as Provost, may be anybody's.
const fewestWords = 2

// formerTitles finds offices and titles that the last sealed edition knew and
// site/offices.yaml does no longer, where a text still names them.
func (w *walker) formerTitles(*Coverage) []diag.Diagnostic {
	seal := w.corpus.SealBefore()
	if seal == nil {
		return nil
	}
	var current []string // titles of today, as plain words
	for _, o := range w.corpus.Offices {
		current = append(current, plainWords(o.Title), plainWords(o.Head))
	}
	var list []diag.Diagnostic
	told := map[string]bool{}
	for _, o := range seal.Wording.Offices {
		for _, title := range []string{o.Title, o.Head} {
			former := plainWords(title)
			if len(strings.Fields(former)) < fewestWords || told[former] || slices.Contains(current, former) {
				continue
			}
			told[former] = true
			list = append(list, w.formerTitle(title, o.ID, seal.Edition, current)...)
		}
	}
	return list
}

// formerTitle finds one of them in the texts. A title of today may hold it, as
// "Deputy Title IX Coordinator" holds "Title IX Coordinator".
func (w *walker) formerTitle(title, id string, edition int, current []string) []diag.Diagnostic {
	help := "write the title of today; whoever reads the old one looks for an office that is not there"
	if o, ok := w.corpus.Office(id); ok {
		help = "the office is now " + o.Title + ": write {{ offices." + id + ".title }}, which changes with the register"
	}
	var list []diag.Diagnostic
	former := plainWords(title)
	for i := range w.passages {
		p := &w.passages[i]
		plain := p.plain
		for _, now := range current {
			if strings.Contains(now, former) {
				plain = strings.ReplaceAll(plain, now, "  ")
			}
		}
		if !strings.Contains(plain, former) {
			continue
		}
		for _, f := range p.find(phrases(title)) {
			list = append(list, diag.New(RuleFormerTitle, diag.Warning, f.span,
				fmt.Sprintf("the edition of %d knew %s, and site/offices.yaml has no such title any more%s", edition, quote(f.words), w.ownedBy(p.policy.Path)),
				diag.Help(help), diag.Law("34 CFR 668.46(b)(2)(iii)")))
		}
	}
	return list
}
