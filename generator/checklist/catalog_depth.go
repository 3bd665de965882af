package checklist

import "cleryreport/generator/diag"

// The rules about what stands below a heading that cites the law.
const (
	RuleElementNote    = "checklist.element-note"         // guidance or practice looks for more
	RulePlaceholder    = "checklist.placeholder"          // something is still to be filled in
	RulePersonName     = "checklist.person-name"          // a person's name in a list of titles
	RuleVagueTitle     = "checklist.vague-title"          // a list of titles names nobody
	RuleThin           = "checklist.thin"                 // too little text for what it claims
	RuleCrossReference = "checklist.cross-reference"      // a reference in place of a statement
	RuleStandard       = "checklist.standard-of-evidence" // two standards of evidence
	RuleRegisterEmpty  = "checklist.register-empty"       // programs that are described and were not held
	RuleUnpublicized   = "checklist.unpublicized-test"    // no test went with making the procedures known
	RuleUnknownHall    = "checklist.unknown-hall"         // a hall of the text that the register does not have
	RuleFireClaim      = "checklist.fire-claim"           // a text and the register of fire safety systems disagree
	RuleNoTest         = "checklist.no-test"              // tests that are described and were not held
	RuleNoDrill        = "checklist.no-drill"             // residence halls without a fire drill
	RuleStrayDay       = "checklist.stray-day"            // a program or test in the list of another year
	RuleNoticeDay      = "checklist.notice-day"           // a notice before the report, or after the deadline
	RuleClosedCampus   = "checklist.closed-campus"        // a text for a campus that is closed
	RuleContradiction  = "checklist.contradiction"        // a text and a fact that cannot both be right
	RuleOtherEdition   = "checklist.other-edition"        // a heading cites a paragraph that this edition is not asked
	RuleRetiredTerm    = "checklist.retired-term"         // a term that the law no longer uses
	RuleOpenSanctions  = "checklist.open-sanctions"       // a list of sanctions that is not complete
	RulePromise        = "checklist.promise"              // a promise in place of a practice
	RuleVague          = "checklist.vague"                // words that leave the practice open
)

