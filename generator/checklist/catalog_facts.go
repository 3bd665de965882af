package checklist

import "cleryreport/generator/diag"

// factRules explains the rules about statements beside registers and facts.
var factRules = []diag.Rule{
	{ID: RuleRegisterEmpty, Title: "Programs that are described and were not held", Severity: diag.Warning,
		Why:    "The text describes programs, and the register of the last calendar year lists none of that kind. One of the two does not tell what happens.",
		Law:    "the paragraph that the section answers",
		Mend:   "Add the programs that were held to the register, or let the text say what is offered.",
		Extent: diag.Lines,
		Bad:    diag.Example{Path: "stats/harbor/2025/programs.csv", Text: "Lock It or Lose It,harbor_director,2025-03-05; 2025-10-09,students; employees,security_procedures,"},
		Good:   diag.Example{Path: "stats/harbor/2025/programs.csv", Text: "Lock It or Lose It,harbor_director,2025-03-05; 2025-10-09,students; employees,crime_prevention,"}},
	{ID: RuleUnpublicized, Title: "No test went together with making the procedures known", Severity: diag.Warning,
		Why:    "At least one test in each calendar year goes together with making the emergency procedures known.",
		Law:    "34 CFR 668.46(g)(6)(ii)",
		Mend:   "Write how the procedures were made known with at least one test.",
		Extent: diag.WholeFile,
		Bad: diag.Example{Path: "stats/harbor/2025/exercises.csv",
			Text: "date,time,kind,description,announced,publicized_with\n2025-02-05,12:00,test,LarkAlert was sent to every registered person,true,\n"},
		Good: diag.Example{Path: "stats/harbor/2025/exercises.csv",
			Text: "date,time,kind,description,announced,publicized_with\n2025-02-05,12:00,test,LarkAlert was sent to every registered person,true,E-mail to all on 2025-02-03\n"}},
	{ID: RuleClosedCampus, Title: "A text for a campus that is closed", Severity: diag.Error,
		Why:    "The text speaks to people of a campus that is not there any more.",
		Law:    "34 CFR 668.46(d)",
		Mend:   "Take the campus out of the list at the top of the file, or mend its dates.",
		Extent: diag.Lines,
		Bad:    diag.Example{Path: "policies/missing-students.md", Text: "campuses: [main, old]\n"},
		Good:   diag.Example{Path: "policies/missing-students.md", Text: "campuses: [main]\n"}},
	{ID: RuleContradiction, Title: "A text and a fact that cannot both be right", Severity: diag.Warning,
		Why:    "A fact in site/ says that a paragraph does not apply, and a text that is addressed to that campus alone answers it.",
		Law:    "the paragraph that the section answers",
		Mend:   "Mend the fact, or address the text to the campuses where the paragraph applies.",
		Extent: diag.AtEnd,
		Bad:    diag.Example{Path: "policies/missing-students.md", Text: "## The other report {cite=\"668.41(e)(6)/p2\"}\n\nThe fire safety report is a document of its own, to which our web page leads.\n"},
		Good:   diag.Example{Path: "policies/missing-students.md", Text: "## The other report\n\nThe fire safety report is the last part of this report.\n"}},
}
