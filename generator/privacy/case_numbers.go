package privacy

import (
	"regexp"
	"strings"
)

// caseNumbers are the ways in which books number their cases. Citations of law
// and stretches of years are none.
var (
	caseNumbers = []*regexp.Regexp{
		regexp.MustCompile(`(?i)\b(?:case|report|incident|file|log|complaint|citation|docket)\s*(?:no\.?|number|nr\.?|#)\s*:?\s*[\w-]*\d[\w-]*`),
		regexp.MustCompile(`#\s?\d[\d-]{2,}`),
		regexp.MustCompile(`\b[A-Z]{1,6}-?\d{2,4}-\d{2,8}\b`),
		regexp.MustCompile(`\b\d{2,4}-\d{3,8}\b`),
		regexp.MustCompile(`\b[A-Z]{1,4}\d{4,10}\b`),
	}
	noCaseNumber = regexp.MustCompile(`\b(?:19|20)\d{2}-(?:19|20)?\d{2}\b|\b(?:P\.\s?L\.|Public Law|Pub\. L\.)\s*(?:No\.\s*)?\d+-\d+|§+\s*[\d.-]+|\b[AFC]Y\s?\d{2,4}(?:-\d{2,4})?\b`)
)

// caseNumbers finds the number of a case: one of the ledger or the fire log, or
// what is written like one. Numbers of the ledger are not repeated.
func (s *screen) caseNumbers(t text) {
	const help = "leave the number out: whoever has it can ask for the record"
	for _, reference := range s.references {
		if (name{words: reference, exact: true}).in(t.words) != "" {
			s.report(RuleCaseNumber, t, reference, "this stands beside a number of 1 to 4 and holds the reference of a record", help)
			s.found[len(s.found)-1].SourceLine = ""
			return
		}
	}
	words := noCaseNumber.ReplaceAllStringFunc(t.words, func(found string) string { return strings.Repeat(" ", len(found)) })
	for _, pattern := range caseNumbers {
		if found := pattern.FindString(words); found != "" {
			s.report(RuleCaseNumber, t, found, "this stands beside a number of 1 to 4 and looks like the number of a case: "+found, help)
			return
		}
	}
}
