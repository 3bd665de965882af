package load

import (
	"cleryreport/generator/diag"
	"cleryreport/generator/source"
)

// reportFile is the file of a report that every repository has.
const reportFile = "site/report.yaml"

// sourceRules explains what can keep a file from being read. Package source
// finds it and knows no findings.
var sourceRules = []diag.Rule{
	{ID: source.NotUTF8, Title: "A file is not UTF-8 text", Severity: diag.Error,
		Why:  "A file that was saved in another encoding has wrong letters wherever a letter is not plain English, in names for instance.",
		Mend: "Save the file again with the encoding UTF-8.",
		Bad:  diag.Example{Path: "content/introduction.md"}, Good: diag.Example{Path: "content/introduction.md"}},
	{ID: source.ControlCharacter, Title: "A character that cannot be seen", Severity: diag.Error,
		Why:  "Control characters come from copying out of other programs. They are invisible, and some make text vanish or appear in another order.",
		Mend: "Delete the character, or write the line anew.",
		Bad:  diag.Example{Path: "content/introduction.md"}, Good: diag.Example{Path: "content/introduction.md"}},
	{ID: source.Link, Title: "A symbolic link", Severity: diag.Error,
		Why:  "A link can lead out of the repository, to a file that reviewers do not see and that another computer does not have.",
		Mend: "Put the file itself in the place of the link.",
		Bad:  diag.Example{Path: "policies/reporting.md"}, Good: diag.Example{Path: "policies/reporting.md"}},
	{ID: source.FolderNotFile, Title: "A folder where a file is expected", Severity: diag.Error,
		Why:  "The folder has the name of a file, so that what it holds is not read.",
		Mend: "Move the file out of the folder, and delete or rename the folder.",
		Bad:  diag.Example{Path: "policies/reporting.md"}, Good: diag.Example{Path: "policies/reporting.md"}},
	{ID: source.FileNotFolder, Title: "A file where a folder is expected", Severity: diag.Error,
		Why:  "The name belongs to a folder of the report, so that the whole part of the report is missing.",
		Mend: "Rename the file, and make the folder.",
		Bad:  diag.Example{Path: "policies"}, Good: diag.Example{Path: "policies"}},
	{ID: source.TooLarge, Title: "A file that is too large", Severity: diag.Error,
		Why:  "No text or table of a report is larger than 16 megabytes. A larger file is most likely here by mistake.",
		Mend: "Move the file out of the folders of the report.",
		Bad:  diag.Example{Path: "stats/main/2025/fires.csv"}, Good: diag.Example{Path: "stats/main/2025/fires.csv"}},
	{ID: source.Unreadable, Title: "A file that cannot be read", Severity: diag.Error,
		Why:  "The system refuses to hand the file out, so that its content is missing from the report.",
		Mend: "Allow the one who builds the report to read the file.",
		Bad:  diag.Example{Path: "policies/reporting.md"}, Good: diag.Example{Path: "policies/reporting.md"}},
	{ID: source.CaseOnly, Title: "Two names that differ in capitals only", Severity: diag.Error,
		Why:  "On many computers the two names mean one file, and one of the two is lost when the repository is copied there.",
		Mend: "Rename one of the two.",
		Bad:  diag.Example{Path: "stats/ledger/main/2025/Title-IX.yaml"}, Good: diag.Example{Path: "stats/ledger/main/2025/title-ix.yaml"}},
}

// configurationRules explains the rules that begin with config.
var configurationRules = []diag.Rule{
	{ID: RuleEmptyRepository, Title: "The repository is empty", Severity: diag.Error,
		Why:  "There is no file in any folder of a report. Most likely the command runs in the wrong folder.",
		Mend: "Go to the folder that holds site/report.yaml, or begin a new one with `clery init`.",
		Bad:  diag.Example{Path: reportFile}, Good: diag.Example{Path: reportFile}},
	{ID: RuleMissingFile, Title: "A file that every report has is missing", Severity: diag.Error,
		Why:  "Without site/report.yaml, site/campuses.yaml and site/offices.yaml it is not known which institution, which campuses and which years the report speaks of.",
		Mend: "Write the file; `clery init` into an empty folder writes one to begin from.",
		Bad:  diag.Example{Path: "site/offices.yaml"}, Good: diag.Example{Path: "site/offices.yaml"}},
}
