package ed

import (
	"cmp"
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"cleryreport/generator/diag"
	"cleryreport/generator/importer/sheet"
)

// Listed is a campus as the collection names it.
type Listed struct{ UnitID, Institution, Name, City string }

// List returns the campuses of the first file that can be read, by unit id, and
// what keeps the collection from being read.
func List(collection fs.FS) ([]Listed, []diag.Diagnostic) {
	r := &reader{}
	files := r.find(collection)
	if diag.HasErrors(r.found) {
		return nil, r.found
	}
	data, err := files[0].data()
	if err != nil {
		r.unreadable(files[0], err)
		return nil, r.found
	}
	var list []Listed
	var c *columns
	err = sheet.Read(data, sheet.Reading{Row: func(_ int, cells []string) bool {
		if c == nil {
			if header := files[0].columnsOf(cells); header.unit >= 0 {
				c = &header
			}
			return true
		}
		cell := func(i int) string {
			if i < 0 || i >= len(cells) {
				return ""
			}
			return clean(cells[i])
		}
		if id, ok := unitID(cell(c.unit)); ok {
			list = append(list, Listed{id, cell(c.institution), cell(c.branch), cell(c.city)})
		}
		return true
	}})
	if err != nil {
		r.unreadable(files[0], err)
		return nil, r.found
	}
	slices.SortStableFunc(list, func(a, b Listed) int { return cmp.Compare(a.UnitID, b.UnitID) })
	return list, nil
}

// Named keeps the campuses whose institution or name holds all words of a text,
// whatever their capitals.
func Named(list []Listed, text string) []Listed {
	words := strings.Fields(strings.ToLower(text))
	return slices.DeleteFunc(slices.Clone(list), func(c Listed) bool {
		name := strings.ToLower(c.Institution + " " + c.Name)
		return slices.ContainsFunc(words, func(w string) bool { return !strings.Contains(name, w) })
	})
}

// String returns the campus on a line.
func (c Listed) String() string {
	return fmt.Sprintf("%s  %s, %s, %s", c.UnitID, c.Institution, c.Name, c.City)
}

// noSuchUnit says that the collection does not hold a unit id, and which ones
// are written nearly so.
func noSuchUnit(collection fs.FS, unit string) diag.Diagnostic {
	list, _ := List(collection)
	var near []string
	for _, c := range list {
		if n := len(near); differ(c.UnitID, unit) <= 1 && n < 5 {
			near = append(near, c.UnitID[:len(unit)]+" "+c.Institution)
		}
	}
	help := "look the institution up with --name and a part of its name"
	if near = slices.Compact(near); len(near) > 0 {
		help = "did you mean " + strings.Join(near, ", or ") + "? Otherwise " + help
	}
	return diag.New(RuleUnit, diag.Error, at(""), "the collection holds no campus with the unit id "+unit, diag.Help(help))
}

// differ counts the digits at the beginning of an id that are not those of a
// shorter one; two digits exchanged for each other are one mistake.
func differ(id, unit string) int {
	n := 0
	for i := 0; i < min(len(unit), len(id)); i++ {
		if id[i] == unit[i] {
			continue
		}
		n++
		if i+1 < min(len(unit), len(id)) && id[i] == unit[i+1] && id[i+1] == unit[i] {
			i++
		}
	}
	return n
}