// textRules explains the rules about the text of statements.
var textRules = []diag.Rule{
	{ID: RulePlaceholder, Title: "Something is still to be filled in", Severity: diag.Error,
		Why:    "Brackets and marks such as TBD stand where a fact belongs, in a text or in the registers of site/. Whoever reads the report needs the fact, and a section answers nothing without it. Of a starter text, whose prompts answer nothing, it is said once for each paragraph.",
		Law:    "the paragraph that the section answers",
		Mend:   "Write what belongs there.",
		Extent: diag.Lines,
		Bad:    diag.Example{Path: "policies/reporting.md", Text: "The dispatcher of [name of department] asks for the facts, sends help and makes a record."},
		Good:   diag.Example{Path: "policies/reporting.md", Text: "The dispatcher asks for the facts, sends help and makes a record."}},
	{ID: RulePersonName, Title: "A person's name in a list of titles", Severity: diag.Error,
		Why:    "The law asks for titles. A name is wrong with the next appointment, and readers then call somebody who has left.",
		Law:    "34 CFR 668.46(b)(2)(iii)",
		Mend:   "Write the title alone.",
		Extent: diag.Lines,
		Bad:    diag.Example{Path: "policies/reporting.md", Text: "- Dr. Jane Doe, {{ offices.athletics.title }}: {{ offices.athletics.phone }}"},
		Good:   diag.Example{Path: "policies/reporting.md", Text: "- {{ offices.athletics.title }}: {{ offices.athletics.phone }}"}},
	{ID: RuleVagueTitle, Title: "A list of titles names nobody", Severity: diag.Warning,
		Why:    "Nobody knows who the appropriate official is. A reader in need must find a door or a telephone.",
		Law:    "34 CFR 668.46(b)(2)(iii)",
		Mend:   "Write the title of the position or the name of the office.",
		Extent: diag.Lines,
		Bad:    diag.Example{Path: "policies/reporting.md", Text: "- the appropriate university official for athletics"},
		Good:   diag.Example{Path: "policies/reporting.md", Text: "- {{ offices.athletics.title }}: {{ offices.athletics.phone }}"}},
	{ID: RuleThin, Title: "Too little text for the paragraphs that it claims to answer", Severity: diag.Warning,
		Why:    "A sentence for five paragraphs or more, under one heading or repeated under several, answers some of them in name only.",
		Law:    "the paragraphs that the heading cites",
		Mend:   "Cite only what the text says, and give the other paragraphs sections of their own.",
		Extent: diag.AtEnd,
		Bad:    diag.Example{Path: "policies/reporting.md", Text: "## In short {cite=\"668.46(b)(2); 668.46(b)(2)(iv); 668.46(b)(4)(iii); 668.46(b)(4)(iv)\"}\n\nCall us at any hour.\n"},
		Good:   diag.Example{Path: "policies/reporting.md", Text: "## In short {cite=\"668.46(b)(2)/p1\"}\n\nCall us at any hour.\n"}},
	{ID: RuleCrossReference, Title: "A reference stands in place of a statement", Severity: diag.Warning,
		Why:    "The report itself must hold the statement. Only for the education on alcohol and drugs does the law let it point to another document.",
		Law:    "34 CFR 668.46(b)",
		Mend:   "Write the statement here, in the words of the policy in force.",
		Extent: diag.AtEnd,
		Bad:    diag.Example{Path: "policies/reporting.md", Text: "## Reports in confidence {cite=\"668.46(b)(2)(iv)\"}\n\nPlease see the student handbook.\n"},
		Good:   diag.Example{Path: "policies/reporting.md", Text: "## Reports in confidence {cite=\"668.46(b)(2)(iv)\"}\n\nA victim or witness may report in confidence to any office on this list.\n"}},
	{ID: RuleStandard, Title: "Two standards of evidence", Severity: diag.Warning,
		Why:    "The report names the standard of evidence of every proceeding. If another chapter names another standard, one of the two does not tell what happens.",
		Law:    "34 CFR 668.46(k)(1)(ii)",
		Mend:   "Write the standard in force at both places.",
		Extent: diag.AtEnd,
		Bad:    diag.Example{Path: "policies/hazing.md", Text: "Decisions rest on clear and convincing evidence.\n"},
		Good:   diag.Example{Path: "policies/hazing.md", Text: "Decisions rest on {{ facts.evidence_standard }}.\n"}},
	{ID: RuleOpenSanctions, Title: "A list of sanctions that is not complete", Severity: diag.Warning,
		Why:    "The law asks for all possible sanctions. Words such as these say that there are others.",
		Law:    "34 CFR 668.46(k)(1)(iii)",
		Mend:   "List every sanction that can be imposed.",
		Extent: diag.Lines,
		Bad:    diag.Example{Path: "policies/sanctions.md", Text: "7. Transfer to another residence hall, removal from student housing, among others"},
		Good:   diag.Example{Path: "policies/sanctions.md", Text: "7. Transfer to another residence hall, or removal from student housing"}},
	{ID: RuleRetiredTerm, Title: "A term that the law no longer uses", Severity: diag.Warning,
		Why:    "Terms of earlier rules no longer say which offenses are meant, and a handbook that was withdrawn binds nobody.",
		Law:    "34 CFR 668.46(c)(1)",
		Mend:   "Name the offense, or the Act by its present name.",
		Extent: diag.AtEnd,
		Bad:    diag.Example{Path: "policies/reporting.md", Text: "Report a forcible sex offense at once.\n"},
		Good:   diag.Example{Path: "policies/reporting.md", Text: "Report a rape at once.\n"}},
	{ID: RulePromise, Title: "A promise in place of a practice", Severity: diag.Note,
		Why:    "Readers learn nothing from a promise, and one case breaks it. What is done, by whom and when is what the law asks for.",
		Law:    "34 CFR 668.46(b)",
		Mend:   "Say what is done. Where the law itself asks for the promise, nothing is said.",
		Extent: diag.Lines,
		Bad:    diag.Example{Path: "policies/reporting.md", Text: "The dispatcher will ensure that you are safe, asks for the facts, sends help and makes a record."},
		Good:   diag.Example{Path: "policies/reporting.md", Text: "The dispatcher asks for the facts, sends help and makes a record."}},
	{ID: RuleVague, Title: "Words that leave open what is done", Severity: diag.Note,
		Why:    "Words such as these fit every practice. A reader cannot tell what will happen.",
		Law:    "34 CFR 668.46(b)",
		Mend:   "Say what is done, by whom and when.",
		Extent: diag.Lines,
		Bad:    diag.Example{Path: "policies/reporting.md", Text: "The dispatcher asks for the facts, sends help as appropriate and makes a record."},
		Good:   diag.Example{Path: "policies/reporting.md", Text: "The dispatcher asks for the facts, sends help and makes a record."}},
	{ID: RuleElementNote, Title: "Guidance or practice looks for more", Severity: diag.Note,
		Why:    "The statement says what the law asks. Reviewers look for this as well, and the note says whether guidance or practice is behind it.",
		Law:    "the paragraph that the finding names",
		Mend:   "Say it if it is so.",
		Extent: diag.Lines,
		Bad:    diag.Example{Path: "policies/hazing-prevention.md", Text: "- **A good start:** leaders practice how to change a custom that they have inherited.\n"},
		Good:   diag.Example{Path: "policies/hazing-prevention.md", Text: "- **Ethical leadership:** leaders practice how to change a custom that they have inherited, and sign a plan for taking in new members.\n"}},
}
