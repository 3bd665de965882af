package checklist

import "cleryreport/generator/diag"

// approvalsFile is the file of the examples.
const approvalsFile = "site/approvals.yaml"

// approvalRules explains the rules about site/approvals.yaml.
var approvalRules = []diag.Rule{
	{ID: RuleApprovalPlace, Title: "An approval of a text that is not there", Severity: diag.Error,
		Why:  "The file or the heading was renamed, or has a mistake in it, so that nobody knows what was accepted.",
		Mend: "Write the file and the heading as they stand now, or delete the entry.",
		Bad:  approvalExample("policies/reporting.md", "Whom to tel"),
		Good: approvalExample("policies/reporting.md", "Whom to tell")},
	{ID: RuleApprovalChanged, Title: "A text that has changed since it was accepted", Severity: diag.Note,
		Why:  "An approval is of the very words that a person read. The text counts as accepted again when somebody has read it again.",
		Mend: "Read the text. If it holds, run clery approve, which writes the entry with the new digest.",
		Bad:  approvalExample("policies/reporting.md", "Whom to tell"),
		Good: diag.Example{Path: approvalsFile, Text: "approvals: []\n"}},
}

// approvalExample is an approval with a digest that no text has.
func approvalExample(path, heading string) diag.Example {
	return diag.Example{Path: approvalsFile, Text: "approvals:\n  - path: " + path + "\n    heading: " + heading +
		"\n    title: public_safety\n    on: 2026-06-15\n    hash: sha256:0000000000000000000000000000000000000000000000000000000000000000\n"}
}
