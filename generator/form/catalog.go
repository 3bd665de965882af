package form

import "cleryreport/generator/diag"

// Rules of this package. Each is an error unless it says otherwise.
const (
	RuleUnreadable = "workbook.unreadable" // a file that is no workbook, or one that cannot be taken
	RuleSheet      = "workbook.sheet"      // a sheet that is about nothing of the edition; a warning of one that a person added
	RuleLabel      = "workbook.label"      // a line or column that is lost, twice there, or not known; a warning of an added column
	RuleValue      = "workbook.value"      // a cell that does not hold what it should
	RuleHidden     = "workbook.hidden"     // a change where nobody sees it
	RuleClosed     = "workbook.closed"     // a number where there can be none
	RuleBlank      = "workbook.blank"      // an empty cell for a known number; a warning
	RuleStale      = "workbook.stale"      // a number that has changed since the workbook was made
	RuleCounted    = "workbook.counted"    // numbers that were counted from the ledger
	RuleKept       = "workbook.kept"       // a file that cannot be changed without writing it anew
)

// cell is an example: what stands in cells of the workbook that clery export
// writes for the sample. Three words name a sheet, a cell and what stands in it.
func cell(words ...string) diag.Example {
	e := diag.Example{Path: "workbook.xlsx"}
	for i := 0; i < len(words); i += 3 {
		e.Text += words[i] + "!" + words[i+1] + ": " + words[i+2] + "\n"
	}
	return e
}

// Rules explains the rules of this package. Their examples are what is written
// into a cell of a workbook before it is imported.
var Rules = []diag.Rule{
	{ID: RuleUnreadable, Title: "A file that is no workbook to be read", Severity: diag.Error,
		Why:  "Only workbooks of Excel 2007 or later (.xlsx) without macros and without a password are read. Other kinds say less about their cells, or run programs.",
		Mend: "Open the file in a spreadsheet program and save it as .xlsx.",
		Bad:  diag.Example{Path: "workbook.xlsx", Text: "campus,year,table,category,geography,count\nmain,2025,arrests,drugs,on_campus,3\n"},
		Good: cell("main 2024 arrests", "B6", "3")},
	{ID: RuleSheet, Title: "A sheet that belongs to nothing of the edition", Severity: diag.Error,
		Why:  "Each sheet says in a small gray line at its top which table, campus and year it holds. Without it, or with one that the edition does not have, its numbers would go nowhere.",
		Mend: "Export the workbook again and copy the numbers into it.",
		Bad:  cell("main 2025 arrests", "A3", "clery-form 1 south 2025 arrests 000000000000"),
		Good: cell("main 2025 arrests", "A2", "Filled in by the records unit")},
	{ID: RuleLabel, Title: "A line or a column that is not the one of the table", Severity: diag.Error,
		Why:  "Numbers are found by the words at the head of their line and column, so that rows and columns may be moved. Where the words are changed, deleted or twice there, a number would be lost or taken for another one.",
		Mend: "Write the words again as they were, or export the workbook again and copy the numbers into it.",
		Bad:  cell("main 2024 arrests", "A6", "Narcotics"),
		Good: cell("main 2024 arrests", "A6", "drug law  violations:")},
	{ID: RuleValue, Title: "A cell that does not hold what it should", Severity: diag.Error,
		Why:  "Formulas, words, dates and fractions must be interpreted to become a count, and an interpretation may be wrong. A dash may mean none or not known.",
		Mend: "Write a whole number in plain digits, 0 if there was none, or nothing if the number is not in hand; in a list, what the head of the column asks for.",
		Bad:  cell("main 2024 arrests", "B6", "three"),
		Good: cell("main 2024 arrests", "B6", " 3 ")},
	{ID: RuleHidden, Title: "A change in a cell that nobody sees", Severity: diag.Error,
		Why:  "Whoever looked at the workbook before sending it did not see this number.",
		Mend: "Show all sheets, rows and columns, look at the number, and save the workbook.",
		Bad:  cell("main 2024 arrests", "B6", "4 in a hidden row"),
		Good: cell("main 2024 arrests", "B6", "3 in a hidden row")},
	{ID: RuleClosed, Title: "A number where there can be none", Severity: diag.Error,
		Why:  "The campus had no such place that year, or the number is counted elsewhere. A zero there would say that there was such a place.",
		Law:  "34 CFR 668.46(c)(5)",
		Mend: "Empty the cell, or say in site/campuses.yaml that there was such a place.",
		Bad:  cell("harbor 2025 arrests", "C6", "0"),
		Good: cell("harbor 2025 arrests", "C6", "No such place")},
	{ID: RuleBlank, Title: "An empty cell for a number that is known", Severity: diag.Warning,
		Why:  "An empty cell says that somebody does not have the number. That is no reason to forget it.",
		Mend: "Write the number that is right. To take a number out, edit counts.yaml.",
		Bad:  cell("main 2024 arrests", "B6", ""),
		Good: cell("main 2024 arrests", "B6", "3")},
	{ID: RuleStale, Title: "A number that has changed since the workbook was made", Severity: diag.Error,
		Why:  "Somebody else has written the number meanwhile. Taking the one of the workbook would undo that.",
		Mend: "Export the workbook again, and write into it what is to change.",
		Bad:  cell("main 2024 arrests", "A3", "clery-form 1 main 2024 arrests 000000000000", "main 2024 arrests", "B6", "4"),
		Good: cell("main 2024 arrests", "A3", "clery-form 1 main 2024 arrests 000000000000", "main 2024 arrests", "B6", "3")},
	{ID: RuleCounted, Title: "A workbook for numbers that were counted from the ledger", Severity: diag.Error,
		Why:  "Numbers that were counted can be traced to their records. One that is written over them can not, and the next count would bring the old one back.",
		Law:  "34 CFR 668.46(c)(1)",
		Mend: "Correct the ledger and run clery count.",
		Bad:  cell("main 2025 arrests", "B6", "7"),
		Good: cell("main 2024 arrests", "B6", "3")},
	{ID: RuleKept, Title: "A file that a person wrote in another form", Severity: diag.Error,
		Why:  "An import changes single numbers and adds lines. It does not write a person's file anew, because comments and order would be lost.",
		Mend: "Make the change in the file by hand; the finding says which.",
		Bad:  cell("main 2025 drills", "D8", "Postponed by rain"),
		Good: cell("main 2025 drills", "B8", "2025-02-14")},
}
