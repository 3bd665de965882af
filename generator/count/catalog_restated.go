package count

import "cleryreport/generator/diag"

// restatedFile holds the changes of published numbers.
const restatedFile = "stats/restated.yaml"

// restatedFindings explains the findings about numbers that an earlier edition
// published.
var restatedFindings = []diag.Rule{
	{ID: FindingSealed, Title: "A published number that changed without a word", Severity: diag.Error,
		Why:    "Readers compare a report with the one before it, and the federal survey asks about each number of an earlier year that changed. A change that nobody explains looks like a wrong number.",
		Law:    sealLaw,
		Mend:   "Put the number back, or tell of the change in stats/restated.yaml: where, what it was and is, and why.",
		Extent: diag.Lines,
		Bad:    diag.Example{Path: "stats/main/2024/counts.yaml", Text: "  motor_vehicle_theft: {on_campus: 8, student_housing: 0, noncampus: 0, public_property: 1}\n"},
		Good:   diag.Example{Path: "stats/main/2024/counts.yaml", Text: "  motor_vehicle_theft: {on_campus: 9, student_housing: 0, noncampus: 0, public_property: 1}\n"}},
	{ID: FindingSealFuture, Title: "The seal of a later edition", Severity: diag.Error,
		Why:  "Numbers are held against those of the edition before. A seal of an edition that was not made yet is a mistake of the one file or of the other.",
		Law:  sealLaw,
		Mend: "Correct edition: in site/report.yaml, or take the seal out.",
		Bad: diag.Example{Path: "stats/sealed/2027.json", Text: `{
"edition": 2027,
"published": "2027-09-29",
"years": [2024, 2025, 2026],
"statistics": [

],
"fires": [

],
"digest": "sha256:df19ba68205c3769e109111d3c78dfd7515312ecbb3f935b3dadeded604e66fc"
}
`},
		Good: diag.Example{Path: "stats/sealed/2024.json", Text: `{
"edition": 2024,
"published": "2024-09-30",
"years": [2021, 2022, 2023],
"statistics": [

],
"fires": [

],
"digest": "sha256:a22203f3a8cdb3bd70fb9427c6ed5ad1ec76a95d7a7be1d774cf6cb69050dd5c"
}
`}},
	{ID: FindingRestated, Title: "A restatement does not agree with the number printed", Severity: diag.Error,
		Why:    "The report tells readers that a number changed, from what and to what. The table beside it must show the same.",
		Law:    "34 CFR 668.46(c)(1)",
		Mend:   "Make now: and the counts file agree, and name one cell under at:.",
		Extent: diag.Lines,
		Bad:    diag.Example{Path: restatedFile, Text: "    was: 3\n    now: 5\n"},
		Good:   diag.Example{Path: restatedFile, Text: "    was: 3\n    now: 4\n"}},
	{ID: FindingRestatedWas, Title: "A restatement of a number that was not published so", Severity: diag.Error,
		Why:    "The report would tell readers of a change that they cannot find: the earlier edition printed another number, or none.",
		Law:    sealLaw,
		Mend:   "Write under was: what the earlier edition printed. A number that is printed for the first time needs no entry.",
		Extent: diag.Lines,
		Bad:    diag.Example{Path: restatedFile, Text: "    was: 2\n"},
		Good:   diag.Example{Path: restatedFile, Text: "    was: 3\n"}},
	{ID: FindingRestatedTwice, Title: "Two restatements of one number", Severity: diag.Error,
		Why:    "A number changed once since it was published. Two entries give it two causes, of which one is wrong.",
		Law:    sealLaw,
		Mend:   "Keep the entry that is right. If both causes have a part in the change, say so in one entry.",
		Extent: diag.AtEnd,
		Bad: diag.Example{Path: restatedFile, Text: `  - at: {campus: main, table: criminal_offenses, category: fondling, year: 2024, geography: on_campus}
    was: 3
    now: 4
    cause: entry_error
    say: One report was entered in the wrong year.
    reason: Found when the files of both years were compared.
`},
		Good: diag.Example{Path: restatedFile, Text: `  - at: {campus: main, table: criminal_offenses, category: fondling, year: 2022, geography: on_campus}
    was: 3
    now: 4
    cause: entry_error
    say: One report was entered in the wrong year.
    reason: Found when the files of both years were compared.
`}},
	{ID: FindingRestatedPast, Title: "A restatement that an earlier edition told of", Severity: diag.Warning,
		Why:    "The edition before this one printed the new number and told its readers why. Told again, it would look like another change, to the readers and in the federal survey.",
		Law:    sealLaw,
		Mend:   "Take the entry out. The edition in which the change was told keeps it.",
		Extent: diag.AtEnd,
		Bad: diag.Example{Path: restatedFile, Text: `  - at: {campus: main, table: criminal_offenses, category: rape, year: 2024, geography: on_campus}
    was: 5
    now: 6
    cause: late_report
    say: One report was passed on late.
    reason: Told in the edition of 2025.
`},
		Good: diag.Example{Path: restatedFile, Text: `  - at: {campus: main, table: criminal_offenses, category: rape, year: 2022, geography: on_campus}
    was: 3
    now: 4
    cause: late_report
    say: One report was passed on late.
    reason: Told in the edition of 2025.
`}},
}
