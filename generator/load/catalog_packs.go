package load

import (
	"strings"

	"cleryreport/generator/diag"
)

// examplePack is a whole pack with one paragraph, and the file of the examples.
const (
	examplePackFile = "schemas/local/board-policy.json"
	examplePack     = `{
  "x-clery-pack": {"text": "Board Policy 7.02", "title": "Safety at the universities of the system"},
  "properties": {
    "a": {
      "x-clery": {
        "citation": "Board Policy 7.02(a)",
        "title": "Who answers for campus safety",
        "asks": "Say which office answers for safety on each campus.",
        "kind": "policy_statement",
        "role": "recommended",
        "report": "security",
        "since": 2025,
        "source": "Board Policy 7.02, read 2026-06-01",
        "confirmed": true
      }
    }
  }
}
`
)

// packWith is the example with one place written otherwise.
func packWith(old, written string) diag.Example {
	return diag.Example{Path: examplePackFile, Text: strings.Replace(examplePack, old, written, 1)}
}

// packRules explains the rules about local packs.
var packRules = []diag.Rule{
	{ID: RulePackSyntax, Title: "A local pack that is no JSON", Severity: diag.Error,
		Why:  "Nothing that the pack asks can be read, so that the checklist would be shorter than the law.",
		Mend: "Mend the place that the finding names: most often a comma is missing or too many before it.",
		Bad:  packWith(`"confirmed": true`, `"confirmed": true,`), Good: packWith("", "")},
	{ID: RulePackFederal, Title: "A local pack that would change the Federal law", Severity: diag.Error,
		Why:  "A State or a system can ask for more than the Federal law and never for less. A paragraph of the Federal law stands in the program alone.",
		Law:  "the Federal paragraph that the pack cites",
		Mend: "Cite the paragraph of the text that asks for more. A heading may cite both.",
		Bad:  packWith(`"citation": "Board Policy 7.02(a)"`, `"citation": "668.46(b)(2)(iii)"`), Good: packWith("", "")},
	{ID: RulePackCitation, Title: "A paragraph of a local pack that is cited otherwise than it stands", Severity: diag.Error,
		Why:  "The place in the file and the citation say twice what the paragraph is. If they differ, headings would answer another paragraph than they mean.",
		Mend: "Write the citation that the finding names, or move the paragraph to its place.",
		Bad:  packWith(`"citation": "Board Policy 7.02(a)"`, `"citation": "Board Policy 7.02(b)"`), Good: packWith("", "")},
	{ID: RulePackTwice, Title: "Two packs for one text, or two paragraphs with one citation", Severity: diag.Error,
		Why:  "A heading that cites the paragraph would answer two things, and nobody could see which.",
		Mend: "Write each text into one file, and each paragraph once.",
		Bad: packWith("    }\n  }\n}", `    },
    "b": {
      "x-clery": {
        "citation": "Board Policy 7.02(a)",
        "title": "Where the safety plan can be read",
        "asks": "Say where the safety plan of each campus can be read.",
        "kind": "policy_statement",
        "role": "recommended",
        "report": "security",
        "source": "Board Policy 7.02, read 2026-06-01",
        "confirmed": true
      }
    }
  }
}`), Good: packWith("", "")},
	{ID: RulePackShape, Title: "A paragraph of a local pack that disagrees with itself", Severity: diag.Error,
		Why:  "What answers a paragraph must fit what it is: an act needs a record, a definition a term, numbers a table. Otherwise nothing could ever answer it.",
		Mend: "Follow the help of the finding, or the example in docs/formats.md.",
		Bad:  packWith(`"role": "recommended"`, `"role": "procedural"`), Good: packWith("", "")},
	{ID: RulePackEditions, Title: "A paragraph of a local pack that ends before it begins", Severity: diag.Error,
		Why:  "It would be asked of no edition at all.",
		Mend: "Write in since the first and in until the last edition that is asked.",
		Bad:  packWith(`"since": 2025`, `"since": 2025, "until": 2024`), Good: packWith(`"since": 2025`, `"since": 2025, "until": 2027`)},
	{ID: RulePackJurisdiction, Title: "A local pack for a jurisdiction without a campus", Severity: diag.Warning,
		Why:  "Nothing of the pack is asked of any campus. Most likely the State is written otherwise in site/campuses.yaml.",
		Mend: "Write the jurisdiction as the campuses have it, or take the pack away.",
		Bad:  packWith(`"title": "Safety at`, `"jurisdiction": "Frankland", "title": "Safety at`), Good: packWith(`"title": "Safety at`, `"jurisdiction": "Franklin", "title": "Safety at`)},
}
