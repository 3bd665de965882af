package checklist

import (
	"regexp"

	"cleryreport/generator/diag"
)

// placeholder is a mark that something is still to be filled in: brackets or
// angle brackets around the name of what belongs there, what a prompt asks for,
// the usual capital letters, a line to write on, or the printers' filler.
var placeholder = regexp.MustCompile(`(?:\[|<)\s*(?i:(?:insert|enter|fill|add|your|name|title|date|year|phone|telephone|number|address|e-?mail|office|` +
	`department|college|university|institution|school|campus|city|state|county|policy|position|contact|url|web|link)\b)[^\[\]<>]{0,80}(?:\]|>)` +
	`|\[(?i:fill in)\b[^\[\]]*\]|\bTBD\b|\bTBA\b|\bX{3,}\b|_{3,}|(?i:\blorem\s+ipsum\b)`)

// placeholders finds what is still to be filled in. The section around it
// answers nothing, which is not said a second time.
func (w *walker) placeholders(*Coverage) []diag.Diagnostic {
	var list []diag.Diagnostic
	for _, p := range w.passages {
		for _, at := range placeholder.FindAllStringIndex(p.text, -1) {
			list = append(list, diag.New(RulePlaceholder, diag.Error, p.span(at[0], at[1]),
				"something is still to be filled in here: "+p.text[at[0]:at[1]]+w.ownedBy(p.policy.Path),
				diag.Help("write what belongs in its place; until then the section answers no paragraph of the law"), p.law()))
		}
	}
	return list
}
