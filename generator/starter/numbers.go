package starter

import (
	"fmt"
	"strings"

	"cleryreport/generator/model"
	"cleryreport/generator/source"
)

// Numbers are the counts.yaml of each campus that was open in a year: every table
// is missing, with the form in which its numbers are to be written.
func Numbers(campuses []model.Campus, year int) []*source.File {
	var list []*source.File
	for _, c := range campuses {
		if c.OpenIn(year) {
			list = append(list, file(fmt.Sprintf("stats/%s/%d/counts.yaml", c.ID, year), numbersOf(c, year)))
		}
	}
	return list
}

func numbersOf(c model.Campus, y int) string {
	var b strings.Builder
	fmt.Fprintf(&b, `# The numbers of %s, %d. A table that says missing is an error until its numbers stand here: delete its line that
# says missing, take away the # before its form, and put a number in the place of each question mark. Write zeros too.
# clery count writes this file from a ledger of incidents, once you have deleted it.
campus: %s
year: %d
`, c.Name, y, c.ID, y)
	for _, t := range model.Tables {
		if t == model.Hazing && y < model.HazingSince {
			continue
		}
		fmt.Fprintf(&b, "\n%s: {missing: true, reason: not written yet}\n", t)
		for _, line := range formOf(t, c, y) {
			b.WriteString("# " + line + "\n")
		}
	}
	return b.String()
}

// formOf is the form in which the numbers of a table are written, for the kinds
// of places that the campus had in the year.
func formOf(t model.Table, c model.Campus, y int) []string {
	var places []string
	for _, g := range model.Geographies {
		if c.GeographyIn(g, y) {
			places = append(places, string(g)+": ?")
		}
	}
	row := "{" + strings.Join(places, ", ") + "}"
	switch t {
	case model.HateCrimes:
		return []string{"hate_crimes: []", "  if there was none, else a line for each, such as", "hate_crimes:",
			"  - {offense: intimidation, bias: race, geography: on_campus, count: ?}"}
	case model.Unfounded:
		return []string{"unfounded: ?"}
	case model.Hazing:
		return []string{"hazing: " + row}
	}
	lines := []string{string(t) + ":"}
	for _, category := range model.Categories[t] {
		lines = append(lines, fmt.Sprintf("  %s: %s", category, row))
	}
	return lines
}
