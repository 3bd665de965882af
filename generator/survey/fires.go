package survey

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"cleryreport/generator/model"
)

// The lines of a fire.
const (
	fireTotal    = "fires"
	fireKind     = "fire_category"
	fireCause    = "fire_cause"
	fireInjuries = "fire_injuries"
	fireDeaths   = "fire_deaths"
	fireDamage   = "fire_damage"
)

const firesUnconfirmed = "The list of causes to choose from and the ranges of damage above $999 are unconfirmed."

// fires is a screen for each housing facility: its number of fires in each
// year, then the lines of each fire.
func (b *builder) fires() []Screen {
	var screens []Screen
	for _, f := range b.stats.Fires {
		if f.Campus != b.campus.ID {
			continue
		}
		if n := len(screens); n == 0 || screens[n-1].Facility != f.Facility {
			screens = append(screens, b.facility(f))
		}
		s := &screens[len(screens)-1]
		s.Lines[0].Cells = append(s.Lines[0].Cells, fireCount(f))
		for i, fire := range f.Fires {
			s.Lines = append(s.Lines, fireLines(f.Year, i+1, fire)...)
		}
	}
	if len(screens) == 0 {
		screens = []Screen{{ID: "fires", Title: "Fire statistics", Closed: b.noFires()}}
	}
	return screens
}

func (b *builder) facility(f model.FacilityYear) Screen {
	s := Screen{ID: "fires", Facility: f.Facility, Title: "Fire statistics, " + f.Name, Unconfirmed: firesUnconfirmed,
		Lines: []Line{{Category: fireTotal, Title: "Number of fires"}}, Changes: b.changedFires(f.Facility)}
	if rows := b.corpus.PlaceRows(f.Facility); len(rows) > 0 {
		s.Address = slices.MaxFunc(rows, func(a, b model.Place) int { return cmp.Compare(a.From, b.From) }).Address
	}
	return s
}

// noFires says why there is no facility to key in.
func (b *builder) noFires() string {
	for _, year := range b.stats.Years {
		if b.campus.GeographyIn(model.StudentHousing, year) {
			return "The fire statistics are not in this repository; key them in from the fire safety report."
		}
	}
	return b.closed("", model.StudentHousing)
}

func fireCount(f model.FacilityYear) Cell {
	cell := Cell{Year: f.Year, Status: f.Status}
	if f.Status == model.Reported {
		cell.Value = strconv.Itoa(len(f.Fires))
	}
	return cell
}

// fireLines is what the survey asks of one fire.
func fireLines(year, n int, fire model.Fire) []Line {
	line := func(category, title, value string, text bool) Line {
		return Line{Category: category, Fire: n, Title: fmt.Sprintf("Fire %d of %d, %s", n, year, title), Text: text, Cells: []Cell{known(year, value)}}
	}
	return []Line{
		line(fireKind, "category", upper(fire.Cause), true),
		line(fireCause, "cause", fire.Words, true),
		line(fireInjuries, "injuries", strconv.Itoa(fire.Injuries), false),
		line(fireDeaths, "deaths", strconv.Itoa(fire.Deaths), false),
		line(fireDamage, "damage", damageRange(fire.Damage), true),
	}
}

// damageRange is the range of the survey that holds an amount in dollars, or
// that was written in the place of one.
func damageRange(damage string) string {
	for _, r := range model.DamageRanges {
		low, high, closed := strings.Cut(strings.TrimSuffix(r, "+"), "-")
		amount, err := strconv.Atoi(damage)
		inside := err == nil && amount >= atoi(low) && (!closed || amount <= atoi(high))
		if damage != r && !inside {
			continue
		}
		if !closed {
			return "over " + dollars(low)
		}
		return dollars(low) + "-" + dollars(high)
	}
	return ""
}

// atoi reads the digits of a range, which the program itself has written.
func atoi(digits string) int {
	n, _ := strconv.Atoi(digits)
	return n
}

// dollars prints digits as an amount: $10,000.
func dollars(digits string) string {
	for i := len(digits) - 3; i > 0; i -= 3 {
		digits = digits[:i] + "," + digits[i:]
	}
	return "$" + digits
}
