package checklist

import (
	"strings"

	"cleryreport/generator/diag"
	"cleryreport/generator/schema"
)

// elementNotes names what federal guidance or common practice looks for in a
// statement that says all that the law asks: one note a leaf, at the first
// campus where something is absent.
func (w *walker) elementNotes(coverage *Coverage) []diag.Diagnostic {
	var list []diag.Diagnostic
	for _, entry := range coverage.Entries {
		for _, a := range entry.Answers {
			sections := onlySections(a.Evidence)
			if a.State != Present && a.State != Accepted || len(sections) == 0 {
				continue
			}
			if absent := absentElements(entry.Leaf, plainOf(sections)); len(absent) > 0 {
				e := sections[0]
				list = append(list, diag.New(RuleElementNote, diag.Note, e.Span,
					entry.Leaf.Citation.Heading()+" ("+entry.Leaf.Title+") is answered, without a word of: "+strings.Join(absent, "; ")+w.ownedBy(e.Path),
					diag.Help("say it if it is so; the law's own words do not ask for it"), lawOf(entry.Leaf)))
				break
			}
		}
	}
	return list
}

func onlySections(evidence []Evidence) []Evidence {
	var sections []Evidence
	for _, e := range evidence {
		if e.Kind == Section && e.Status != statusStarter {
			sections = append(sections, e)
		}
	}
	return sections
}

// absentElements names the elements that are not of the law, or not for
// certain, and of which none of the plain words speaks.
func absentElements(leaf *schema.Leaf, plain string) []string {
	var absent []string
	for _, e := range leaf.Elements {
		if e.Basis == schema.BasisLaw && !e.Unsure || len(e.Words) == 0 {
			continue
		}
		if holdsOneBeginning(plain, e.Words) {
			continue
		}
		source := string(e.Basis)
		if e.Unsure {
			source += ", unconfirmed"
		}
		absent = append(absent, e.Text+" ("+source+")")
	}
	return absent
}
