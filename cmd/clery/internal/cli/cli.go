// Package cli is the command line: one file a command. It alone reads flags
// and the environment, and prints. It holds no rule and no number.
package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/spf13/cobra"

	"cleryreport/cmd/clery/internal/manual"
)

// Exit statuses.
const (
	exitClean    = 0 // nothing at or above the fail level was found
	exitFindings = 1 // findings at or above the fail level
	exitUsage    = 2 // wrong use, or a configuration that cannot be read
	exitFailure  = 3 // the work could not be done
)

// exitStatuses are the exit statuses as the pages of commands explain them.
var exitStatuses = []manual.Status{
	{Code: exitClean, Means: "nothing at or above the fail level was found, or the command has nothing to find"},
	{Code: exitFindings, Means: "findings at or above the fail level"},
	{Code: exitUsage, Means: "wrong use, or a configuration that cannot be read"},
	{Code: exitFailure, Means: "the work could not be done"},
}

// status is an error that only carries an exit status; what there is to say
// has been printed.
type status int

// Error makes status an error, so that a command can return it.
func (s status) Error() string { return fmt.Sprintf("exit status %d", int(s)) }

// failure is an error of doing the work, as opposed to one of wrong use.
type failure struct{ error }

// Main runs the command line and returns its exit status. Data goes to stdout,
// talk to stderr.
func Main(ctx context.Context, args []string, stdout, stderr io.Writer) int {
	root := newRoot(stdout, stderr)
	completeAll(root)
	root.SetArgs(args)
	err := root.ExecuteContext(ctx)
	var s status
	var f failure
	switch {
	case err == nil:
		return exitClean
	case errors.As(err, &s):
		return int(s)
	case errors.As(err, &f):
		fmt.Fprintln(stderr, "clery:", f.error)
		return exitFailure
	default:
		fmt.Fprintf(stderr, "clery: %v\nhelp: clery --help lists the commands\n", err)
		return exitUsage
	}
}

func newRoot(stdout, stderr io.Writer) *cobra.Command {
	root := &cobra.Command{
		Use:   "clery",
		Short: "make a college's Annual Security and Fire Safety Report from a repository of text and numbers",
		Long: `clery turns a repository of Markdown policies and YAML statistics into a college's
Annual Security and Fire Safety Report (Jeanne Clery Campus Safety Act).

Its checklist is an aid and no legal advice.`,
		SilenceErrors: true,
		SilenceUsage:  true,
		Args:          cobra.NoArgs,
		RunE:          func(c *cobra.Command, _ []string) error { return c.Help() },
	}
	root.SetOut(stdout)
	root.SetErr(stderr)
	root.PersistentPreRunE = func(c *cobra.Command, _ []string) error { return checkColor(c) }
	root.PersistentFlags().String("color", "auto", "color of findings: auto, always or never (NO_COLOR is obeyed)")
	root.AddCommand(newCheck(), newBuild(), newServe(), newCount(), newWhy(), newStats(), newSurvey(), newSeal(), newRollover(), newDiff(), newExport(), newImport(), newInit(), newAdopt(), newApprove(), newReview(), newOwners(), newStatus(), newRules(), newExplain(), newMan(), newVersion())
	return root
}

// checkColor refuses a word for --color that means nothing.
func checkColor(c *cobra.Command) error {
	switch flag, _ := c.Flags().GetString("color"); flag {
	case "auto", "always", "never":
		return nil
	default:
		return fmt.Errorf("there is no color %q: it is auto, always or never", flag)
	}
}

// useColor decides on color from the flag, the environment and the terminal.
func useColor(c *cobra.Command, w io.Writer) bool {
	switch flag, _ := c.Flags().GetString("color"); flag {
	case "always":
		return true
	case "never":
		return false
	}
	if os.Getenv("NO_COLOR") != "" {
		return false
	}
	return isTerminal(w)
}
