package checklist

import (
	"regexp"
	"slices"
	"strings"

	"cleryreport/generator/diag"
	"cleryreport/generator/schema"
)

// referral is a sentence that sends the reader elsewhere.
var referral = regexp.MustCompile(`(?i)^(?:please\s+)?(?:see|refer to|consult|visit|read)\b|\b(?:please see|please refer|please visit|please consult|` +
	`(?:is|are|can be|may be) (?:described|set out|set forth|found|published|available|contained|outlined|detailed|explained|stated)\s+(?:in|at|on|from|online))\b`)

// sentenceEnd is where a sentence ends: before a space, so that 668.46 does not.
var sentenceEnd = regexp.MustCompile(`[.!?]\s+|\n+`)

// crossReferences finds statements that say nothing but where to look. The
// report itself must hold the statement, save where the law says otherwise.
func (w *walker) crossReferences(*Coverage) []diag.Diagnostic {
	var list []diag.Diagnostic
	for _, s := range w.sections {
		i := slices.IndexFunc(s.leaves, mustBeText)
		if i < 0 || !onlyRefers(s.Quote) {
			continue
		}
		list = append(list, diag.New(RuleCrossReference, diag.Warning, s.Span,
			"the text under this heading only says where else to look"+w.ownedBy(s.Path),
			diag.Help("write the statement itself here; only for education on alcohol and drugs (668.46(b)(10)) may the report point to another document"),
			lawOf(s.leaves[i])))
	}
	return list
}

// mustBeText reports whether a leaf is answered by a statement in the report
// and by nothing else.
func mustBeText(leaf *schema.Leaf) bool {
	return leaf.Role == schema.RoleContent && leaf.Kind != schema.Statistic && leaf.Kind != schema.Notice && !pointsElsewhere(leaf)
}

// onlyRefers reports whether every sentence of a text sends the reader
// elsewhere.
func onlyRefers(text string) bool {
	sentences := 0
	for text = strings.TrimSpace(text); text != ""; {
		sentence := text
		if end := sentenceEnd.FindStringIndex(text); end != nil {
			sentence, text = text[:end[0]], text[end[1]:]
		} else {
			text = ""
		}
		if sentence = strings.TrimSpace(sentence); sentence == "" {
			continue
		}
		if !referral.MatchString(sentence) {
			return false
		}
		sentences++
	}
	return sentences > 0
}
