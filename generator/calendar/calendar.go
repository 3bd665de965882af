// Package calendar lays out the compliance year of an edition: what falls due on
// which day, by which law, and which office does it. It takes days from the
// program's calendar and the institution's, never from a clock, and does not know
// whether a thing was done.
package calendar

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"time"

	"cleryreport/generator/checklist"
	"cleryreport/generator/model"
	"cleryreport/generator/schema"
)

// Event is a task on its day, or its days, in the calendar year of the edition.
type Event struct {
	Task        string // id of the task
	Number      int    // of the event among those of the task, from 1
	Own         bool   // a task of the institution, not of the program's calendar
	First, Last string // ISO dates, the same for an event of one day
	Title, Does string
	Law         string       // why it is done; empty where no law asks for it
	Basis       schema.Basis // of the day; empty where the institution chose it
	Confirmed   bool         // law and day were read in an official text, or the institution chose them
	Note        string       // what is uncertain, or how the day is counted; may be empty
	Office      string       // id of the office that does it; empty if nobody knows
}

// Events lays out the tasks of the edition's calendar year, by their last days.
// Tasks of a paragraph that asks nothing of this institution are left out, such
// as those about student housing where there is none.
func Events(corpus *model.Corpus, coverage *checklist.Coverage, tasks []schema.Task) []Event {
	changes := map[string]model.CalendarEntry{}
	for _, e := range corpus.Calendar {
		if !e.Own {
			changes[e.Task] = e
		}
	}
	offices := offices{corpus, coverage}
	var events []Event
	for _, t := range tasks {
		change := changes[t.ID]
		if change.Omit != "" || !applies(coverage, t) {
			continue
		}
		e := Event{Task: t.ID, Title: t.Title, Does: t.Does, Law: t.Law, Basis: t.Basis, Confirmed: t.Confirmed, Note: t.Note,
			Office: cmp.Or(change.Office, offices.of(t.Law))}
		if len(change.Days) > 0 {
			e.Basis, e.Note = "", "The institution chose the day."
			events = append(events, onDays(e, corpus.Report.Edition, change.Days)...)
			continue
		}
		events = append(events, onDays(e, corpus.Report.Edition, t.Days)...)
		events = append(events, fromDeadline(e, corpus.Report.Deadline, t.FromDeadline)...)
	}
	for _, entry := range corpus.Calendar {
		if entry.Own {
			events = append(events, onDays(Event{Task: entry.Task, Own: true, Title: entry.Title, Does: entry.Does, Law: entry.Law,
				Confirmed: true, Office: entry.Office}, corpus.Report.Edition, entry.Days)...)
		}
	}
	slices.SortStableFunc(events, func(a, b Event) int { return cmp.Or(cmp.Compare(a.Last, b.Last), cmp.Compare(a.First, b.First)) })
	return events
}

// onDays is an event for each day or stretch of days of a year.
func onDays(e Event, year int, days []string) []Event {
	var events []Event
	for i, day := range days {
		first, last, stretch := strings.Cut(day, " to ")
		if !stretch {
			last = first
		}
		e.Number, e.First, e.Last = i+1, strconv.Itoa(year)+"-"+first, strconv.Itoa(year)+"-"+last
		events = append(events, e)
	}
	return events
}

// fromDeadline is the event that lies by so many days from the deadline; none if
// the deadline could not be read.
func fromDeadline(e Event, deadline string, days []int) []Event {
	if len(days) == 0 {
		return nil
	}
	first, last := Shift(deadline, days[0]), Shift(deadline, days[len(days)-1])
	if first == "" || last == "" {
		return nil
	}
	e.Number, e.First, e.Last = 1, first, last
	return []Event{e}
}

// Shift returns the ISO date some days after another one, or before it; empty if
// that is no date.
func Shift(date string, days int) string {
	day, err := time.Parse(time.DateOnly, date)
	if err != nil {
		return ""
	}
	return day.AddDate(0, 0, days).Format(time.DateOnly)
}

// Days counts the days from one ISO date to another: negative if that lies
// before. What is no date is none.
func Days(from, to string) int {
	a, err := time.Parse(time.DateOnly, from)
	b, err2 := time.Parse(time.DateOnly, to)
	if err != nil || err2 != nil {
		return 0
	}
	return int(b.Sub(a).Hours() / 24)
}

// applies reports whether a task is asked of the institution: it is not where
// the checklist calls every leaf of its paragraph not applicable.
func applies(coverage *checklist.Coverage, t schema.Task) bool {
	entries := entriesOf(coverage, t.Law)
	for _, e := range entries {
		if slices.ContainsFunc(e.Answers, func(a checklist.Answer) bool { return a.State != checklist.NotApplicable }) {
			return true
		}
	}
	return len(entries) == 0
}

// entriesOf returns the entries of the checklist in the paragraph that a
// citation names; none for a law that is not part of it.
func entriesOf(coverage *checklist.Coverage, law string) []checklist.Entry {
	c, err := schema.ParseCitation(law)
	if err != nil {
		return nil
	}
	var entries []checklist.Entry
	for _, e := range coverage.Entries {
		if c.Contains(e.Leaf.Citation) {
			entries = append(entries, e)
		}
	}
	return entries
}
