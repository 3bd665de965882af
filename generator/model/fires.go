package model

import (
	"slices"
	"strconv"
	"strings"
)

// FireStatistics names the table of fires where a footnote or a restatement
// speaks of it. It is none of Tables, because its rows are facilities.
const FireStatistics Table = "fires"

// The figures of fire statistics for a housing facility and calendar year
// (34 CFR 668.49(c)): the number of fires by cause, the persons injured and
// dead, and the damage. Fires is the number of all, for a facility and year that
// came into the statistics or left them.
const (
	Fires         Category = "fires"
	Unintentional Category = "unintentional"
	Intentional   Category = "intentional"
	Undetermined  Category = "undetermined"
	Injuries      Category = "injuries"
	Deaths        Category = "deaths"
	Damage        Category = "damage"
)

// FireCategories lists the figures of a facility and year, in printed order.
var FireCategories = []Category{Unintentional, Intentional, Undetermined, Injuries, Deaths, Damage}

// FireTitle is what each figure is called within a sentence.
var FireTitle = map[Category]string{
	Fires:         "fires",
	Unintentional: "unintentional fires",
	Intentional:   "intentional fires",
	Undetermined:  "fires of undetermined cause",
	Injuries:      "injuries",
	Deaths:        "deaths",
	Damage:        "property damage",
}

// FireKey names one figure of the fire statistics.
type FireKey struct {
	Campus, Facility string // ids
	Year             int
	Category         Category
}

// Figure returns one figure of the facility and year. Damage in dollars is
// added; ranges of the federal form cannot be and stand beside the sum, joined
// by plus signs. Where there is no number it is the status.
func (f FacilityYear) Figure(category Category) Figure {
	if f.Status != Reported {
		return Figure(f.Status)
	}
	if category == Damage {
		return Figure(f.damage())
	}
	n := 0
	for _, fire := range f.Fires {
		switch category {
		case Injuries:
			n += fire.Injuries
		case Deaths:
			n += fire.Deaths
		case Fires, Category(fire.Cause):
			n++
		}
	}
	return FigureOf(n)
}

func (f FacilityYear) damage() string {
	sum := 0
	var parts []string
	for _, fire := range f.Fires {
		if n, err := strconv.Atoi(fire.Damage); err == nil {
			sum += n
		} else {
			parts = append(parts, fire.Damage)
		}
	}
	slices.Sort(parts)
	if sum > 0 || len(parts) == 0 {
		parts = slices.Insert(parts, 0, strconv.Itoa(sum))
	}
	return strings.Join(parts, "+")
}
