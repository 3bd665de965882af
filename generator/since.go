package generator

import (
	"context"
	"errors"
	"fmt"

	"cleryreport/generator/diag"
	"cleryreport/generator/load"
	"cleryreport/generator/source"
	"cleryreport/generator/vcs"
)

// Change is what a repository has in findings that it had not at a revision.
type Change struct {
	New        []diag.Diagnostic
	Known      int               // findings that were there before
	Mended     []diag.Diagnostic // findings that were there and are no more
	Files      []string          // of the report, the ledger apart, that were written, changed or deleted since
	Unreadable bool              // the configuration could not be read at the revision, so that nothing is known of it
}

// Since judges the repository of a result as it was at a Git revision, and
// tells new findings from those that were there. Records belong to no revision:
// both are held against the same ledger, unless one is part of the revision. It
// returns a UsageError if the repository has no such revision or is not in Git.
func Since(ctx context.Context, o Options, r *Result, revision string) (Change, error) {
	files, err := vcs.Open(ctx, o.Dir, revision, source.Folders)
	if err != nil {
		return Change{}, blameRevision(err)
	}
	tree, err := source.ReadFS(files)
	if err != nil {
		return Change{}, err
	}
	before, err := judge(tree, recordsFor(tree, r), o.withDefaults())
	if err != nil {
		return Change{}, err
	}
	news := newFindings(r.Findings, before.Findings)
	return Change{New: news, Known: len(r.Findings) - len(news), Mended: newFindings(before.Findings, r.Findings),
		Files: changedFiles(tree, r.tree), Unreadable: before.Broken()}, nil
}

// blameRevision makes wrong use of what a person can mend who names a revision.
func blameRevision(err error) error {
	switch {
	case errors.Is(err, vcs.ErrShallow):
		return UsageError{fmt.Errorf("%w; fetch the rest with: git fetch --unshallow", err)}
	case errors.Is(err, vcs.ErrNoRevision):
		return UsageError{fmt.Errorf("%w; a branch of the host must be fetched first, such as: git fetch origin main", err)}
	case errors.Is(err, vcs.ErrNoRepository):
		return UsageError{err}
	default:
		return err
	}
}

// recordsFor returns the ledger to hold the tree of a revision against, nil if
// it has one of its own or there is none.
func recordsFor(tree *source.Tree, r *Result) *source.Tree {
	ledger := r.tree.Under(load.LedgerFolder)
	if r.records != nil || len(ledger) == 0 || len(tree.Under(load.LedgerFolder)) > 0 {
		return r.records
	}
	return source.NewTree(ledger...)
}

// identity is by what a finding is known again. Its place is the text of its
// line, because lines above it may come and go.
type identity struct{ rule, path, message, line string }

func identityOf(d diag.Diagnostic) identity {
	return identity{d.Rule, d.Span.Path(), d.Message, d.SourceLine}
}

// newFindings returns the findings that were not there before. Of several that
// are alike, as many are new as there are more of them.
func newFindings(now, before []diag.Diagnostic) []diag.Diagnostic {
	known := map[identity]int{}
	for _, d := range before {
		known[identityOf(d)]++
	}
	var list []diag.Diagnostic
	for _, d := range now {
		id := identityOf(d)
		if known[id] > 0 {
			known[id]--
			continue
		}
		list = append(list, d)
	}
	return list
}
