package csv

import "cleryreport/generator/diag"

// Rules explains the rules of this package.
var Rules = []diag.Rule{
	{ID: RuleEmpty, Title: "The table has no header", Severity: diag.Error,
		Why:  "The first line names the columns. A file with the header alone says that there is no entry; a file without it says nothing.",
		Mend: "Write the line with the names of the columns.",
		Bad:  diag.Example{Path: "stats/main/2025/drills.csv", Text: "\n"},
		Good: diag.Example{Path: "stats/main/2025/drills.csv", Text: "facility,date,announced,note\n"}},
	{ID: RuleHeader, Title: "A column without a name, or two with one name", Severity: diag.Error,
		Why:  "A cell is read by the name of its column. Where two columns share a name, nobody can tell which of the two counts.",
		Mend: "Give every column its own name, or delete the column that is not needed.",
		Bad:  diag.Example{Path: "stats/main/2025/drills.csv", Text: "facility,date,announced,note,note\n"},
		Good: diag.Example{Path: "stats/main/2025/drills.csv", Text: "facility,date,announced,note\n"}},
	{ID: RuleRagged, Title: "A row with too many or too few cells", Severity: diag.Error,
		Why:    "A comma too few or too many moves every later cell into the wrong column.",
		Mend:   "Finish the row, an empty cell included, and put a cell that holds a comma into double quotation marks.",
		Extent: diag.AtEnd,
		Bad:    diag.Example{Path: "stats/main/2025/drills.csv", Text: "aster-hall,2025-11-12,false\n"},
		Good:   diag.Example{Path: "stats/main/2025/drills.csv", Text: "aster-hall,2025-11-12,false,\n"}},
	{ID: RuleQuote, Title: "A quotation mark that is never closed", Severity: diag.Error,
		Why:    "A quotation mark that opens and never closes swallows the rows below it.",
		Mend:   "Close the quotation mark at the end of the cell. Write a mark inside a cell twice.",
		Extent: diag.AtEnd,
		Bad:    diag.Example{Path: "stats/main/2025/drills.csv", Text: "aster-hall,2025-11-12,false,\"After dark\n"},
		Good:   diag.Example{Path: "stats/main/2025/drills.csv", Text: "aster-hall,2025-11-12,false,\"After dark\"\n"}},
	{ID: RuleSeparator, Title: "Semicolons or tabs instead of commas", Severity: diag.Error,
		Why:  "Some spreadsheets save a table with semicolons or tabs. Read with commas, each row would be one long cell.",
		Mend: "Save the table again as CSV UTF-8 with commas between the cells.",
		Bad:  diag.Example{Path: "stats/main/2025/drills.csv", Text: "facility;date;announced;note\naster-hall;2025-11-12;false;\n"},
		Good: diag.Example{Path: "stats/main/2025/drills.csv", Text: "facility,date,announced,note\naster-hall,2025-11-12,false,\n"}},
}
