package logs

import "cleryreport/generator/diag"

// header is the first line of the examples, whose columns docs/formats.md maps.
const header = "Case Number,Date Reported,Date Occurred,Location,Offense,Disposition,Victims\n"

// export is an example of an export.
func export(rows string) diag.Example { return diag.Example{Path: "police.csv", Text: header + rows} }

// mapped is an example of a mapping whose column of references is the given one.
func mapped(ref string) diag.Example {
	return diag.Example{Path: "stats/columns.yaml", Text: `campus: main
reported_to: public_safety
dates: [MM/DD/YYYY]
columns: {ref: ` + ref + `, reported: Date Reported, offense: Offense, place: Location}
offenses: {robbery: [ROBBERY]}
places: {library: [LIBRARY]}
`}
}

// Rules explains the rules of this package.
var Rules = []diag.Rule{
	{ID: RuleEncoding, Title: "An export that is no text", Severity: diag.Error,
		Why:  "Read in another encoding than it was written in, a word is another word, and nothing in the mapping means it.",
		Mend: "Save the table as CSV UTF-8, or name its encoding in the mapping.",
		Bad:  diag.Example{Path: "police.csv"}, Good: diag.Example{Path: "police.csv"}},
	{ID: RuleColumn, Title: "A column that the export does not have", Severity: diag.Error,
		Why:  "The mapping and the export speak of different tables: a system was changed, or this is another report of it. Without the column its facts would be missing from every record.",
		Mend: "Write the head of the column as the export has it; the finding names the nearest.",
		Bad:  mapped("Case No."), Good: mapped("Case Number")},
	{ID: RuleHeader, Title: "A column that the export has twice", Severity: diag.Error,
		Why:  "Nobody can tell which of the two columns the mapping means.",
		Mend: "Export the table with the column once, or give one of the two another name.",
		Bad:  diag.Example{Path: "police.csv", Text: "Case Number,Date Reported,Date Occurred,Location,Offense,Disposition,Victims,Offense\n25-0101,05/03/2025,05/02/2025,LIBRARY,ROBBERY,CLOSED,,THEFT\n"},
		Good: export("25-0101,05/03/2025,05/02/2025,LIBRARY,ROBBERY,CLOSED,\n")},
	{ID: RulePersonalColumn, Title: "A mapped column that identifies persons", Severity: diag.Error,
		Why:  "No name, e-mail address, telephone or social-security number or date of birth may reach the ledger. The head of the column, or what stands in it, looks like one.",
		Law:  "34 CFR 668.46(c)(7)",
		Mend: "Map another column, or none.",
		Bad:  export("25-0101,05/03/2025,05/02/2025,\"DOE, JANE\",ROBBERY,CLOSED,\n"),
		Good: export("25-0101,05/03/2025,05/02/2025,LIBRARY,ROBBERY,CLOSED,\n")},
	{ID: RuleReference, Title: "A row without a reference that can be used", Severity: diag.Error,
		Why:  "The reference leads from a number of the report back to the record, and is what tells two records apart. It is the one text that is taken over, so that it must be a number and nothing else.",
		Law:  "34 CFR 668.46(c)(1)",
		Mend: "Correct the reference where the export comes from, and import again; where numbers begin anew each year, let it write the year before them. A row of sums below the table can be deleted.",
		Bad:  export(",05/03/2025,05/02/2025,LIBRARY,ROBBERY,CLOSED,\n"),
		Good: export("25-0101,05/03/2025,05/02/2025,LIBRARY,ROBBERY,CLOSED,\n")},
	{ID: RuleDate, Title: "A day of the export that cannot be read", Severity: diag.Error,
		Why:  "The day of the report decides in which year a crime counts; without it the row is left out. The day on which it happened may be unknown; then the incident waits for a person.",
		Law:  "34 CFR 668.46(c)(3)(i), 34 CFR 668.49(d)(1)",
		Mend: "Correct the day where the export comes from, or name the form of its dates in the mapping.",
		Bad:  export("25-0101,09/31/2025,,LIBRARY,ROBBERY,CLOSED,\n"),
		Good: export("25-0101,09/30/2025,,LIBRARY,ROBBERY,CLOSED,\n")},
	{ID: RuleUnmapped, Title: "A word of the export that the mapping does not know", Severity: diag.Error,
		Why:  "Whether a word of another system is an offense of the statistics is for a person to decide, once. Until then its rows are left out, or their records wait.",
		Law:  "34 CFR 668.46(c)(1)",
		Mend: "Write the word into the mapping: under the offense or place that it means, or under none.",
		Bad:  export("25-0101,05/03/2025,05/02/2025,LIBRARY,STRONG ARM,CLOSED,\n"),
		Good: export("25-0101,05/03/2025,05/02/2025,LIBRARY,ROBBERY,CLOSED,\n")},
	{ID: RuleLacking, Title: "What the export does not say", Severity: diag.Warning,
		Why:  "Assaults count by victims, arrests by persons, a fire with its damage. A log seldom holds these numbers, and the program guesses none: the record waits for a person.",
		Law:  "34 CFR 668.46(c)(9), 34 CFR 668.46(c)(1)(ii), 34 CFR 668.46(c)(2)(iii), 34 CFR 668.49(c)(1)",
		Mend: "Find out the number and write it into the file that was imported, with the decision counted.",
		Bad:  export("25-0101,05/03/2025,05/02/2025,LIBRARY,AGGRAVATED ASSAULT,CLOSED,\n"),
		Good: export("25-0101,05/03/2025,05/02/2025,LIBRARY,AGGRAVATED ASSAULT,CLOSED,2\n")},
	{ID: RuleRowsDiffer, Title: "Rows of one record say different things", Severity: diag.Warning,
		Why:  "A later row with the same reference often is an arrest at another place and on another day. Only a person can say which row tells of the offense.",
		Law:  "34 CFR 668.46(c)(3)(i), 34 CFR 668.46(c)(9)",
		Mend: "Correct day, place and offenses in the file that was imported, with the decision counted.",
		Bad:  export("25-0101,05/03/2025,05/02/2025,LIBRARY,ROBBERY,CLOSED,\n25-0101,06/07/2025,05/02/2025,LIBRARY,ARSON,CLOSED,\n"),
		Good: export("25-0101,05/03/2025,05/02/2025,LIBRARY,ROBBERY,CLOSED,\n25-0101,05/03/2025,05/02/2025,LIBRARY,ARSON,CLOSED,\n")},
	{ID: RuleExisting, Title: "A fire log that is there already", Severity: diag.Error,
		Why:  "No import writes over what a person may have completed, and a fire that stands there under another number would be counted twice.",
		Law:  "34 CFR 668.49(d)(1)",
		Mend: "Add the fires that are missing by hand, or move the fire log away and import the whole year.",
		Bad:  diag.Example{Path: "fire-log.csv", Text: "Number,Date,Hall,Cause,Injuries,Deaths,Damage\nFS-25-9,05/03/2025,ASTER,COOKING,0,0,200\n"},
		Good: diag.Example{Path: "fire-log.csv", Text: "Number,Date,Hall,Cause,Injuries,Deaths,Damage\nFS-22-1,05/03/2022,ASTER,COOKING,0,0,200\n"}},
}
