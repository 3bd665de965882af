package ed

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"cleryreport/generator/model"
)

// columnsInOrder are the kinds of places in the order in which a line of
// counts.yaml is written.
var columnsInOrder = append(slices.Clone(model.Geographies), model.PoliceUnplaced)

// Counts returns the text of the counts.yaml of a campus, under the id that it
// has in the repository, and year. What the collection does not hold stays out
// or is marked as missing. It is nil for a year in which the campus was not
// open.
func (i *Institution) Counts(c *Campus, id string, year int) []byte {
	if !slices.Contains(c.Open, year) {
		return nil
	}
	var b strings.Builder
	fmt.Fprintf(&b, "campus: %s\nyear: %d\n", id, year)
	for _, t := range model.Tables {
		switch t {
		case model.HateCrimes:
			i.writeHate(&b, c, year)
		case model.Unfounded:
			i.writeUnfounded(&b, c, year)
		case model.Hazing:
			if year >= model.HazingSince {
				b.WriteString("hazing: {missing: true, reason: The collection has no file of hazing incidents.}\n")
			}
		default:
			i.writeTable(&b, c, year, t)
		}
	}
	return i.signed(b.String())
}

// writeTable writes the lines of a table with the numbers that are known.
func (i *Institution) writeTable(b *strings.Builder, c *Campus, year int, table model.Table) {
	lacking := i.lackingIn(c, year, table)
	known := slices.ContainsFunc(columnsInOrder, func(g model.Geography) bool { return c.given[block{year, table, g}] })
	if !known {
		fmt.Fprintf(b, "%s: {missing: true, reason: %s}\n", table, strconv.Quote(lacking))
		return
	}
	if lacking != "" {
		fmt.Fprintf(b, "# %s\n", lacking)
	}
	fmt.Fprintf(b, "%s:\n", table)
	for _, category := range model.Categories[table] {
		var numbers []string
		for _, g := range columnsInOrder {
			if n, ok := c.cells[model.Key{Year: year, Table: table, Category: category, Geography: g}]; ok {
				numbers = append(numbers, fmt.Sprintf("%s: %d", g, n))
			}
		}
		fmt.Fprintf(b, "  %s: {%s}\n", category, strings.Join(numbers, ", "))
	}
}

// lackingIn says which kinds of places that the campus had in the year have no
// numbers in a table, and why; "" if each has.
func (i *Institution) lackingIn(c *Campus, year int, table model.Table) string {
	var files, blank []string
	for _, t := range tables {
		if t.holds != table || t.geography == model.PoliceUnplaced || c.given[block{year, table, t.geography}] {
			continue
		}
		if slices.Contains(i.Lacking, t.title) {
			if i.has(c, t.geography, year) != absent {
				files = append(files, t.title)
			}
		} else if i.has(c, t.geography, year) == exists {
			blank = append(blank, t.title)
		}
	}
	var why []string
	if len(files) > 0 {
		why = append(why, "Not among the imported files: "+strings.Join(files, ", ")+".")
	}
	if len(blank) > 0 {
		why = append(why, "Blank in the collection: "+strings.Join(blank, ", ")+".")
	}
	return strings.Join(why, " ")
}

// writeUnfounded writes the total of unfounded crimes, which has no place.
func (i *Institution) writeUnfounded(b *strings.Builder, c *Campus, year int) {
	n, ok := c.cells[model.Key{Year: year, Table: model.Unfounded, Category: model.Total}]
	if !ok {
		why := i.lackingIn(c, year, model.Unfounded)
		fmt.Fprintf(b, "unfounded: {missing: true, reason: %s}\n", strconv.Quote(why))
		return
	}
	fmt.Fprintf(b, "unfounded: %d\n", n)
}

// writeHate writes each hate crime once, at its most specific place; or, if the
// collection lacks a kind of place, that the table is missing, with the kinds
// of places that are known.
func (i *Institution) writeHate(b *strings.Builder, c *Campus, year int) {
	why := i.lackingIn(c, year, model.HateCrimes)
	if why == "" {
		var lines []string
		for _, g := range columnsInOrder {
			for _, h := range c.hateAt(year, g) {
				lines = append(lines, fmt.Sprintf("  - {offense: %s, bias: %s, geography: %s, count: %d}\n", h.Category, h.Bias, g, h.n))
			}
		}
		if len(lines) == 0 {
			b.WriteString("hate_crimes: []\n")
			return
		}
		b.WriteString("hate_crimes:\n" + strings.Join(lines, ""))
		return
	}
	fmt.Fprintf(b, "hate_crimes:\n  missing: true\n  reason: %s\n", strconv.Quote(why))
	head := "  known:\n"
	for _, g := range columnsInOrder {
		if !c.given[block{year, model.HateCrimes, g}] {
			continue
		}
		var list []string
		for _, h := range c.hateAt(year, g) {
			list = append(list, fmt.Sprintf("{offense: %s, bias: %s, count: %d}", h.Category, h.Bias, h.n))
		}
		fmt.Fprintf(b, "%s    %s: [%s]\n", head, g, strings.Join(list, ", "))
		head = ""
	}
}

// hateCrimes is a number of hate crimes of one offense and bias.
type hateCrimes struct {
	model.Key
	n int
}

// hateAt lists the hate crimes at a kind of place, those on campus without the
// ones in student housing, which are listed there.
func (c *Campus) hateAt(year int, g model.Geography) []hateCrimes {
	var list []hateCrimes
	for _, category := range model.Categories[model.HateCrimes] {
		for _, bias := range model.Biases {
			key := model.Key{Year: year, Table: model.HateCrimes, Category: category, Bias: bias, Geography: g}
			n := c.cells[key]
			if g == model.OnCampus {
				key.Geography = model.StudentHousing
				n -= c.cells[key]
			}
			if n > 0 {
				list = append(list, hateCrimes{key, n})
			}
		}
	}
	return list
}
