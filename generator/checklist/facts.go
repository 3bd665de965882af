package checklist

import (
	"cleryreport/generator/model"
	"cleryreport/generator/schema"
)

// switchedOff returns the fact that makes a leaf not applicable at a campus, or
// nil if it applies. Where a leaf applies is written in the schemas alone; here
// stands only how each fact is read from site/.
func (w *walker) switchedOff(leaf *schema.Leaf, campus model.Campus) *Fact {
	switch leaf.When {
	case schema.OnCampusHousing:
		if !w.everHad(campus, model.StudentHousing) {
			return &Fact{Name: string(leaf.When), Span: campus.StudentHousing.Span, Reason: reasonOr(campus.StudentHousing.Reason,
				campus.Name+" has no on-campus student housing in the edition's years")}
		}
	case schema.CampusPoliceOrSecurity:
		if campus.Security == "none" {
			return &Fact{Name: string(leaf.When), Span: campus.Span, Reason: campus.Name + " has neither campus police nor campus security"}
		}
	case schema.SeparateCampus:
		if len(w.corpus.Campuses) == 1 {
			return &Fact{Name: string(leaf.When), Span: campus.Span, Reason: "the institution has one campus"}
		}
	case schema.StudentOrganizationsNoncampus:
		if !w.organizationHousing(campus) {
			return &Fact{Name: string(leaf.When), Span: campus.Noncampus.Span, Reason: "no recognized student organization of " + campus.Name +
				" has noncampus property in site/places.csv in the edition's years"}
		}
	}
	return nil
}

func (w *walker) everHad(campus model.Campus, g model.Geography) bool {
	for _, year := range w.corpus.Report.Years() {
		if campus.GeographyIn(g, year) {
			return true
		}
	}
	return false
}

// organizationHousing reports whether a recognized student organization had
// noncampus property in the edition's years.
func (w *walker) organizationHousing(campus model.Campus) bool {
	for _, p := range w.corpus.Places {
		if p.Campus != campus.ID || p.Class != "noncampus" || p.Use != "student_organization" {
			continue
		}
		for _, year := range w.corpus.Report.Years() {
			if p.OverlapsYear(year) {
				return true
			}
		}
	}
	return false
}

func reasonOr(reason, otherwise string) string {
	if reason != "" {
		return reason
	}
	return otherwise
}
