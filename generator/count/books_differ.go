package count

import (
	"slices"
	"strings"

	"cleryreport/generator/diag"
	"cleryreport/generator/model"
)

// booksDiffer reports what another record of an incident tells and the record
// that stands for all of them does not, because none of it is in a number.
func (r *reading) booksDiffer(stands, other *entry) {
	var fields []string
	if here := r.whereabouts(other.incident, other.incident.Place); here != "" && here != Unknown &&
		here != r.whereabouts(stands.incident, stands.incident.Place) {
		fields = append(fields, "the place")
	}
	if moreOffenses(other.incident, stands.incident) {
		fields = append(fields, "offenses")
	}
	if morePeople(other.incident, stands.incident) {
		fields = append(fields, "persons")
	}
	if len(fields) == 0 {
		return
	}
	r.report(FindingBooksDiffer, diag.Warning, other.incident.Span,
		"this record says more than the one that counts for the same incident, or something else: "+strings.Join(fields, ", "),
		diag.Help("write what is right into the record that counts; if that is right already, decide here on not_reportable and say why under `because`"),
		diag.Law("34 CFR 668.46(c)(1)"), diag.See(stands.incident.Span, "the record that counts"))
}

// moreOffenses reports whether an incident names an offense, a bias or more
// units of one than another does.
func moreOffenses(more, than *model.Incident) bool {
	for _, o := range more.Offenses {
		if offenseUnits(more, o) > offenseUnits(than, o) {
			return true
		}
	}
	return false
}

// offenseUnits adds up the units of an offense in an incident, and of a hate
// crime those of its bias. Where an offense counts once without a number, it is one.
func offenseUnits(in *model.Incident, like model.Offense) int {
	sum := 0
	for _, o := range in.Offenses {
		if o.Category == like.Category && (like.Bias == "" || o.Bias == like.Bias) {
			sum += max(1, o.Victims, o.Operations, o.Structures+o.StudentRooms, o.Vehicles)
		}
	}
	return sum
}

// morePeople reports whether an incident names more people of a violation than
// another does. A person whom one book refers may be one whom the other arrests.
func morePeople(more, than *model.Incident) bool {
	for _, violation := range byWeight {
		if peopleOf(more, violation) > peopleOf(than, violation) {
			return true
		}
	}
	return false
}

// peopleOf adds up the people who were arrested or referred for a violation.
func peopleOf(in *model.Incident, violation model.Category) int {
	sum := 0
	for _, line := range in.Persons {
		if slices.Contains(line.ArrestedFor, violation) || slices.Contains(line.ReferredFor, violation) {
			sum += line.People
		}
	}
	return sum
}
