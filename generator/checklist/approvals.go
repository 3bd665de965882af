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

// approvals are the entries of site/approvals.yaml held against the texts.
type approvals struct {
	of       map[*doc.Heading][]*model.Approval // of the very text under a heading
	before   map[*doc.Heading][]*model.Approval // of the text under a heading before it changed
	findings []diag.Diagnostic
}

// approvalsOf finds which texts are as they were accepted. Of entries for one
// text the one that still holds counts, else the last. What was accepted for an
// earlier edition is history.
func approvalsOf(corpus *model.Corpus) approvals {
	found := approvals{of: map[*doc.Heading][]*model.Approval{}, before: map[*doc.Heading][]*model.Approval{}}
	changed := map[string]diag.Diagnostic{} // by digest of the text as it is
	var order []string
	holds := map[string]bool{}
	for i := range corpus.Approvals {
		a := &corpus.Approvals[i]
		if !corpus.OfThisEdition(a.On) {
			continue
		}
		text, d := approvedText(corpus, a)
		switch {
		case text == nil:
			found.findings = append(found.findings, d)
		case text.Digest == a.Hash:
			holds[text.id()] = true
			for _, h := range text.headings {
				found.of[h] = append(found.of[h], a)
			}
		default:
			for _, h := range text.headings {
				found.before[h] = append(found.before[h], a)
			}
			order = append(order, text.id())
			changed[text.id()] = textChanged(corpus, a, text)
		}
	}
	slices.Sort(order)
	for _, id := range slices.Compact(order) {
		if !holds[id] {
			found.findings = append(found.findings, changed[id])
		}
	}
	return found
}

// unmatchedApprovals reports approvals of texts that are not there or have
// changed.
func (w *walker) unmatchedApprovals(*Coverage) []diag.Diagnostic { return w.approvals.findings }

// id tells the texts of a report apart.
func (t *Text) id() string { return t.Span.String() }

// approvedText finds the text that an approval names; if there is not just one,
// the finding that says so.
func approvedText(corpus *model.Corpus, a *model.Approval) (*Text, diag.Diagnostic) {
	p := corpus.Policy(a.Path)
	if p == nil {
		return nil, diag.New(RuleApprovalPlace, diag.Error, a.Span, "there is no text "+a.Path,
			diag.Help("write the path of a file in content or policies, such as policies/reporting.md"))
	}
	texts := Texts(p, a.Heading)
	if len(texts) == 1 {
		return &texts[0], diag.Diagnostic{}
	}
	return nil, diag.New(RuleApprovalPlace, diag.Error, a.Span, fmt.Sprintf("%s has %d headings “%s”, and an approval is of one text", a.Path, len(texts), a.Heading),
		diag.Help("write a heading of the file as it stands there; headings that are alike need different words"))
}

// textChanged says that a text is no longer the one that was accepted.
func textChanged(corpus *model.Corpus, a *model.Approval, t *Text) diag.Diagnostic {
	place := a.Path
	if a.Heading != "" {
		place += "#" + doc.Slug(a.Heading)
	}
	return diag.New(RuleApprovalChanged, diag.Note, t.Span,
		"the text has changed since "+corpus.HeadOf(a.Title)+" accepted it on "+a.On,
		diag.Help("read it again; if it holds, run `clery approve "+place+" --office "+a.Title+" --on DATE`; its digest is now "+t.Digest),
		diag.See(a.Span, "the approval"))
}

// accept makes an answer accepted if all sections that answer, one at least, are
// adopted and approved as they stand: by each office whose approval is needed for
// the leaf, or by any office if none is.
func (w *walker) accept(leaf *schema.Leaf, a *Answer) {
	needed := w.neededFor(leaf)
	sections, approved := 0, 0
	for i := range a.Evidence {
		e := &a.Evidence[i]
		if e.Kind != Section || e.Status == "starter" {
			continue
		}
		sections++
		given := w.approvals.of[e.Heading]
		if len(given) == 0 {
			continue
		}
		e.Approval = given[len(given)-1]
		lacks := slices.ContainsFunc(needed, func(n *model.NeededApproval) bool { return latestOf(given, n.Office) == nil })
		if e.Status == "adopted" && !lacks {
			approved++
		}
	}
	if a.State == Present && sections > 0 && approved == sections {
		a.State = Accepted
	}
}

// Text is what a person can accept: the section under a heading of a policy,
// or the whole file.
type Text struct {
	Span    source.Span // of the heading, or of the title of the file
	Heading string      // its words, empty for the whole file
	Digest  string      // SHA-256 of the words

	headings []*doc.Heading // in the text
}
