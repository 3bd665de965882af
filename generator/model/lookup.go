package model

import (
	"slices"
	"strings"
)

// Campus returns the campus with the id.
func (c *Corpus) Campus(id string) (Campus, bool) {
	for _, campus := range c.Campuses {
		if campus.ID == id {
			return campus, true
		}
	}
	return Campus{}, false
}

// Office returns the office with the id.
func (c *Corpus) Office(id string) (Office, bool) {
	for _, office := range c.Offices {
		if office.ID == id {
			return office, true
		}
	}
	return Office{}, false
}

// HeadOf returns by what title the person is known who answers for an office:
// the title of its head, or of the office. An unknown id is returned as it is.
func (c *Corpus) HeadOf(office string) string {
	switch o, ok := c.Office(office); {
	case !ok:
		return office
	case o.Head != "":
		return o.Head
	default:
		return o.Title
	}
}

// PlaceOn returns the row of the register that holds for the place on an ISO
// date; with no such row, ok is false.
func (c *Corpus) PlaceOn(id, date string) (Place, bool) {
	for _, p := range c.Places {
		if p.ID == id && p.Contains(date) {
			return p, true
		}
	}
	return Place{}, false
}

// PlaceRows returns all rows of the register for the place, in file order.
func (c *Corpus) PlaceRows(id string) []Place {
	var rows []Place
	for _, p := range c.Places {
		if p.ID == id {
			rows = append(rows, p)
		}
	}
	return rows
}

// Shown reports whether a row of the register holds on a day from the first
// calendar year that the edition shows to its publication.
func (c *Corpus) Shown(p Place) bool {
	r := c.Report
	return (p.Until == "" || p.Until >= isoDay(r.Years()[0], "01-01")) && (r.Published == "" || p.From <= r.Published)
}

// PlacesShown returns the places of a campus that the edition shows, each as its
// latest row has it, in the order of the register.
func (c *Corpus) PlacesShown(campus string) []Place {
	var shown []Place
	for _, p := range c.Places {
		if p.Campus != campus || !c.Shown(p) {
			continue
		}
		i := slices.IndexFunc(shown, func(q Place) bool { return q.ID == p.ID })
		switch {
		case i < 0:
			shown = append(shown, p)
		case shown[i].From < p.From:
			shown[i] = p
		}
	}
	return shown
}

// Choice returns what the institution chose for an interpretation, or its
// default.
func (c *Corpus) Choice(id string) string {
	for _, i := range c.Interpretations {
		if i.ID == id {
			return i.Choice
		}
	}
	return DefaultChoices[id]
}

// DefaultChoices is what holds where site/interpretations.yaml is silent.
var DefaultChoices = map[string]string{
	"suite_rooms":         "each",
	"unfounded_year":      "determined",
	"several_violations":  "first_written",
	"two_biases":          "first_written",
	"trip_nights":         "2",
	"far_sidewalk":        "true",
	"hazing_beside_crime": "true",
	"hate_hierarchy":      "every",
	"unfounded_hazing":    "true",
}

// Policy returns the Markdown file at the path, or nil.
func (c *Corpus) Policy(path string) *Policy {
	i, ok := slices.BinarySearchFunc(c.Policies, path, func(p *Policy, path string) int { return strings.Compare(p.Path, path) })
	if !ok {
		return nil
	}
	return c.Policies[i]
}

// HasHousing reports whether any campus had on-campus student housing in any
// of the edition's years, which makes the fire safety report a duty
// (34 CFR 668.49(b)).
func (c *Corpus) HasHousing() bool {
	for _, campus := range c.Campuses {
		for _, year := range c.Report.Years() {
			if campus.GeographyIn(StudentHousing, year) {
				return true
			}
		}
	}
	return false
}
