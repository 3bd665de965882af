package cli

import (
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"cleryreport/generator"
	"cleryreport/generator/diag"
)

// shown are the findings that the flags of a check leave, and what is to be
// said of the others.
type shown struct {
	findings []diag.Diagnostic
	talk     string
}

// mostFixes is how often a check with --fix repairs and looks again: a repair
// may bring to light what could not be read before.
const mostFixes = 10

// findingsOf checks the repository and keeps the findings that the flags ask
// for. With --fix it repairs first, and says on stderr what.
func findingsOf(c *cobra.Command, f checkFlags) (*generator.Result, shown, error) {
	for range mostFixes {
		r, s, err := look(c, f)
		if err != nil || !f.fix {
			return r, s, err
		}
		mended, err := generator.Fix(f.options.Dir, s.findings)
		for _, d := range mended {
			fmt.Fprintln(c.ErrOrStderr(), repaired(*d.Edit))
		}
		if err != nil {
			return nil, shown{}, failure{err}
		}
		if len(mended) == 0 {
			return r, s, nil
		}
	}
	return look(c, f)
}

// repaired says what a repair changed.
func repaired(e diag.Edit) string {
	if before := e.Span.Text(); before != "" {
		return fmt.Sprintf("fixed %s: %s is now %s", e.Span, before, e.NewText)
	}
	return fmt.Sprintf("fixed %s: %q was added", e.Span, e.NewText)
}

// look checks the repository once.
func look(c *cobra.Command, f checkFlags) (*generator.Result, shown, error) {
	r, err := generator.Check(f.options)
	if err != nil {
		return nil, shown{}, failure{err}
	}
	s := shown{findings: r.Findings}
	if f.since != "" {
		change, err := generator.Since(c.Context(), f.options, r, f.since)
		if err != nil {
			return nil, shown{}, blame(err)
		}
		s = shown{findings: change.New, talk: knownBefore(change, f.since)}
	}
	if f.owner != "" {
		if s.findings, err = generator.OwnedBy(r, s.findings, f.owner); err != nil {
			return nil, shown{}, blame(err)
		}
	}
	return r, s, nil
}

// knownBefore says what --since leaves out.
func knownBefore(change generator.Change, revision string) string {
	switch {
	case change.Unreadable:
		return "the configuration could not be read at " + revision + ", so that every finding counts as new"
	case change.Known == 1:
		return "1 more finding was there at " + revision + " already"
	default:
		return fmt.Sprintf("%d more findings were there at %s already", change.Known, revision)
	}
}

// blame tells wrong use from work that could not be done.
func blame(err error) error {
	if _, ok := errors.AsType[generator.UsageError](err); ok || err == nil {
		return err
	}
	return failure{err}
}
