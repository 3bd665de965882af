package phrase

import "fmt"

func (e english) Programs(kind, year string) Table {
	title := "Programs"
	if kind != "" {
		title = e.Upper(kind) + " programs"
	}
	return Table{
		Caption: fmt.Sprintf("%s, calendar year %s", title, year),
		Summary: "Each row is one program with its audience, dates, topics and the office that gave it.",
		Heads:   []string{"Program", "For", "Dates", "Topics", "Given by"},
	}
}

func (english) Exercises(year string) Table {
	return Table{
		Caption: "Tests of the emergency response and evacuation procedures, calendar year " + year,
		Summary: "Each row is one test with its campus, date, time and description.",
		Heads:   []string{"Campus", "Date", "Time", "Test", "Announced", "Publicized with"},
	}
}

func (english) Agencies(year string) Table {
	return Table{
		Caption: "Police agencies asked for statistics, calendar year " + year,
		Summary: "Each row is one police agency with the campus, the dates of request and answer, and the outcome.",
		Heads:   []string{"Agency", "Campus", "Asked", "Answered", "Outcome"},
	}
}

func (english) Announced(yes bool) string {
	if yes {
		return "yes"
	}
	return "no"
}

func (e english) ExerciseText(kind, description string) string {
	return e.Upper(kind) + ": " + description
}

func (e english) AskedOn(day string, reminders []string) string {
	if len(reminders) == 0 {
		return day
	}
	return fmt.Sprintf("%s; reminded %s", day, e.And(reminders))
}

func (english) NoAnswer() string { return "no answer" }

func (english) AgencyOutcome(state string) string {
	switch state {
	case "included":
		return "Its figures are in the tables"
	case "not_separable":
		return "Its figures cannot be split by geography and are shown apart"
	case "not_clery_geography":
		return "It cannot tell which of its figures fall into this geography"
	case "not_provided":
		return "It did not provide figures"
	case "nothing_to_report":
		return "It had nothing to report"
	case "no_answer":
		return "It did not answer"
	}
	return ""
}
