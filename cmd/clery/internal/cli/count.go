package cli

import (
	"fmt"

	"github.com/spf13/cobra"

	"cleryreport/generator"
	"cleryreport/generator/diag"
)

func newCount() *cobra.Command {
	var o generator.Options
	c := &cobra.Command{
		Use:   "count [DIR]",
		Short: "count the ledger into counts.yaml",
		Long: `Counts the ledger of incidents by the counting rules and writes counts.yaml for every
campus and year of the edition that the ledger holds records of. Nothing of an incident
but its numbers is written. A ledger with errors is not counted.`,
		Args: cobra.MaximumNArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			dir, err := repository(args)
			if err != nil {
				return err
			}
			o.Dir = dir
			written, findings, err := generator.Count(o)
			if err != nil {
				return failure{err}
			}
			if err := diag.WriteText(c.ErrOrStderr(), findings, diag.Style{Color: useColor(c, c.ErrOrStderr())}); err != nil {
				return failure{err}
			}
			if diag.HasErrors(findings) {
				fmt.Fprintln(c.ErrOrStderr(), diag.Summary(findings))
				return status(exitFindings)
			}
			for _, w := range written {
				word := "unchanged"
				if w.Changed {
					word = "wrote"
				}
				fmt.Fprintln(c.OutOrStdout(), word, w.Path)
				if w.LedgerAlone {
					fmt.Fprintf(c.ErrOrStderr(), "%s holds the ledger alone: agencies.yaml beside it names no police agency (34 CFR 668.46(c)(11))\n", w.Path)
				}
			}
			if len(written) == 0 {
				fmt.Fprintln(c.ErrOrStderr(), "the ledger holds no record of the edition's years")
			}
			return nil
		},
	}
	c.Flags().StringVar(&o.Records, "records", "", "folder of the ledger (default stats/ledger, if it is there)")
	return c
}
