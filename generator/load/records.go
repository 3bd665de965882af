package load

import (
	"slices"

	"cleryreport/generator/diag"
	"cleryreport/generator/model"
	"cleryreport/generator/schema"
)

// records reads the registers of acts: exceptions, approvals, notices sent and
// attestations.
func (l *loader) records() {
	l.exceptions()
	l.approvals()
	l.neededApprovals()
	l.distribution()
	l.attestations()
}

func (l *loader) exceptions() {
	in := l.open("exceptions", "site/exceptions")
	if in == nil {
		return
	}
	for _, n := range items(in.root, "exceptions") {
		l.corpus.Exceptions = append(l.corpus.Exceptions, model.Exception{
			Rule: text(n, "rule"), Path: text(n, "path"), Reason: text(n, "reason"), Expires: text(n, "expires"),
			Titles: texts(n, "titles"), Span: n.Span,
		})
	}
}

func (l *loader) approvals() {
	in := l.open("approvals", "site/approvals")
	if in == nil {
		return
	}
	for _, n := range items(in.root, "approvals") {
		l.corpus.Approvals = append(l.corpus.Approvals, model.Approval{
			Path: text(n, "path"), Heading: text(n, "heading"), Title: text(n, "title"),
			On: text(n, "on"), Hash: text(n, "hash"), Span: n.Span,
		})
	}
}

// neededApprovals reads approvals: of site/report.yaml. It runs when the local
// packs are read, whose paragraphs it may name.
func (l *loader) neededApprovals() {
	at := slices.IndexFunc(l.inputs, func(in *input) bool { return in.kind == "report" })
	if at < 0 {
		return
	}
	for _, n := range items(l.inputs[at].root, "approvals") {
		needed := model.NeededApproval{Law: text(n, "law"), Office: text(n, "office"), Severity: text(n, "severity"), Span: n.Span}
		c, err := l.law.Parse(needed.Law)
		asks := slices.ContainsFunc(l.law.Leaves, func(leaf *schema.Leaf) bool { return err == nil && c.Contains(leaf.Citation) })
		switch {
		case asks:
			needed.Law = c.String()
			l.corpus.Report.Approvals = append(l.corpus.Report.Approvals, needed)
		case needed.Law != "" && (schema.IsFederal(needed.Law) || !l.packless):
			l.find(diag.New(RuleCitation, diag.Error, spanOf(n, "law"), quoted(needed.Law)+" is no part of the law of which anything is asked", diag.Help(l.citationHelp(needed.Law))))
		}
	}
}

func (l *loader) distribution() {
	in := l.open("distribution", "site/distribution")
	if in == nil {
		return
	}
	for _, n := range items(in.root, "distribution") {
		d := model.Distribution{
			Edition: number(n, "edition"), Audiences: oneOrMore(n, "audience"), On: text(n, "on"), How: text(n, "method"),
			By: text(n, "by"), Proof: text(n, "proof"), Span: n.Span,
		}
		if n.Get("edition") == nil {
			d.Edition, d.Unmarked = l.corpus.Report.Edition, true
		}
		l.corpus.Distribution = append(l.corpus.Distribution, d)
	}
}

func (l *loader) attestations() {
	in := l.open("attestations", "site/attestations")
	if in == nil {
		return
	}
	for _, n := range items(in.root, "attestations") {
		a := model.Attestation{
			Citation: text(n, "law"), On: text(n, "on"), By: text(n, "by"),
			Statement: text(n, "act"), Proof: text(n, "proof"), Span: n.Span,
		}
		if a.Citation != "" {
			if c, ok := l.paragraph(a.Citation, spanOf(n, "law")); ok {
				a.Citation = c.String()
			}
		}
		l.corpus.Attestations = append(l.corpus.Attestations, a)
	}
}
