package cli

import (
	"fmt"

	"github.com/spf13/cobra"

	"cleryreport/generator"
	"cleryreport/generator/diag"
)

func newRollover() *cobra.Command {
	var o generator.Options
	var force bool
	c := &cobra.Command{
		Use:   "rollover [DIR]",
		Short: "open the next edition once this one is published",
		Long: `Opens the next edition of the report repository at DIR, or of the one around the current
folder. It seals the edition that stands there, unless it is sealed already; moves the
edition and the deadline on by a year, and leaves the day of publication to be set; begins
the numbers of the year that is new, each missing until somebody writes it, and the
statements that the law asks of the new edition for the first time. What was reviewed or
approved for the last edition is to be reviewed and approved again. Then it lists what is
to be done, and by which office.

It writes everything or nothing, only once the day of publication has come, and only where
Git can undo it, unless --force is given.`,
		Args: cobra.MaximumNArgs(1),
		RunE: func(c *cobra.Command, args []string) (err error) {
			if o.Dir, err = repository(args); err != nil {
				return err
			}
			if o.Today, err = day(o.Today); err != nil {
				return err
			}
			return runRollover(c, o, force)
		},
	}
	c.Flags().BoolVar(&force, "force", false, "go on although the report is not in Git, or not all of it is committed")
	c.Flags().StringVar(&o.Records, "records", "", "`FOLDER` of the ledger (default stats/ledger, if it is there)")
	c.Flags().BoolVar(&o.Release, "release", false, "seal in spite of errors that site/exceptions.yaml names, as build --release publishes")
	c.Flags().StringVar(&o.Today, "today", "", "`DAY`, such as 2026-09-28, on which the edition must be published and exceptions must still hold (default today)")
	return c
}

func runRollover(c *cobra.Command, o generator.Options, force bool) error {
	r, done, err := generator.Rollover(c.Context(), o, force)
	if err != nil {
		return blame(err)
	}
	if done.To == 0 {
		if err := diag.WriteText(c.ErrOrStderr(), atLeast(r.Findings, diag.Error), diag.Style{Color: useColor(c, c.ErrOrStderr())}); err != nil {
			return failure{err}
		}
		summarize(c, r, r.Findings)
		fmt.Fprintln(c.ErrOrStderr(), "the next edition follows one that can be sealed; nothing was changed")
		return verdict(r, r.Findings, diag.Error)
	}
	for _, path := range done.Wrote {
		fmt.Fprintf(c.OutOrStdout(), "wrote %s\n", path)
	}
	fmt.Fprintf(c.OutOrStdout(), "\nTo do for the edition of %d:\n", done.To)
	for _, s := range done.Steps {
		fmt.Fprintf(c.OutOrStdout(), "- %s: %s\n", s.Office, s.Do)
	}
	fmt.Fprintf(c.ErrOrStderr(), "the edition of %d is sealed, and that of %d is open\n", done.From, done.To)
	if !force {
		fmt.Fprintln(c.ErrOrStderr(), "git stash --include-untracked takes it back as long as nothing is committed")
	}
	return nil
}
