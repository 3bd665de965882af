// Package progress says where an edition stands on a day: how long it is to the
// deadline, what keeps it from being published, who owns that, and what comes
// next. It only sums up what other packages found; it judges nothing, and the day
// is given to it.
package progress

import (
	"cleryreport/generator/calendar"
	"cleryreport/generator/checklist"
	"cleryreport/generator/diag"
)

// Progress is where an edition stands on a day. Days are ISO dates.
type Progress struct {
	Institution, Title         string
	Edition                    int
	Today, Deadline, Published string // Published is the day of publication, past or to come; empty while it is undecided
	Sealed                     bool   // the numbers were sealed, so that the edition was published
	Owner                      string // id of the office to which the answer is narrowed; empty: all

	Errors, Warnings, Notes int // findings
	Offices                 []Office
	Exceptions              []Exception
	States                  []State
	Agencies                []Agencies
	Notices                 []Notice
	Events                  []calendar.Event // of the edition's whole calendar year

	Before   *Before   // the last edition that was sealed; nil if there is none
	Revision *Revision // what was asked with a Git revision; nil if nothing was
}

// Office is what one office has to do. The one without an id stands for files
// that no office owns.
type Office struct {
	ID, Title  string
	Errors     []diag.Diagnostic // in its texts, those that are excepted too
	Drafts     []Text            // starter and draft texts
	Reviews    []Text            // adopted texts that nobody compared with practice for a year, or since the last edition
	Accepted   int               // needed approvals that it gave
	Unaccepted int               // those that it did not give, or of texts that were changed since
}

// HasWork reports whether anything waits for the office.
func (o Office) HasWork() bool {
	return len(o.Errors)+len(o.Drafts)+len(o.Reviews)+o.Unaccepted > 0
}

// Text is a file of the report with its status and the day of its review, which
// may be empty.
type Text struct{ Path, Title, Status, Reviewed string }

// Exception is an error that two persons agreed to publish with.
type Exception struct {
	Rule, Place, Until string
	Ended              bool
}

// State is how many answers of the checklist are in a state, each paragraph
// counted once for each campus.
type State struct {
	Name  checklist.State
	Count int
}

// Agencies is how far the police agencies of a campus were asked for the year
// that the edition adds.
type Agencies struct {
	Campus, Name    string // id and name of the campus
	Year            int
	Asked, Answered int
	Open            []string // titles of those that were asked and have not answered
}

// Notice is whether an audience was told of the edition.
type Notice struct {
	Audience string // enrolled_students, current_employees, prospective_students or prospective_employees
	On       string // empty if nothing is recorded
}

// Before compares with the last edition that was sealed.
type Before struct {
	Edition         int
	Published       string
	Reviewed, Texts int // adopted texts that were compared with practice since, of all texts
	Asked           int // paragraphs that are asked of this edition and not of that one
}

// Revision compares with a Git revision.
type Revision struct {
	Name        string
	Unreadable  bool // the configuration could not be read there
	New, Mended []diag.Diagnostic
	Files       []string // of the report that were written, changed or deleted since
}

// DaysLeft counts the days to the deadline; negative after it.
func (p Progress) DaysLeft() int { return calendar.Days(p.Today, p.Deadline) }

// Ahead returns the events from today on that begin within so many days.
func (p Progress) Ahead(days int) []calendar.Event {
	var ahead []calendar.Event
	for _, e := range p.Events {
		if e.Last >= p.Today && calendar.Days(p.Today, e.First) <= days {
			ahead = append(ahead, e)
		}
	}
	return ahead
}

// Blocking counts the errors that keep the edition from being published, and
// those of them that an exception names.
func (p Progress) Blocking() (all, excepted int) {
	for _, o := range p.Offices {
		all += len(o.Errors)
		excepted += len(o.Errors) - len(diag.Open(o.Errors))
	}
	return all, excepted
}

// Approved counts the approvals that are needed and given, and all that are
// needed of adopted texts.
func (p Progress) Approved() (accepted, all int) {
	for _, o := range p.Offices {
		accepted += o.Accepted
		all += o.Accepted + o.Unaccepted
	}
	return accepted, all
}
