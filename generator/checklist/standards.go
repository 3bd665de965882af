package checklist

import (
	"strings"

	"cleryreport/generator/diag"
)

// standard is a standard of evidence, with the words by which it is known.
type standard struct{ name, words string }

// standardsOfProof are the standards that institutions use. What criminal
// courts ask, "beyond a reasonable doubt", is none of an institution's; texts
// name it for contrast, and it counts only where the standard is stated.
var standardsOfProof = []standard{
	{"preponderance of the evidence", "preponderance"},
	{"clear and convincing evidence", "clear and convincing"},
	{"beyond a reasonable doubt", "beyond a reasonable doubt"},
}

// standardsOfEvidence finds a second standard of evidence beside that which
// answers 668.46(k)(1)(ii).
func (w *walker) standardsOfEvidence(*Coverage) []diag.Diagnostic {
	stated := security("(k)(1)(ii)")
	var first *standard
	var firstAt *passage
	var list []diag.Diagnostic
	mentions := func(p *passage, s standard) bool {
		if s.words == "beyond a reasonable doubt" && (!p.answers(stated) || holdsOneBeginning(p.plain, []string{"criminal", "court"})) {
			return false
		}
		return strings.Contains(p.plain, " "+s.words+" ")
	}
	for _, answering := range []bool{true, false} {
		for i := range w.passages {
			p := &w.passages[i]
			if p.answers(stated) != answering {
				continue
			}
			for _, s := range standardsOfProof {
				switch {
				case !mentions(p, s):
				case first == nil:
					first, firstAt = &s, p
				case first.name != s.name:
					list = append(list, diag.New(RuleStandard, diag.Warning, p.whole,
						"this names another standard of evidence ("+s.name+") than "+firstAt.whole.String()+" ("+first.name+")"+w.ownedBy(p.policy.Path),
						diag.Help("the report, the code of conduct and the Title IX policy name one standard; write the one in force at both places"),
						diag.Law("34 CFR 668.46(k)(1)(ii)"), diag.See(firstAt.whole, "the standard named first")))
				}
			}
		}
	}
	return list
}
