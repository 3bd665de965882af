package ed

import (
	"encoding/csv"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"cleryreport/generator/model"
)

// Facility is a student housing facility of a campus, with the years in which
// the collection lists it.
type Facility struct {
	Name, Address string
	Years         []int
}

// Facilities lists the student housing of a campus by name.
func (c *Campus) Facilities() []Facility {
	byName := map[string]*Facility{}
	for _, year := range sortedKeys(c.fires) {
		for _, f := range c.fires[year].facilities {
			key := strings.ToLower(f.name)
			if byName[key] == nil {
				byName[key] = &Facility{Name: f.name, Address: f.address}
			}
			byName[key].Years = append(byName[key].Years, year)
		}
	}
	var list []Facility
	for _, key := range sortedKeys(byName) {
		list = append(list, *byName[key])
	}
	return list
}

// FacilityID makes the id of a facility in the register of places, other than
// those that are taken there.
func FacilityID(name string, taken map[string]bool) string {
	id := ShortName(name)
	if id == "" {
		id = "hall"
	}
	for n, base := 2, id; taken[id]; n++ {
		id = base + "-" + strconv.Itoa(n)
	}
	return id
}

// Row returns the cells of a facility for site/places.csv by column. A facility
// that the collection does not list in its first or last year of fires gets the
// years as its limits.
func (i *Institution) Row(c *Campus, f Facility, campus, id string) map[string]string {
	years := sortedKeys(c.fires)
	row := map[string]string{"id": id, "name": f.Name, "address": f.Address, "campus": campus, "class": "student_housing",
		"reason": i.provenance() + ", where it is listed in " + model.YearsInWords(f.Years)}
	if row["address"] == "" {
		row["address"] = c.Address
	}
	if first := f.Years[0]; first != years[0] {
		row["from"] = fmt.Sprintf("%d-01-01", first)
	}
	if last := f.Years[len(f.Years)-1]; last != years[len(years)-1] {
		row["until"] = fmt.Sprintf("%d-12-31", last)
	}
	return row
}

// PlacesHeader are the columns of a register of places that has none yet.
var PlacesHeader = []string{"id", "name", "formerly", "address", "campus", "class", "control", "use", "from", "until", "agency", "reason"}

// CSVLine is a line of a table with these columns.
func CSVLine(header []string, cells map[string]string) string {
	row := make([]string, len(header))
	for i, column := range header {
		row[i] = cells[strings.TrimSpace(column)]
	}
	var b strings.Builder
	w := csv.NewWriter(&b)
	_ = w.Write(row) // a strings.Builder takes everything
	w.Flush()
	return b.String()
}

// Fires returns the text of the fires.yaml of a campus and year; ids are the
// facilities by name. It is nil if the collection does not state the whole log.
func (i *Institution) Fires(c *Campus, year int, ids map[string]string) []byte {
	y := c.fires[year]
	if y == nil || !y.whole() || !slices.Contains(c.Open, year) {
		return nil
	}
	if len(y.fires) == 0 {
		return i.signed("fires: []\n")
	}
	var b strings.Builder
	b.WriteString("fires:\n")
	for n, f := range y.fires {
		fmt.Fprintf(&b, "  - ref: ED-%d-%03d\n    facility: %s\n    date: unknown\n    cause: %s\n    words: %s\n", year, n+1,
			ids[f.facility], f.cause, strconv.Quote(f.words))
		fmt.Fprintf(&b, "    injuries: %d\n    deaths: %d\n    damage: %q\n", f.injuries, f.deaths, f.damage)
	}
	return i.signed(b.String())
}
