package load

import (
	"slices"

	"cleryreport/generator/diag"
	"cleryreport/generator/parse/csv"
	"cleryreport/generator/parse/geojson"
	"cleryreport/generator/parse/markdown"
	"cleryreport/generator/parse/yaml"
)

// Rules explains every rule that loading may report, those of the parsers
// among them, from bytes to the corpus.
func Rules() []diag.Rule {
	return slices.Concat(sourceRules, yaml.Rules, csv.Rules, geojson.Rules, markdown.Rules, configurationRules, valueRules, registerRules, importRules, textRules, packRules)
}

// introduction is the text of the sample institution that most examples
// concern.
const introduction = "content/introduction.md"

// textRules explains the rules about texts and the outline.
var textRules = []diag.Rule{
	{ID: RuleCitation, Title: "A citation of no paragraph that asks for something", Severity: diag.Error,
		Why:    "The heading names a paragraph that the checklist does not know, so that the text answers nothing.",
		Mend:   "Cite the paragraph that the text answers; `clery explain` lists them.",
		Extent: diag.AtEnd,
		Bad:    diag.Example{Path: introduction, Text: "## Whom to tell {cite=\"668.46(b)(2)(ix)\"}\n\n- Director of Public Safety\n- Title IX Coordinator\n"},
		Good:   diag.Example{Path: introduction, Text: "## Whom to tell {cite=\"668.46(b)(2)(iii)\"}\n\n- Director of Public Safety\n- Title IX Coordinator\n"}},
	{ID: RuleAnswers, Title: "A citation for a heading that the file does not have", Severity: diag.Error,
		Why:  "Citations may stand at the top of a file, under answers:, by the words of their heading. If the heading was changed, its citation is lost.",
		Mend: "Write the heading under answers: as it stands in the text.",
		Bad: diag.Example{Path: introduction, Text: `---
title: About this report
owner: clery_compliance
status: draft
answers: {Why we publish this: ["20 U.S.C. 1092(f)(19)"]}
---

## Why we publish it

A Federal law, the Jeanne Clery Campus Safety Act, asks for it.
`},
		Good: diag.Example{Path: introduction, Text: `---
title: About this report
owner: clery_compliance
status: draft
answers: {Why we publish it: ["20 U.S.C. 1092(f)(19)"]}
---

## Why we publish it

A Federal law, the Jeanne Clery Campus Safety Act, asks for it.
`}},
	{ID: RuleEmptyStatement, Title: "A heading that answers a paragraph and has nothing under it", Severity: diag.Error,
		Why:    "The heading says that a duty is answered, and the reader finds nothing there.",
		Law:    "the paragraph that the heading cites",
		Mend:   "Write the statement under the heading, or take the citation away until it is written.",
		Extent: diag.AtEnd,
		Bad:    diag.Example{Path: introduction, Text: "## Whom to tell {cite=\"668.46(b)(2)(iii)\"}\n"},
		Good:   diag.Example{Path: introduction, Text: "## Whom to tell {cite=\"668.46(b)(2)(iii)\"}\n\n- Director of Public Safety\n- Title IX Coordinator\n"}},
	{ID: RuleNotReviewed, Title: "Adopted text that nobody compared with practice", Severity: diag.Warning,
		Why:    "A policy statement must say what the institution really does. An adopted text should tell who last read it against practice, and when.",
		Mend:   "Read the text against practice, then add a line such as reviewed: {on: 2026-06-12, by: public_safety}.",
		Extent: diag.Lines,
		Bad:    diag.Example{Path: introduction, Text: "owner: clery_compliance\nstatus: adopted\n---\n"},
		Good:   diag.Example{Path: introduction, Text: "owner: clery_compliance\nstatus: adopted\nreviewed: {on: 2026-06-12, by: clery_compliance, note: read against the text of the Act and the list of campuses}\n---\n"}},
	{ID: RuleReviewDay, Title: "A review or a policy that is dated after the day of publication", Severity: diag.Warning,
		Why:    "The report states policies that are current when it is published. What comes later is a typing error, or belongs into the next edition.",
		Law:    policyLaw,
		Mend:   "Correct the day, or the day of publication in site/report.yaml.",
		Extent: diag.Lines,
		Bad:    diag.Example{Path: introduction, Text: "reviewed: {on: 2062-06-12, by: clery_compliance, note: read"},
		Good:   diag.Example{Path: introduction, Text: "reviewed: {on: 2026-06-12, by: clery_compliance, note: read"}},
	{ID: RuleReviewOld, Title: "A text that was not compared with practice for this edition", Severity: diag.Note,
		Why:    "Practice changes and texts stay. Reviewers find nothing more often than a report that states last year's policy.",
		Law:    policyLaw,
		Mend:   "Compare the text with practice and with the policy in force, then write the day of it.",
		Extent: diag.Lines,
		Bad:    diag.Example{Path: "policies/timely-warnings.md", Text: "title: Timely Warnings, effective: 2026-08-13}"},
		Good:   diag.Example{Path: "policies/timely-warnings.md", Text: "title: Timely Warnings, effective: 2025-01-13}"}},
	{ID: RuleOutline, Title: "A file in no part of the outline, in two, or that does not exist", Severity: diag.Error,
		Why:    "The outline says what is printed, and in which order. A text that it leaves out is in the repository and not in the report.",
		Mend:   "Name each file of content/ and policies/ once under outline: in site/report.yaml.",
		Extent: diag.Lines,
		Bad:    diag.Example{Path: reportFile, Text: "      - content/introduction.md\n      - content/get-help.md\n      - content/get-help.md\n"},
		Good:   diag.Example{Path: reportFile, Text: "      - content/introduction.md\n      - content/get-help.md\n"}},
	{ID: RuleDocuments, Title: "A report that no document holds, or two", Severity: diag.Error,
		Why:    "The security report and the fire safety report may be one document or two that name each other. It must be clear which document is which.",
		Law:    "34 CFR 668.41(e)(6)",
		Mend:   "Name security and fire once each under holds:, and give an address: to the document that is published elsewhere.",
		Extent: diag.AtEnd,
		Bad:    diag.Example{Path: reportFile, Text: "reports:\n  - {id: all, title: Annual Security and Fire Safety Report, holds: [security]}\n"},
		Good:   diag.Example{Path: reportFile, Text: "reports:\n  - {id: all, title: Annual Security and Fire Safety Report, holds: [security, fire]}\n"}},
	{ID: RulePublishedYear, Title: "A day of publication in another year than the edition", Severity: diag.Error,
		Why:    "Every date of the report, and the three years that its tables show, follow from the edition and its day of publication.",
		Law:    publishedLaw,
		Mend:   "Write a day of the edition's year.",
		Extent: diag.Lines,
		Bad:    diag.Example{Path: reportFile, Text: "published: 2025-09-28\n"},
		Good:   diag.Example{Path: reportFile, Text: "published: 2026-09-28\n"}},
	{ID: RuleLate, Title: "A day of publication after the deadline", Severity: diag.Warning,
		Why:    "The report must reach students and employees by October 1. A late report is a violation, whatever it says.",
		Law:    publishedLaw,
		Mend:   "Publish by the deadline, or write the new deadline if the Department of Education has moved it.",
		Extent: diag.Lines,
		Bad:    diag.Example{Path: reportFile, Text: "published: 2026-10-05\n"},
		Good:   diag.Example{Path: reportFile, Text: "published: 2026-09-28\n"}},
	{ID: RuleVariable, Title: "A fact that does not exist", Severity: diag.Error,
		Why:    "The text uses a fact that is not written in site/, so that its place would stay empty.",
		Mend:   "Write the name as it is in site/; the finding names the nearest one.",
		Extent: diag.AtEnd,
		Bad:    diag.Example{Path: introduction, Text: "Call {{ offices.public_safty.phone }}.\n"},
		Good:   diag.Example{Path: introduction, Text: "Call {{ offices.public_safety.phone }}.\n"}},
	{ID: RuleEmptyVariable, Title: "A fact that is not filled in", Severity: diag.Error,
		Why:    "The office or place is known, and what the text wants to print of it is not written.",
		Mend:   "Add the fact to the entry in site/, or use another one.",
		Extent: diag.AtEnd,
		Bad:    diag.Example{Path: introduction, Text: "In an emergency call {{ offices.title_ix.emergency_phone }}.\n"},
		Good:   diag.Example{Path: introduction, Text: "In an emergency call {{ offices.public_safety.emergency_phone }}.\n"}},
	{ID: RuleLink, Title: "A link to a file that is no part of the report", Severity: diag.Error,
		Why:    "In the printed report the link would lead nowhere.",
		Mend:   "Write the path of a file of content/ or policies/, seen from the file with the link.",
		Extent: diag.AtEnd,
		Bad:    diag.Example{Path: introduction, Text: "Read [how to get help](get-hlep.md).\n"},
		Good:   diag.Example{Path: introduction, Text: "Read [how to get help](get-help.md).\n"}},
	{ID: RulePicture, Title: "A picture that cannot be printed", Severity: diag.Error,
		Why:    "Each page carries its pictures within it, so that it loads nothing from elsewhere and can be kept. An SVG drawing may hold a program, and a file of a camera may be larger than all of the report.",
		Mend:   "Save the picture as PNG or JPEG in RGB colors, about 1600 pixels wide and of no more than 4 million pixels, into site/images/.",
		Extent: diag.AtEnd,
		Bad:    diag.Example{Path: introduction, Text: "![A white L on green](https://larkmoor.example/logo.png)\n"},
		Good:   diag.Example{Path: introduction, Text: "![A white L on green](site/logo.png)\n"}},
}
