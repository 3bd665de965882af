package cli

import (
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"cleryreport/generator"
)

func newReview() *cobra.Command {
	var reading generator.Reading
	c := &cobra.Command{
		Use:   "review --owner OFFICE [FILE ...]",
		Short: "record that an office compared its texts with practice, and that they hold",
		Long: `Writes into the heads of the texts that an office owns that it compared them with
practice on a day and changed nothing: into all of them, or into the files that are
named. Nothing else of a file changes. A note of an earlier review is of that review, and
goes with it.

A text that is not adopted, has an error, or was reviewed on a later day is passed over,
and named with the reason.`,
		Example: `  clery review --owner title_ix
  clery review --owner title_ix --on 2026-06-12 --note "compared with UP 3.04" policies/sanctions.md`,
		RunE: func(c *cobra.Command, args []string) error {
			reading.Files = args
			if c.Flags().Changed("note") && strings.TrimSpace(reading.Note) == "" {
				return errors.New("--note is empty: say with what the text was compared, or leave --note out")
			}
			return runReview(c, reading)
		},
	}
	c.Flags().StringVar(&reading.Owner, "owner", "", "`OFFICE` that owns the texts and has read them (an id of site/offices.yaml)")
	c.Flags().StringVar(&reading.On, "on", "", "`DAY` of the review, such as 2026-06-12 (default today)")
	c.Flags().StringVar(&reading.Note, "note", "", "with what the texts were compared")
	return c
}

func runReview(c *cobra.Command, reading generator.Reading) error {
	if reading.Owner == "" {
		return errors.New("--owner is missing: the office whose texts were read, as site/offices.yaml names it")
	}
	dir, err := repository(nil)
	if err != nil {
		return err
	}
	if reading.On, err = day(reading.On); err != nil {
		return err
	}
	list, err := generator.Review(dir, reading)
	if err != nil {
		return blame(err)
	}
	written := 0
	for _, r := range list {
		if r.Kept != "" {
			fmt.Fprintf(c.ErrOrStderr(), "passed over: %s %s\n", r.Path, r.Kept)
			continue
		}
		written++
		fmt.Fprintf(c.OutOrStdout(), "reviewed %s\n", r.Path)
	}
	if written == 0 {
		fmt.Fprintln(c.ErrOrStderr(), "no text was marked as reviewed")
		return status(exitFindings)
	}
	return nil
}
