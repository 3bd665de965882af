package count

import "strconv"

// day returns the date of an ISO date or date and time.
func day(moment string) string {
	if len(moment) > len("2006-01-02") {
		return moment[:len("2006-01-02")]
	}
	return moment
}

// later reports whether an ISO date, or date and time, is after another. On one
// day it is only if both have a time.
func later(a, b string) bool {
	if day(a) != day(b) || len(a) != len(b) {
		return day(a) > day(b)
	}
	return a > b
}

// yearOf returns the calendar year of an ISO date; ok is false for anything
// else, such as "unknown".
func yearOf(moment string) (year int, ok bool) {
	if len(moment) < len("2006-01-02") || moment[4] != '-' {
		return 0, false
	}
	year, err := strconv.Atoi(moment[:4])
	return year, err == nil
}
