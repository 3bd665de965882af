package count

// The findings of this package. The comment of each says what is wrong.
const (
	FindingMissing          = "count.missing"              // a number that applies is not written
	FindingUnchecked        = "count.unchecked"            // numbers taken from an adopted report that nobody has compared with it
	FindingAbsent           = "count.absent-geography"     // a count above zero where the geography did not exist
	FindingNotOpen          = "count.campus-not-open"      // a count above zero in a year in which the campus was closed
	FindingNotCollected     = "count.hazing-early"         // a hazing count for a year before the law asked
	FindingElsewhere        = "count.elsewhere"            // a count above zero that a footnote says is counted elsewhere
	FindingHousing          = "count.housing-exceeds"      // more in student housing than on campus
	FindingHateOffense      = "count.hate-exceeds"         // more hate crimes of an offense than offenses
	FindingUnfoundedParts   = "count.unfounded-parts"      // the parts of the unfounded total do not add up
	FindingNoSuchCell       = "count.no-such-cell"         // a footnote or restatement of a number that is not there
	FindingRestated         = "count.restated"             // a restatement does not agree with the number printed
	FindingRestatedWas      = "count.restated-was"         // a restatement of what was not published so
	FindingRestatedTwice    = "count.restated-twice"       // two restatements of one number
	FindingRestatedPast     = "count.restated-past"        // a restatement that an earlier edition told of
	FindingSealed           = "count.sealed"               // a published number that changed without a word
	FindingSealFuture       = "count.seal-future"          // the seal of an edition after this one
	FindingJump             = "count.jump"                 // a number far from that of the year before
	FindingYearsGap         = "count.years-gap"            // a kind of place that is said not to have existed in one year between others
	FindingRegister         = "count.geography-register"   // the register and site/campuses.yaml disagree
	FindingAgencyState      = "count.agency-state"         // an agency's answer and its numbers disagree
	FindingAgencyUnasked    = "count.agency-unasked"       // a police agency of the register that was not asked
	FindingAgencyUnnamed    = "count.agency-unnamed"       // a place without a police agency
	FindingAgencyReminder   = "count.agency-reminder"      // no answer, and no reminder
	FindingPoliceTotals     = "count.police-totals"        // a number below what the police supplied for it
	FindingAgencyMatched    = "count.agency-matched"       // more matched than supplied
	FindingFireLog          = "count.fire-log"             // no fire log for a year with student housing
	FindingFireHousing      = "count.fire-outside-housing" // a fire in a place that is not student housing
	FindingFireYear         = "count.fire-year"            // a fire in the log of another year
	FindingFireRepeated     = "count.fire-repeated"        // one reference twice in a fire log
	FindingFireArson        = "count.fire-arson"           // intentional fires without an arson
	FindingFireSystems      = "count.fire-systems"         // a housing facility without its fire safety systems
	FindingDrillLog         = "count.drill-log"            // no drill log for the latest year
	FindingDrillFacility    = "count.drill-facility"       // a drill in a place that is not student housing
	FindingDrillYear        = "count.drill-year"           // a drill in the log of another year
	FindingLedgerDiffers    = "count.ledger-differs"       // a counts file and the ledger disagree
	FindingLedgerDigest     = "count.ledger-digest"        // the ledger changed since it was counted, the numbers did not
	FindingLedgerMatched    = "count.ledger-matched"       // more matched than the ledger counts
	FindingPending          = "count.pending"              // an incident that nobody has decided on
	FindingBecause          = "count.because"              // an incident set aside without a reason
	FindingEmptyIncident    = "count.empty-incident"       // an incident without an offense or persons
	FindingOccurredAfter    = "count.occurred-after"       // an incident that happened after it was reported
	FindingReportedYear     = "count.reported-year"        // an incident in the folder of another year
	FindingReportedTo       = "count.reported-to"          // a report to an office that is no security authority
	FindingPlace            = "count.place"                // a place that the register does not know
	FindingPlaceDate        = "count.place-date"           // a place without a row in the register for that day
	FindingPlaceCampus      = "count.place-campus"         // a place of another campus
	FindingGeographyUnknown = "count.geography-unknown"    // an incident whose place nobody knows
	FindingUnit             = "count.unit"                 // the facts of an offense lack its unit
	FindingAttempted        = "count.attempted"            // an attempt at an offense whose attempts do not count
	FindingFirstPlace       = "count.first-place"          // two first places for one course of stalking
	FindingUnfoundedDate    = "count.unfounded-date"       // an unfounded finding without its day
	FindingBooksDiffer      = "count.books-differ"         // two records of one incident tell different things
	FindingPersons          = "count.persons"              // a line of persons without arrest or referral
)
