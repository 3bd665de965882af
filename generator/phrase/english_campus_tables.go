package phrase

import "fmt"

func (english) NotApplicable() string { return "n/a" }

func (english) NotOpen() string { return "not open" }

func (english) NotAsked() string { return "NA" }

func (english) Missing() string { return "missing" }

func (english) Elsewhere() string { return "see note" }

func (english) NoneGiven() string { return "none given" }

func (english) CrimeCaption(campus, subject, period string) string {
	return fmt.Sprintf("%s: %s, %s", campus, subject, period)
}

func (english) CrimeSummary(row string, withHousing bool) string {
	s := fmt.Sprintf("Each row is %s in one calendar year; each column is a geography of the Clery Act.", row)
	if withHousing {
		s += " Student housing is part of on campus."
	}
	return s
}

func (english) Offense() string { return "Offense" }

func (english) Violation() string { return "Violation" }

func (english) Reported() string { return "Reported" }

func (english) OneOffense() string { return "one offense" }

func (english) OneViolation() string { return "one kind of violation" }

func (english) NumberOfIncidents() string { return "the number of incidents" }

func (english) Year() string { return "Year" }
