package ed

import "cleryreport/generator/diag"

// Rules of this package.
const (
	RuleEmpty      = "ed.empty"      // no file of the collection is here
	RuleLacking    = "ed.lacking"    // some files of the collection are not here
	RuleUnreadable = "ed.unreadable" // a file that is no table, or damaged
	RuleTwoFiles   = "ed.two-files"  // two files hold one table
	RuleYears      = "ed.years"      // the years of a file are not those of its name or of the others
	RuleColumn     = "ed.column"     // a column that is lacking or that nobody knows
	RuleValue      = "ed.value"      // a cell that is no count
	RuleRow        = "ed.row"        // two rows of one campus
	RuleSum        = "ed.sum"        // numbers of the collection that do not go together
	RuleUnit       = "ed.unit"       // no campus has the unit id
	RuleFires      = "ed.fires"      // a fire that cannot be read
)

// The beginning of the header of each example.
const exampleHeader = "UNITID_P,INSTNM,BRANCH,Address,City,State,"

const (
	unfoundedFile   = "Unfounded232425.csv"
	unfoundedHeader = exampleHeader + "UNFOUN23,UNFOUN24,UNFOUN25,FILTER23,FILTER24,FILTER25\n"
	unfoundedGood   = unfoundedHeader + "999903001,Larkmoor College,Main Campus,1 Mill Lane,Aldergate,AL,0,1,0,1,1,1\n"

	firesFile   = "Residencehallfire25.csv"
	firesHeader = exampleHeader + "FAC_NAME,FAC_ADDR,FIRE_TOTAL25,FIRE_CAT25,FIRE_CAUSE25,FIRE_INJUR25,FIRE_DEATHS25,FIRE_DAMAGE25,FILTER25\n"
	firesRow    = "999903001,Larkmoor College,Main Campus,1 Mill Lane,Aldergate,AL,Mill Hall,2 Mill Lane,1,"
)

