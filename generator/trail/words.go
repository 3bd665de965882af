package trail

import (
	"fmt"
	"strings"

	"cleryreport/generator/count"
	"cleryreport/generator/model"
)

// facts says in words what the ledger tells of an offense or a line of persons,
// in its own unit: "aggravated_assault, 2 victims".
func facts(d count.Decision) string {
	words := string(d.Category)
	switch {
	case d.Persons != nil:
		words += ", " + plural(d.Persons.People, "person", "people")
	case d.Offense != nil:
		words += units(*d.Offense)
	default:
		return "no offense is named"
	}
	if d.Bias() != "" {
		words += ", bias " + string(d.Bias())
	}
	return words
}

func units(o model.Offense) string {
	words := ""
	for _, u := range []struct {
		n         int
		one, many string
	}{
		{o.Victims, "victim", "victims"}, {o.Operations, "operation", "operations"}, {o.Structures, "structure", "structures"},
		{o.StudentRooms, "student room", "student rooms"}, {o.Vehicles, "vehicle", "vehicles"},
	} {
		if u.n > 0 {
			words += ", " + plural(u.n, u.one, u.many)
		}
	}
	if o.Attempted {
		words += ", attempted"
	}
	return words
}

func plural(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}

// where is the place and the geography of a record: "aster-hall, student_housing".
func where(d count.Decision) string {
	place := d.Incident.Place
	if d.Offense != nil && d.Offense.Place != "" {
		place = d.Offense.Place
	}
	var words []string
	for _, w := range []string{place, string(d.Geography)} {
		if w != "" {
			words = append(words, w)
		}
	}
	return strings.Join(words, ", ")
}

// ruleText is what a counting rule says, after its id.
func ruleText(id string) string {
	rule, ok := count.RuleOf(id)
	if !ok {
		return id
	}
	return id + ": " + rule.Text
}

// number is the number of a cell, or why there is none.
func number(cell model.Cell) string {
	if cell.Status == model.Reported {
		return fmt.Sprint(cell.Count)
	}
	return "no number (" + string(cell.Status) + ")"
}
