package yaml

import "cleryreport/generator/diag"

// Rules explains the rules of this package.
var Rules = []diag.Rule{
	{ID: RuleSyntax, Title: "The file cannot be read as YAML", Severity: diag.Error,
		Why:    "One sign in the wrong place, such as a colon inside plain text or a tab, changes what a whole file says. Nothing in it can be trusted until it is mended.",
		Mend:   "Write one key and value a line, indent with two spaces a level, and put text with a colon or another unusual sign into quotation marks.",
		Extent: diag.AtEnd,
		Bad: diag.Example{Path: "stats/notes.yaml", Text: `  - at: {campus: main, table: arrests}
    note: Liquor: most arrests were made at one event.
`},
		Good: diag.Example{Path: "stats/notes.yaml", Text: `  - at: {campus: main, table: arrests}
    note: "Liquor: most arrests were made at one event."
`}},
	{ID: RuleEmpty, Title: "The file holds nothing", Severity: diag.Error,
		Why:  "An empty file may be a list with nothing in it, or a file that somebody forgot to fill. The program does not guess which.",
		Mend: "Write the keys of the file, with [] for a list that is meant to be empty, or delete the file.",
		Bad:  diag.Example{Path: "stats/notes.yaml", Text: "# Footnotes of the statistics.\n"},
		Good: diag.Example{Path: "stats/notes.yaml", Text: "# Footnotes of the statistics.\nnotes: []\n"}},
	{ID: RuleDuplicateKey, Title: "A key stands twice", Severity: diag.Error,
		Why:    "If one thing is written twice in the same entry, one of the two would be lost in silence.",
		Mend:   "Keep the one that is right and delete the other.",
		Extent: diag.AtEnd,
		Bad: diag.Example{Path: "stats/notes.yaml", Text: `  - at: {campus: main, table: arrests}
    note: Most liquor arrests were made at one event.
    note: Half of the liquor arrests were made at one event.
`},
		Good: diag.Example{Path: "stats/notes.yaml", Text: `  - at: {campus: main, table: arrests}
    note: Half of the liquor arrests were made at one event.
`}},
	{ID: RuleAnchor, Title: "A YAML anchor", Severity: diag.Error,
		Why:    "An anchor (&name) gives text a second home elsewhere in the file. A reviewer who reads the other place cannot see what it says.",
		Mend:   "Write the value out at each place.",
		Extent: diag.AtEnd,
		Bad: diag.Example{Path: "stats/notes.yaml", Text: `  - at: {campus: main, table: arrests}
    note: &event Half of them were made at one event.
`},
		Good: diag.Example{Path: "stats/notes.yaml", Text: `  - at: {campus: main, table: arrests}
    note: Half of them were made at one event.
`}},
	{ID: RuleAlias, Title: "A YAML alias", Severity: diag.Error,
		Why:    "An alias (*name) stands for text that is written elsewhere, so that the line does not say what it means.",
		Mend:   "Write the value itself.",
		Extent: diag.AtEnd,
		Bad: diag.Example{Path: "stats/notes.yaml", Text: `  - at: {campus: main, table: arrests}
    note: *event
`},
		Good: diag.Example{Path: "stats/notes.yaml", Text: `  - at: {campus: main, table: arrests}
    note: Half of them were made at one event.
`}},
	{ID: RuleMerge, Title: "A YAML merge key", Severity: diag.Error,
		Why:    "A merge key (<<) copies the keys of another entry, so that an entry does not say what it holds.",
		Mend:   "Write the keys out.",
		Extent: diag.AtEnd,
		Bad: diag.Example{Path: "stats/notes.yaml", Text: `  - at: {campus: main, table: arrests}
    note: Half of them were made at one event.
    <<: {of_which: half at one event}
`},
		Good: diag.Example{Path: "stats/notes.yaml", Text: `  - at: {campus: main, table: arrests}
    note: Half of them were made at one event.
`}},
	{ID: RuleTag, Title: "A YAML tag", Severity: diag.Error,
		Why:    "A tag (!!str and the like) tells a program how to read a value. Here every value is read as it is written, so a tag can only mislead.",
		Mend:   "Take the tag away. Put text that looks like a number into quotation marks.",
		Extent: diag.AtEnd,
		Bad: diag.Example{Path: "stats/notes.yaml", Text: `  - at: {campus: main, table: arrests}
    note: !!str Half of them were made at one event.
`},
		Good: diag.Example{Path: "stats/notes.yaml", Text: `  - at: {campus: main, table: arrests}
    note: Half of them were made at one event.
`}},
	{ID: RuleSecondDocument, Title: "A second document in one file", Severity: diag.Error,
		Why:    "A line --- begins a second document, which nobody reads. What stands in it would be missing from the report.",
		Mend:   "Delete the line, or move what follows it to a file of its own.",
		Extent: diag.AtEnd,
		Bad: diag.Example{Path: "stats/notes.yaml", Text: `---
notes: []
`},
		Good: diag.Example{Path: "stats/notes.yaml", Text: `  - at: {campus: main, table: arrests}
    note: Half of them were made at one event.
`}},
}
