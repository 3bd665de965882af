package logs

import (
	"errors"
	"regexp"
	"slices"
	"strings"
	"time"

	"cleryreport/generator/load"
)

// layout is a form of dates of the mapping in the notation of package time.
type layout struct {
	form  string
	timed bool
}

// letters are the parts of a form of dates.
var letters = regexp.MustCompile(`YYYY|MONTH|MON|MM|DD|hh|mm|ss|AM`)

func newLayout(form string) layout {
	parts := map[string]string{"YYYY": "2006", "MONTH": "January", "MON": "Jan", "MM": "1", "DD": "2", "hh": "15", "mm": "04", "ss": "05", "AM": "PM"}
	if strings.Contains(form, "AM") {
		parts["hh"] = "3"
	}
	text := letters.ReplaceAllStringFunc(form, func(part string) string { return parts[part] })
	return layout{form: text, timed: strings.Contains(form, "hh")}
}

var (
	spreadsheetDay = regexp.MustCompile(`^[1-9]\d{4}(?:\.\d+)?$`)
	twoDigitYear   = regexp.MustCompile(`^\d{1,2}[-/.]\d{1,2}[-/.]\d{2}(?:\D|$)`)
	afternoon      = strings.NewReplacer("A.M.", "AM", "P.M.", "PM")
)

// moment reads a day, or a day and a time, as the mapping says that the export
// writes it. It returns "" with what is wrong. Midnight is dropped from a day:
// most systems write it where nobody knows the time.
func (r *reader) moment(text string) (moment, wrong string) {
	text = afternoon.Replace(strings.ToUpper(strings.Join(strings.Fields(text), " ")))
	var found []string
	exists := true
	for _, l := range r.dates {
		at, err := time.Parse(l.form, text)
		switch broken, _ := errors.AsType[*time.ParseError](err); {
		case err == nil && l.timed && (at.Hour() > 0 || at.Minute() > 0):
			found = append(found, at.Format("2006-01-02T15:04"))
		case err == nil:
			found = append(found, at.Format("2006-01-02"))
		case strings.HasSuffix(broken.Message, "out of range"):
			exists = false
		}
	}
	found = slices.Compact(slices.Sorted(slices.Values(found)))
	switch {
	case len(found) > 1 && found[0][:10] != found[1][:10]:
		return "", "can be read as two days"
	case len(found) > 0 && found[0] < "1900":
		return "", "is before the year 1900"
	case len(found) > 0:
		return found[0], ""
	case spreadsheetDay.MatchString(text):
		return "", "is the number by which a spreadsheet counts days"
	case !exists:
		return "", "is no day or time that exists"
	case twoDigitYear.MatchString(text):
		return "", "has a year of two digits"
	default:
		return "", "is written in no form that the mapping names"
	}
}

// dateHelp says how each kind of unreadable date is mended.
var dateHelp = map[string]string{
	"can be read as two days":                          "name only one of the two forms under dates: in the mapping",
	"is before the year 1900":                          "correct it in the system that made the export",
	"is no day or time that exists":                    "correct it in the system that made the export, or the form under dates: in the mapping if its month and day have changed places; a day has no 24:00",
	"is the number by which a spreadsheet counts days": "give the column the format of a date in the spreadsheet, such as 2025-05-03, and save it again",
	"has a year of two digits":                         "export the year with four digits; 05/03/25 is a day of three different years",
	"is written in no form that the mapping names":     "add its form under dates:, or under unknown: what stands for a day that nobody knows",
}

// isUnknown reports whether a cell says that nobody knows the day.
func (r *reader) isUnknown(text string) bool {
	same := func(unknown string) bool { return load.Folded(unknown) == load.Folded(text) }
	return text == "" || slices.ContainsFunc(r.mapping.Unknown, same)
}
