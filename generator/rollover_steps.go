package generator

import (
	"fmt"
	"slices"
	"strings"

	"cleryreport/generator/model"
)

// step adds something to be done by an office, given by its id.
func (p *rollover) step(office, format string, args ...any) {
	title := office
	if o, ok := p.r.Corpus.Office(office); ok {
		title = o.Title
	}
	p.steps = append(p.steps, Step{title, fmt.Sprintf(format, args...)})
}

// allSteps lists what is to be done for the new edition: first by the office that
// makes the report, then by the owners of its texts.
func (p *rollover) allSteps() []Step {
	makes := p.r.Corpus.Report.Notice.Office
	p.step(makes, "set published: in %s, a day up to the deadline", reportFile)
	if !p.r.Corpus.Report.DeadlineSpan.IsZero() {
		p.step(makes, "deadline: in %s is October 1 again; correct it if the Department of Education moves it", reportFile)
	}
	p.numberSteps(makes)
	p.registerSteps(makes)
	p.lawSteps(makes)
	p.reviewSteps()
	return p.steps
}

// numberSteps are about the numbers of the year that is new.
func (p *rollover) numberSteps(makes string) {
	for _, c := range p.r.Corpus.Campuses {
		if !c.OpenIn(p.from) {
			continue
		}
		p.step(makes, "write or count the numbers of %s for %d in stats/%s/%d, and its fires, drills, programs, tests and police agencies", c.Name, p.from, c.ID, p.from)
		for _, g := range []struct {
			words string
			kind  model.Existence
		}{{"student housing", c.StudentHousing}, {"noncampus property", c.Noncampus}} {
			if len(g.kind.Years) > 0 && !slices.Contains(g.kind.Years, p.from) {
				p.step(makes, "say whether %s had %s in %d: add the year in %s, or leave it", c.Name, g.words, p.from, g.kind.Span)
			}
		}
	}
}

// registerSteps are about acts of the last edition, which do not count for the
// new one.
func (p *rollover) registerSteps(makes string) {
	c := p.r.Corpus
	if n := len(c.Exceptions); n > 0 {
		p.step(makes, "delete the exceptions, %d in site/exceptions.yaml: they were for the edition of %d", n, p.from)
	}
	if n := len(c.Approvals); n > 0 {
		p.step(makes, "ask for the approvals again when the texts are reviewed: those in %s, %d, are of the edition of %d or before", approvalsFile, n, p.from)
	}
	if n := len(c.Attestations); n > 0 {
		p.step(makes, "record the acts of the year anew in site/attestations.yaml: its entries, %d, are of the edition of %d or before", n, p.from)
	}
	if slices.ContainsFunc(c.Distribution, func(d model.Distribution) bool { return d.Unmarked && d.Span.Path() != noticesFile }) {
		p.step(makes, "write %d into a column edition of site/distribution.csv, so that last year's notices do not pass for this one's", p.from)
	}
}

// lawSteps are about what the two editions are not both asked for.
func (p *rollover) lawSteps(makes string) {
	if len(p.law) > 0 {
		p.step(makes, "read what the law asks otherwise than before: clery rules --changed %d %d", p.from, p.from+1)
	}
	for _, c := range p.law {
		name := c.Leaf.Citation.Heading() + " (" + c.Leaf.Title + ")"
		switch {
		case c.Missing && c.Near != nil:
			p.step(p.r.Corpus.Policy(c.Near.Path).Owner, "fill in what answers %s in %s", name, c.Near.Path)
		case c.Missing:
			p.step(makes, "write a section that answers %s: %s", name, c.Leaf.Heading())
		}
		for _, h := range c.Headings {
			if !c.Begins {
				p.step(p.r.Corpus.Policy(h.Path).Owner, "take out the citation of %s, which is asked no longer, under “%s” in %s", name, h.Text, h.Path)
			}
		}
	}
}

// reviewSteps ask each office to compare its texts with practice, in the order in
// which the texts lie in their folders.
func (p *rollover) reviewSteps() {
	var owners []string
	texts := map[string][]string{}
	for _, t := range p.r.Corpus.Policies {
		if t.Reviewed.On >= p.r.Corpus.Report.Published {
			continue
		}
		if len(texts[t.Owner]) == 0 {
			owners = append(owners, t.Owner)
		}
		texts[t.Owner] = append(texts[t.Owner], t.Path)
	}
	for _, owner := range owners {
		p.step(owner, "compare with practice %s; if they hold: clery review --owner %s", strings.Join(texts[owner], ", "), owner)
	}
}
