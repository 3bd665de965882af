package checklist

import (
	"fmt"
	"slices"

	"cleryreport/generator/diag"
	"cleryreport/generator/doc"
	"cleryreport/generator/model"
	"cleryreport/generator/schema"
	"cleryreport/generator/source"
)

// ApprovalState is how the approval of a text by an office stands.
type ApprovalState string

// The states of an approval.
const (
	ApprovalGiven   ApprovalState = "accepted"
	ApprovalChanged ApprovalState = "changed since"   // the text is another than the one that was accepted
	ApprovalWaits   ApprovalState = "waits"           // it is needed, and was not given
	ApprovalEarly   ApprovalState = "not adopted yet" // it will be needed, once the text is adopted
)

// TextApproval is one text and one office whose approval is needed or was given.
type TextApproval struct {
	Path       string
	Heading    string
	Span       source.Span       // of the heading
	Paragraphs []schema.Citation // that the heading cites and this edition is asked
	Office     string            // id
	Needed     *model.NeededApproval
	State      ApprovalState
	On         string // ISO date of the approval, or of the one before the text changed
}

// textApprovals are the sections that cite the law with each office whose
// approval is needed or was given.
func (w *walker) textApprovals() []TextApproval {
	var list []TextApproval
	for _, s := range w.sections {
		for _, office := range w.approversOf(s) {
			list = append(list, w.textApproval(s, office.id, office.needed))
		}
	}
	return list
}

// approver is an office that accepts a text; needed is nil if nobody asks for it.
type approver struct {
	id     string
	needed *model.NeededApproval
}

// approversOf lists the offices of a section: first those that are needed, in
// the order of site/report.yaml, then those that have approved it anyway.
func (w *walker) approversOf(s section) []approver {
	var list []approver
	add := func(id string, needed *model.NeededApproval) {
		if !slices.ContainsFunc(list, func(a approver) bool { return a.id == id }) {
			list = append(list, approver{id, needed})
		}
	}
	for _, leaf := range s.leaves {
		if !w.belongs(leaf) || w.nowhere(leaf) != nil {
			continue
		}
		for _, n := range w.neededFor(leaf) {
			add(n.Office, n)
		}
	}
	for _, a := range slices.Concat(w.approvals.of[s.Heading], w.approvals.before[s.Heading]) {
		add(a.Title, nil)
	}
	return list
}

func (w *walker) textApproval(s section, office string, needed *model.NeededApproval) TextApproval {
	t := TextApproval{Path: s.Path, Heading: doc.PlainText(s.Heading.Inlines), Span: s.Span, Office: office, Needed: needed, State: ApprovalWaits}
	for _, leaf := range s.leaves {
		t.Paragraphs = append(t.Paragraphs, leaf.Citation)
	}
	given, before := latestOf(w.approvals.of[s.Heading], office), latestOf(w.approvals.before[s.Heading], office)
	switch {
	case given != nil:
		t.State, t.On = ApprovalGiven, given.On
	case before != nil:
		t.State, t.On = ApprovalChanged, before.On
	case s.Status != "adopted":
		t.State = ApprovalEarly
	}
	return t
}

// latestOf is the last approval by an office, nil if there is none.
func latestOf(list []*model.Approval, office string) *model.Approval {
	var latest *model.Approval
	for _, a := range list {
		if a.Title == office && (latest == nil || a.On >= latest.On) {
			latest = a
		}
	}
	return latest
}

// neededFor are the approvals that are needed of what answers a leaf.
func (w *walker) neededFor(leaf *schema.Leaf) []*model.NeededApproval {
	var list []*model.NeededApproval
	for i := range w.corpus.Report.Approvals {
		n := &w.corpus.Report.Approvals[i]
		if c, err := w.law.Parse(n.Law); err == nil && c.Contains(leaf.Citation) {
			list = append(list, n)
		}
	}
	return list
}

// lackingApprovals finds adopted texts that wait for an approval, once for each
// file and office.
func (w *walker) lackingApprovals(coverage *Coverage) []diag.Diagnostic {
	var list []diag.Diagnostic
	for i, t := range coverage.Approved {
		same := func(o TextApproval) bool { return o.Path == t.Path && o.Office == t.Office && o.lacks() }
		if !t.lacks() || slices.ContainsFunc(coverage.Approved[:i], same) {
			continue
		}
		more := 0
		for _, o := range coverage.Approved[i+1:] {
			if same(o) {
				more++
			}
		}
		list = append(list, w.lackingApproval(t, more))
	}
	return list
}

// lacks reports whether the approval is needed of a text that is adopted, and
// does not hold.
func (t TextApproval) lacks() bool {
	return t.Needed != nil && (t.State == ApprovalWaits || t.State == ApprovalChanged)
}

// lackingApproval is the finding for a text and more texts of its file.
func (w *walker) lackingApproval(t TextApproval, more int) diag.Diagnostic {
	what, place := "“"+t.Heading+"” waits", t.Path+"#"+doc.Slug(t.Heading)
	switch {
	case more == 1:
		what, place = "“"+t.Heading+"” and another text of this file wait", t.Path
	case more > 1:
		what, place = fmt.Sprintf("“%s” and %d other texts of this file wait", t.Heading, more), t.Path
	}
	return diag.New(RuleApprovalNeeded, severityOf(t.Needed.Severity), t.Span, what+" for the approval of "+w.corpus.HeadOf(t.Office)+w.ownedBy(t.Path),
		diag.Help("when it is accepted, run `clery approve "+place+" --office "+t.Office+"`"), diag.Law(t.Needed.Law), diag.See(t.Needed.Span, "here it is needed"))
}

// severityOf is the severity of a word; a warning where there is none.
func severityOf(word string) diag.Severity {
	for _, s := range []diag.Severity{diag.Note, diag.Error} {
		if s.String() == word {
			return s
		}
	}
	return diag.Warning
}
