package phrase

import "fmt"

func (english) UnfoundedTotals(campus, period string) Table {
	return Table{
		Caption: fmt.Sprintf("%s: unfounded crimes, %s", campus, period),
		Summary: "Each row is one calendar year.",
		Heads:   []string{"Year", "Crimes withheld from the tables because they were unfounded"},
	}
}

func (english) UnfoundedByOffense(campus, period string) Table {
	return Table{
		Caption: fmt.Sprintf("%s: unfounded crimes by offense, %s", campus, period),
		Summary: "Each row is one offense of which a crime was withheld from the tables because it was unfounded; each column is one calendar year. Where a total is not divided by offense, the cells say so.",
		Heads:   []string{"Offense"},
	}
}

func (english) AllUnfounded() string { return "All unfounded crimes" }

func (english) NotDivided() string { return "not divided" }

func (english) UnfoundedLead(campus string) string {
	return fmt.Sprintf("Crimes withheld from the statistics of %s because they were unfounded:", campus)
}

func (english) NoUnfounded(campus, period string) string {
	return fmt.Sprintf("No crime was withheld from the statistics of %s in %s because it was unfounded.", campus, period)
}

func (english) UnfoundedPart(offense, number string) string {
	return offense + ", " + number
}
