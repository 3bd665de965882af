package generator

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"cleryreport/generator/checklist"
	"cleryreport/generator/diag"
	"cleryreport/generator/edit"
	"cleryreport/generator/load"
	"cleryreport/generator/model"
	"cleryreport/generator/source"
	"cleryreport/generator/starter"
	"cleryreport/generator/vcs"
)

// RolledOver is what Rollover did.
type RolledOver struct {
	From, To int      // the edition that was sealed, and the one that is open now; zero if nothing was done
	Wrote    []string // paths of the files that were written, sorted
	Steps    []Step   // what is to be done next
}

// Step is something to be done for the new edition. Office is the title of the
// office that is to do it.
type Step struct{ Office, Do string }

// Rollover opens the next edition of the report repository: it seals the edition
// that stands there, moves the years on, and begins the numbers and statements
// that the new one is asked for. It writes everything or nothing, and nothing if
// the edition cannot be sealed, as the findings say. It returns a UsageError if
// the edition was opened by a rollover itself and has no day of publication yet,
// if that day is still to come on Options.Today, and, without force, if Git could not undo what it does.
func Rollover(ctx context.Context, o Options, force bool) (*Result, RolledOver, error) {
	o = o.withDefaults()
	o.Draft = false
	r, err := Check(o)
	if err != nil || r.Broken() {
		return r, RolledOver{}, err
	}
	if err := published(r.Corpus, o.Today); err != nil {
		return r, RolledOver{}, err
	}
	if r.Partly || unsealable(r, o) {
		return r, RolledOver{}, nil
	}
	plan, err := planRollover(r)
	if err != nil {
		return r, RolledOver{}, err
	}
	if !force {
		if err := undoable(ctx, o.Dir); err != nil {
			return r, RolledOver{}, err
		}
	}
	changes := plan.changes()
	if err := plan.readAgain(changes); err != nil {
		return r, RolledOver{}, err
	}
	done := RolledOver{From: plan.from, To: plan.from + 1, Steps: plan.allSteps()}
	for _, c := range changes {
		done.Wrote = append(done.Wrote, c.After.Path)
	}
	slices.Sort(done.Wrote)
	return r, done, edit.Together(o.Dir, changes)
}

// published returns a UsageError if the edition has no day of publication, one
// that is still to come, or another than its seal says. An empty today is no day
// and is not compared.
func published(c *model.Corpus, today string) error {
	report, own := c.Report, c.OwnSeal()
	switch {
	case report.Undecided:
		return UsageError{fmt.Errorf("the edition of %d is open already: it has no day of publication, and the next one begins when it is published", report.Edition)}
	case own == nil && today != "" && today < report.Published:
		return UsageError{fmt.Errorf("%s says that the edition of %d is published on %s, and today is %s: the next one begins when it is published", reportFile, report.Edition, report.Published, today)}
	case own != nil && own.Published != report.Published:
		return UsageError{fmt.Errorf("the edition of %d was sealed as published on %s, and %s says %s; write the day on which it was published", report.Edition, own.Published, reportFile, report.Published)}
	default:
		return nil
	}
}

// unsealable reports whether findings keep the edition from being sealed; of one
// that is sealed, whether its numbers are still whole.
func unsealable(r *Result, o Options) bool {
	if r.Corpus.OwnSeal() == nil {
		return stops(r.Findings, o)
	}
	return slices.ContainsFunc(r.Findings, func(d diag.Diagnostic) bool {
		return d.Severity == diag.Error && strings.HasPrefix(d.Rule, "count.")
	})
}

// undoable returns a UsageError unless Git has every file of the report as it
// stands.
func undoable(ctx context.Context, dir string) error {
	changed, err := vcs.Changed(ctx, dir, source.Folders)
	switch {
	case errors.Is(err, vcs.ErrNoRepository):
		return UsageError{errors.New("the report is in no Git repository, so that this could not be undone: put it into one, or make a copy of the folder and use --force")}
	case err != nil:
		return UsageError{fmt.Errorf("whether everything is committed cannot be said (%w), so that this could not be undone: make a copy of the folder and use --force", err)}
	case len(changed) > 0:
		return UsageError{fmt.Errorf("not everything is committed, so that Git could not undo this: %s; commit first, or use --force", few(changed))}
	default:
		return nil
	}
}

// few names some of many.
func few(names []string) string {
	const most = 5
	if len(names) > most {
		return fmt.Sprintf("%s and %d more", strings.Join(names[:most], ", "), len(names)-most)
	}
	return strings.Join(names, ", ")
}

// rollover is the next edition in the making.
type rollover struct {
	r     *Result
	from  int // the edition that is followed by another
	files []*source.File
	edits []diag.Edit
	steps []Step
	law   []checklist.Change // between the two editions
}

// planRollover decides on everything that a rollover writes.
func planRollover(r *Result) (*rollover, error) {
	from := r.Corpus.Report.Edition
	p := &rollover{r: r, from: from, law: checklist.Changes(r.Corpus, load.Law(r.tree), from, from+1)}
	if r.Corpus.OwnSeal() == nil {
		s, text, err := sealOf(r)
		if err != nil {
			return nil, err
		}
		p.files = append(p.files, source.NewFile(s.Path, text))
	}
	for _, f := range starter.Numbers(r.Corpus.Campuses, from) {
		if !present(r.tree, f.Path) {
			p.files = append(p.files, f)
		}
	}
	p.moveYears()
	p.markNotices()
	p.beginStatements()
	return p, nil
}

// changes are the files as they are to become: those with edits, then new ones.
func (p *rollover) changes() []edit.Change {
	var list []edit.Change
	for i, e := range p.edits {
		if slices.ContainsFunc(p.edits[:i], func(before diag.Edit) bool { return before.Span.File == e.Span.File }) {
			continue
		}
		text, _ := edit.Apply(e.Span.File, p.edits)
		list = append(list, edit.Change{Before: e.Span.File, After: source.NewFile(e.Span.Path(), text)})
	}
	for _, f := range p.files {
		list = append(list, edit.Change{After: f})
	}
	return list
}

// readAgain makes sure, before anything is written, that the new edition can be
// read and is the one that is meant.
func (p *rollover) readAgain(changes []edit.Change) error {
	_, before := load.Load(p.r.tree, p.r.records)
	after, loaded := load.Load(with(p.r.tree, changes), p.r.records)
	for _, d := range newFindings(loaded, before) {
		if d.Severity == diag.Error {
			return UsageError{fmt.Errorf("the edition of %d cannot be opened by the program: in %s, %s", p.from+1, d.Span, d.Message)}
		}
	}
	moved := after.Report.Edition == p.from+1 && after.Report.Undecided
	for _, d := range after.Distribution {
		moved = moved && (d.Edition <= p.from || d.Unmarked && d.Span.Path() != noticesFile)
	}
	if !moved {
		return UsageError{fmt.Errorf("the edition of %d cannot be opened by the program; write edition: and published: in %s on lines of their own", p.from+1, reportFile)}
	}
	return nil
}
