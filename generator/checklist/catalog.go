package checklist

import (
	"slices"

	"cleryreport/generator/diag"
)

// The rules of this package.
const (
	RuleMissing    = "checklist.missing"    // nothing answers a leaf that applies
	RuleStarter    = "checklist.starter"    // only starter text answers it
	RuleDraft      = "checklist.draft"      // the text that answers it is a draft
	RuleIncomplete = "checklist.incomplete" // the answer does not speak of all that the law asks

	RuleUndecided = "checklist.publication-day" // nobody has set the day of publication

	RuleApprovalPlace   = "checklist.approval-place"   // an approval names no text, or two
	RuleApprovalChanged = "checklist.approval-changed" // the text was changed after it was accepted
	RuleApprovalNeeded  = "checklist.approval-needed"  // an office whose approval is needed has not accepted the text
)

// Rules explains the rules of this package.
var Rules = slices.Concat(stateRules, textRules, factRules, forwardRules, approvalRules)

// stateRules explains the rules about the states of leaves.
var stateRules = []diag.Rule{
	{ID: RuleMissing, Title: "No statement answers a paragraph of the law", Severity: diag.Error,
		Why:    "The law asks for this in the report, and no heading, table or register answers it. Where only an act outside the report is asked, or what is customary, the finding is a note.",
		Law:    "the paragraph that the finding names",
		Mend:   "Write the statement under a heading that cites the paragraph; the finding says where it belongs. If there is none to tell of, one sentence that says so is enough.",
		Extent: diag.Lines,
		Bad:    diag.Example{Path: "policies/reporting.md", Text: "## What happens after you report\n"},
		Good:   diag.Example{Path: "policies/reporting.md", Text: "## What happens after you report {cite=\"668.46(b)(2)/p2\"}\n"}},
	{ID: RuleStarter, Title: "Only starter text answers a paragraph of the law", Severity: diag.Error,
		Why:    "Starter text shows what a statement speaks of. It does not say what this institution does.",
		Law:    "the paragraph that the finding names",
		Mend:   "Put the institution's own practice in the text's place, then write status: adopted at the top of the file.",
		Extent: diag.Lines,
		Bad:    diag.Example{Path: "policies/reporting.md", Text: "owner: public_safety\nstatus: starter\n"},
		Good:   diag.Example{Path: "policies/reporting.md", Text: "owner: public_safety\nstatus: adopted\n"}},
	{ID: RuleDraft, Title: "The text that answers a paragraph is a draft", Severity: diag.Warning,
		Why:    "The report states the institution's policies. A draft is not yet one.",
		Law:    "the paragraph that the finding names",
		Mend:   "When the text is adopted, write status: adopted at the top of the file.",
		Extent: diag.Lines,
		Bad:    diag.Example{Path: "policies/reporting.md", Text: "owner: public_safety\nstatus: draft\n"},
		Good:   diag.Example{Path: "policies/reporting.md", Text: "owner: public_safety\nstatus: adopted\n"}},
	{ID: RuleIncomplete, Title: "A statement does not speak of all that the law asks", Severity: diag.Warning,
		Why:    "The statement is there, and one of the things that the paragraph asks for was not found in it. Words are all that a program can look for: a person decides.",
		Law:    "the paragraph that the finding names",
		Mend:   "Say it under this heading, in plain words.",
		Extent: diag.Lines,
		Bad:    diag.Example{Path: "policies/reporting.md", Text: "You may report without giving your name.\n"},
		Good:   diag.Example{Path: "policies/reporting.md", Text: "Do so when the victim of the crime elects to report it. Do so as well when the victim is unable to report, for example because of an injury. If a victim is able to report and chooses not to, respect the choice, and let the victim know that a report without a name is possible.\n"}},
}
