package generator

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"cleryreport/generator/diff"
	"cleryreport/generator/load"
	"cleryreport/generator/prose"
	"cleryreport/generator/render/data"
	"cleryreport/generator/render/html"
	"cleryreport/generator/render/text"
	"cleryreport/generator/report"
	"cleryreport/generator/source"
	"cleryreport/generator/vcs"
)

// Against says with what an edition is compared: the last edition before it that
// was sealed (or, if there is none, its own seal), a folder or a Git revision. The
// zero value is the sealed edition if there is one, and otherwise what was
// committed last.
type Against struct {
	Sealed   bool
	Dir      string // root of a report repository, in the form of the operating system
	Name     string // of that folder, for readers
	Revision string
}

// Comparison is what differs between the edition of a repository and another.
// Difference is nil if the configuration of the repository cannot be read.
type Comparison struct {
	*Result
	Difference *diff.Difference
}

// Diff compares the edition of a repository. The ledger is not read: it has no
// part in either side. That the other side is not there, or cannot be read, is a
// UsageError.
func Diff(ctx context.Context, o Options, against Against) (*Comparison, error) {
	tree, err := source.Read(o.Dir)
	if err != nil {
		return nil, err
	}
	r, err := judge(tree.Without(load.LedgerFolder), nil, o.withDefaults())
	if err != nil || r.Broken() {
		return &Comparison{Result: r}, err
	}
	before, err := otherSide(ctx, o, r, against)
	if err != nil {
		return nil, err
	}
	now := editionOf(fmt.Sprintf("the edition of %d as it is", r.Corpus.Report.Edition), r)
	return &Comparison{r, diff.Compare(before, now, r.Corpus)}, nil
}

// editionOf is the edition of a repository that was judged.
func editionOf(name string, r *Result) diff.Edition {
	e := diff.Of(name, r.Corpus, r.Stats, r.Coverage, prose.Of(r.Corpus, load.Law(r.tree)))
	e.Partly = r.Partly
	return e
}

// otherSide is what the edition is compared with.
func otherSide(ctx context.Context, o Options, r *Result, against Against) (diff.Edition, error) {
	sealed := r.Corpus.SealBefore()
	if sealed == nil {
		sealed = r.Corpus.OwnSeal()
	}
	switch {
	case against.Dir != "":
		tree, err := source.Read(against.Dir)
		if err != nil {
			return diff.Edition{}, err
		}
		return judgedSide(tree, o, "the report in "+against.Name)
	case against.Revision != "":
		return revisionSide(ctx, o, against.Revision)
	case sealed != nil:
		return diff.Sealed(fmt.Sprintf("the edition of %d as it was sealed", sealed.Edition), sealed), nil
	case against.Sealed:
		return diff.Edition{}, UsageError{errors.New("no edition was sealed yet: `clery seal` writes stats/sealed/<edition>.json when a report is published")}
	default:
		return revisionSide(ctx, o, "HEAD")
	}
}

// revisionSide is the repository as it was at a revision.
func revisionSide(ctx context.Context, o Options, revision string) (diff.Edition, error) {
	files, err := vcs.Open(ctx, o.Dir, revision, source.Folders)
	if err != nil {
		return diff.Edition{}, blameRevision(err)
	}
	tree, err := source.ReadFS(files)
	if err != nil {
		return diff.Edition{}, err
	}
	return judgedSide(tree, o, "the report at "+revision)
}

// judgedSide is the edition of another tree.
func judgedSide(tree *source.Tree, o Options, name string) (diff.Edition, error) {
	r, err := judge(tree.Without(load.LedgerFolder), nil, o.withDefaults())
	if err != nil {
		return diff.Edition{}, err
	}
	if r.Broken() {
		first := r.Findings[slices.IndexFunc(r.Findings, load.Configuration)]
		return diff.Edition{}, UsageError{fmt.Errorf("%s cannot be read: %s: %s", name, first.Span, first.Message)}
	}
	return editionOf(name, r), nil
}

// Text is what differs for a terminal.
func (c *Comparison) Text() []byte {
	return text.Render(report.DiffPage(c.Corpus, c.Difference, false), terminalWidth)
}

// Markdown is what differs for a comment on a pull request.
func (c *Comparison) Markdown() []byte {
	return text.Comment(report.DiffPage(c.Corpus, c.Difference, false), text.CommentSize)
}

// JSON is what differs for programs.
func (c *Comparison) JSON() ([]byte, error) { return data.DiffJSON(c.Difference) }

// HTML is what differs as one page, with every changed section as a whole.
func (c *Comparison) HTML() ([]byte, error) {
	css, err := c.theme.RedlineCSS()
	if err != nil {
		return nil, err
	}
	return html.Render(report.DiffPage(c.Corpus, c.Difference, true), css)
}
