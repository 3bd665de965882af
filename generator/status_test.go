package generator

import (
	"bytes"
	"strings"
	"testing"

	"github.com/emersion/go-ical"

	"cleryreport/generator/source"
)

func sampleStatus(t *testing.T, today string) *Status {
	t.Helper()
	s, err := StatusOf(t.Context(), Options{Dir: sample, Today: today}, StatusOptions{})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// TestCalendarOfSample reads the calendar with a reader that is not ours: every
// event has a name of its own, a day, an office and words, and the day on which
// somebody asks changes nothing.
func TestCalendarOfSample(t *testing.T) {
	data, err := sampleStatus(t, "2026-02-01").Calendar()
	if err != nil {
		t.Fatal(err)
	}
	later, err := sampleStatus(t, "2027-02-01").Calendar()
	if err != nil || !bytes.Equal(data, later) {
		t.Errorf("another day gives another calendar: %v", err)
	}
	c, err := ical.NewDecoder(bytes.NewReader(data)).Decode()
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]bool{}
	for _, e := range c.Events() {
		uid, _ := e.Props.Text(ical.PropUID)
		if seen[uid] {
			t.Errorf("%s stands twice", uid)
		}
		seen[uid] = true
		start, err := e.DateTimeStart(nil)
		if err != nil || start.Year() != 2026 {
			t.Errorf("%s is on %v, %v", uid, start, err)
		}
		words, _ := e.Props.Text(ical.PropDescription)
		contact, _ := e.Props.Text(ical.PropContact)
		if contact == "" || !strings.Contains(words, "Office: ") {
			t.Errorf("%s: no office in %q, %q", uid, words, contact)
		}
	}
	if len(seen) < 40 {
		t.Errorf("%d events", len(seen))
	}
}

// Without a unit id the name of the institution tells its events from those of
// others.
func TestCalendarWithoutUnitID(t *testing.T) {
	s := sampleStatus(t, "2026-02-01")
	s.Corpus.Report.Institution.UnitID = ""
	data, err := s.Calendar()
	if err != nil || !bytes.Contains(data, []byte("UID:task.deadline.2026.1@larkmoor-university.clery.invalid\r\n")) {
		t.Errorf("%v\n%s", err, data)
	}
}

// Files of the ledger are none of the report, and none of them is named.
func TestChangedFiles(t *testing.T) {
	file := func(path, text string) *source.File { return source.NewFile(path, []byte(text)) }
	before := source.NewTree(file("policies/a.md", "1"), file("policies/b.md", "1"), file("policies/c.md", "1"), file("stats/ledger/main/2025/x.yaml", "1"))
	now := source.NewTree(file("policies/a.md", "1"), file("policies/b.md", "2"), file("policies/d.md", "1"), file("stats/ledger/main/2025/y.yaml", "1"))
	if got := strings.Join(changedFiles(before, now), " "); got != "policies/b.md policies/c.md policies/d.md" {
		t.Errorf("changed: %s", got)
	}
	if got := changedFiles(now, now); len(got) > 0 {
		t.Errorf("nothing changed, and %q did", got)
	}
}
