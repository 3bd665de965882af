package ed

import (
	"slices"

	"cleryreport/generator/model"
)

// Asks reports whether the collection has a file for a cell: one of its table and
// kind of place, in one of the years of the collection.
func (i *Institution) Asks(key model.Key) bool {
	return slices.Contains(i.Years, key.Year) && slices.ContainsFunc(tables, func(t table) bool {
		return t.holds == key.Table && t.geography == key.Geography && !slices.Contains(i.Lacking, t.title)
	})
}

// Number returns what the collection holds in a cell, whose Campus is not looked
// at; ok is false where the cell is blank. Only the hate crimes above zero are
// kept, so that the others of a whole table are zero.
func (c *Campus) Number(key model.Key) (n int, ok bool) {
	key.Campus = ""
	if n, ok = c.cells[key]; !ok && key.Table == model.HateCrimes {
		ok = c.given[block{key.Year, key.Table, key.Geography}]
	}
	return n, ok
}
