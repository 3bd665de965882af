package ed

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
)

// fireYear is what the collection says of the fires of a campus in a year.
type fireYear struct {
	facilities []facility
	fires      []fire
	unclear    bool // a row cannot be written as a fire, so that the log would not be whole
	said       int  // fires that the totals of the facilities say
}

// facility is a student housing facility.
type facility struct{ name, address string }

// fire is one fire, in the words of fires.csv.
type fire struct {
	facility         string // name
	cause, words     string
	injuries, deaths int
	damage           string
}

// fireColumns says where a file of fires has what (the data dictionary of
// Residencehallfire22: a row for each fire, and one for each facility without).
type fireColumns struct {
	year                                                            int
	name, address, total, category, cause, injuries, deaths, damage int
}

func fireColumnsOf(header []string) fireColumns {
	c := fireColumns{name: -1, address: -1, total: -1, category: -1, cause: -1, injuries: -1, deaths: -1, damage: -1}
	named := map[string]*int{"FAC_NAME": &c.name, "FAC_ADDR": &c.address, "FIRE_TOTAL": &c.total, "FIRE_CAT": &c.category,
		"FIRE_CAUSE": &c.cause, "FIRE_INJUR": &c.injuries, "FIRE_DEATHS": &c.deaths, "FIRE_DAMAGE": &c.damage}
	for i, cell := range header {
		name := strings.ToUpper(strings.TrimSpace(cell))
		stem := strings.TrimRight(name, "0123456789")
		if at := named[stem]; at != nil {
			*at = i
			if len(name) == len(stem)+2 {
				c.year = calendarYear(name[len(stem):])
			}
		}
	}
	return c
}

// lacking returns a column that a file of fires must have and has not, or "".
func (c fireColumns) lacking() string {
	for _, column := range []struct {
		name string
		at   int
	}{{"FAC_NAME", c.name}, {"FAC_ADDR", c.address}, {"FIRE_TOTAL", c.total}, {"FIRE_CAT", c.category}, {"FIRE_CAUSE", c.cause},
		{"FIRE_INJUR", c.injuries}, {"FIRE_DEATHS", c.deaths}, {"FIRE_DAMAGE", c.damage}} {
		if column.at < 0 {
			return column.name
		}
	}
	return ""
}

// fire takes a row of a file of fires: a fire, or a facility without one.
func (t *tableReader) fire(c *Campus, row int, cell func(int) string) {
	name := clean(cell(t.fires.name))
	total, blank, ok := count(cell(t.fires.total))
	if !ok {
		t.value(row, t.fires.total, cell(t.fires.total), "a count")
		return
	}
	if name == "" || blank {
		return // a campus without student housing
	}
	y := c.fires[t.fires.year]
	if y == nil {
		y = &fireYear{}
		c.fires[t.fires.year] = y
	}
	if !slices.ContainsFunc(y.facilities, func(f facility) bool { return strings.EqualFold(f.name, name) }) {
		y.facilities = append(y.facilities, facility{name, clean(cell(t.fires.address))})
		y.said += total
	}
	if total == 0 {
		return
	}
	name = y.named(name)
	f, wrong := t.readFire(name, cell)
	if wrong != "" {
		y.unclear = true
		t.warn(RuleFires, t.path, fmt.Sprintf("row %d, %s: %s", row, name, wrong),
			"the fires of this campus and year are not written; write the log by hand from your own records")
		return
	}
	y.fires = append(y.fires, f)
}

// named is the name of a facility as its first row writes it.
func (y *fireYear) named(name string) string {
	i := slices.IndexFunc(y.facilities, func(f facility) bool { return strings.EqualFold(f.name, name) })
	return y.facilities[i].name
}

// readFire reads the fire of a row, or says what cannot be read in it.
func (t *tableReader) readFire(name string, cell func(int) string) (f fire, wrong string) {
	f = fire{facility: name, cause: strings.ToLower(cell(t.fires.category)), words: clean(cell(t.fires.cause))}
	if !slices.Contains([]string{"unintentional", "intentional", "undetermined"}, f.cause) {
		return f, fmt.Sprintf("the category %q is neither Unintentional, Intentional nor Undetermined", f.cause)
	}
	if f.words == "" {
		f.words = "not stated in the collection"
	}
	var blank, ok bool
	if f.injuries, blank, ok = count(cell(t.fires.injuries)); blank || !ok {
		return f, "the number of injuries is not there"
	}
	if f.deaths, blank, ok = count(cell(t.fires.deaths)); blank || !ok {
		return f, "the number of deaths is not there"
	}
	if f.damage, ok = damage(cell(t.fires.damage)); !ok {
		return f, fmt.Sprintf("the damage %q is neither dollars nor a range of the federal form", cell(t.fires.damage))
	}
	return f, ""
}

// ranges are the ranges of the federal form, as fires.csv writes them.
var ranges = []string{"0-99", "100-999", "1000-9999", "10000-24999", "25000-49999", "50000-99999", "100000-249999", "250000-499999",
	"500000-999999"}

var (
	notDigits = regexp.MustCompile(`[$,\s]`)
	dollars   = regexp.MustCompile(`^\d+(\.0*)?$`)
	million   = regexp.MustCompile(`(?i)^(over|morethan|>)?1000000(\+|ormore|andover)?$`)
)

// damage reads the value of the damage: dollars, or a range.
func damage(text string) (string, bool) {
	text = notDigits.ReplaceAllString(text, "")
	switch {
	case slices.Contains(ranges, text):
		return text, true
	case million.MatchString(text) && !dollars.MatchString(text):
		return "1000000+", true
	case dollars.MatchString(text):
		whole, _, _ := strings.Cut(text, ".")
		return whole, true
	default:
		return "", false
	}
}

// whole reports whether every fire that the totals say has a row. The number of
// a fire in the institution's own log is not in the collection.
func (y *fireYear) whole() bool { return !y.unclear && y.said == len(y.fires) }

// firesAddUp warns of facilities whose totals say more or fewer fires than there
// are rows for.
func (r *reader) firesAddUp() {
	for _, id := range sortedKeys(r.campuses) {
		for _, year := range sortedKeys(r.campuses[id].fires) {
			if y := r.campuses[id].fires[year]; !y.whole() && !y.unclear {
				r.warn(RuleFires, "", fmt.Sprintf("%s, %d: the facilities have %d fires, but %d are described", id, year, y.said, len(y.fires)),
					"the fires of this campus and year are not written; write the log by hand from your own records")
			}
		}
	}
}
