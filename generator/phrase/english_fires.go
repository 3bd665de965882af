package phrase

import "fmt"

func (english) FireTable(campus, period string) Table {
	return Table{
		Caption: fmt.Sprintf("%s: fires in on-campus student housing, %s", campus, period),
		Summary: "Rows are grouped by housing facility. Each calendar year has one row for each fire, or one row if there was none.",
		Heads:   []string{"Facility", "Year", "Fires", "Cause of each fire", "Injuries", "Deaths", "Property damage"},
	}
}

func (english) FireSystems() Table {
	return Table{
		Caption: "Fire safety systems of on-campus student housing",
		Summary: "Each row is one housing facility; each column says whether a system is there in full, in part or not at all.",
		Heads: []string{"Facility", "Sprinklers", "Fire alarm", "Smoke detection", "Extinguishers", "Evacuation plans posted",
			"Monitored at all hours"},
	}
}

func (english) Drills(year string) Table {
	return Table{
		Caption: "Supervised fire drills in on-campus student housing, calendar year " + year,
		Summary: "Each row is one housing facility with the number of its drills.",
		Heads:   []string{"Facility", "Drills", "Dates"},
	}
}

func (english) NotInUse() string { return "not in use" }

func (english) NoFire() string { return "no fire" }

func (e english) Cause(cause, words string) string { return e.Upper(cause) + ": " + words }

func (english) Formerly(name, former string) string {
	return fmt.Sprintf("%s (formerly %s)", name, former)
}
