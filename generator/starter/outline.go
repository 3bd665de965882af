package starter

// part is a part of the report, with the texts from which it begins.
type part struct {
	title     string
	files     []string
	generated string
	housing   bool // only where a campus has student housing
}

// outline is the order of the report: what a reader in need looks for comes
// first, and the numbers and definitions come last.
var outline = []part{
	{title: "Start here", files: []string{"content/introduction.md"}},
	{title: "Reporting crime and keeping safe", files: []string{
		"policies/reporting.md", "policies/confidential-reporting.md", "policies/campus-police.md", "policies/access-and-maintenance.md",
		"policies/safety-programs.md"}},
	{title: "Warnings and emergencies", files: []string{
		"policies/timely-warnings.md", "policies/emergency-notification.md", "policies/emergency-response.md", "policies/missing-students.md"}},
	{title: "Dating violence, domestic violence, sexual assault and stalking", files: []string{
		"policies/sexual-misconduct.md", "content/state-law.md", "policies/prevention-programs.md", "policies/help-for-victims.md",
		"policies/victim-confidentiality.md", "policies/disciplinary-procedures.md", "policies/sexual-misconduct-procedures.md",
		"policies/sanctions.md", "policies/retaliation.md", "policies/sex-offenders.md"}},
	{title: "Alcohol, drugs and hazing", files: []string{
		"policies/alcohol-and-drugs.md", "policies/hazing.md", "policies/hazing-prevention.md"}},
	{title: "Crime statistics", files: []string{"content/about-the-statistics.md"}, generated: "crime_statistics"},
	{title: "Fire safety report", files: []string{"policies/fire-safety.md", "policies/fire-evacuation.md"},
		generated: "fire_statistics", housing: true},
	{title: "What the words mean", files: []string{definitionsFile}},
}
