package phrase

import (
	"fmt"
	"strings"
)

func (english) ChartCaption(campus, table, category, period, geography string) string {
	subject := campus + ": " + table
	if category != "" {
		subject += " (" + category + ")"
	}
	subject += ", " + period
	if geography != "" {
		subject += ", " + geography
	}
	return subject
}

func (english) AllGeographies() string { return "on campus, noncampus and public property together" }

func (english) ChartAlt(words string) string {
	return "Bar chart of the numbers in the table that follows. " + words
}

func (english) ChartBars(groups int, plural string) string {
	return fmt.Sprintf("A bar for each of %d %s and each calendar year.", groups, plural)
}

func (english) Categories() string { return "categories" }

func (english) ChartTable(subject, row, head string) Table {
	return Table{
		Caption: "The numbers of the chart. " + subject,
		Summary: fmt.Sprintf("Each row is %s; each column is a calendar year.", row),
		Heads:   []string{head},
	}
}

func (english) FiresIn(campus, place, period string) string {
	return fmt.Sprintf("%s: fires in %s, %s", campus, place, period)
}

func (english) FiresByCampus(period string) string {
	return "Fires in on-campus student housing by campus, " + period
}

func (english) FiresTogether(campus, period string) string {
	return fmt.Sprintf("%s: fires in on-campus student housing, all facilities together, %s", campus, period)
}

func (english) Facility() string { return "Facility" }

func (english) OneFacility() string { return "one housing facility" }

func (english) Facilities() string { return "facilities" }

func (english) Campus() string { return "Campus" }

func (english) OneCampus() string { return "one campus" }

func (english) Campuses() string { return "campuses" }

func (english) MapCaption(campus, period string) string {
	return fmt.Sprintf("%s: where the places of the crime statistics are, %s", campus, period)
}

func (english) MapAlt() string {
	return "Map of the places in the table that follows, each with its number there and in the pattern of its kind. " +
		"The address of each stands in the table."
}

func (english) MapTable(campus, period string) Table {
	return Table{
		Caption: fmt.Sprintf("The places of the map. %s, %s", campus, period),
		Summary: "Each row is a place, with its number on the map, its kind and its address.",
		Heads:   []string{"Number", "Place", "Kind", "Address"},
	}
}

func (english) MapPicture(campus, day string) string { return campus + ": map of " + day }

func (english) PlaceList(campus, period string) Table {
	return Table{
		Caption: fmt.Sprintf("The places of the crime statistics. %s, %s", campus, period),
		Summary: "Each row is a place, with its kind and its address.",
		Heads:   []string{"Place", "Kind", "Address"},
	}
}

func (english) MapScale(feet string) string { return feet + " feet; north is up" }

func (english) NotOnMap() string { return "not on the map" }

func (english) ClassOnCampus() string { return "On campus" }

func (english) ClassStudentHousing() string { return "On campus, student housing" }

func (english) ClassNoncampus() string { return "Noncampus" }

func (english) ClassPublicProperty() string { return "Public property" }

func (english) ClassNotCounted() string { return "Not counted" }

func (english) PlaceUntil(name, former, until string) string {
	var more []string
	if former != "" {
		more = append(more, "formerly "+former)
	}
	if until != "" {
		more = append(more, "until "+until)
	}
	if len(more) == 0 {
		return name
	}
	return name + " (" + strings.Join(more, ", ") + ")"
}
