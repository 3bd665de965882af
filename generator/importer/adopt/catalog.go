package adopt

import "cleryreport/generator/diag"

// Rules of this package.
const (
	RuleText  = "adopt.text"  // the file is no report as text
	RuleTable = "adopt.table" // a table of statistics that could not be read for certain
)

// Rules explains the findings of this package.
var Rules = []diag.Rule{
	{ID: RuleText, Title: "The report is not a text of Markdown", Severity: diag.Error,
		Why:    "A report is adopted from one file of Markdown, which pandoc makes of a Word file. A file of another kind cannot be cut at its headings.",
		Mend:   "Make the file with pandoc as docs/adopting.md shows, and give the headings of the Word file the styles Heading 1, 2 and 3 or bold letters.",
		Extent: diag.Lines,
		Bad:    diag.Example{Path: "report.md", Text: "\n\n"},
		Good:   diag.Example{Path: "report.md", Text: "# Missing students\n\nTell the campus police at once.\n"}},
	{ID: RuleTable, Title: "A table of statistics that could not be read for certain", Severity: diag.Warning,
		Why:    "A number in the wrong line or column would be published as another crime. A table of which one number is not certain stays as it was printed.",
		Law:    "34 CFR 668.46(c)(1)",
		Mend:   "Write its numbers into counts.yaml by hand and delete it from the text; or give it plain heads in the report and adopt the report again.",
		Extent: diag.Lines,
		Bad:    diag.Example{Path: "report.md", Text: "# Statistics 2025\n\n| Offense | On campus | Elsewhere |\n| --- | --- | --- |\n| Arson | 1 | 0 |\n| Robbery | 0 | 2 |\n"},
		Good:   diag.Example{Path: "report.md", Text: "# Statistics 2025\n\n| Offense | On campus | Noncampus |\n| --- | --- | --- |\n| Arson | 1 | 0 |\n| Robbery | 0 | 2 |\n"}},
}
