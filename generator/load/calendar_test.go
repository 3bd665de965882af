package load_test

import (
	"testing"

	"cleryreport/generator/load"
)

func calendarOf(changed, own string) map[string]string {
	return with(map[string]string{"site/calendar.yaml": "changed: [" + changed + "]\nown: [" + own + "]\n"})
}

// TestCalendar covers what people write into the calendar.
func TestCalendar(t *testing.T) {
	own := func(keys string) map[string]string {
		return calendarOf("", "{id: trustees, title: Show the report, office: safety, "+keys+"}")
	}
	runFindings(t, []findingTest{
		{"a task moved, one left out, one added", calendarOf("{task: agency_requests, days: [02-01]}, {task: drug_notice, omit: Kept elsewhere.}", "{id: trustees, title: Show the report, days: [06-01 to 08-01, 09-20], office: safety}"), nil, "", ""},
		{"no such task", calendarOf("{task: agency_request, days: [02-01]}", ""),
			[]string{`site/calendar.yaml:1:18: "agency_request" is not one of the words allowed here [load.value]`}, "did you mean agency_requests?", ""},
		{"a task changed twice", calendarOf("{task: seal, days: [10-02]}, {task: seal, days: [10-03]}", ""),
			[]string{`site/calendar.yaml:1:47: the task "seal" is written twice [load.duplicate-id]`}, "delete one of the two", ""},
		{"no such office", calendarOf("{task: seal, office: safty}", ""),
			[]string{`site/calendar.yaml:1:32: there is no office "safty" [load.unknown-reference]`}, "did you mean safety?", ""},
		{"an own task without a day", calendarOf("", "{id: trustees, title: Show the report, office: safety}"),
			[]string{`site/calendar.yaml:2:7: the key "days" is missing [load.missing-key]`}, "", ""},
		{"a day of one year", own("days: [2026-09-20]"),
			[]string{`site/calendar.yaml:2:69: a day of every year is written month-day, such as 05-01, or as a stretch, such as 06-01 to 08-01, found "2026-09-20" [load.date]`}, "write 09-20", ""},
		{"a day in words", own("days: [September 20]"),
			[]string{`site/calendar.yaml:2:69: a day of every year is written month-day, such as 05-01, or as a stretch, such as 06-01 to 08-01, found "September 20" [load.date]`}, "write 09-20", ""},
		{"no day of the calendar", own("days: [06-31]"),
			[]string{`site/calendar.yaml:2:69: a day of every year is written month-day, such as 05-01, or as a stretch, such as 06-01 to 08-01, found "06-31" [load.date]`}, "", ""},
		{"a leap day", own("days: [02-29]"), []string{`site/calendar.yaml:2:69: February 29 is not a day of every year [load.date]`}, "write 02-28", ""},
		{"a stretch that ends before it begins", own("days: [08-01 to 06-01]"),
			[]string{`site/calendar.yaml:2:69: this stretch of days ends before it begins: "08-01 to 06-01" [load.date]`}, "", ""},
		{"a title on two lines", calendarOf("", `{id: trustees, title: "Show\nBEGIN:VALARM", days: [09-20], office: safety}`),
			[]string{`site/calendar.yaml:2:29: this is printed on one line, and it is written on several [load.form]`}, "", ""},
	})
}

// TestCalendarEntries tells a changed task from an own one.
func TestCalendarEntries(t *testing.T) {
	corpus, found := load.Load(treeOf(calendarOf("{task: seal, office: safety}", "{id: seal, title: Show the report, days: [09-20], office: safety, law: Bylaws 4}")), nil)
	if len(found) > 0 {
		t.Fatal(found)
	}
	if len(corpus.Calendar) != 2 || corpus.Calendar[0].Own || corpus.Calendar[0].Office != "safety" || !corpus.Calendar[1].Own ||
		corpus.Calendar[1].Days[0] != "09-20" || corpus.Calendar[1].Law != "Bylaws 4" {
		t.Errorf("%+v", corpus.Calendar)
	}
}
