// Package privacy reads the public words that stand beside small numbers:
// footnotes, reasons of changes and causes of fires. Beside a number of one to
// four a day, a place, a case number or a description tells who was meant. It
// judges words only, changes none, and knows nothing of what the words are about.
package privacy

import (
	"strings"

	"cleryreport/generator/diag"
	"cleryreport/generator/model"
	"cleryreport/generator/source"
)

// small is the largest number beside which words may point at a person.
const small = 4

// law forbids to identify the victim or the person accused.
const law = "34 CFR 668.46(c)(7)"

// Check reports words beside numbers of one to four that tell more than the
// numbers do, and the references of records in any words that are printed.
func Check(c *model.Corpus, stats *model.Statistics) []diag.Diagnostic {
	s := &screen{corpus: c, places: placeNames(c), references: references(c)}
	beside := texts(c, stats)
	for _, t := range beside {
		for _, look := range looks {
			look(s, t)
		}
	}
	s.records(c, beside)
	return diag.Sort(s.found)
}

// looks lists what is looked for, one file each.
var looks = []func(*screen, text){(*screen).dates, (*screen).place, (*screen).caseNumbers, (*screen).persons}

// screen is the findings in the making.
type screen struct {
	corpus     *model.Corpus
	places     []name
	references []string
	found      []diag.Diagnostic
}

// text is public words beside a small number.
type text struct {
	words    string
	span     source.Span
	facility string // id of the residence hall in whose row a fire stands, which may be named
	general  bool   // words about a whole table or column, and so about a rule rather than an incident
}

// report adds a finding about words that were found in a text.
func (s *screen) report(rule string, t text, words, message, help string) {
	s.found = append(s.found, diag.New(rule, diag.Error, t.place(words), message, diag.Help(help), diag.Law(law)))
}

// place is where the words stand in the file. Where the file writes them in
// another way, as over two lines, it is the whole text.
func (t text) place(words string) source.Span {
	if t.span.File == nil {
		return t.span
	}
	if at := strings.Index(t.span.Text(), words); at >= 0 {
		return source.Span{File: t.span.File, Start: t.span.Start + at, End: t.span.Start + at + len(words)}
	}
	return t.span
}
