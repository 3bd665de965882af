package exception

import (
	"slices"
	"strings"

	"cleryreport/generator/checklist"
	"cleryreport/generator/count"
	"cleryreport/generator/diag"
)

// The rules of this package.
const (
	RuleUnused   = "exception.unused"    // it names no finding; a warning
	RuleExpired  = "exception.expired"   // its last day is over; a warning where it names no error
	RuleBroad    = "exception.too-broad" // it names more than one error
	RuleOneTitle = "exception.one-title" // both titles are the same
	RuleNever    = "exception.never"     // the rule has no exceptions
)

// families are the beginnings of the rules from which there may be an
// exception: statements, numbers that disagree, colors. All others speak of
// what cannot be read or printed.
var families = []string{"checklist.", "count.", "theme."}

// missing are the rules that keep a missing number or register from passing for
// zero, or for none, a number that nobody has compared from going out, and a day
// that nobody has set from being printed.
var missing = []string{checklist.RuleUndecided, count.FindingMissing, count.FindingFireLog, count.FindingDrillLog, count.FindingFireSystems,
	count.FindingUnchecked, count.FindingPending, count.FindingEmptyIncident, count.FindingUnit, count.FindingPersons, count.FindingGeographyUnknown}

// allowed reports whether there may be an exception from a rule.
func allowed(rule string) bool {
	return !slices.Contains(missing, rule) &&
		slices.ContainsFunc(families, func(f string) bool { return strings.HasPrefix(rule, f) })
}

// mayBeSettled reports whether warnings and notes of a rule may be taken away by
// an exception: those about texts and files as well, and none about what
// identifies a person.
func mayBeSettled(rule string) bool {
	return strings.HasPrefix(rule, "load.") || strings.HasPrefix(rule, "report.")
}

// exceptionsFile is the file of the examples.
const exceptionsFile = "site/exceptions.yaml"

// example is an exceptions file with one entry.
func example(rule, path, titles, expires string) diag.Example {
	return diag.Example{Path: exceptionsFile, Text: "exceptions:\n  - rule: " + rule + "\n    path: " + path +
		"\n    reason: The statement is before the board and the deadline is not.\n    titles: " + titles + "\n    expires: " + expires + "\n"}
}

// goodExample is an exception that only lacks its finding in the sample.
var goodExample = example("checklist.missing", "668.46(b)(7)", "[clery_compliance, dean_of_students]", "2026-12-31")

// Rules explains the rules of this package.
var Rules = []diag.Rule{
	{ID: RuleUnused, Title: "An exception that names no finding", Severity: diag.Warning,
		Why:  "The finding was mended, or the entry has a mistake in its rule or its place. Left behind, it would hide the next such finding from those who decide on a release.",
		Mend: "Delete the entry, or correct its rule and its place.",
		Bad:  goodExample,
		Good: diag.Example{Path: exceptionsFile, Text: "exceptions: []\n"}},
	{ID: RuleExpired, Title: "An exception whose last day is over", Severity: diag.Error,
		Why:  "An exception is a promise to mend something by a day. After that day two persons must decide anew. One that settled warnings or notes alone is a warning: they show again.",
		Mend: "Mend the finding and delete the entry, or let both titles agree again and write a new last day.",
		Bad:  example("checklist.missing", "668.46(b)(7)", "[clery_compliance, dean_of_students]", "2026-03-31"),
		Good: goodExample},
	{ID: RuleBroad, Title: "An exception for more than one error", Severity: diag.Error,
		Why:  "Two persons agree on one gap that they know. An exception for a whole folder would let through what nobody has looked at. Of warnings and notes one entry may settle all of one rule at a place.",
		Mend: "Name one place: a file, a file with a heading, or the paragraph of law.",
		Bad:  example("checklist.missing", "policies/*", "[clery_compliance, dean_of_students]", "2026-12-31"),
		Good: goodExample},
	{ID: RuleOneTitle, Title: "An exception with one title", Severity: diag.Error,
		Why:  "To publish a report in spite of an error takes two persons. Two entries of the register with the same title are one.",
		Mend: "Name two offices with different titles.",
		Bad:  example("checklist.missing", "668.46(b)(7)", "[clery_compliance, clery_compliance]", "2026-12-31"),
		Good: goodExample},
	{ID: RuleNever, Title: "An exception from a rule that has none", Severity: diag.Error,
		Why:  "A missing number would be printed as if it were none, and what cannot be read would be printed wrong. Neither may go out, whoever agrees.",
		Mend: "Mend what the finding says, and delete the entry.",
		Bad:  example("count.missing", "stats/main/2025/counts.yaml", "[clery_compliance, dean_of_students]", "2026-12-31"),
		Good: goodExample},
}
