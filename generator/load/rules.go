package load

import (
	"slices"
	"strings"

	"cleryreport/generator/diag"
)

// Rules of this package. Each is an error unless it says otherwise. A rule that
// begins with config. means that the repository is no report at all.
const (
	RuleEmptyRepository = "config.empty-repository" // no file in any folder of a report
	RuleMissingFile     = "config.missing-file"     // site/report.yaml, campuses.yaml or offices.yaml is missing

	RuleUnknownKey   = "load.unknown-key"   // a key or column that the file does not have
	RuleMissingKey   = "load.missing-key"   // a key or column that must be there
	RuleMissingValue = "load.missing-value" // a key or cell with nothing in it
	RuleType         = "load.type"          // a list where text is expected, and the like
	RuleValue        = "load.value"         // a word that is not in the list of allowed ones
	RuleDate         = "load.date"          // a day or time that does not exist or is written otherwise
	RuleCount        = "load.count"         // a count that is not written in plain decimal digits
	RuleID           = "load.id"            // an id with characters that ids do not have
	RuleForm         = "load.form"          // other text of a fixed form: addresses, colors, digests
	RuleDuplicate    = "load.duplicate-id"  // two entries for one thing
	RuleInvisible    = "load.invisible"     // a character that nobody sees; a warning
	RuleRowsDiffer   = "load.rows-differ"   // two rows of one incident say different things of it
	RuleColumns      = "load.columns"       // a mapping of columns that nothing can be imported with
	RuleTwoFiles     = "load.two-files"     // the same table as YAML and as CSV

	RulePersonName     = "load.person-name"     // a text about an incident seems to name a person; a warning
	RuleEmail          = "load.email"           // a text about an incident holds an e-mail address
	RulePhone          = "load.phone"           // a text about an incident holds a telephone number; a warning
	RuleSocialSecurity = "load.social-security" // a text about an incident holds a social-security number
	RuleBirthDate      = "load.birth-date"      // a text about an incident holds a date of birth

	RuleReference   = "load.unknown-reference" // no office, campus or place has the id
	RuleNotHousing  = "load.not-housing"       // a facility that is not student housing
	RuleNotPolice   = "load.not-police-agency" // an office that is no police agency
	RuleOverlap     = "load.overlap"           // two rows of one place hold on the same day
	RuleInterval    = "load.interval"          // a stretch of time that ends before it begins
	RuleYear        = "load.year"              // a folder of stats/ that is no year of the edition; a note for years before it
	RuleCampus      = "load.unknown-campus"    // a folder of stats/ that is no campus
	RuleOtherFolder = "load.folder-differs"    // counts.yaml names another campus or year than its folder
	RuleUnknownFile = "load.unknown-file"      // a file that nothing reads
	RuleMapPicture  = "load.map-picture"       // a map that is a picture and cannot be right; a note for places newer than it
	RulePicture     = "load.picture"           // a picture that cannot be printed, or that does not lie in site/
	RuleLedgerName  = "load.ledger-name"       // a file of the ledger whose name says too much
	RuleUnmapped    = "load.unmapped-place"    // a place of a campus with a map that has no shape; a note
	RuleOldShape    = "load.unused-shape"      // a shape of a place that is in no year of the report; a note

	RuleCitation       = "load.citation"         // a citation of no paragraph that asks for something
	RuleAnswers        = "load.answers"          // answers: names a heading that the file does not have
	RuleEmptyStatement = "load.empty-statement"  // a heading answers a paragraph and nothing stands under it
	RuleNotReviewed    = "load.not-reviewed"     // adopted text without a review; a warning
	RuleReviewDay      = "load.review-day"       // a review or a policy in force after the day of publication; a warning
	RuleReviewOld      = "load.review-old"       // a review that is older than the last edition or the policy; a note
	RuleOutline        = "load.outline"          // a file in no part of the outline, in two, or that does not exist
	RuleDocuments      = "load.documents"        // reports: holds a report twice or not at all, or does not say which document this is
	RulePublishedYear  = "load.published-year"   // the day of publication is in another year than the edition
	RuleLate           = "load.published-late"   // the day of publication is after the deadline; a warning
	RuleVariable       = "load.unknown-variable" // {{ name }} of a fact that does not exist
	RuleEmptyVariable  = "load.empty-variable"   // a variable of a fact that is not filled in
	RuleLink           = "load.link"             // a link to a file that is no part of the report

	RulePackSyntax       = "pack.syntax"       // a local pack that is no JSON
	RulePackFederal      = "pack.federal"      // a local pack that would change the federal law
	RulePackCitation     = "pack.citation"     // a paragraph of a local pack that is cited as another one, or as none
	RulePackTwice        = "pack.twice"        // two local packs for one text, or two paragraphs with one citation
	RulePackShape        = "pack.shape"        // a paragraph of a local pack that disagrees with itself
	RulePackEditions     = "pack.editions"     // a paragraph of a local pack that ends before it begins
	RulePackJurisdiction = "pack.jurisdiction" // a local pack for a jurisdiction without a campus; a warning
)

// Configuration reports whether a finding says that the repository is no report
// at all: a file without which there is none is missing or cannot be read.
func Configuration(d diag.Diagnostic) bool {
	if strings.HasPrefix(d.Rule, "config.") {
		return true
	}
	unreadable := slices.ContainsFunc([]string{"source.", "yaml.", "csv."}, func(family string) bool { return strings.HasPrefix(d.Rule, family) })
	return unreadable && slices.Contains([]string{"site/report.yaml", "site/campuses.yaml", "site/offices.yaml", "site/offices.csv"}, d.Span.Path())
}
