package phrase

import "fmt"

// listedOnce is how hate crimes in student housing are listed.
const listedOnce = "A hate crime in student housing is named there and counted on campus too."

func (e english) NoHateCrimes(campus, period string, biases []string) string {
	return fmt.Sprintf("No hate crimes were reported at %s in %s: none in any offense, in any geography, and in none of the eight categories of bias (%s).",
		campus, period, e.And(biases))
}

func (e english) NoOtherHateCrime(biases []string) string {
	return fmt.Sprintf("No other hate crime was reported in these years: none of any other offense, in any other geography, or in any other of the eight categories of bias (%s).",
		e.And(biases))
}

func (english) HateLead(campus string) string {
	return fmt.Sprintf("Hate crimes reported at %s, each with its place, in parentheses its category of bias, and its number. %s", campus, listedOnce)
}

func (english) HateCrime(offense, place, bias, number string) string {
	return fmt.Sprintf("%s %s (%s), %s", offense, place, bias, number)
}

func (english) HateBesides(cell string) string { return "of other cells: " + cell }

func (english) NoneInYear() string { return "none" }

func (english) InStudentHousing() string { return "in student housing" }

func (english) ElsewhereOnCampus() string { return "elsewhere on campus" }

func (english) OnCampus() string { return "on campus" }

func (english) OnNoncampus() string { return "on noncampus property" }

func (english) OnPublicProperty() string { return "on public property" }

func (english) PoliceUnplaced() string { return "reported by police, place unknown" }

func (e english) HateByOffense(campus, period string, withHousing bool) Table {
	return Table{
		Caption: fmt.Sprintf("%s: hate crimes by offense, %s", campus, period),
		Summary: e.CrimeSummary(e.OneOffense(), withHousing),
		Heads:   []string{"Offense", "Year"},
	}
}

func (e english) HateByBias(campus, period string, withHousing bool) Table {
	return Table{
		Caption: fmt.Sprintf("%s: hate crimes by category of bias, %s", campus, period),
		Summary: e.CrimeSummary("one category of bias", withHousing),
		Heads:   []string{"Bias", "Year"},
	}
}

func (english) HateEach(campus, period string) Table {
	return Table{
		Caption: fmt.Sprintf("%s: each hate crime, %s", campus, period),
		Summary: "Each row is one kind of hate crime in one calendar year and geography, with its number. " + listedOnce,
		Heads:   []string{"Year", "Offense", "Bias", "Geography", "Number"},
	}
}

func (english) HateTotals(campus, period string) Table {
	return Table{
		Caption: fmt.Sprintf("%s: hate crimes, yearly totals, %s", campus, period),
		Summary: "Each row is one calendar year. The numbers by offense, bias and geography are missing.",
		Heads:   []string{"Year", "Hate crimes, all offenses and geographies"},
	}
}

func (english) HateGrid(campus, geography, period string) Table {
	return Table{
		Caption: fmt.Sprintf("%s: hate crimes, %s, %s", campus, geography, period),
		Summary: "Each row is one offense in one calendar year; each column is one category of bias.",
		Heads:   []string{"Offense", "Year"},
	}
}

func (english) HateRows(campus, period string) Table {
	return Table{
		Caption: fmt.Sprintf("%s: hate crimes, %s", campus, period),
		Summary: "Each row is an offense with a category of bias of which a hate crime was reported in the calendar year. Each column is a geography of the Clery Act.",
		Heads:   []string{"Year", "Offense", "Bias"},
	}
}

func (english) AnyOffense(beside bool) string {
	if beside {
		return "Any other offense"
	}
	return "Any offense"
}

func (english) AnyBias(beside bool) string {
	if beside {
		return "Any other bias"
	}
	return "Any bias"
}
