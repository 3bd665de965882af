package generator

import (
	"bytes"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"cleryreport/generator/diag"
	"cleryreport/generator/edit"
	"cleryreport/generator/load"
	"cleryreport/generator/model"
	"cleryreport/generator/source"
)

// Reading says which texts an office has compared with practice and found to
// hold as they stand.
type Reading struct {
	Owner string   // id of the office that owns the texts and read them
	On    string   // ISO date
	Note  string   // what they were compared with; may be empty
	Files []string // all texts of the office if empty
}

// Reviewed is one text of a Reading and what became of it.
type Reviewed struct {
	Path string
	Kept string // why nothing was written into it; empty if its review was written
}

// Review writes the review of an office into the heads of its texts, all or
// none. A text that is not adopted, has an error, or was reviewed on a later day
// is passed over; one that was asked for by name makes a UsageError, and so does
// a text of another office or a head that has to be changed by hand.
func Review(dir string, reading Reading) ([]Reviewed, error) {
	r, err := Check(Options{Dir: dir})
	switch {
	case err != nil:
		return nil, err
	case r.Broken():
		return nil, UsageError{fmt.Errorf("the report at %s cannot be read; `clery check` says how to mend it", dir)}
	}
	policies, err := textsOf(r.Corpus, reading)
	if err != nil {
		return nil, err
	}
	var list []Reviewed
	var changes []edit.Change
	for _, p := range policies {
		kept := keptFrom(r, p, reading)
		if kept != "" && len(reading.Files) > 0 {
			return nil, UsageError{fmt.Errorf("%s %s", p.Path, kept)}
		}
		if kept == "" {
			changes = append(changes, reviewedAnew(p, reading))
		}
		list = append(list, Reviewed{p.Path, kept})
	}
	if err := reviewsHold(r.tree, changes, reading); err != nil {
		return nil, err
	}
	return list, edit.Together(dir, changes)
}

// textsOf are the texts that a Reading names, each once, or all of its office.
func textsOf(corpus *model.Corpus, reading Reading) ([]*model.Policy, error) {
	if err := knownOffice(corpus, reading.Owner); err != nil {
		return nil, err
	}
	var list []*model.Policy
	for _, path := range reading.Files {
		p, err := policyAt(corpus, path)
		switch {
		case err != nil:
			return nil, err
		case p.Owner != reading.Owner:
			return nil, UsageError{fmt.Errorf("%s is owned by %s, who alone can say that it holds", path, corpus.HeadOf(p.Owner))}
		case !slices.Contains(list, p):
			list = append(list, p)
		}
	}
	if len(reading.Files) > 0 {
		return list, nil
	}
	for _, p := range corpus.Policies {
		if p.Owner == reading.Owner {
			list = append(list, p)
		}
	}
	if len(list) == 0 {
		return nil, UsageError{fmt.Errorf("no text is owned by %s; owner: in the head of a text says whose it is", corpus.HeadOf(reading.Owner))}
	}
	return list, nil
}

// keptFrom says why a text cannot be called reviewed; empty if it can.
func keptFrom(r *Result, p *model.Policy, reading Reading) string {
	at := slices.IndexFunc(r.Findings, func(d diag.Diagnostic) bool { return d.Severity == diag.Error && d.Span.Path() == p.Path })
	switch {
	case p.Status != "adopted":
		return "is marked status: " + p.Status + ", and only adopted text can be reviewed"
	case at >= 0:
		return "has an error on line " + strconv.Itoa(r.Findings[at].Span.Position().Line) + ": " + r.Findings[at].Message
	case p.Reviewed.On > reading.On:
		return "was reviewed on " + p.Reviewed.On + " already, a later day"
	default:
		return ""
	}
}

// reviewedAnew is a text with the review in its head: in the place of the one
// that stands there, or on a line after the last key.
func reviewedAnew(p *model.Policy, reading Reading) edit.Change {
	review := "{on: " + reading.On + ", by: " + reading.Owner
	if reading.Note != "" {
		review += ", note: " + strconv.Quote(reading.Note)
	}
	review += "}"
	span := p.Reviewed.Span
	if span.IsZero() {
		span = lineAfter(p.Span)
		review = strings.Repeat(" ", p.Span.Position().Column-1) + "reviewed: " + review + lineBreak(p.Span.File)
	}
	text, _ := edit.Apply(span.File, []diag.Edit{{Span: span, NewText: review}})
	return edit.Change{Before: span.File, After: source.NewFile(p.Path, text)}
}

// lineAfter is the beginning of the line after a place.
func lineAfter(span source.Span) source.Span {
	at := len(span.File.Data)
	if n := bytes.IndexByte(span.File.Data[span.End:], '\n'); n >= 0 {
		at = span.End + n + 1
	}
	return source.Span{File: span.File, Start: at, End: at}
}

// lineBreak is how the lines of a file end.
func lineBreak(f *source.File) string {
	if bytes.Contains(f.Data, []byte("\r\n")) {
		return "\r\n"
	}
	return "\n"
}

// reviewsHold makes sure, before anything is written, that each review is read
// as it is meant.
func reviewsHold(tree *source.Tree, changes []edit.Change, reading Reading) error {
	after, loaded := load.Load(with(tree, changes), nil)
	for _, c := range changes {
		p := after.Policy(c.After.Path)
		broken := slices.ContainsFunc(loaded, func(d diag.Diagnostic) bool {
			return d.Severity == diag.Error && d.Span.Path() == c.After.Path
		})
		if broken || p.Reviewed.On != reading.On || p.Reviewed.By != reading.Owner || p.Reviewed.Note != reading.Note {
			return UsageError{fmt.Errorf("the review cannot be written into the head of %s by the program; write it by hand, as reviewed: {on: %s, by: %s}", c.After.Path, reading.On, reading.Owner)}
		}
	}
	return nil
}

// with is a tree as it is after changes.
func with(tree *source.Tree, changes []edit.Change) *source.Tree {
	files := slices.DeleteFunc(tree.Files(), func(f *source.File) bool {
		return slices.ContainsFunc(changes, func(c edit.Change) bool { return c.After.Path == f.Path })
	})
	for _, c := range changes {
		files = append(files, c.After)
	}
	return source.NewTree(files...)
}
