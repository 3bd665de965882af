package privacy

import "cleryreport/generator/diag"

// The rules of this package.
const (
	RuleDate       = "privacy.date"        // a time finer than the year
	RulePlace      = "privacy.place"       // a place of the register, or a room
	RuleCaseNumber = "privacy.case-number" // the number of a case
	RulePerson     = "privacy.person"      // the description or name of a person
	RuleRecord     = "privacy.record"      // the reference of a record in any text
)

// notesFile holds footnotes, restatedFile the reasons of changes.
const (
	notesFile    = "stats/notes.yaml"
	restatedFile = "stats/restated.yaml"
)

// note is a footnote beside a single number.
func note(words string) string {
	return "  - at: {campus: main, table: criminal_offenses, category: aggravated_assault, year: 2025, geography: public_property}\n    note: " + words + "\n"
}

// Rules explains the rules of this package.
var Rules = []diag.Rule{
	{ID: RuleDate, Title: "A day or month beside a small number", Severity: diag.Error,
		Why:    "The crime log of the same month is public. With the day, everybody can tell which entry is meant, and often who.",
		Law:    law,
		Mend:   "Say the year alone, or leave the time out.",
		Extent: diag.Lines,
		Bad:    diag.Example{Path: restatedFile, Text: "    say: A campus security authority received one report in October 2024 and passed it on after the 2025 report was published.\n"},
		Good:   diag.Example{Path: restatedFile, Text: "    say: A campus security authority received one report in 2024 and passed it on after the 2025 report was published.\n"}},
	{ID: RulePlace, Title: "A place beside a small number", Severity: diag.Error,
		Why:    "The tables say of which kind a place was. With its name, those who live or work there know who was concerned.",
		Law:    law,
		Mend:   "Leave the place out.",
		Extent: diag.AtEnd,
		Bad:    diag.Example{Path: notesFile, Text: note("The assault was outside the Linden Library.")},
		Good:   diag.Example{Path: notesFile, Text: note("The police of the city told us of this assault.")}},
	{ID: RuleCaseNumber, Title: "A case number beside a small number", Severity: diag.Error,
		Why:    "Whoever has the number of a case can ask for its record, which names persons.",
		Law:    law,
		Mend:   "Leave the number out.",
		Extent: diag.AtEnd,
		Bad:    diag.Example{Path: notesFile, Text: note("The assault is case 25-004711 of the police of the city.")},
		Good:   diag.Example{Path: notesFile, Text: note("The police of the city told us of this assault.")}},
	{ID: RulePerson, Title: "A person named or described beside a small number", Severity: diag.Error,
		Why:    "A name, age, sex, race, standing or the tie between two persons point at one of very few. The report must not identify the victim or the person accused.",
		Law:    law,
		Mend:   "Say what happened to the number, not who was concerned.",
		Extent: diag.AtEnd,
		Bad:    diag.Example{Path: notesFile, Text: note("The victim was a 19-year-old sophomore.")},
		Good:   diag.Example{Path: notesFile, Text: note("The police of the city told us of this assault.")}},
	{ID: RuleRecord, Title: "The reference of a record in a printed text", Severity: diag.Error,
		Why:    "Whoever has the reference of a record can ask for it, and it names persons. References stay where the ledger is.",
		Law:    law,
		Mend:   "Leave the reference out.",
		Extent: diag.AtEnd,
		Bad:    diag.Example{Path: "content/introduction.md", Text: "Numbers such as that of PS-2025-0070 are counted by the rules of the law.\n"},
		Good:   diag.Example{Path: "content/introduction.md", Text: "Numbers are counted by the rules of the law.\n"}},
}
