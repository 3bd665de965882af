package calendar_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"cleryreport/generator/calendar"
	"cleryreport/generator/checklist"
	"cleryreport/generator/model"
	"cleryreport/generator/schema"
)

// corpus is a report whose deadline was moved by a month.
func corpus(entries ...model.CalendarEntry) *model.Corpus {
	return &model.Corpus{
		Report:       model.Report{Edition: 2026, Deadline: "2026-11-01", Notice: model.Notice{Office: "compliance"}},
		Policies:     []*model.Policy{{Path: "policies/fire.md", Owner: "fire"}},
		Attestations: []model.Attestation{{Citation: "34 CFR 668.46(c)(11)(i)", By: "records"}},
		Calendar:     entries,
	}
}

// coverage is a checklist with one answer, in a state, to each paragraph.
func coverage(t *testing.T, states map[string]checklist.State) *checklist.Coverage {
	t.Helper()
	c := &checklist.Coverage{}
	for cite, state := range states {
		citation, err := schema.ParseCitation(cite)
		if err != nil {
			t.Fatal(err)
		}
		answer := checklist.Answer{State: state}
		if state != checklist.NotApplicable {
			answer.Evidence = []checklist.Evidence{{Kind: checklist.Section, Path: "policies/fire.md"}}
		}
		c.Entries = append(c.Entries, checklist.Entry{Leaf: &schema.Leaf{Citation: citation}, Answers: []checklist.Answer{answer}})
	}
	return c
}

func lines(events []calendar.Event) []string {
	var list []string
	for _, e := range events {
		list = append(list, fmt.Sprintf("%s %s %s.%d %s %q", e.First, e.Last, e.Task, e.Number, e.Office, e.Basis))
	}
	return list
}

var tasks = []schema.Task{
	{ID: "log", Days: []string{"12-31", "06-30"}, Law: "34 CFR 668.49(d)", Basis: "practice"},
	{ID: "ask", Days: []string{"05-01 to 05-31"}, Law: "34 CFR 668.46(c)(11)", Basis: "practice", Confirmed: true},
	{ID: "drugs", Days: []string{"12-31"}, Law: "20 U.S.C. 1011i", Basis: "law", Note: "Not read."},
	{ID: "notices", FromDeadline: []int{-11, -1}, Basis: "practice"},
	{ID: "deadline", FromDeadline: []int{0}, Basis: "law"},
}

func TestEvents(t *testing.T) {
	housing := coverage(t, map[string]checklist.State{"668.49(d)(3)": checklist.Present})
	for _, tt := range []struct {
		name     string
		corpus   *model.Corpus
		coverage *checklist.Coverage
		want     []string
	}{
		{"as the program has them", corpus(), housing, []string{
			`2026-05-01 2026-05-31 ask.1 records "practice"`,
			`2026-06-30 2026-06-30 log.2 fire "practice"`,
			`2026-10-21 2026-10-31 notices.1 compliance "practice"`,
			`2026-11-01 2026-11-01 deadline.1 compliance "law"`,
			`2026-12-31 2026-12-31 log.1 fire "practice"`,
			`2026-12-31 2026-12-31 drugs.1 compliance "law"`}},
		{"without student housing", corpus(), coverage(t, map[string]checklist.State{"668.49(d)(3)": checklist.NotApplicable, "668.49(d)(4)": checklist.NotApplicable}), []string{
			`2026-05-01 2026-05-31 ask.1 records "practice"`,
			`2026-10-21 2026-10-31 notices.1 compliance "practice"`,
			`2026-11-01 2026-11-01 deadline.1 compliance "law"`,
			`2026-12-31 2026-12-31 drugs.1 compliance "law"`}},
		{"as the institution has them", corpus(
			model.CalendarEntry{Task: "notices", Days: []string{"10-01"}, Office: "news"},
			model.CalendarEntry{Task: "ask", Office: "police"},
			model.CalendarEntry{Task: "log", Omit: "Kept elsewhere."},
			model.CalendarEntry{Task: "drugs", Omit: "Kept elsewhere."},
			model.CalendarEntry{Task: "deadline", Own: true, Title: "Trustees", Days: []string{"01-15", "07-15"}, Office: "board"}), housing, []string{
			`2026-01-15 2026-01-15 deadline.1 board ""`,
			`2026-05-01 2026-05-31 ask.1 police "practice"`,
			`2026-07-15 2026-07-15 deadline.2 board ""`,
			`2026-10-01 2026-10-01 notices.1 news ""`,
			`2026-11-01 2026-11-01 deadline.1 compliance "law"`}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := lines(calendar.Events(tt.corpus, tt.coverage, tasks)); !slices.Equal(got, tt.want) {
				t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(tt.want, "\n"))
			}
		})
	}
}

// A day that the institution chose is confirmed no more than the law was.
func TestChosenDays(t *testing.T) {
	c := corpus(model.CalendarEntry{Task: "drugs", Days: []string{"09-01"}})
	for _, e := range calendar.Events(c, coverage(t, nil), tasks) {
		if e.Task == "drugs" && (e.Confirmed || e.Note != "The institution chose the day.") {
			t.Errorf("%+v", e)
		}
	}
	c.Report.Deadline = "October"
	if got := lines(calendar.Events(c, coverage(t, nil), tasks[3:])); len(got) > 0 {
		t.Errorf("events from a deadline that is no day: %q", got)
	}
}

func TestDays(t *testing.T) {
	for _, tt := range []struct {
		from, to string
		want     int
	}{
		{"2026-09-19", "2026-10-01", 12}, {"2026-10-01", "2026-10-01", 0}, {"2026-10-04", "2026-10-01", -3},
		{"2024-02-28", "2024-03-01", 2}, {"2025-12-31", "2026-01-01", 1}, {"", "2026-01-01", 0}, {"2026-01-01", "2026-02-30", 0},
	} {
		if got := calendar.Days(tt.from, tt.to); got != tt.want {
			t.Errorf("from %s to %s: %d, want %d", tt.from, tt.to, got, tt.want)
		}
		if tt.from != "" && tt.to != "2026-02-30" {
			if got := calendar.Shift(tt.from, tt.want); got != tt.to {
				t.Errorf("%d days after %s: %s, want %s", tt.want, tt.from, got, tt.to)
			}
		}
	}
	if got := calendar.Shift("2026-13-01", 1); got != "" {
		t.Errorf("a day after no day: %s", got)
	}
}
