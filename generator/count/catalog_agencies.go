package count

import "cleryreport/generator/diag"

// Answers of police agencies that several examples change.
const mainAgencies = "stats/main/2025/agencies.yaml"

// agencyFindings explains the findings about police agencies.
var agencyFindings = []diag.Rule{
	{ID: FindingAgencyUnasked, Title: "A police agency that was not asked", Severity: diag.Error,
		Why:    "The report must hold the crimes known to local and State police too. Whom to ask follows from the register of places. For years before the latest the finding is a warning.",
		Law:    agencyLaw,
		Mend:   "Ask the agency for its statistics of all places of the campus, and write the request and its answer into agencies.yaml of the year.",
		Extent: diag.AtEnd,
		Bad:    diag.Example{Path: "site/places.csv", Text: "annex,Quay Annex,,\"8 Quay Road, Port Ellery, Franklin\",harbor,on_campus,leased,teaching,2025-01-15,,aldergate_police,\n"},
		Good:   diag.Example{Path: "site/places.csv", Text: "annex,Quay Annex,,\"8 Quay Road, Port Ellery, Franklin\",harbor,on_campus,leased,teaching,2025-01-15,,port_ellery_police,\n"}},
	{ID: FindingAgencyUnnamed, Title: "A place without a police agency", Severity: diag.Warning,
		Why:    "Every place of Clery geography lies in somebody's jurisdiction. Where the register names no agency, nobody is asked for the crimes there.",
		Law:    agencyLaw,
		Mend:   "Write into the column agency which police has jurisdiction over the place, even if the institution has a police of its own.",
		Extent: diag.AtEnd,
		Bad:    diag.Example{Path: "site/places.csv", Text: "annex,Quay Annex,,\"8 Quay Road, Port Ellery, Franklin\",harbor,on_campus,leased,teaching,2025-01-15,,,\n"},
		Good:   diag.Example{Path: "site/places.csv", Text: "annex,Quay Annex,,\"8 Quay Road, Port Ellery, Franklin\",harbor,on_campus,leased,teaching,2025-01-15,,port_ellery_police,\n"}},
	{ID: FindingAgencyReminder, Title: "No answer, and no reminder", Severity: diag.Note,
		Why:    "The law asks for a reasonable, good-faith effort to obtain the figures of the police. One letter without an answer is a thin proof of it.",
		Law:    agencyLaw,
		Mend:   "Ask once more, and write the day under reminded:.",
		Extent: diag.Lines,
		Bad:    diag.Example{Path: "stats/harbor/2025/agencies.yaml", Text: "    state: no_answer\n"},
		Good:   diag.Example{Path: "stats/harbor/2025/agencies.yaml", Text: "    reminded: [2026-03-16, 2026-04-13]\n    state: no_answer\n"}},
	{ID: FindingAgencyState, Title: "An agency's answer and its numbers disagree", Severity: diag.Error,
		Why:    "The federal form asks what became of each request to a police agency. An answer that contradicts its own numbers cannot be reported.",
		Law:    agencyLaw,
		Mend:   "Correct the state, the days or the numbers of the agency.",
		Extent: diag.Lines,
		Bad:    diag.Example{Path: mainAgencies, Text: "    answered: 2026-02-26\n    state: no_answer\n"},
		Good:   diag.Example{Path: mainAgencies, Text: "    answered: 2026-02-26\n    state: nothing_to_report\n"}},
	{ID: FindingAgencyMatched, Title: "More matched with the ledger than supplied", Severity: diag.Error,
		Why:    "Matched crimes are those among the agency's figures that the institution counted already. They cannot be more than the agency reported.",
		Law:    agencyLaw,
		Mend:   "Write under matched: the part of supplied: that is already in the ledger.",
		Extent: diag.Lines,
		Bad:    diag.Example{Path: mainAgencies, Text: "    matched: {criminal_offenses: {aggravated_assault: {public_property: 2}}}\n"},
		Good:   diag.Example{Path: mainAgencies, Text: "    matched: {criminal_offenses: {aggravated_assault: {public_property: 1}}}\n"}},
	{ID: FindingPoliceTotals, Title: "A number below what the police supplied", Severity: diag.Error,
		Why:    "A year's number is what the ledger gives, with the figures of the police that are not in the ledger. It cannot be less than those alone.",
		Law:    agencyLaw,
		Mend:   "Add the figures of the police to the number, or write under matched: which of them are in the ledger.",
		Extent: diag.Lines,
		Bad:    diag.Example{Path: mainCounts, Text: "  robbery: {on_campus: 1, student_housing: 0, noncampus: 0, public_property: 0}\n"},
		Good:   diag.Example{Path: mainCounts, Text: "  robbery: {on_campus: 1, student_housing: 0, noncampus: 0, public_property: 1}\n"}},
}