// Rules explains the findings about files of the Department's collection. Their
// examples are files of a collection.
var Rules = []diag.Rule{
	{ID: RuleEmpty, Title: "No file of the Department's collection", Severity: diag.Error,
		Why:  "The import reads the files of the Campus Safety and Security collection by the names that the Department gave them. None is here, so most likely another folder was named.",
		Mend: "Name the folder or the .zip that the Department's page gives for download, and leave the files their names.",
		Bad:  diag.Example{Path: "our-numbers.csv", Text: unfoundedGood},
		Good: diag.Example{Path: unfoundedFile, Text: unfoundedGood}},
	{ID: RuleLacking, Title: "Files that the collection should hold", Severity: diag.Warning,
		Why:  "The collection has 26 tables and the files of fires. What a lacking file would hold is not known, which is not the same as zero.",
		Mend: "Put the lacking files beside the others and import again, or write the numbers from your own records.",
		Bad:  diag.Example{Path: unfoundedFile}, Good: diag.Example{Path: unfoundedFile, Text: unfoundedGood}},
	{ID: RuleUnreadable, Title: "A file that is no table", Severity: diag.Error,
		Why:  "A download that broke off, or a web page with an error that was saved under the name of a spreadsheet, holds no numbers or not all of them.",
		Mend: "Download the file again, or open it in a spreadsheet program and save it as .xlsx.",
		Bad:  diag.Example{Path: unfoundedFile, Text: "<html><body>The page cannot be found.</body></html>\n"},
		Good: diag.Example{Path: unfoundedFile, Text: unfoundedGood}},
	{ID: RuleTwoFiles, Title: "Two files hold one table", Severity: diag.Error,
		Why:  "The Department mends its files and publishes them again. Which of two versions is right cannot be seen from them.",
		Mend: "Leave the one that was published last.",
		Bad:  diag.Example{Path: "Unfounded232425 (1).csv", Text: unfoundedHeader + "999903001,Larkmoor College,Main Campus,1 Mill Lane,Aldergate,AL,0,2,0,1,1,1\n"},
		Good: diag.Example{Path: unfoundedFile, Text: unfoundedGood}},
	{ID: RuleYears, Title: "A file of other years", Severity: diag.Error,
		Why:  "Each collection holds three years. A file whose columns are of other years than its name, or than the other files, belongs to another collection, in which a year may have other numbers.",
		Mend: "Import one collection at a time, the oldest first, and leave the files their names.",
		Bad:  diag.Example{Path: unfoundedFile, Text: exampleHeader + "UNFOUN22,UNFOUN23,UNFOUN24,FILTER22,FILTER23,FILTER24\n999903001,Larkmoor College,Main Campus,1 Mill Lane,Aldergate,AL,0,1,0,1,1,1\n"},
		Good: diag.Example{Path: unfoundedFile, Text: unfoundedGood}},
	{ID: RuleColumn, Title: "A column that is lacking, or that nobody knows", Severity: diag.Error,
		Why:  "Columns are found by the names in the first line. Without one of them a number would be missing, and a column that is not known may hold numbers that are then not read.",
		Mend: "Download the file again. If the Department has changed its columns, ask the maintainers of this program.",
		Bad:  diag.Example{Path: unfoundedFile, Text: exampleHeader + "UNFOUN23,UNFOUN24,FILTER23,FILTER24,FILTER25\n999903001,Larkmoor College,Main Campus,1 Mill Lane,Aldergate,AL,0,1,1,1,1\n"},
		Good: diag.Example{Path: unfoundedFile, Text: unfoundedGood}},
	{ID: RuleValue, Title: "A cell that is no count", Severity: diag.Error,
		Why:  "A cell of the collection is blank or a whole number. Anything else would have to be guessed.",
		Mend: "Download the file again. If the Department published it so, write what your records show.",
		Bad:  diag.Example{Path: unfoundedFile, Text: unfoundedHeader + "999903001,Larkmoor College,Main Campus,1 Mill Lane,Aldergate,AL,0,1 or 2,0,1,1,1\n"},
		Good: diag.Example{Path: unfoundedFile, Text: unfoundedGood}},
	{ID: RuleRow, Title: "Two rows of one campus", Severity: diag.Error,
		Why:  "The Department gives each campus one row in each table. Which of two is right cannot be seen from them.",
		Mend: "Download the file again.",
		Bad:  diag.Example{Path: unfoundedFile, Text: unfoundedGood + "999903001,Larkmoor College,Main Campus,1 Mill Lane,Aldergate,AL,0,2,0,1,1,1\n"},
		Good: diag.Example{Path: unfoundedFile, Text: unfoundedGood}},
	{ID: RuleSum, Title: "Hate crimes that do not add up", Severity: diag.Warning,
		Why:  "The files of hate crimes give a total for each offense, and its parts by bias. Where they differ, one of them was published wrong. The parts are written.",
		Mend: "Compare the numbers with your own records.",
		Bad:  diag.Example{Path: "Oncampushate232425.csv"}, Good: diag.Example{Path: "Oncampushate232425.csv"}},
	{ID: RuleUnit, Title: "No campus with this unit id", Severity: diag.Error,
		Why:  "The unit id of an institution has six digits, that of a campus three more. None in the collection begins so.",
		Mend: "Look the institution up: clery import ed DIR --name with a part of its name.",
		Bad:  diag.Example{Path: "collection"}, Good: diag.Example{Path: "collection"}},
	{ID: RuleFires, Title: "A fire that cannot be read", Severity: diag.Warning,
		Why:  "The log of a year states every fire with its cause, injuries, deaths and damage. If one of them cannot be read, the log would not be whole, so that none of the year is written.",
		Mend: "Write the log of the year from your own records.",
		Bad:  diag.Example{Path: firesFile, Text: firesHeader + firesRow + "Unintentional,Cooking,0,0,unknown,1\n"},
		Good: diag.Example{Path: firesFile, Text: firesHeader + firesRow + "Unintentional,Cooking,0,0,$100-$999,1\n"}},
}
