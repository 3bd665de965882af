package load

import "cleryreport/generator/diag"

// registerRules explains the rules about ids, places, days and folders.
var registerRules = []diag.Rule{
	{ID: RuleReference, Title: "An id that nothing has", Severity: diag.Error,
		Why:    "The entry speaks of an office, a campus or a place that is written nowhere, so that the report could not name it.",
		Law:    "the paragraph that the finding names, where the law asks for the entry",
		Mend:   "Write the id as it stands in site/, or add the office, campus or place there.",
		Extent: diag.AtEnd,
		Bad:    diag.Example{Path: drillsFile, Text: "astor-hall,2025-11-12,false,\n"},
		Good:   diag.Example{Path: drillsFile, Text: "aster-hall,2025-11-12,false,\n"}},
	{ID: RuleNotHousing, Title: "A facility that is not student housing", Severity: diag.Error,
		Why:    "The table of fire safety systems is asked for on-campus student housing. Another building would make the table say something else.",
		Law:    "34 CFR 668.49(b)",
		Mend:   "Delete the row, or give the place the class student_housing in site/places.csv.",
		Extent: diag.AtEnd,
		Bad:    diag.Example{Path: "site/fire-systems.csv", Text: "library,2015-08-15,,full,full,full,full,full,full,\n"},
		Good:   diag.Example{Path: "site/fire-systems.csv", Text: "aster-hall,2015-08-15,2019-08-14,partial,full,full,full,full,full,\n"}},
	{ID: RuleNotPolice, Title: "An office that is no police agency", Severity: diag.Error,
		Why:    "The file records what local and State police were asked. An office of the institution is not one of them.",
		Law:    "34 CFR 668.46(c)(11)",
		Mend:   "Name an office whose kind is police_agency, or give it that kind in site/offices.yaml.",
		Extent: diag.AtEnd,
		Bad: diag.Example{Path: "stats/harbor/2024/agencies.yaml", Text: `  - agency: facilities
    asked: {on: 2025-02-10, how: letter, geography: on campus and public property}
    answered: 2025-03-01
    state: nothing_to_report
`},
		Good: diag.Example{Path: "stats/harbor/2024/agencies.yaml", Text: `  - agency: aldergate_police
    asked: {on: 2025-02-10, how: letter, geography: on campus and public property}
    answered: 2025-03-01
    state: nothing_to_report
`}},
	{ID: RuleOverlap, Title: "Two rows of one place hold on the same day", Severity: diag.Error,
		Why:    "The register says for every day what a place was. Two answers for one day would put a crime into two columns.",
		Law:    "34 CFR 668.46(c)(5)",
		Mend:   "Let one row end (until) on the day before the other begins (from).",
		Extent: diag.AtEnd,
		Bad:    diag.Example{Path: "site/places.csv", Text: "mill-house,Mill House,,\"47 Mill Street, Aldergate, Franklin\",main,on_campus,owned,offices,1990-01-01,2020-12-31,aldergate_police,\nmill-house,Mill House,,\"47 Mill Street, Aldergate, Franklin\",main,on_campus,owned,teaching,2020-08-01,,aldergate_police,\n"},
		Good:   diag.Example{Path: "site/places.csv", Text: "mill-house,Mill House,,\"47 Mill Street, Aldergate, Franklin\",main,on_campus,owned,offices,1990-01-01,2020-07-31,aldergate_police,\nmill-house,Mill House,,\"47 Mill Street, Aldergate, Franklin\",main,on_campus,owned,teaching,2020-08-01,,aldergate_police,\n"}},
	{ID: RuleInterval, Title: "A stretch of time that ends before it begins", Severity: diag.Error,
		Why:    "Such a stretch holds no day, so that a campus or a place would never have existed.",
		Mend:   "Exchange the two days, or mend the one that is wrong.",
		Extent: diag.Lines,
		Bad:    diag.Example{Path: "site/campuses.yaml", Text: "    open: [{from: 2011-08-22, until: 2010-08-22}]\n"},
		Good:   diag.Example{Path: "site/campuses.yaml", Text: "    open: [{from: 2011-08-22}]\n"}},
	{ID: RuleYear, Title: "A folder that is no year of the edition", Severity: diag.Error,
		Why:  "A report shows the three calendar years before its own year. Numbers of another year would not be printed. Years before them are kept with a note only.",
		Law:  "34 CFR 668.46(c)(1)",
		Mend: "Move the files to the folder of their year, or correct edition: in site/report.yaml.",
		Bad:  diag.Example{Path: "stats/main/2026/drills.csv", Text: "facility,date,announced,note\naster-hall,2026-02-11,false,\n"},
		Good: diag.Example{Path: drillsFile, Text: "facility,date,announced,note\naster-hall,2025-02-11,false,\n"}},
	{ID: RuleCampus, Title: "A folder that is no campus", Severity: diag.Error,
		Why:  "The folder below stats/ names the campus. Numbers of a campus that does not exist would be lost.",
		Mend: "Rename the folder to the id of its campus, or add the campus to site/campuses.yaml.",
		Bad:  diag.Example{Path: "stats/mian/2025/drills.csv", Text: "facility,date,announced,note\naster-hall,2025-11-12,false,\n"},
		Good: diag.Example{Path: drillsFile, Text: "facility,date,announced,note\naster-hall,2025-11-12,false,\n"}},
	{ID: RuleOtherFolder, Title: "A counts file names another campus or year than its folder", Severity: diag.Error,
		Why:    "A file that was copied to begin a new year and not changed would print last year's numbers as this year's.",
		Law:    "34 CFR 668.46(c)(1)",
		Mend:   "Make campus: and year: agree with the folder, and make sure that the numbers do.",
		Extent: diag.Lines,
		Bad:    diag.Example{Path: "stats/main/2025/counts.yaml", Text: "campus: main\nyear: 2024\n"},
		Good:   diag.Example{Path: "stats/main/2025/counts.yaml", Text: "campus: main\nyear: 2025\n"}},
	{ID: RuleUnknownFile, Title: "A file that nothing reads", Severity: diag.Error,
		Why:  "What stands in a file with a wrong name is missing from the report, and nobody would notice.",
		Mend: "Give the file the name that the finding suggests, or move it out of the folders of the report.",
		Bad:  diag.Example{Path: "stats/main/2025/drill.csv", Text: "facility,date,announced,note\naster-hall,2025-11-12,false,\n"},
		Good: diag.Example{Path: drillsFile, Text: "facility,date,announced,note\naster-hall,2025-11-12,false,\n"}},
	{ID: RuleLedgerName, Title: "A name in the ledger that says too much", Severity: diag.Error,
		Why:  "Findings show the names of ledger files, in logs and reports that many people read. A name may hold neither the number of a record nor the name of a person.",
		Mend: "Name the file after an office and a month, in one word: letters, digits, - and _, and no number of three digits or more but a year.",
		Bad:  diag.Example{Path: "stats/ledger/main/2025/PS-2025-0142.yaml", Text: "incidents: []\n"},
		Good: diag.Example{Path: "stats/ledger/main/2025/police-05.yaml", Text: "incidents: []\n"}},
}
