package report

import (
	"fmt"

	"cleryreport/generator/diag"
)

// The rules of this package. Each is an error unless it says otherwise.
const (
	RuleUnknownCampus   = "report.unknown-campus"   // a {{ table }} line names a campus that does not exist
	RuleUnknownTable    = "report.unknown-table"    // a {{ table }} line names a table that does not exist
	RuleEmptyTable      = "report.empty-table"      // a table that is placed has no row
	RulePlacedTwice     = "report.placed-twice"     // a table is placed twice
	RuleUnknownArgument = "report.unknown-argument" // a {{ table }}, {{ chart }} or {{ map }} line has an argument that it does not take
	RuleUnknownChart    = "report.unknown-chart"    // a {{ chart }} or {{ map }} line asks for what cannot be drawn
	RuleEmptyChart      = "report.empty-chart"      // a chart without a number
	RuleEmptyMap        = "report.empty-map"        // a {{ map }} line and no map of the campus
	RuleBrokenLink      = "report.broken-link"      // a link leads to no heading of the report
	RuleSameCaption     = "report.same-caption"     // two tables under one heading have one name; a warning
	RuleGlyph           = "report.glyph"            // a character that no font of the report has
	RuleOtherFont       = "report.other-font"       // characters that the chosen typeface lacks; a note
	RuleWideTable       = "report.wide-table"       // a table whose words are wider than a page that is turned
)

// introduction is the text of the sample institution that the examples change.
const introduction = "content/introduction.md"

