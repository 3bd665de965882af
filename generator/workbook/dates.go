package workbook

import (
	"math"
	"strings"
	"time"

	"github.com/xuri/excelize/v2"
)

// firstDay is day 0 of the numbers that a spreadsheet keeps for days, as they
// count after February 1900, in which Excel has one day too many.
var firstDay = time.Date(1899, time.December, 30, 0, 0, 0, 0, time.UTC)

// serialOf returns the number that stands for an ISO date or a time of day.
func serialOf(text string) (float64, bool) {
	if day, err := time.Parse(time.DateOnly, text); err == nil && day.Year() > 1900 {
		return day.Sub(firstDay).Hours() / 24, true
	}
	if clock, err := time.Parse("15:04", text); err == nil {
		return float64(clock.Hour()*60+clock.Minute()) / (24 * 60), true
	}
	return 0, false
}

// dateText is the ISO form of the number that stands for a day, a time of day or
// both; "" if it stands for none.
func dateText(serial float64, since1904 bool) string {
	if math.IsNaN(serial) || serial < 0 || serial > 2958465 {
		return ""
	}
	at, err := excelize.ExcelDateToTime(serial, since1904)
	if err != nil {
		return ""
	}
	at = at.Round(time.Second)
	switch {
	case serial < 1:
		return at.Format("15:04")
	case at.Hour() == 0 && at.Minute() == 0 && at.Second() == 0:
		return at.Format(time.DateOnly)
	default:
		return at.Format("2006-01-02T15:04")
	}
}

// showsDates reports whether a number format shows a date or a time
// (ECMA-376, part 1, 18.8.30).
func showsDates(builtIn int, custom *string) bool {
	if custom != nil {
		return strings.ContainsAny(strings.ToLower(bare(*custom)), "ymdhs")
	}
	return builtIn >= 14 && builtIn <= 22 || builtIn >= 27 && builtIn <= 36 || builtIn >= 45 && builtIn <= 47 || builtIn >= 50 && builtIn <= 58
}

// bare is a number format without what it shows as it is, and without colors
// and languages.
func bare(format string) string {
	var b strings.Builder
	end := rune(0)
	skip := false
	for _, r := range format {
		switch {
		case skip:
			skip = false
		case end != 0:
			if r == end {
				end = 0
			}
		case r == '"':
			end = '"'
		case r == '[':
			end = ']'
		case r == '\\' || r == '_' || r == '*':
			skip = true
		default:
			b.WriteRune(r)
		}
	}
	return strings.ReplaceAll(b.String(), "General", "")
}
