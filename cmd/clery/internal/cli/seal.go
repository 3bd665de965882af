package cli

import (
	"fmt"

	"github.com/spf13/cobra"

	"cleryreport/generator"
	"cleryreport/generator/diag"
)

func newSeal() *cobra.Command {
	var o generator.Options
	c := &cobra.Command{
		Use:   "seal [DIR]",
		Short: "keep the numbers and words of this edition as they were published",
		Long: `Checks the report repository at DIR, or the one around the current folder, and writes
every number of the edition to stats/sealed/<edition>.json: the crime statistics, those
without a number with the reason, and the fire statistics; and the words of its texts.
Run it when the report is published. A later edition that shows another number must say
why in stats/restated.yaml; clery diff compares its texts, and clery check finds those
that were only copied. Nothing is sealed while a finding is an error, and a seal is never
written over.`,
		Example: `  clery seal
  clery seal --release`,
		Args: cobra.MaximumNArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			dir, err := repository(args)
			if err != nil {
				return err
			}
			o.Dir = dir
			if o.Today, err = day(o.Today); err != nil {
				return err
			}
			r, sealed, err := generator.Seal(o)
			if err != nil {
				return failure{err}
			}
			if err := diag.WriteText(c.ErrOrStderr(), atLeast(r.Findings, diag.Error), diag.Style{Color: useColor(c, c.ErrOrStderr())}); err != nil {
				return failure{err}
			}
			findings := r.Findings
			if o.Release {
				findings = diag.Open(findings)
			}
			switch v := verdict(r, findings, diag.Error); {
			case v != nil:
				summarize(c, r, r.Findings)
				fmt.Fprintln(c.ErrOrStderr(), "nothing was sealed")
				return v
			case sealed.Wrote:
				fmt.Fprintf(c.OutOrStdout(), "wrote %s\n", sealed.Path)
				fmt.Fprintf(c.ErrOrStderr(), "sealed %d cells of the crime statistics, %d rows of the fire statistics and %d sections of the texts\n",
					sealed.Cells, sealed.Fires, sealed.Sections)
			default:
				fmt.Fprintf(c.OutOrStdout(), "unchanged %s\n", sealed.Path)
			}
			return nil
		},
	}
	c.Flags().StringVar(&o.Records, "records", "", "`FOLDER` of the ledger (default stats/ledger, if it is there)")
	c.Flags().BoolVar(&o.Release, "release", false, "seal in spite of errors that site/exceptions.yaml names, as build --release publishes")
	c.Flags().StringVar(&o.Today, "today", "", todayUsage)
	return c
}
