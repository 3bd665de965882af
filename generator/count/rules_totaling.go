package count

// totaling lists the rules for the numbers of a campus and year.
var totaling = []Rule{
	{ID: "THREE", Title: "Three calendar years", Stage: Totaling,
		Text: "A report shows the three calendar years before its own.",
		Law:  "34 CFR 668.46(c)(1)"},
	{ID: "POLICE", Title: "Figures of the police", Stage: Totaling,
		Text: "What police agencies supplied is added, less what of it stands in the ledger already. The request is documented; an agency that does not answer is named under the tables.",
		Law:  "34 CFR 668.46(c)(11)"},
	{ID: "UNF-DISC", Title: "Unfounded crimes are told", Stage: Totaling,
		Text: "The number of unfounded crimes is printed for each year, zero included.",
		Law:  "34 CFR 668.46(c)(2)(iii)(A)"},
	{ID: "UNF-YEAR", Title: "Year of an unfounded crime", Stage: Totaling, Choice: "unfounded_year",
		Text: "An unfounded crime is told in the year in which it was found to be so, or in that of its report, as the institution chose.",
		Law:  "34 CFR 668.46(c)(2)(iii)(A)", Unconfirmed: "the words fit the year of the decision; they do not settle it"},
	{ID: "LOC-HOUSE", Title: "No more in housing than on campus", Stage: Totaling,
		Text: "Student housing is part of on campus, so that its number is never above it. A total adds on campus, noncampus and public property.",
		Law:  "34 CFR 668.46(c)(5)(ii)"},
	{ID: "FIRE-ANY", Title: "Every fire in student housing", Stage: Totaling,
		Text: "Every open flame or burning in on-campus student housing that was not meant or not under control is a fire, however small.",
		Law:  "34 CFR 668.49(a)"},
	{ID: "FIRE-ARSON", Title: "Arson stands in both reports", Stage: Totaling,
		Text: "A fire in student housing that was an arson is an intentional fire in the fire statistics and an arson among the crimes.",
		Law:  "34 CFR 668.46(c)(1)(i), 668.49(c)", Unconfirmed: "it follows from the two texts together; neither says so"},
}
