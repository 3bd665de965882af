package ical

import (
	"bytes"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	reader "github.com/emersion/go-ical"
)

// read lets an independent reader take a calendar in, and holds its lines to
// RFC 5545: each ends with CRLF, has 75 bytes at most and is whole UTF-8.
func read(t *testing.T, data []byte) *reader.Calendar {
	t.Helper()
	lines := strings.Split(string(data), "\r\n")
	if lines[len(lines)-1] != "" {
		t.Error("the last line has no end")
	}
	for _, line := range lines {
		if len(line) > 75 || strings.ContainsAny(line, "\r\n") || !utf8.ValidString(line) {
			t.Errorf("the line %q of %d bytes", line, len(line))
		}
	}
	c, err := reader.NewDecoder(bytes.NewReader(data)).Decode()
	if err != nil {
		t.Fatalf("%v\n%s", err, data)
	}
	return c
}

func mustRender(t *testing.T, c Calendar) []byte {
	t.Helper()
	data, err := Render(c)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func textOf(t *testing.T, e reader.Event, name string) string {
	t.Helper()
	value, err := e.Props.Text(name)
	if err != nil {
		t.Errorf("%s: %v", name, err)
	}
	return value
}

func TestRender(t *testing.T) {
	data := mustRender(t, Calendar{Name: "Clery calendar 2026, Larkmoor", Stamp: "2026-09-28", Events: []Event{
		{UID: "deadline.1.2026@x", First: "2026-10-01", Last: "2026-10-01", Summary: "Deadline", Description: "Due.", Contact: "Clery Compliance Officer, 555-555-0128", Categories: []string{"Clery Act", "a,b"}},
		{UID: "review.1.2026@x", First: "2026-12-20", Last: "2026-12-31", Summary: "Review", Description: "Read."},
	}})
	want := "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//clery//compliance calendar//EN\r\nCALSCALE:GREGORIAN\r\n" +
		"NAME:Clery calendar 2026\\, Larkmoor\r\nX-WR-CALNAME:Clery calendar 2026\\, Larkmoor\r\n" +
		"BEGIN:VEVENT\r\nUID:deadline.1.2026@x\r\nDTSTAMP:20260928T000000Z\r\nDTSTART;VALUE=DATE:20261001\r\nDTEND;VALUE=DATE:20261002\r\n" +
		"SUMMARY:Deadline\r\nDESCRIPTION:Due.\r\nCONTACT:Clery Compliance Officer\\, 555-555-0128\r\nCATEGORIES:Clery Act,a\\,b\r\nTRANSP:TRANSPARENT\r\nEND:VEVENT\r\n" +
		"BEGIN:VEVENT\r\nUID:review.1.2026@x\r\nDTSTAMP:20260928T000000Z\r\nDTSTART;VALUE=DATE:20261220\r\nDTEND;VALUE=DATE:20270101\r\n" +
		"SUMMARY:Review\r\nDESCRIPTION:Read.\r\nTRANSP:TRANSPARENT\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
	if string(data) != want {
		t.Errorf("got\n%q\nwant\n%q", data, want)
	}
	events := read(t, data).Events()
	if len(events) != 2 {
		t.Fatalf("%d events", len(events))
	}
	start, err := events[1].DateTimeStart(time.UTC)
	end, err2 := events[1].DateTimeEnd(time.UTC)
	if err != nil || err2 != nil || start.Format(time.DateOnly) != "2026-12-20" || end.Format(time.DateOnly) != "2027-01-01" {
		t.Errorf("from %v to %v, %v, %v", start, end, err, err2)
	}
}

// TestHostileText finds every text again as it was written, and nothing else in
// the calendar, whatever it holds and wherever its lines fold.
func TestHostileText(t *testing.T) {
	for _, tt := range []struct{ name, written, read string }{
		{"a property", "Read\nBEGIN:VALARM\nTRIGGER:-PT1M", "Read\nBEGIN:VALARM\nTRIGGER:-PT1M"},
		{"breaks of every kind", "a\r\nb\rc\nd", "a\nb\nc\nd"},
		{"signs", `a;b,c:d\n"e"\`, `a;b,c:d\n"e"\`},
		{"controls", "a\x00b\x1bc\td\u0085e", "abcde"},
		{"no UTF-8", "a\xffb", "a\uFFFDb"},
		{"long", strings.Repeat("abcdefghij ", 40), strings.Repeat("abcdefghij ", 40)},
		{"accents that fold", strings.Repeat("ä", 200), strings.Repeat("ä", 200)},
		{"four bytes each", strings.Repeat("𝒜", 100), strings.Repeat("𝒜", 100)},
		{"one byte more", "x" + strings.Repeat("…", 100), "x" + strings.Repeat("…", 100)},
		{"nothing", "", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			events := read(t, mustRender(t, Calendar{Name: tt.written, Stamp: "2026-09-28", Events: []Event{
				{UID: "u", First: "2026-01-31", Last: "2026-01-31", Summary: tt.written, Description: tt.written, Contact: tt.written, Categories: []string{tt.written}}}})).Events()
			if len(events) != 1 || len(events[0].Children) > 0 {
				t.Fatalf("%+v", events)
			}
			for _, name := range []string{"SUMMARY", "DESCRIPTION"} {
				if got := textOf(t, events[0], name); got != tt.read {
					t.Errorf("%s: got %q, want %q", name, got, tt.read)
				}
			}
		})
	}
}

func TestNoDate(t *testing.T) {
	good := Event{UID: "u", First: "2026-10-01", Last: "2026-10-01"}
	first, last := good, good
	first.First, last.Last = "2026-02-30", ""
	for _, c := range []Calendar{{Stamp: "September"}, {Stamp: "2026-09-28", Events: []Event{first}}, {Stamp: "2026-09-28", Events: []Event{last}}} {
		if _, err := Render(c); err == nil {
			t.Errorf("%+v is a calendar", c)
		}
	}
}

func FuzzRender(f *testing.F) {
	f.Add("Read the report", "a\nb;c,d\\e")
	f.Add("\r", strings.Repeat("ä", 90))
	f.Fuzz(func(t *testing.T, summary, description string) {
		data := mustRender(t, Calendar{Name: summary, Stamp: "2026-09-28", Events: []Event{
			{UID: "u", First: "2026-10-01", Last: "2026-10-01", Summary: summary, Description: description}}})
		if events := read(t, data).Events(); len(events) != 1 || len(events[0].Children) > 0 {
			t.Errorf("%+v", events)
		}
	})
}
