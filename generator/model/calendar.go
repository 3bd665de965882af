package model

import "cleryreport/generator/source"

// CalendarEntry is an entry of site/calendar.yaml: a task of the institution's
// own, or what is other than in the program's calendar of the compliance year.
type CalendarEntry struct {
	Task        string // id; of an own task chosen by the institution
	Own         bool
	Title, Does string   // of an own task
	Law         string   // of an own task, as it is to be shown; may be empty
	Days        []string // month-day, or "06-01 to 08-01"; empty: those of the program
	Office      string   // id; empty: as the program finds it
	Omit        string   // why the task is left out; empty if it is not
	Span        source.Span
}
