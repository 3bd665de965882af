package data

import (
	"cleryreport/generator/calendar"
	"cleryreport/generator/diag"
	"cleryreport/generator/progress"
)

// statusFile is the JSON of a status. Keys of what is not there are left out,
// save lists, which are then empty.
type statusFile struct {
	Institution string            `json:"institution"`
	Title       string            `json:"title"`
	Edition     int               `json:"edition"`
	Today       string            `json:"today"`
	Deadline    string            `json:"deadline"`
	DaysLeft    int               `json:"days_left"`
	Published   string            `json:"published,omitempty"`
	Sealed      bool              `json:"sealed"`
	Owner       string            `json:"owner,omitempty"`
	Findings    statusFindings    `json:"findings"`
	Offices     []statusOffice    `json:"offices"`
	Exceptions  []statusException `json:"exceptions"`
	Checklist   []statusState     `json:"checklist"`
	Agencies    []statusAgencies  `json:"agencies"`
	Notices     []statusNotice    `json:"notices"`
	Before      *statusBefore     `json:"before,omitempty"`
	Since       *statusSince      `json:"since,omitempty"`
	Calendar    []statusEvent     `json:"calendar"`
}

type statusFindings struct {
	Errors   int `json:"errors"`
	Warnings int `json:"warnings"`
	Notes    int `json:"notes"`
}

// statusOffice is what one office has to do. The files that nobody owns have no
// office.
type statusOffice struct {
	Office     string          `json:"office,omitempty"`
	Title      string          `json:"title"`
	Errors     []statusFinding `json:"errors"`
	Drafts     []statusText    `json:"drafts"`
	Reviews    []statusText    `json:"reviews"`
	Accepted   int             `json:"accepted"`
	Unaccepted int             `json:"unaccepted"`
}

type statusFinding struct {
	Rule     string `json:"rule"`
	Place    string `json:"place,omitempty"`
	Message  string `json:"message"`
	Excepted bool   `json:"excepted"`
}

type statusText struct {
	Path     string `json:"path"`
	Status   string `json:"status"`
	Reviewed string `json:"reviewed,omitempty"`
}

type statusException struct {
	Rule  string `json:"rule"`
	Place string `json:"place"`
	Until string `json:"until"`
	Ended bool   `json:"ended"`
}

type statusState struct {
	State string `json:"state"`
	Count int    `json:"count"`
}

type statusAgencies struct {
	Campus   string `json:"campus"`
	Year     int    `json:"year"`
	Asked    int    `json:"asked"`
	Answered int    `json:"answered"`
}

type statusNotice struct {
	Audience string `json:"audience"`
	On       string `json:"on,omitempty"`
}

type statusBefore struct {
	Edition   int    `json:"edition"`
	Published string `json:"published"`
	Texts     int    `json:"texts"`
	Reviewed  int    `json:"reviewed"`
	Asked     int    `json:"asked"`
}

type statusSince struct {
	Revision   string          `json:"revision"`
	Unreadable bool            `json:"unreadable"`
	New        []statusFinding `json:"new"`
	Mended     []statusFinding `json:"mended"`
	Files      []string        `json:"files"`
}

type statusEvent struct {
	Task      string `json:"task"`
	Own       bool   `json:"own"`
	First     string `json:"first"`
	Last      string `json:"last"`
	Title     string `json:"title"`
	Does      string `json:"does,omitempty"`
	Law       string `json:"law,omitempty"`
	Basis     string `json:"basis,omitempty"`
	Confirmed bool   `json:"confirmed"`
	Note      string `json:"note,omitempty"`
	Office    string `json:"office,omitempty"`
}

// StatusJSON writes where an edition stands, with every date of its calendar.
func StatusJSON(p progress.Progress) ([]byte, error) {
	file := statusFile{
		Institution: p.Institution, Title: p.Title, Edition: p.Edition, Today: p.Today, Deadline: p.Deadline, DaysLeft: p.DaysLeft(),
		Published: p.Published, Sealed: p.Sealed, Owner: p.Owner,
		Findings: statusFindings{p.Errors, p.Warnings, p.Notes},
		Offices:  each(p.Offices, officeOf),
		Exceptions: each(p.Exceptions, func(e progress.Exception) statusException {
			return statusException{e.Rule, e.Place, e.Until, e.Ended}
		}),
		Checklist: each(p.States, func(s progress.State) statusState { return statusState{string(s.Name), s.Count} }),
		Agencies: each(p.Agencies, func(a progress.Agencies) statusAgencies {
			return statusAgencies{a.Campus, a.Year, a.Asked, a.Answered}
		}),
		Notices: each(p.Notices, func(n progress.Notice) statusNotice { return statusNotice{n.Audience, n.On} }),
		Calendar: each(p.Events, func(e calendar.Event) statusEvent {
			return statusEvent{e.Task, e.Own, e.First, e.Last, e.Title, e.Does, e.Law, string(e.Basis), e.Confirmed, e.Note, e.Office}
		}),
	}
	if b := p.Before; b != nil {
		file.Before = &statusBefore{b.Edition, b.Published, b.Texts, b.Reviewed, b.Asked}
	}
	if r := p.Revision; r != nil {
		file.Since = &statusSince{r.Name, r.Unreadable, each(r.New, findingOf), each(r.Mended, findingOf), append([]string{}, r.Files...)}
	}
	return indented(file)
}

func officeOf(o progress.Office) statusOffice {
	return statusOffice{o.ID, o.Title, each(o.Errors, findingOf), each(o.Drafts, textOf), each(o.Reviews, textOf), o.Accepted, o.Unaccepted}
}

func textOf(t progress.Text) statusText { return statusText{t.Path, t.Status, t.Reviewed} }

func findingOf(d diag.Diagnostic) statusFinding {
	return statusFinding{d.Rule, d.Span.String(), d.Message, d.Excepted != nil}
}

// each is a list of what is made of the elements of another, empty and never
// null.
func each[A, B any](list []A, of func(A) B) []B {
	made := make([]B, 0, len(list))
	for _, a := range list {
		made = append(made, of(a))
	}
	return made
}
