// Package ical writes a calendar of whole days in the form that calendar
// programs import (RFC 5545). It takes every date from its caller, reads no
// clock, and sends no invitation: nobody is an attendee.
package ical

import (
	"fmt"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"
)

// Calendar is a calendar with its events, in their order.
type Calendar struct {
	Name   string
	Stamp  string // ISO date of the information, for every event
	Events []Event
}

// Event is something on one or several whole days.
type Event struct {
	UID                  string // the same in every calendar that has the event
	First, Last          string // ISO dates, the same for an event of one day
	Summary, Description string
	Contact              string // who answers for it, empty if nobody is named
	Categories           []string
}

// Render writes the calendar in lines that end with CRLF, folded at 75 bytes.
// An error says that a date is none.
func Render(c Calendar) ([]byte, error) {
	stamp, err := compact(c.Stamp, 0)
	if err != nil {
		return nil, err
	}
	var w writer
	w.line("BEGIN", "VCALENDAR")
	w.line("VERSION", "2.0")
	w.line("PRODID", "-//clery//compliance calendar//EN")
	w.line("CALSCALE", "GREGORIAN")
	w.line("NAME", text(c.Name))
	w.line("X-WR-CALNAME", text(c.Name)) // for programs older than RFC 7986
	for _, e := range c.Events {
		if err := w.event(e, stamp+"T000000Z"); err != nil {
			return nil, err
		}
	}
	w.line("END", "VCALENDAR")
	return []byte(w.String()), nil
}

type writer struct{ strings.Builder }

func (w *writer) event(e Event, stamp string) error {
	first, err := compact(e.First, 0)
	if err != nil {
		return err
	}
	after, err := compact(e.Last, 1) // an end is the first day that is none of the event
	if err != nil {
		return err
	}
	w.line("BEGIN", "VEVENT")
	w.line("UID", text(e.UID))
	w.line("DTSTAMP", stamp)
	w.line("DTSTART;VALUE=DATE", first)
	w.line("DTEND;VALUE=DATE", after)
	w.line("SUMMARY", text(e.Summary))
	w.line("DESCRIPTION", text(e.Description))
	if e.Contact != "" {
		w.line("CONTACT", text(e.Contact))
	}
	var categories []string
	for _, c := range e.Categories {
		categories = append(categories, text(c))
	}
	if len(categories) > 0 {
		w.line("CATEGORIES", strings.Join(categories, ","))
	}
	w.line("TRANSP", "TRANSPARENT") // the day stays free for other meetings
	w.line("END", "VEVENT")
	return nil
}

// longest is how many bytes a line may have without its end (RFC 5545, 3.1).
const longest = 75

// line writes a content line, folded between characters.
func (w *writer) line(name, value string) {
	rest, room := name+":"+value, longest
	for len(rest) > room {
		cut := room
		for !utf8.RuneStart(rest[cut]) {
			cut--
		}
		w.WriteString(rest[:cut] + "\r\n ")
		rest, room = rest[cut:], longest-1 // the space that begins the line counts
	}
	w.WriteString(rest + "\r\n")
}

// text escapes a value of text (RFC 5545, 3.3.11). Controls other than a break
// of a line may not stand in one and are left out.
func text(value string) string {
	value = strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(strings.ToValidUTF8(value, "\uFFFD"))
	value = strings.Map(func(r rune) rune {
		if unicode.IsControl(r) && r != '\n' {
			return -1
		}
		return r
	}, value)
	return strings.NewReplacer(`\`, `\\`, ";", `\;`, ",", `\,`, "\n", `\n`).Replace(value)
}

// compact is the day some days after an ISO date, as the form writes dates.
func compact(date string, later int) (string, error) {
	day, err := time.Parse(time.DateOnly, date)
	if err != nil {
		return "", fmt.Errorf("a calendar has the date %q, which is none", date)
	}
	return day.AddDate(0, 0, later).Format("20060102"), nil
}
