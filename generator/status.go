package generator

import (
	"bytes"
	"cmp"
	"context"
	"fmt"
	"io"
	"slices"
	"strings"

	"cleryreport/generator/calendar"
	"cleryreport/generator/diag"
	"cleryreport/generator/load"
	"cleryreport/generator/progress"
	"cleryreport/generator/render/data"
	"cleryreport/generator/render/html"
	"cleryreport/generator/render/ical"
	"cleryreport/generator/report"
	"cleryreport/generator/schema"
	"cleryreport/generator/source"
)

// Status is where an edition stands on Options.Today. Progress is empty while the
// configuration cannot be read; Result.Findings say why.
type Status struct {
	*Result
	Progress progress.Progress
}

// StatusOptions narrow or widen a status.
type StatusOptions struct {
	Owner string // id of the office to which it is narrowed; empty: all
	Since string // Git revision to compare with; empty: none
}

// StatusOf judges the repository and says where the edition stands. An office or
// a revision that does not exist is a UsageError.
func StatusOf(ctx context.Context, o Options, s StatusOptions) (*Status, error) {
	r, err := Check(o)
	if err != nil || r.Broken() {
		return &Status{Result: r}, err
	}
	if s.Owner != "" {
		if err := knownOffice(r.Corpus, s.Owner); err != nil {
			return nil, err
		}
	}
	tasks, err := schema.Calendar()
	if err != nil {
		return nil, err
	}
	p := progress.Of(r.Corpus, r.Coverage, load.Law(r.tree), calendar.Events(r.Corpus, r.Coverage, tasks), r.Findings,
		report.Title(r.Corpus.Report, r.Corpus.HasHousing()), cmp.Or(o.Today, r.Corpus.Report.Published))
	if s.Since != "" {
		if p.Revision, err = revision(ctx, o, r, s); err != nil {
			return nil, err
		}
	}
	if s.Owner != "" {
		p = p.Narrow(s.Owner)
	}
	return &Status{Result: r, Progress: p}, nil
}

// revision compares with a Git revision what the office may see as its own, or
// everything.
func revision(ctx context.Context, o Options, r *Result, s StatusOptions) (*progress.Revision, error) {
	change, err := Since(ctx, o, r, s.Since)
	if err != nil {
		return nil, err
	}
	v := &progress.Revision{Name: s.Since, Unreadable: change.Unreadable, New: change.New, Mended: change.Mended, Files: change.Files}
	if s.Owner == "" {
		return v, nil
	}
	if v.New, err = OwnedBy(r, v.New, s.Owner); err != nil {
		return nil, err
	}
	if v.Mended, err = OwnedBy(r, v.Mended, s.Owner); err != nil {
		return nil, err
	}
	v.Files = slices.DeleteFunc(slices.Clone(v.Files), func(path string) bool {
		p := r.Corpus.Policy(path)
		return p == nil || p.Owner != s.Owner
	})
	return v, nil
}

// changedFiles names the files of a report that one of two trees does not have
// like the other. Files of the ledger are none of the report.
func changedFiles(before, now *source.Tree) []string {
	var paths []string
	differs := func(of, from *source.Tree) {
		for _, f := range of.Files() {
			other := from.File(f.Path)
			if (other == nil || !bytes.Equal(other.Data, f.Data)) && !strings.HasPrefix(f.Path, load.LedgerFolder+"/") {
				paths = append(paths, f.Path)
			}
		}
	}
	differs(now, before)
	differs(before, now)
	slices.Sort(paths)
	return slices.Compact(paths)
}

// WriteText prints the status for a terminal.
func (s *Status) WriteText(w io.Writer, style diag.Style) error {
	return progress.WriteText(w, s.Corpus, s.Progress, style)
}

// JSON is the status for programs.
func (s *Status) JSON() ([]byte, error) { return data.StatusJSON(s.Progress) }

// HTML is the status as a page of its own.
func (s *Status) HTML() ([]byte, error) {
	css, err := s.theme.CSS()
	if err != nil {
		return nil, err
	}
	return html.Render(report.StatusPage(s.Corpus, s.Progress), css)
}

// Calendar is the compliance year of the edition for calendar programs. It does
// not depend on the day: its events carry the day of publication as their stamp.
func (s *Status) Calendar() ([]byte, error) {
	r := s.Corpus.Report
	c := ical.Calendar{Name: fmt.Sprintf("Clery %d, %s", r.Edition, cmp.Or(r.Institution.ShortName, r.Institution.Name)), Stamp: r.Published}
	of := cmp.Or(r.Institution.UnitID, strings.Map(hostRune, strings.ToLower(r.Institution.Name)))
	for _, e := range s.Progress.Events {
		origin := "task"
		if e.Own {
			origin = "own"
		}
		event := ical.Event{UID: fmt.Sprintf("%s.%s.%d.%d@%s.clery.invalid", origin, e.Task, r.Edition, e.Number, of),
			First: e.First, Last: e.Last, Summary: e.Title, Description: report.EventWords(s.Corpus, e), Categories: []string{"Clery Act"}}
		if office, ok := s.Corpus.Office(e.Office); ok {
			event.Contact = strings.Join(slices.DeleteFunc([]string{office.Title, office.Phone}, func(s string) bool { return s == "" }), ", ")
		}
		c.Events = append(c.Events, event)
	}
	return ical.Render(c)
}

// hostRune makes what may stand in the name of a host.
func hostRune(r rune) rune {
	if r >= 'a' && r <= 'z' || r >= '0' && r <= '9' {
		return r
	}
	return '-'
}
