package survey

import "cleryreport/generator/diag"

// submittedFile is what the examples call the table of what was submitted.
const submittedFile = "submitted.csv"

// Heads of the tables in the examples.
const (
	statisticsHead = "campus,year,table,category,bias,geography,count\n"
	worksheetHead  = "unit_id,screen,geography,category,year,value,submitted\n"
)

func submitted(text string) diag.Example { return diag.Example{Path: submittedFile, Text: text} }

// Rules explains the rules of this package. Their examples are what is given to
// clery survey --compare.
var Rules = []diag.Rule{
	{ID: RuleColumn, Title: "A column that the worksheet does not have, or one that lacks", Severity: diag.Error,
		Why:  "A number belongs to an answer of the survey only by its campus, screen, category and year. Without them it would be compared with another one.",
		Mend: "Begin with the table that clery survey --format csv prints, or with statistics.csv.",
		Bad:  submitted("campus,year,table,offense,geography,count\nmain,2025,arrests,drugs,on_campus,14\n"),
		Good: submitted(statisticsHead + "main,2025,arrests,drugs,,on_campus,14\n")},
	{ID: RuleEmpty, Title: "A worksheet in which nothing is filled in", Severity: diag.Error,
		Why:  "Compared with itself, a worksheet always agrees. What the survey shows must be written by a person who looks at the survey.",
		Mend: "Write what was submitted into the column submitted.",
		Bad:  submitted(worksheetHead + "999901001,arrests,on_campus,drugs,2025,14,\n"),
		Good: submitted(worksheetHead + "999901001,arrests,on_campus,drugs,2025,14,14\n")},
	{ID: RuleCampus, Title: "A campus or unit id that does not exist", Severity: diag.Error,
		Why:  "A wrong unit id means that the numbers of one campus may stand at another in the federal statistics.",
		Law:  "34 CFR 668.46(d)",
		Mend: "Write the id of a campus of site/campuses.yaml, or its nine digits; or correct unit_id there.",
		Bad:  submitted(worksheetHead + "999901007,arrests,on_campus,drugs,2025,14,14\n"),
		Good: submitted(worksheetHead + "999901001,arrests,on_campus,drugs,2025,14,14\n")},
	{ID: RuleCell, Title: "A row that is no answer of the survey", Severity: diag.Error,
		Why:  "The row would be compared with nothing, and its number would pass unseen.",
		Mend: "Write the words of the worksheet; the finding says which one is not known.",
		Bad:  submitted(statisticsHead + "main,2025,arrests,narcotics,,on_campus,14\n"),
		Good: submitted(statisticsHead + "main,2025,arrests,drugs,,on_campus,14\n")},
	{ID: RuleDuplicate, Title: "Two rows for one answer", Severity: diag.Error,
		Why:  "If they differ, nobody knows which one was submitted.",
		Mend: "Delete the row that is not what the survey shows.",
		Bad:  submitted(statisticsHead + "main,2025,arrests,drugs,,on_campus,14\nmain,2025,arrests,drugs,,on_campus,13\n"),
		Good: submitted(statisticsHead + "main,2025,arrests,drugs,,on_campus,14\n")},
	{ID: RuleCount, Title: "A submitted count that is not plain digits", Severity: diag.Error,
		Why:  "The survey holds whole numbers. Anything else was mistyped, and a guess would hide a difference.",
		Mend: "Write the number as the survey shows it, such as 1250. Leave the cell empty if the survey shows none.",
		Bad:  submitted(statisticsHead + "main,2025,arrests,drugs,,on_campus,none\n"),
		Good: submitted(statisticsHead + "main,2025,arrests,drugs,,on_campus,14\n")},
}
