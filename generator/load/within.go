package load

import (
	"slices"

	"cleryreport/generator/diag"
	"cleryreport/generator/parse/markdown"
)

// withinText are the rules about a text whose headings, their citations and most
// of whose words were read all the same.
var withinText = []string{RuleVariable, RuleEmptyVariable, RuleLink, RuleEmptyStatement, markdown.RuleBrace, markdown.RuleVariable,
	markdown.RulePlacement, markdown.RuleHTML, markdown.RuleImage, markdown.RuleImageAlt, RulePicture, markdown.RuleFootnote, markdown.RuleTaskList, markdown.RuleTable, markdown.RuleLink}

// WithinText reports whether a finding concerns words of a text and none of the
// headings by which it answers the law.
func WithinText(d diag.Diagnostic) bool { return slices.Contains(withinText, d.Rule) }
