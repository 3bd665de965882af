package count

import (
	"slices"

	"cleryreport/generator/diag"
)

// FindingRules explains the findings of this package, those about numbers
// first, then those about numbers that were published before, about police
// agencies, registers and logs, and about the ledger.
func FindingRules() []diag.Rule {
	return slices.Concat(numberFindings, restatedFindings, agencyFindings, registerFindings, ledgerFindings)
}

// Counts files that several examples change.
const (
	mainCounts   = "stats/main/2025/counts.yaml"
	harborCounts = "stats/harbor/2025/counts.yaml"
)

// numberFindings explains the findings about numbers that are missing or
// cannot all be true.
var numberFindings = []diag.Rule{
	{ID: FindingMissing, Title: "A number that applies is not written", Severity: diag.Error,
		Why:    "A gap is not a zero. The report must print a number for every offense, place and year, and only the institution knows it.",
		Law:    "34 CFR 668.46(c)(1)",
		Mend:   "Write the number. Write 0 only where the records show none.",
		Extent: diag.Lines,
		Bad:    diag.Example{Path: mainCounts, Text: "  arson: {on_campus: 1, student_housing: 1, noncampus: 0}\n"},
		Good:   diag.Example{Path: mainCounts, Text: "  arson: {on_campus: 1, student_housing: 1, noncampus: 0, public_property: 0}\n"}},
	{ID: FindingUnchecked, Title: "Numbers of an adopted report that nobody has compared", Severity: diag.Error,
		Why:    "A program read these numbers from the tables of last year's report. A column that it took for another one would be published as other crimes.",
		Law:    "34 CFR 668.46(c)(1)",
		Mend:   "Compare every number with the printed table, and write checked: true or take the line away.",
		Extent: diag.Lines,
		Bad:    diag.Example{Path: "stats/harbor/2024/counts.yaml", Text: "year: 2024\nfrom: {adopted: report.md, checked: false}\ncriminal_offenses:\n"},
		Good:   diag.Example{Path: "stats/harbor/2024/counts.yaml", Text: "year: 2024\ncriminal_offenses:\n"}},
	{ID: FindingAbsent, Title: "A count in a kind of place that did not exist", Severity: diag.Error,
		Why:    "Either the crime stands in the wrong column, or the campus did have such a place that year.",
		Law:    "34 CFR 668.46(c)(5)",
		Mend:   "Correct the number, or the years in site/campuses.yaml in which this kind of place existed.",
		Extent: diag.Lines,
		Bad:    diag.Example{Path: harborCounts, Text: "  arson: {on_campus: 0, noncampus: 1, public_property: 0}\n"},
		Good:   diag.Example{Path: harborCounts, Text: "  arson: {on_campus: 0, public_property: 0}\n"}},
	{ID: FindingNotOpen, Title: "A count for a year in which the campus was closed", Severity: diag.Error,
		Why:    "A campus has statistics for the years in which it was open. A crime in another year belongs to another campus, or the days of opening are wrong.",
		Law:    "34 CFR 668.46(d)",
		Mend:   "Correct the number, or open: in site/campuses.yaml.",
		Extent: diag.Lines,
		Bad:    diag.Example{Path: "site/campuses.yaml", Text: "    open: [{from: 2011-08-22, until: 2024-12-31}]\n"},
		Good:   diag.Example{Path: "site/campuses.yaml", Text: "    open: [{from: 2011-08-22}]\n"}},
	{ID: FindingNotCollected, Title: "A hazing count for a year before the law asked", Severity: diag.Error,
		Why:    "Hazing is counted from 2025 on. A number for an earlier year would be compared with one that was gathered in another way.",
		Law:    "20 U.S.C. 1092(f)(1)(F)(iv)",
		Mend:   "Take hazing: out of the file of the earlier year.",
		Extent: diag.AtEnd,
		Bad:    diag.Example{Path: "stats/harbor/2024/counts.yaml", Text: "hazing: {on_campus: 1, public_property: 0}\n"},
		Good:   diag.Example{Path: "stats/harbor/2024/counts.yaml", Text: "# Hazing is counted from 2025 on.\n"}},
	{ID: FindingElsewhere, Title: "A count that a footnote says is counted elsewhere", Severity: diag.Error,
		Why:    "A crime would be counted twice, or the footnote says what is not so.",
		Law:    "34 CFR 668.46(c)",
		Mend:   "Take the number out, or elsewhere: out of the footnote.",
		Extent: diag.AtEnd,
		Bad: diag.Example{Path: "stats/notes.yaml", Text: `  - at: {campus: main, table: criminal_offenses, category: arson, year: 2025, geography: on_campus}
    note: The arson is counted at the Harbor Center.
    elsewhere: Harbor Center
`},
		Good: diag.Example{Path: "stats/notes.yaml", Text: `  - at: {campus: main, table: criminal_offenses, category: arson, year: 2025, geography: on_campus}
    note: The arson was committed in a residence hall.
`}},
	{ID: FindingHousing, Title: "More in student housing than on campus", Severity: diag.Error,
		Why:    "Student housing is a part of the campus, and the part cannot be more than the whole.",
		Law:    "34 CFR 668.46(c)(5)(ii)",
		Mend:   "Count each crime in student housing in the on campus number too.",
		Extent: diag.Lines,
		Bad:    diag.Example{Path: mainCounts, Text: "  arson: {on_campus: 0, student_housing: 1, noncampus: 0, public_property: 0}\n"},
		Good:   diag.Example{Path: mainCounts, Text: "  arson: {on_campus: 1, student_housing: 1, noncampus: 0, public_property: 0}\n"}},
	{ID: FindingHateOffense, Title: "More hate crimes of an offense than offenses", Severity: diag.Error,
		Why:    "A hate crime of a criminal offense stands in both tables. It may lack in the table of criminal offenses only where a more serious offense of the same incident took its place; then the finding is a warning.",
		Law:    "34 CFR 668.46(c)(1)(iii)",
		Mend:   "Count each hate crime of a criminal offense in the table of criminal offenses too.",
		Extent: diag.Lines,
		Bad:    diag.Example{Path: harborCounts, Text: "hate_crimes:\n  - {offense: robbery, bias: race, geography: on_campus, count: 1}\n"},
		Good:   diag.Example{Path: harborCounts, Text: "hate_crimes: []\n"}},
	{ID: FindingUnfoundedParts, Title: "The parts of the unfounded crimes do not add up", Severity: diag.Error,
		Why:    "The total is printed. If its parts give another sum, one of the numbers is wrong.",
		Law:    "34 CFR 668.46(c)(2)(iii)",
		Mend:   "Correct the parts or the total.",
		Extent: diag.Lines,
		Bad:    diag.Example{Path: mainCounts, Text: "unfounded: {total: 2, by: {burglary: 1}}\n"},
		Good:   diag.Example{Path: mainCounts, Text: "unfounded: {total: 1, by: {burglary: 1}}\n"}},
	{ID: FindingJump, Title: "A number far from that of the year before", Severity: diag.Note,
		Why:    "A sudden change is often a rule that was applied in another way, or a book that was forgotten. It is a jump if a number goes from none to five or more, or from five or more to none; or if it at least doubles or halves, and differs by more than three times the square root of the sum of both, which is more than chance makes.",
		Law:    "34 CFR 668.46(c)(1)",
		Mend:   "Look whether both numbers are right. If they are, tell readers in a footnote of the row or the number; the finding then ends.",
		Extent: diag.Lines,
		Bad:    diag.Example{Path: mainCounts, Text: "  liquor: {on_campus: 63, student_housing: 60, noncampus: 0, public_property: 5}\n"},
		Good:   diag.Example{Path: mainCounts, Text: "  liquor: {on_campus: 63, student_housing: 60, noncampus: 5, public_property: 0}\n"}},
	{ID: FindingNoSuchCell, Title: "A footnote or restatement of a number that is not there", Severity: diag.Error,
		Why:    "What is said of a number must stand beside it. An entry that names no cell of the edition would be lost without a word.",
		Law:    "34 CFR 668.46(c)",
		Mend:   "Correct at:, so that campus, table, category, year and geography go together.",
		Extent: diag.Lines,
		Bad:    diag.Example{Path: "stats/notes.yaml", Text: "  - at: {campus: main, table: criminal_offenses, category: stalking}\n"},
		Good:   diag.Example{Path: "stats/notes.yaml", Text: "  - at: {campus: main, table: vawa_offenses, category: stalking}\n"}},
}
