package ed

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"cleryreport/generator/model"
)

// presence says whether a kind of place existed at a campus in a year.
type presence int

const (
	unknown presence = iota // the collection has no file that would tell
	absent
	exists
)

// has reads from the filled cells of a year whether a campus had a kind of
// place: the collection leaves a cell blank only where the place did not exist.
func (i *Institution) has(c *Campus, g model.Geography, year int) presence {
	switch {
	case g != model.StudentHousing && g != model.Noncampus:
		return exists
	case i.noFile(g):
		return unknown
	}
	for b := range c.given {
		if b.geography == g && b.year == year {
			return exists
		}
	}
	return absent
}

// noFile reports whether no file about a kind of place was imported.
func (i *Institution) noFile(g model.Geography) bool {
	return !slices.ContainsFunc(tables, func(t table) bool { return t.geography == g && !slices.Contains(i.Lacking, t.title) })
}

// SecurityUnknown is the line of an entry in whose place a person says who keeps
// order on the campus.
const SecurityUnknown = "# security: police, security or none; the collection does not say"

// Entry returns the lines of the campus for site/campuses.yaml, under an id.
// Later are the years of the edition after the collection's, for which the
// last year of the collection is taken until a person says otherwise. Keys that
// the collection does not answer stay out, with a comment.
func (i *Institution) Entry(c *Campus, id string, later []int) []string {
	lines := []string{"id: " + id, "# " + i.provenance(), "name: " + strconv.Quote(c.Name)}
	if c.Address != "" {
		lines = append(lines, "address: "+strconv.Quote(c.Address))
	}
	lines = append(lines, `unit_id: "`+c.UnitID+`"`)
	if c.State != "" {
		lines = append(lines, "jurisdiction: "+c.State)
	} else {
		lines = append(lines, "# jurisdiction: the State, or the country, whose law applies; the collection does not say")
	}
	lines = append(lines, "# The collection shows only the years; write the days on which the campus opened and closed.",
		"open: ["+strings.Join(i.spans(c), ", ")+"]",
		SecurityUnknown)
	if i.noFile(model.StudentHousing) && i.noFile(model.Noncampus) {
		lines = append(lines, "# geography:")
	} else {
		lines = append(lines, "geography:")
	}
	for _, g := range []model.Geography{model.StudentHousing, model.Noncampus} {
		lines = append(lines, i.existence(c, g, later)...)
	}
	return lines
}

// spans are the years in which the campus was open, from the first day of a
// year, and to the last day of a year before the collection's last.
func (i *Institution) spans(c *Campus) []string {
	var spans []string
	for n := 0; n < len(c.Open); n++ {
		first := c.Open[n]
		for n+1 < len(c.Open) && c.Open[n+1] == c.Open[n]+1 {
			n++
		}
		until := ""
		if c.Open[n] != i.Years[len(i.Years)-1] {
			until = fmt.Sprintf(", until: %d-12-31", c.Open[n])
		}
		spans = append(spans, fmt.Sprintf("{from: %d-01-01%s}", first, until))
	}
	return spans
}

// placeWords are the kinds of places in a sentence.
var placeWords = map[model.Geography]string{model.StudentHousing: "student housing", model.Noncampus: "noncampus property"}

// existence are the lines that say in which years a kind of place existed.
func (i *Institution) existence(c *Campus, g model.Geography, later []int) []string {
	var with, without []int
	for _, year := range c.Open {
		switch i.has(c, g, year) {
		case exists:
			with = append(with, year)
		case absent:
			without = append(without, year)
		}
	}
	word := placeWords[g]
	switch {
	case i.noFile(g):
		return []string{fmt.Sprintf("  # %s: {exists: true} or {exists: false, ...}; no file about it was imported", g)}
	case len(without) == 0:
		return []string{fmt.Sprintf("  %s: {exists: true}", g)}
	}
	reason := fmt.Sprintf("The Department's collection has no cells of %s for %s.", word, model.YearsInWords(without))
	line := "exists: false"
	if len(with) > 0 {
		if with[len(with)-1] == c.Open[len(c.Open)-1] {
			with = append(with, later...)
		}
		line = "years: [" + strings.Trim(strings.Join(strings.Fields(fmt.Sprint(with)), ", "), "[]") + "]"
	}
	if len(later) > 0 {
		reason += fmt.Sprintf(" For %s the last year of the collection is taken; compare it with the register.", model.YearsInWords(later))
	}
	return []string{"  " + string(g) + ":", "    " + line, "    reason: " + strconv.Quote(reason),
		"    say: " + strconv.Quote(fmt.Sprintf("%s had no %s in %s.", c.Name, word, model.YearsInWords(without)))}
}
