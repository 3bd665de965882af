package load

import "cleryreport/generator/diag"

// columnsFile is where a mapping of columns lies.
const columnsFile = "stats/columns.yaml"

// importRules explains the rules about what is brought in from other systems:
// the mapping of its columns, and texts about incidents.
var importRules = []diag.Rule{
	{ID: RuleColumns, Title: "A mapping of columns that nothing can be imported with", Severity: diag.Error,
		Why:  "The mapping says what the words of another system mean. A text with two meanings, a place that no register has or a column that nobody named would have to be guessed.",
		Law:  "the paragraph that the finding names, where the law asks for the fact",
		Mend: "Name the columns ref, reported and offense (of a fire log date and facility) and the office; give each text one meaning, and each place an entry in the register.",
		Bad: diag.Example{Path: columnsFile, Text: `campus: main
reported_to: public_safety
dates: [MM/DD/YYYY hh:mm]
columns: {ref: Case Number, reported: Date Reported, offense: Offense}
offenses:
  robbery: [ROBBERY]
  none: [ROBBERY, LOST PROPERTY]
`},
		Good: diag.Example{Path: columnsFile, Text: `campus: main
reported_to: public_safety
dates: [MM/DD/YYYY hh:mm]
columns: {ref: Case Number, reported: Date Reported, offense: Offense}
offenses:
  robbery: [ROBBERY]
  none: [LOST PROPERTY]
`}},
	{ID: RulePersonName, Title: "A text about an incident seems to name a person", Severity: diag.Warning,
		Why:  "The statistics must not identify anybody. What never stands in the ledger cannot leave it by mistake.",
		Law:  "34 CFR 668.46(c)(7)",
		Mend: "Say what happened and leave out who it was.",
		Bad:  inLedger("rationale: Jane Doe saw it from the window.\n"),
		Good: inLedger("rationale: A witness saw it from the window.\n")},
	{ID: RuleEmail, Title: "An e-mail address in a text about an incident", Severity: diag.Error,
		Why:  "The address identifies a person.",
		Law:  "34 CFR 668.46(c)(7)",
		Mend: "Delete the address; the office that took the report keeps it.",
		Bad:  inLedger("rationale: Details from jdoe@larkmoor.example.\n"),
		Good: inLedger("rationale: Details from the person who reported it.\n")},
	{ID: RulePhone, Title: "A telephone number in a text about an incident", Severity: diag.Warning,
		Why:  "The number most likely identifies a person.",
		Law:  "34 CFR 668.46(c)(7)",
		Mend: "Delete the number; the office that took the report keeps it.",
		Bad:  inLedger("rationale: Call back at 555-555-0142.\n"),
		Good: inLedger("rationale: To be called back.\n")},
	{ID: RuleSocialSecurity, Title: "A social-security number in a text about an incident", Severity: diag.Error,
		Why:  "The number identifies a person, and its theft does lasting harm.",
		Law:  "34 CFR 668.46(c)(7)",
		Mend: "Delete the number, also in earlier versions of the file.",
		Bad:  inLedger("rationale: The card 123-45-6789 was taken.\n"),
		Good: inLedger("rationale: A card was taken.\n")},
	{ID: RuleBirthDate, Title: "A date of birth in a text about an incident", Severity: diag.Error,
		Why:  "Together with the place and the day of an incident, a date of birth identifies a person.",
		Law:  "34 CFR 668.46(c)(7)",
		Mend: "Delete the date.",
		Bad:  inLedger("rationale: The person (DOB 3/4/2005) left.\n"),
		Good: inLedger("rationale: The person left.\n")},
}

// inLedger is a file of the ledger with one incident, of which one field is
// shown.
func inLedger(field string) diag.Example {
	return diag.Example{Path: LedgerFolder + "/main/2025/example.yaml", Text: "incidents:\n" +
		"  - ref: EX-1\n    reported: 2025-05-03\n    occurred: 2025-05-02\n    reported_to: public_safety\n    place: library\n" +
		"    decision: not_reportable\n    because: No offense of the statistics.\n    " + field}
}
