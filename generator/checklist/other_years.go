package checklist

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"cleryreport/generator/diag"
)

// carried is how many years back from the edition a year may lie to have come
// with a text that was copied from edition to edition. Older years are history,
// such as the year of a building.
const carried = 10

var (
	year = regexp.MustCompile(`\b20\d\d(?:\s*[-–—]\s*(?:20)?\d\d)?\b`)
	// timed are words after which a year says when something is done.
	timed = regexp.MustCompile(`(?i)\b(?:in|during|for|from|through|until|by|between|of|and|to|or|on|year|years|fall|spring|summer|winter|autumn|semester|term|` +
		`january|february|march|april|may|june|july|august|september|october|november|december)\.?,?\s+(?:the\s+)?(?:\d{1,2},?\s+)?(?:(?:academic|calendar|school|fiscal)\s+years?\s+)?$`)
	// timedBehind are words before which a year says so.
	timedBehind = regexp.MustCompile(`(?i)^\s+(?:academic|calendar|school|fiscal|survey|statistics|report|semester|term|edition|campaign|training|program)`)
	// happened are words that make a year one of history, or of what holds since.
	happened = regexp.MustCompile(`(?i)\b(?:since|effective|adopted|amended|revised|enacted|approved|founded|established|opened|built|signed|renovated|renamed|` +
		`published|issued|law|congress|supreme court|department of education|legislature)(?:[\s,(]+[\w.]+){0,8}[\s,(]*$`)
	happenedBehind = regexp.MustCompile(`(?i)^[^.]*\b(?:congress|supreme court|department of education|legislature)\b`)
	// named are words of which a year may be part of the name: that of a law, a
	// policy, an agreement.
	named = regexp.MustCompile(`(?i)\b(?:acts?|laws?|policy|policies|statutes?|codes?|rules?|regulations?|agreements?|memorandum|understanding|orders?|standards?|` +
		`reauthorization|amendments?|VAWA|version|C\.?F\.?R\.?|U\.?S\.?C\.?|Pub\.|Fed\.|Reg\.|Stat\.|P\.L\.|No\.|§)(?:[\s,(]+[\w.]+){0,3}[\s,(]*$`)
	namedBehind = regexp.MustCompile(`(?i)^\)?\s+(?:act|amendments?|reauthorization|version|regulations?|rules?|policy|agreement|edition of the)\b`)
	// printed are words after which a year is that of a book.
	printed = regexp.MustCompile(`(?i)\b(?:handbook|manual|guide|guidelines)(?:[\s,(]+[\w.]+){0,7}[\s,(]*$`)
	// thisReport are words by which a year names the report itself, or the day on
	// which it is due.
	thisReport       = regexp.MustCompile(`(?i)\b(?:october\s+1,?|annual\s+(?:campus\s+)?(?:security|fire)[\w\s,]{0,40}report,?\s*(?:for|of)?)\s+$`)
	thisReportBehind = regexp.MustCompile(`(?i)^\s+(?:annual\s+(?:campus\s+)?(?:security|fire)|edition\s+of\s+this\s+report)\b`)
)

// otherYears finds years that came with a text of an earlier edition: those in
// which something was done and that this edition does not show, and those of
// another report than this one.
func (w *walker) otherYears(*Coverage) []diag.Diagnostic {
	var list []diag.Diagnostic
	for i := range w.passages {
		p := &w.passages[i]
		if !strings.Contains(p.text, "20") {
			continue
		}
		for _, at := range year.FindAllStringIndex(p.text, -1) {
			if what := w.staleYear(p.text, at[0], at[1]); what != "" {
				list = append(list, diag.New(RuleOtherYear, diag.Note, p.span(at[0], at[1]), p.text[at[0]:at[1]]+" "+what+w.ownedBy(p.policy.Path),
					diag.Help("compare the sentence with practice; years that change with each edition are written {{ report.edition }} and {{ report.years }}"), diag.Law("34 CFR 668.46(b)")))
			}
		}
	}
	return list
}

// staleYear says what is odd about the year at a place of a text; empty if
// nothing is.
func (w *walker) staleYear(text string, start, end int) string {
	r := w.corpus.Report
	y, _ := strconv.Atoi(text[start : start+4]) // the pattern asks for digits
	before, behind := sentence(text, start, end)
	shown := r.Years()
	switch {
	case y < r.Edition && (thisReport.MatchString(before) || thisReportBehind.MatchString(behind)):
		return fmt.Sprintf("names another report than this one, which is of %d", r.Edition)
	case y < r.Edition-carried || y >= shown[0] || isHistory(before, behind):
		return ""
	case timed.MatchString(before) || timedBehind.MatchString(behind) || isSpan(y, text[start:end]):
		return fmt.Sprintf("is none of the years of this edition (%d to %d), so that the sentence may be one of an earlier edition", shown[0], r.Edition)
	default:
		return ""
	}
}

// isSpan reports whether words that begin with the year y are a span of a few
// years, such as 2019-20. The second part of a day or of the number of a paper is
// no year that follows.
func isSpan(y int, words string) bool {
	const longest = 3
	second, err := strconv.Atoi(words[max(len(words)-2, 0):])
	after := (second - y%100 + 100) % 100
	return len(words) > len("2019") && err == nil && after > 0 && after <= longest
}

// isHistory reports whether what stands around a year makes it part of a name, or
// of what will stay true.
func isHistory(before, behind string) bool {
	return happened.MatchString(before) || happenedBehind.MatchString(behind) || named.MatchString(before) || namedBehind.MatchString(behind) ||
		printed.MatchString(before)
}

// sentence is what stands in a sentence before a place and behind it.
func sentence(text string, start, end int) (before, behind string) {
	before, behind = text[:start], text[end:]
	if ends := sentenceEnd.FindAllStringIndex(before, -1); len(ends) > 0 {
		before = before[ends[len(ends)-1][1]:]
	}
	if at := sentenceEnd.FindStringIndex(behind); at != nil {
		behind = behind[:at[0]]
	}
	return before, behind
}
