package load

import (
	"fmt"
	"strings"
	"time"

	"cleryreport/generator/parse/yaml"
)

// isoDate is the layout of a day.
const isoDate = "2006-01-02"

// checkDate accepts a day that exists, written year-month-day.
func checkDate(n *yaml.Node) (wrong, right string) {
	text := n.Text
	if day, err := time.Parse(isoDate, text); err == nil && len(text) == len(isoDate) {
		return checkCentury(day.Year()), ""
	}
	if shapedLikeDate(text) {
		return quoted(text) + " is not a day of the calendar", ""
	}
	return "a day is written year-month-day, such as 2026-09-28, found " + quoted(text), otherDate(text)
}

// The years that a day can have: the oldest colleges of the country are not
// older, and what has no end has an empty cell.
const (
	firstYear = 1600
	lastYear  = 2199
)

// checkCentury finds years that are typing errors, or that a program writes for
// a day without end.
func checkCentury(year int) (wrong string) {
	if year < firstYear || year > lastYear {
		return fmt.Sprintf("the year %04d cannot be meant; a day that is open or not known is left out", year)
	}
	return ""
}

// shapedLikeDate reports whether the text is four, two and two digits.
func shapedLikeDate(text string) bool {
	if len(text) != len(isoDate) {
		return false
	}
	for i, c := range []byte(text) {
		if (i == 4 || i == 7) != (c == '-') || c != '-' && (c < '0' || c > '9') {
			return false
		}
	}
	return true
}

// otherDate reads a day as people and spreadsheets in the United States write
// it, and returns it as it should stand, or "".
func otherDate(text string) string {
	layouts := []string{"1/2/2006", "1/2/06", "1-2-2006", "2006/1/2", "2006-1-2", "January 2, 2006", "Jan 2, 2006", "2 January 2006",
		"2006-01-02T15:04", "2006-01-02 15:04", "2006-01-02 15:04:05", "20060102"}
	for _, layout := range layouts {
		if day, err := time.Parse(layout, strings.TrimSpace(text)); err == nil {
			return day.Format(isoDate)
		}
	}
	return ""
}

// checkMoment accepts a day, or a day and a time.
func checkMoment(n *yaml.Node) (wrong, right string) {
	day, clock, timed := strings.Cut(n.Text, "T")
	if !timed {
		wrong, right = checkDate(n)
		if wrong != "" && strings.Contains(n.Text, " ") && strings.Contains(n.Text, ":") {
			right = otherMoment(n.Text)
		}
		return wrong, right
	}
	if wrong, _ := checkDate(&yaml.Node{Text: day}); wrong != "" {
		return wrong, ""
	}
	if wrong, _ := checkTime(&yaml.Node{Text: clock}); wrong != "" {
		return "a day and time is written 2026-09-28T14:05, found " + quoted(n.Text), otherMoment(n.Text)
	}
	return "", ""
}

// otherMoment reads a day and time written another way, and returns it as it
// should stand, or "".
func otherMoment(text string) string {
	layouts := []string{"2006-01-02 15:04", "2006-01-02 15:04:05", "2006-01-02T15:04:05", "2006-01-02T15:04Z07:00", time.RFC3339,
		"1/2/2006 15:04", "1/2/2006 3:04 PM"}
	for _, layout := range layouts {
		if moment, err := time.Parse(layout, strings.TrimSpace(text)); err == nil {
			return moment.Format("2006-01-02T15:04")
		}
	}
	return ""
}

// checkTime accepts a time of day by the 24-hour clock.
func checkTime(n *yaml.Node) (wrong, right string) {
	if _, err := time.Parse("15:04", n.Text); err == nil && len(n.Text) == len("15:04") {
		return "", ""
	}
	for _, layout := range []string{"3:04 PM", "3:04PM", "3:04 pm", "3:04 p.m.", "15:04:05", "3 PM", "15:4"} {
		if clock, err := time.Parse(layout, strings.TrimSpace(n.Text)); err == nil {
			right = clock.Format("15:04")
			break
		}
	}
	return "a time is written by the 24-hour clock, such as 14:05, found " + quoted(n.Text), right
}

// orWord accepts a word beside what check accepts.
func orWord(word string, check func(*yaml.Node) (string, string)) func(*yaml.Node) (string, string) {
	return func(n *yaml.Node) (wrong, right string) {
		if n.Text == word {
			return "", ""
		}
		return check(n)
	}
}
