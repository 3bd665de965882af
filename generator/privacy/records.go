package privacy

import (
	"strings"
	"unicode"

	"cleryreport/generator/diag"
	"cleryreport/generator/model"
	"cleryreport/generator/source"
)

// printed is a text that the report prints, and where it stands.
type printed struct {
	words string
	span  source.Span
}

// records finds the reference of a record of the ledger in a text that the
// report prints, whatever number it stands beside, and does not repeat it.
func (s *screen) records(c *model.Corpus, beside []text) {
	references := recordReferences(c)
	if len(references) == 0 {
		return
	}
	judged := map[string]bool{}
	for _, t := range beside {
		judged[t.words] = true
	}
	for _, p := range printedTexts(c) {
		if judged[p.words] {
			continue
		}
		for word := range strings.FieldsFuncSeq(p.words, outsideWord) {
			word = strings.TrimLeft(word, "-_./")
			if !references[strings.TrimRight(word, "-_./")] {
				continue
			}
			d := diag.New(RuleRecord, diag.Error, text{words: p.words, span: p.span}.place(word),
				"this is printed, and it is the reference of a record of the ledger",
				diag.Help("leave the number out: whoever has it can ask for the record"), diag.Law(law))
			d.SourceLine = ""
			s.found = append(s.found, d)
		}
	}
}

// outsideWord reports whether a character is none of those of which references
// are made.
func outsideWord(r rune) bool {
	return !unicode.IsLetter(r) && (r < '0' || r > '9') && !strings.ContainsRune("-_./", r)
}

// shortestRecord is the fewest characters of a reference that is looked for in all
// texts. One without a digit is looked for beside small numbers only.
const shortestRecord = 6

// recordReferences returns the reference numbers of the ledger, those in other
// books included.
func recordReferences(c *model.Corpus) map[string]bool {
	known := map[string]bool{}
	add := func(ref string) {
		if len(ref) >= shortestRecord && strings.ContainsAny(ref, "0123456789") {
			known[ref] = true
		}
	}
	for _, incident := range c.Incidents {
		add(incident.Ref)
		for _, also := range incident.Also {
			add(also.Ref)
		}
	}
	return known
}

// printedTexts returns the words of the report that people write: its texts, the
// footnotes, the reasons of changes and what is said of the choices.
func printedTexts(c *model.Corpus) []printed {
	var list []printed
	for _, p := range c.Policies {
		if file := p.Span.File; file != nil {
			list = append(list, printed{string(file.Data), source.Span{File: file, End: len(file.Data)}})
		}
	}
	for _, n := range c.Notes {
		list = append(list, printed{n.Text, n.TextSpan}, printed{n.OfWhich, n.OfWhichSpan}, printed{n.Elsewhere, n.ElsewhereSpan})
	}
	for _, r := range c.Restatements {
		list = append(list, printed{r.Say, r.SaySpan})
	}
	for _, i := range c.Interpretations {
		list = append(list, printed{i.Say, i.Span})
	}
	return list
}
