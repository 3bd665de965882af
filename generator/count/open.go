package count

import (
	"cmp"
	"slices"

	"cleryreport/generator/model"
)

// OpenKind says why something is on the agenda of those who review the ledger.
type OpenKind string

// The kinds of open matters, in the order in which they are listed.
const (
	OpenPending  OpenKind = "pending"       // nobody has decided on the incident
	OpenPlace    OpenKind = "place_unknown" // nobody knows where it happened, so it is not counted
	OpenTwice    OpenKind = "two_books"     // several books hold what is probably one incident
	OpenPersons  OpenKind = "same_persons"  // an arrest and a referral are probably of the same persons
	OpenReader   OpenKind = "second_reader" // it was classified, and no second person has agreed
	OpenWarning  OpenKind = "warning"       // a warning is spoken of, and the day of the decision is not written
	OpenAgency   OpenKind = "unmatched"     // an agency supplied more than is matched with the ledger
	OpenUnplaced OpenKind = "unplaced"      // an agency supplied a number that it cannot place
)

// OpenMatter is something that a review group has to settle: a matter of
// incidents, or of the number of a police agency. It belongs to the records
// ring.
type OpenMatter struct {
	Kind      OpenKind
	Category  model.Category    // of the offense or violation in question; may be empty
	Incidents []*model.Incident // empty where it is a matter of a police agency

	Agency            string     // id of an office; empty where it is a matter of incidents
	Supplied, Matched model.Cell // by the agency, and of it in the ledger
}

// Open lists what is not settled in the ledger and in the answers of the police
// agencies: by kind, then in the order of the ledger. Nothing in it is wrong by
// itself.
func Open(c *model.Corpus) []OpenMatter {
	r := newReading(c)
	var list []OpenMatter
	for _, e := range r.entries {
		list = append(list, openIncident(e.incident)...)
	}
	list = append(list, r.likelyTwice()...)
	list = append(list, r.openAgencies()...)
	slices.SortStableFunc(list, func(a, b OpenMatter) int { return cmp.Compare(openOrder(a.Kind), openOrder(b.Kind)) })
	return list
}

// OpenKinds lists the kinds in the order in which they are listed.
var OpenKinds = []OpenKind{OpenPending, OpenPlace, OpenTwice, OpenPersons, OpenReader, OpenWarning, OpenAgency, OpenUnplaced}

func openOrder(kind OpenKind) int { return slices.Index(OpenKinds, kind) }

// openIncident lists what one incident leaves open by itself.
func openIncident(in *model.Incident) []OpenMatter {
	var list []OpenMatter
	add := func(kind OpenKind) {
		list = append(list, OpenMatter{Kind: kind, Incidents: []*model.Incident{in}})
	}
	if in.Decision == "not_reportable" {
		return nil
	}
	if in.Decision == "pending" {
		add(OpenPending)
	}
	if in.Place == "" && in.Geography == Unknown {
		add(OpenPlace)
	}
	if in.Classified != nil && !in.Classified.Second {
		add(OpenReader)
	}
	if in.Warning != nil && in.Warning.Decided == "" {
		add(OpenWarning)
	}
	return list
}

// openAgencies lists the numbers of police agencies that nobody has found in the
// ledger, and those that cannot be placed, of the campuses and years of which
// the ledger holds an incident. A number for student housing is part of the one
// on campus; of hate crimes each is written once.
func (r *reading) openAgencies() []OpenMatter {
	held := map[campusYear]bool{}
	for _, e := range r.entries {
		held[campusYear{e.incident.Campus, e.incident.Year}] = true
	}
	var list []OpenMatter
	for _, l := range r.corpus.AgencyLists {
		if !held[campusYear{l.Campus, l.Year}] {
			continue
		}
		for _, agency := range l.Agencies {
			list = append(list, openNumbers(agency)...)
		}
	}
	return list
}

// openNumbers lists what one agency supplied and nobody found or placed.
func openNumbers(agency model.Agency) []OpenMatter {
	var list []OpenMatter
	matched := map[model.Key]model.Cell{}
	for _, cell := range agency.Matched {
		matched[cell.Key] = cell
	}
	for _, cell := range agency.Supplied {
		part := cell.Geography == model.StudentHousing && cell.Table != model.HateCrimes
		if !part && cell.Count > matched[cell.Key].Count {
			list = append(list, OpenMatter{Kind: OpenAgency, Category: cell.Category, Agency: agency.Office, Supplied: cell, Matched: matched[cell.Key]})
		}
	}
	for _, cell := range agency.Unplaced {
		if cell.Count > 0 {
			cell.Geography = model.PoliceUnplaced
			list = append(list, OpenMatter{Kind: OpenUnplaced, Category: cell.Category, Agency: agency.Office, Supplied: cell})
		}
	}
	return list
}