// Rules explains the rules of this package.
var Rules = []diag.Rule{
	{ID: RuleUnknownCampus, Title: "A table of a campus that does not exist", Severity: diag.Error,
		Why:    "The line places the table of a campus that site/campuses.yaml does not have, so that nothing would be printed.",
		Mend:   "Write the id of a campus of site/campuses.yaml.",
		Extent: diag.AtEnd,
		Bad:    diag.Example{Path: introduction, Text: "{{ table \"arrests\" campus=\"mian\" }}\n"},
		Good:   diag.Example{Path: introduction, Text: "{{ table \"arrests\" campus=\"main\" }}\n"}},
	{ID: RuleUnknownTable, Title: "A table that does not exist", Severity: diag.Error,
		Why:    "The line places a table that the program does not make, so that nothing would be printed.",
		Mend:   "Write one of the names that the finding lists.",
		Extent: diag.AtEnd,
		Bad:    diag.Example{Path: introduction, Text: "{{ table \"thefts\" campus=\"main\" }}\n"},
		Good:   diag.Example{Path: introduction, Text: "{{ table \"criminal_offenses\" campus=\"main\" }}\n"}},
	{ID: RuleEmptyTable, Title: "A table that is placed has no row", Severity: diag.Error,
		Why:    "A caption with nothing under it leaves the reader to wonder whether there was nothing or whether it was forgotten.",
		Mend:   "Write the entries under stats/, or take the line away.",
		Extent: diag.AtEnd,
		Bad:    diag.Example{Path: introduction, Text: "{{ table \"drills\" campus=\"harbor\" }}\n"},
		Good:   diag.Example{Path: introduction, Text: "{{ table \"drills\" campus=\"main\" }}\n"}},
	{ID: RulePlacedTwice, Title: "A table is placed twice", Severity: diag.Error,
		Why:    "Two copies of one table make readers look for the difference between them.",
		Mend:   "Keep one of the two lines.",
		Extent: diag.AtEnd,
		Bad:    diag.Example{Path: introduction, Text: "{{ table \"arrests\" campus=\"main\" }}\n\n{{ table \"arrests\" campus=\"main\" }}\n"},
		Good:   diag.Example{Path: introduction, Text: "{{ table \"arrests\" campus=\"main\" }}\n\n{{ table \"referrals\" campus=\"main\" }}\n"}},
	{ID: RuleUnknownArgument, Title: "An argument that a table, chart or map does not take", Severity: diag.Error,
		Why:    "Whoever wrote the argument wanted something of the table. Passed over in silence, it would print the tables of all campuses where one was meant.",
		Mend:   "Write the argument as the finding suggests it, or take it away.",
		Extent: diag.AtEnd,
		Bad:    diag.Example{Path: introduction, Text: "{{ table \"arrests\" campsu=\"main\" }}\n"},
		Good:   diag.Example{Path: introduction, Text: "{{ table \"arrests\" campus=\"main\" }}\n"}},
	{ID: RuleUnknownChart, Title: "A chart or map that cannot be drawn", Severity: diag.Error,
		Why:    "The line asks for a chart of a table, a category, a facility or a geography that there is not, or of more of them than a page has room for, so that nothing would be printed.",
		Mend:   "Write one of the names that the finding lists.",
		Extent: diag.AtEnd,
		Bad:    diag.Example{Path: introduction, Text: "{{ chart \"arrests\" category=\"alcohol\" campus=\"main\" }}\n"},
		Good:   diag.Example{Path: introduction, Text: "{{ chart \"arrests\" category=\"liquor\" campus=\"main\" }}\n"}},
	{ID: RuleEmptyChart, Title: "A chart without a number", Severity: diag.Error,
		Why:    "The campus has no place of this kind, or the law asked for no such number in these years. A chart without a bar looks like a chart of zeros.",
		Mend:   "Take the line away, or name another campus or geography.",
		Extent: diag.AtEnd,
		Bad:    diag.Example{Path: introduction, Text: "{{ chart \"arrests\" campus=\"harbor\" geography=\"student_housing\" }}\n"},
		Good:   diag.Example{Path: introduction, Text: "{{ chart \"arrests\" campus=\"harbor\" geography=\"on_campus\" }}\n"}},
	{ID: RuleEmptyMap, Title: "A map of a campus that has none", Severity: diag.Error,
		Why:    "The line places a map, and the campus has neither a shape in site/map.geojson nor a picture of its map.",
		Law:    "34 CFR 668.46(c)(10)",
		Mend:   "Draw the places of site/places.csv into site/map.geojson, or name a picture as map: in site/campuses.yaml, or take the line away. The law allows a map and does not ask for one.",
		Extent: diag.AtEnd,
		Bad:    diag.Example{Path: introduction, Text: "{{ map campus=\"harbor\" }}\n"},
		Good:   diag.Example{Path: introduction, Text: "{{ map campus=\"main\" }}\n"}},
	{ID: RuleBrokenLink, Title: "A link to a heading that does not exist", Severity: diag.Error,
		Why:    "A reader who follows the link does not arrive. Most often the heading was changed after the link was written.",
		Mend:   "Write the path of a file of the outline and, behind #, the words of the heading in small letters with hyphens.",
		Extent: diag.AtEnd,
		Bad:    diag.Example{Path: introduction, Text: "Read [who writes it](#who-wrote-it).\n"},
		Good:   diag.Example{Path: introduction, Text: "Read [who writes it](#who-writes-it).\n"}},
	{ID: RuleSameCaption, Title: "Two tables of one name", Severity: diag.Warning,
		Why: "A table without a caption is named by the heading above it. Two of one name cannot be told apart by those who go from table to table with a screen reader, " +
			"and nobody can say which of them is meant.",
		Mend:   "Write what each table shows in a paragraph directly above it: Table: and the words.",
		Extent: diag.AtEnd,
		Bad:    diag.Example{Path: introduction, Text: "## Opening hours\n\n" + hoursTable("Mondays") + "\n" + hoursTable("Sundays")},
		Good:   diag.Example{Path: introduction, Text: "## Opening hours\n\nTable: During the week\n\n" + hoursTable("Mondays") + "\nTable: On weekends\n\n" + hoursTable("Sundays")}},
	{ID: RuleGlyph, Title: "A character that cannot be printed", Severity: diag.Error,
		Why:    "No font of the report has the character. In the PDF an empty box would stand in its place.",
		Mend:   "Write it in other words, or with letters that are used in English, Spanish and other European languages.",
		Extent: diag.AtEnd,
		Bad:    diag.Example{Path: introduction, Text: "欢迎 to the university.\n"},
		Good:   diag.Example{Path: introduction, Text: "Welcome to the university.\n"}},
	{ID: RuleOtherFont, Title: "Characters that the chosen typeface lacks", Severity: diag.Note,
		Why:    "The typeface that site/brand.yaml chooses, here `type: {text: serif}`, does not have them, so that they are printed in Source Sans 3, among letters of another shape.",
		Mend:   "Look at them in the PDF. Choose a fuller typeface if they disturb.",
		Extent: diag.AtEnd,
		Bad:    diag.Example{Path: introduction, Text: "Ask at Ŧoivu Hall.\n"},
		Good:   diag.Example{Path: introduction, Text: "Ask at Toivu Hall.\n"}},
	{ID: RuleWideTable, Title: "A table that is wider than a turned page", Severity: diag.Error,
		Why: "A wide table stands on a page that is turned. Where that is too narrow as well, its words and numbers would be torn into two lines: 14 could be read as 1 and 4. " +
			"WCAG 2.2, success criterion 1.4.10, asks for content that can be read without scrolling in two directions.",
		Mend:   "Make two or more tables of it, each with the first column and as many others as the finding says, or let rows and columns change places.",
		Extent: diag.AtEnd,
		Bad:    diag.Example{Path: introduction, Text: yearsTable(1960)},
		Good:   diag.Example{Path: introduction, Text: yearsTable(2006)}},
}

// hoursTable is a table of the hours of an office on some days.
func hoursTable(days string) string {
	return "| Office | " + days + " |\n| --- | --- |\n| Title IX Coordinator | 8:30 a.m. |\n"
}

// yearsTable is a table with a column for each year from first to 2025.
func yearsTable(first int) string {
	head, line, row := "| Hall |", "|---|", "| Aster Hall |"
	for year := first; year <= 2025; year++ {
		head += fmt.Sprintf(" %d |", year)
		line += "---|"
		row += " 12 |"
	}
	return head + "\n" + line + "\n" + row + "\n"
}
