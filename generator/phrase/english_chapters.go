package phrase

import "fmt"

func (english) Covers() string { return "This report covers:" }

func (english) OtherDocument(title string) string {
	return fmt.Sprintf("The %s is a document of its own at this address: ", title)
}

func (e english) About(campuses []string) string {
	return fmt.Sprintf("This chapter is about: %s.", e.And(campuses))
}

func (english) Choices() string { return "Choices in how we count" }

func (english) ChoicesLead() string {
	return "Where the law leaves a choice in how a report is counted, these are the rules that the tables follow."
}

func (english) HazingSince(year int, cell string) string {
	return fmt.Sprintf("Federal law asks for statistics of hazing from calendar year %d on. For earlier years the cells read “%s”.", year, cell)
}

func (e english) Period(years []string) string {
	if len(years) == 1 {
		return "calendar year " + years[0]
	}
	return "calendar years " + e.And(years)
}

func (english) Quarter(n int, year string) string {
	names := [...]string{1: "first", 2: "second", 3: "third", 4: "fourth"}
	return fmt.Sprintf("the %s quarter of %s", names[n], year)
}

func (english) Incomplete(period, day string) string {
	return fmt.Sprintf("%s (not complete: as of %s)", period, day)
}

func (english) StudentHousing() string { return "on-campus student housing" }

func (english) Noncampus() string { return "noncampus property" }

func (english) NoGeography(campus, geography, years string) string {
	return fmt.Sprintf("%s had no %s in %s.", campus, geography, years)
}

func (e english) AbsentCells(geographies []string, years, cell string) string {
	return fmt.Sprintf("In the tables, the cells for %s in %s read “%s”.", e.And(geographies), years, cell)
}

func (e english) AbsentColumns(geographies []string) string {
	return fmt.Sprintf("The tables have no column for %s.", e.Or(geographies))
}
