package progress

import (
	"slices"

	"cleryreport/generator/calendar"
	"cleryreport/generator/checklist"
	"cleryreport/generator/diag"
	"cleryreport/generator/model"
	"cleryreport/generator/schema"
)

// Of sums up a report that was judged on a day. Title is that of the report, and
// findings are all that was found.
func Of(corpus *model.Corpus, coverage *checklist.Coverage, law *schema.Law, events []calendar.Event, findings []diag.Diagnostic, title, today string) Progress {
	r := corpus.Report
	p := Progress{
		Institution: r.Institution.Name, Title: title, Edition: r.Edition,
		Today: today, Deadline: r.Deadline, Published: published(r), Sealed: corpus.OwnSeal() != nil,
		Errors:     diag.Count(findings, diag.Error),
		Offices:    offices(corpus, coverage, findings, today),
		Exceptions: exceptions(corpus, today),
		States:     states(coverage),
		Agencies:   agencies(corpus),
		Notices:    notices(corpus),
		Events:     events,
		Before:     before(corpus, law),
	}
	p.Warnings = diag.Count(findings, diag.Warning) - p.Errors
	p.Notes = len(findings) - p.Errors - p.Warnings
	return p
}

// published is the day of publication, and empty while nobody has set it: the
// deadline that stands for it meanwhile is no day on which anything is published.
func published(r model.Report) string {
	if r.Undecided {
		return ""
	}
	return r.Published
}

// Narrow keeps what one office has to do, its dates, and what concerns everybody.
func (p Progress) Narrow(office string) Progress {
	p.Owner = office
	p.Offices = slices.DeleteFunc(slices.Clone(p.Offices), func(o Office) bool { return o.ID != office })
	p.Events = slices.DeleteFunc(slices.Clone(p.Events), func(e calendar.Event) bool { return e.Office != office })
	return p
}

// offices are the offices that own texts or have to accept some, in the order of
// the register, and last the files that nobody owns, if there is an error in them.
func offices(corpus *model.Corpus, coverage *checklist.Coverage, findings []diag.Diagnostic, today string) []Office {
	of := map[string]*Office{}
	for _, o := range corpus.Offices {
		of[o.ID] = &Office{ID: o.ID, Title: o.Title}
	}
	nobody := &Office{Title: "Numbers, registers and other files"}
	owner := func(path string) *Office {
		if p := corpus.Policy(path); p != nil && of[p.Owner] != nil {
			return of[p.Owner]
		}
		return nobody
	}
	for _, d := range findings {
		if d.Severity == diag.Error {
			o := owner(d.Span.Path())
			o.Errors = append(o.Errors, d)
		}
	}
	owns := map[*Office]bool{nobody: nobody.HasWork()}
	last := lastPublished(corpus)
	for _, p := range corpus.Policies {
		o := owner(p.Path)
		owns[o] = true
		o.add(p, last, today)
	}
	for _, t := range coverage.Approved {
		if o := of[t.Office]; o != nil && o.approves(t) {
			owns[o] = true
		}
	}
	var list []Office
	for _, o := range corpus.Offices {
		if owns[of[o.ID]] {
			list = append(list, *of[o.ID])
		}
	}
	if nobody.HasWork() {
		list = append(list, *nobody)
	}
	return list
}

// add takes a text into what its office has to do. A review is of one edition:
// one of the day on which the last was published, or before, is due again.
func (o *Office) add(p *model.Policy, last, today string) {
	t := Text{p.Path, p.Title, p.Status, p.Reviewed.On}
	switch {
	case p.Status != "adopted":
		o.Drafts = append(o.Drafts, t)
	case p.Reviewed.On <= last || calendar.Days(p.Reviewed.On, today) > 365:
		o.Reviews = append(o.Reviews, t)
	}
}

// approves takes an approval into what its office has to do, if it is needed and
// the text adopted.
func (o *Office) approves(t checklist.TextApproval) bool {
	switch {
	case t.Needed == nil || t.State == checklist.ApprovalEarly:
		return false
	case t.State == checklist.ApprovalGiven:
		o.Accepted++
	default:
		o.Unaccepted++
	}
	return true
}

func states(coverage *checklist.Coverage) []State {
	counts := map[checklist.State]int{}
	for _, e := range coverage.Entries {
		for _, a := range e.Answers {
			counts[a.State]++
		}
	}
	var list []State
	for _, s := range checklist.States {
		list = append(list, State{s, counts[s]})
	}
	return list
}
