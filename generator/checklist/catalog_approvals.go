package checklist

import "cleryreport/generator/diag"

// approvalsFile is the file of most examples.
const approvalsFile = "site/approvals.yaml"

// reportFile says which approvals are needed.
const reportFile = "site/report.yaml"

// approvalRules explains the rules about site/approvals.yaml.
var approvalRules = []diag.Rule{
	{ID: RuleApprovalNeeded, Title: "A text that waits for an approval", Severity: diag.Error,
		Why:    "The institution has decided, in site/report.yaml, which office accepts the texts that answer this part of the law. The severity is the one that stands there, a warning if none does.",
		Law:    "the part of the law that site/report.yaml names",
		Mend:   "Ask the office to read the text. When it accepts it, run clery approve.",
		Extent: diag.Lines,
		Bad:    diag.Example{Path: reportFile, Text: "  - law: 668.46(b)(11)(iii)\n    office: clery_compliance\n"},
		Good:   diag.Example{Path: reportFile, Text: "  - law: 668.46(b)(11)(iii)\n    office: general_counsel\n"}},
	{ID: RuleApprovalPlace, Title: "An approval of a text that is not there", Severity: diag.Error,
		Why:    "The file or the heading was renamed, or has a mistake in it, so that nobody knows what was accepted.",
		Mend:   "Write the file and the heading as they stand now, or delete the entry.",
		Extent: diag.AtEnd,
		Bad:    approvalExample("policies/reporting.md", "Whom to tel"),
		Good:   approvalExample("policies/reporting.md", "Whom to tell")},
	{ID: RuleApprovalChanged, Title: "A text that has changed since it was accepted", Severity: diag.Note,
		Why:    "An approval is of the very words that a person read. The text counts as accepted again when somebody has read it again.",
		Mend:   "Read the text. If it holds, run clery approve, which writes the entry with the new digest.",
		Extent: diag.AtEnd,
		Bad:    approvalExample("policies/reporting.md", "Whom to tell"),
		Good:   diag.Example{Path: approvalsFile, Text: "# read again, and approved\n"}},
}

// approvalExample is an approval with a digest that no text has.
func approvalExample(path, heading string) diag.Example {
	return diag.Example{Path: approvalsFile, Text: "  - path: " + path + "\n    heading: " + heading +
		"\n    title: public_safety\n    on: 2026-06-15\n    hash: sha256:0000000000000000000000000000000000000000000000000000000000000000\n"}
}
