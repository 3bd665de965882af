package calendar

import (
	"cleryreport/generator/checklist"
	"cleryreport/generator/model"
	"cleryreport/generator/schema"
)

// offices finds out who does what, where site/calendar.yaml does not say it.
type offices struct {
	corpus   *model.Corpus
	coverage *checklist.Coverage
}

// of returns the office for a task of a law: the one that attested an act of that
// paragraph, else the one that owns the first text that answers it, else the same
// of the paragraph around it. Where nobody is found it is the office that answers
// for the report.
func (o offices) of(law string) string {
	c, err := schema.ParseCitation(law)
	if err != nil {
		return o.corpus.Report.Notice.Office
	}
	for ; c.Path != ""; c = c.Parent() {
		if by := o.attested(c); by != "" {
			return by
		}
		if owner := o.owner(c); owner != "" {
			return owner
		}
	}
	return o.corpus.Report.Notice.Office
}

// attested is the office that attested an act in a paragraph; empty if none did.
func (o offices) attested(paragraph schema.Citation) string {
	for _, a := range o.corpus.Attestations {
		if c, err := schema.ParseCitation(a.Citation); err == nil && paragraph.Contains(c) && a.By != "" {
			return a.By
		}
	}
	return ""
}

// owner is the office of the first text that answers a paragraph; empty if none
// does.
func (o offices) owner(paragraph schema.Citation) string {
	for _, e := range o.coverage.Entries {
		if !paragraph.Contains(e.Leaf.Citation) {
			continue
		}
		for _, answer := range e.Answers {
			for _, evidence := range answer.Evidence {
				if p := o.corpus.Policy(evidence.Path); p != nil && p.Owner != "" {
					return p.Owner
				}
			}
		}
	}
	return ""
}
