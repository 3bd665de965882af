package seal

import "cleryreport/generator/diag"

// The rules of this package.
const (
	RuleUnreadable = "seal.unreadable" // a file that is no seal
	RuleChanged    = "seal.changed"    // numbers or words that were changed after they were sealed
	RuleOtherName  = "seal.name"       // the seal of another edition than its name says
)

const (
	law     = "34 CFR 668.46(c)(1)"
	restore = "a seal is never edited: put back the file that `clery seal` wrote, from the history of the repository"
)

// Rules explains the rules of this package.
var Rules = []diag.Rule{
	{ID: RuleUnreadable, Title: "A seal that cannot be read", Severity: diag.Error,
		Why:    "The seal of an edition says what was published. If it cannot be read, nobody can tell whether a past number has changed.",
		Law:    law,
		Mend:   "Put back the file that clery seal wrote, from the history of the repository.",
		Extent: diag.Lines,
		Bad:    diag.Example{Path: Path(2025), Text: "\"edition\": 2025\n\"published\": "},
		Good:   diag.Example{Path: Path(2025), Text: "\"edition\": 2025,\n\"published\": "}},
	{ID: RuleChanged, Title: "A seal that was edited", Severity: diag.Error,
		Why:    "A past number that is changed in the seal as well as in its place would be a change that no reader hears of.",
		Law:    law,
		Mend:   "Put back the file that clery seal wrote, from the history of the repository. Explain a changed number in stats/restated.yaml.",
		Extent: diag.Lines,
		Bad:    diag.Example{Path: Path(2025), Text: `"published": "2025-09-30"`},
		Good:   diag.Example{Path: Path(2025), Text: `"published": "2025-09-29"`}},
	{ID: RuleOtherName, Title: "A seal under the name of another edition", Severity: diag.Error,
		Why:  "The numbers of this edition are held against those of the edition before it, which is found by its name.",
		Law:  law,
		Mend: "Give the file the name of its edition, such as stats/sealed/2025.json.",
		Bad: diag.Example{Path: Path(2024), Text: `{
"edition": 2023,
"published": "2023-09-29",
"years": [2020, 2021, 2022],
"statistics": [

],
"fires": [

],
"digest": "sha256:8f73d8f28458beaea21d38810fd7807ae58fd57472803b9b41831bbcda04443b"
}
`},
		Good: diag.Example{Path: Path(2023), Text: `{
"edition": 2023,
"published": "2023-09-29",
"years": [2020, 2021, 2022],
"statistics": [

],
"fires": [

],
"digest": "sha256:8f73d8f28458beaea21d38810fd7807ae58fd57472803b9b41831bbcda04443b"
}
`}},
}
