package count

import (
	"cmp"
	"slices"

	"cleryreport/generator/diag"
	"cleryreport/generator/model"
)

// The words of the ledger for a place that belongs to no geography of the
// statistics, and for one that nobody knows.
const (
	Outside model.Geography = "outside"
	Unknown model.Geography = "unknown"
)

// geography finds the column of a matter and keeps out what happened elsewhere.
// A course of stalking is placed as a whole, by another rule.
func geography(r *reading, e *entry, m *matter) {
	if m.course(e) != "" {
		return
	}
	found, problem := r.locate(e.incident, m.place(e), happened(e.incident))
	if problem != nil {
		r.found = append(r.found, *problem)
		m.keepOut("GEO")
		return
	}
	m.geography = found.geography
	if found.geography == Outside {
		m.keepOut("GEO")
	}
}

// location is a campus and a column of its tables.
type location struct {
	campus    string
	geography model.Geography
}

// locate finds the location of a place of the register on one of the days, or
// of the geography that the incident names itself.
func (r *reading) locate(incident *model.Incident, place string, days []string) (location, *diag.Diagnostic) {
	if place == "" {
		return asWritten(incident)
	}
	rows := r.places[place]
	if len(rows) == 0 {
		return location{}, trouble(incident, FindingPlace, diag.Error, "the register does not know the place of this incident",
			"add the place to site/places.csv, or write `geography` in its stead")
	}
	for _, date := range days {
		i := slices.IndexFunc(rows, func(row model.Place) bool { return row.Contains(date) })
		if i < 0 {
			continue
		}
		row := rows[i]
		if row.Campus != incident.Campus && row.Class != string(Outside) {
			return location{}, trouble(incident, FindingPlaceCampus, diag.Error, "the place of this incident belongs to another campus",
				"move the incident to the ledger of that campus, or correct the place")
		}
		return location{row.Campus, model.Geography(row.Class)}, nil
	}
	return location{}, trouble(incident, FindingPlaceDate, diag.Error,
		"the register has no line for the place of this incident on the day it happened",
		"add a line with the span of days to site/places.csv; its class is outside while the place did not belong to the institution")
}

// asWritten is the location that an incident without a place names itself.
func asWritten(incident *model.Incident) (location, *diag.Diagnostic) {
	switch incident.Geography {
	case "":
		return location{}, trouble(incident, FindingPlace, diag.Error, "this incident has neither a place nor a geography",
			"write `place` with a place of the register, or `geography`")
	case Unknown:
		return location{}, trouble(incident, FindingGeographyUnknown, diag.Warning, "nobody knows where this incident happened, so it is not counted",
			"ask the office that took the report; write `outside` once it is clear that the place does not belong to the statistics")
	default:
		return location{incident.Campus, incident.Geography}, nil
	}
}

// whereabouts is the geography of a place for one who asks about a record,
// counted or not; empty where the register cannot tell.
func (r *reading) whereabouts(incident *model.Incident, place string) model.Geography {
	if place == "" {
		return incident.Geography
	}
	found, _ := r.locate(incident, place, happened(incident))
	return found.geography
}

// trouble is a finding about the place of an incident.
func trouble(incident *model.Incident, rule string, severity diag.Severity, message, help string) *diag.Diagnostic {
	finding := diag.New(rule, severity, incident.Span, message, diag.Help(help), diag.Law("34 CFR 668.46(c)(5)"))
	finding.SourceLine = ""
	return &finding
}

// place returns the place of a matter: its own, or that of its incident.
// Stalking has its first place.
func (m *matter) place(e *entry) string {
	if m.offense == nil {
		return e.incident.Place
	}
	if m.category == model.Stalking {
		if first := m.firstPlace(e); first != "" {
			return first
		}
	}
	return cmp.Or(m.offense.Place, e.incident.Place)
}

// happened returns the days on which the register is asked: the first day of
// the incident, its last, and the day of the report if neither is known.
func happened(incident *model.Incident) []string {
	if incident.Occurred.Unknown || incident.Occurred.From == "" {
		return []string{day(incident.Reported)}
	}
	return []string{day(incident.Occurred.From), day(cmp.Or(incident.Occurred.To, incident.Occurred.From))}
}
