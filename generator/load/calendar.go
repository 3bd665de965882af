package load

import (
	"strings"
	"time"

	"cleryreport/generator/model"
	"cleryreport/generator/parse/yaml"
)

// calendar reads site/calendar.yaml. A task that is changed twice, or an own one
// that has the id of another, is a finding.
func (l *loader) calendar() {
	in := l.open("calendar", "site/calendar")
	if in == nil {
		return
	}
	changed, own := once{}, once{}
	for _, n := range items(in.root, "changed") {
		e := model.CalendarEntry{Task: text(n, "task"), Days: texts(n, "days"), Office: text(n, "office"), Omit: text(n, "omit"), Span: n.Span}
		if e.Task != "" && !changed.again(l, in, e.Task, "the task "+quoted(e.Task), spanOf(n, "task")) {
			l.corpus.Calendar = append(l.corpus.Calendar, e)
		}
	}
	for _, n := range items(in.root, "own") {
		e := model.CalendarEntry{Task: text(n, "id"), Own: true, Title: text(n, "title"), Does: text(n, "does"), Law: text(n, "law"),
			Days: texts(n, "days"), Office: text(n, "office"), Span: n.Span}
		if e.Task != "" && !own.again(l, in, e.Task, "the task "+quoted(e.Task), spanOf(n, "id")) {
			l.corpus.Calendar = append(l.corpus.Calendar, e)
		}
	}
}

// checkCalendarDay accepts a day of every year, or a stretch of them.
func checkCalendarDay(n *yaml.Node) (wrong, right string) {
	first, last, stretch := strings.Cut(n.Text, " to ")
	if !stretch {
		last = first
	}
	from, err := time.Parse(monthDay, first)
	until, err2 := time.Parse(monthDay, last)
	switch {
	case err != nil || err2 != nil:
		return "a day of every year is written month-day, such as 05-01, or as a stretch, such as 06-01 to 08-01, found " + quoted(n.Text), otherMonthDay(n.Text)
	case first == leapDay || last == leapDay:
		return "February 29 is not a day of every year", strings.ReplaceAll(n.Text, leapDay, "02-28")
	case until.Before(from):
		return "this stretch of days ends before it begins: " + quoted(n.Text), ""
	}
	return "", ""
}

// monthDay is the layout of a day of every year, which time reads in a leap year.
const (
	monthDay = "01-02"
	leapDay  = "02-29"
)

// otherMonthDay reads a day of every year as people write it, and a day of one
// year, and returns it as it should stand, or "".
func otherMonthDay(text string) string {
	for _, layout := range []string{isoDate, "1/2", "1-2", "1/2/2006", "January 2", "Jan 2", "2 January"} {
		if day, err := time.Parse(layout, strings.TrimSpace(text)); err == nil {
			return day.Format(monthDay)
		}
	}
	return ""
}
