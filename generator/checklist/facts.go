package checklist

import (
	"fmt"
	"slices"

	"cleryreport/generator/model"
	"cleryreport/generator/schema"
)

// switchedOff returns the fact that makes a leaf not applicable at a campus, or
// nil if it applies. Where a leaf applies is written in the schemas alone; here
// stands only how each fact is read from site/.
func (w *walker) switchedOff(leaf *schema.Leaf, campus model.Campus) *Fact {
	if leaf.Kind != schema.Statistic && w.isClosed(campus) {
		return &Fact{Name: factOpen, Span: campus.Span, Reason: fmt.Sprintf("%s was not open in %d", campus.Name, w.corpus.Report.Edition-1)}
	}
	if fact := elsewhere(leaf.Pack, campus); fact != nil {
		return fact
	}
	switch leaf.When {
	case schema.OnCampusHousing:
		return w.withoutHousing(leaf.When, campus)
	case schema.CombinedReport, schema.SeparateReports:
		if fact := w.withoutHousing(leaf.When, campus); fact != nil {
			return fact
		}
		return w.otherPublication(leaf.When)
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

// elsewhere is the fact that a local pack is not for a campus, nil if it is or
// if the leaf is of the federal law.
func elsewhere(pack *schema.LocalPack, campus model.Campus) *Fact {
	switch {
	case pack == nil:
		return nil
	case pack.Jurisdiction != "" && pack.Jurisdiction != campus.Jurisdiction:
		return &Fact{Name: "jurisdiction", Span: campus.Span,
			Reason: pack.Text + " is asked of campuses in " + pack.Jurisdiction + ", and " + campus.Name + " is in " + campus.Jurisdiction}
	case len(pack.Campuses) > 0 && !slices.Contains(pack.Campuses, campus.ID):
		return &Fact{Name: "campuses", Span: campus.Span, Reason: pack.Text + " is not asked of " + campus.Name}
	default:
		return nil
	}
}

// withoutHousing is the fact that a campus has no on-campus student housing,
// nil if it has.
func (w *walker) withoutHousing(when schema.Condition, campus model.Campus) *Fact {
	if w.everHad(campus, model.StudentHousing) {
		return nil
	}
	return &Fact{Name: string(when), Span: campus.StudentHousing.Span, Reason: reasonOr(campus.StudentHousing.Reason,
		campus.Name+" has no on-campus student housing in the edition's years")}
}

// otherPublication is the fact that the security report and the fire safety
// report are published in the other way than the condition names, as one
// document or apart; nil if they are published in that way.
func (w *walker) otherPublication(when schema.Condition) *Fact {
	r := w.corpus.Report
	apart := len(r.Documents) > 0
	switch {
	case when == schema.CombinedReport && apart:
		return &Fact{Name: string(when), Span: r.Documents[0].Span, Reason: "the two reports are published apart: see " + r.Documents[0].Title}
	case when == schema.SeparateReports && !apart:
		return &Fact{Name: string(when), Span: r.Span, Reason: "the annual security report and the annual fire safety report are one document"}
	default:
		return nil
	}
}

// factOpen is the name of the fact that a campus is open at all.
const factOpen = "open"

// isClosed reports whether a campus was open neither in the last calendar year
// nor in the year of the edition. Its numbers of earlier years are still asked.
func (w *walker) isClosed(campus model.Campus) bool {
	edition := w.corpus.Report.Edition
	return !campus.OpenIn(edition-1) && !campus.OpenIn(edition)
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
