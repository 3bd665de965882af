package checklist

import "cleryreport/generator/diag"

// The rules about text that was carried over from an earlier edition.
const (
	RuleCopied      = "checklist.copied-forward" // words of the last edition that nobody has compared since
	RuleOtherYear   = "checklist.other-year"     // a year that belongs to an earlier edition
	RuleTelephone   = "checklist.telephone"      // a telephone number that site/ does not have
	RuleFormerTitle = "checklist.former-title"   // an office or title that is gone
)

// forwardRules explains the rules about text that was carried over.
var forwardRules = []diag.Rule{
	{ID: RuleCopied, Title: "Text of the last edition that nobody has compared with practice since", Severity: diag.Note,
		Why:    "The law asks for current policies. Text that goes from edition to edition tells after some years of a practice that nobody follows, and each edition that repeats it makes the error harder to explain.",
		Law:    "34 CFR 668.46(b)",
		Mend:   "Compare the text with practice and with the policy in force, then write the day of it under reviewed. Text that still holds may stay word for word; clery review says so of all texts of an office.",
		Extent: diag.Lines,
		Bad:    diag.Example{Path: "policies/sex-offenders.md", Text: "reviewed: {on: 2025-06-12, by: public_safety"},
		Good:   diag.Example{Path: "policies/sex-offenders.md", Text: "reviewed: {on: 2026-06-12, by: public_safety"}},
	{ID: RuleOtherYear, Title: "A year that belongs to an earlier edition", Severity: diag.Note,
		Why:    "A year that the edition does not show says that the sentence was written for another one. Years of laws and policies, of buildings and of what holds since are left alone.",
		Law:    "34 CFR 668.46(b)",
		Mend:   "Compare the sentence with practice, and write years that change with each edition as {{ report.edition }} and {{ report.years }}.",
		Extent: diag.AtEnd,
		Bad:    diag.Example{Path: "policies/reporting.md", Text: "In fall 2021, officers showed 40 classes how to report.\n"},
		Good:   diag.Example{Path: "policies/reporting.md", Text: "Each fall, officers show new students how to report.\n"}},
	{ID: RuleTelephone, Title: "A telephone number that is not in site/", Severity: diag.Warning,
		Why:    "A reader in need calls the number that is printed. One that stands in the text by itself stays when the office gets another. Where the text names no office of site/, the finding is a note; numbers that are free of charge, such as those of national helplines, are left alone.",
		Law:    "34 CFR 668.46(b)(2)(iii)",
		Mend:   "Find out which number is right, put it into site/offices.yaml and write it as {{ offices.ID.phone }}.",
		Extent: diag.AtEnd,
		Bad:    diag.Example{Path: "policies/reporting.md", Text: "Call the Dean of Students at 555-555-0199.\n"},
		Good:   diag.Example{Path: "policies/reporting.md", Text: "Call the Dean of Students at {{ offices.dean_of_students.phone }}.\n"}},
	{ID: RuleFormerTitle, Title: "An office or title that is gone", Severity: diag.Warning,
		Why:    "The last edition knew the title and site/offices.yaml has it no longer. A reader looks for an office that is not there.",
		Law:    "34 CFR 668.46(b)(2)(iii)",
		Mend:   "Write the title of today, as a variable that changes with the register.",
		Extent: diag.AtEnd,
		Bad:    diag.Example{Path: "policies/reporting.md", Text: "Tell the Office of Student Activities.\n"},
		Good:   diag.Example{Path: "policies/reporting.md", Text: "Tell the {{ offices.student_involvement.title }}.\n"}},
}
