package cli

import (
	"bytes"
	"fmt"

	"github.com/spf13/cobra"

	"cleryreport/generator"
	"cleryreport/generator/diag"
)

// countFlags are what the user chose for one count.
type countFlags struct {
	options     generator.Options
	open        bool
	format      string
	showRecords bool
}

func newCount() *cobra.Command {
	var f countFlags
	c := &cobra.Command{
		Use:   "count [DIR]",
		Short: "count the ledger into counts.yaml",
		Long: `Counts the ledger of incidents by the counting rules and writes counts.yaml for every
campus and year of the edition that the ledger holds records of. Nothing of an incident
but its numbers is written. A ledger with errors is not counted.

--open counts nothing. It lists what a review group has to settle: what is pending, of
unknown place, classified by one person only, or probably the same incident in two
books, and what police agencies supplied and nobody found in the ledger. That list names
records: keep it where the ledger is kept.`,
		Example: `  clery count --records ../records
  clery count --open
  clery count --open --format csv`,
		Args: cobra.MaximumNArgs(1),
		RunE: func(c *cobra.Command, args []string) (err error) {
			if f.options.Dir, err = repository(args); err != nil {
				return err
			}
			switch {
			case f.open:
				return runOpen(c, f)
			case f.format != "text":
				return fmt.Errorf("--format is for --open alone")
			default:
				return runCount(c, f)
			}
		},
	}
	c.Flags().BoolVar(&f.open, "open", false, "list what is not settled, and count nothing")
	c.Flags().StringVar(&f.format, "format", "text", "how the list of --open is printed: text, json or csv")
	c.Flags().BoolVar(&f.showRecords, "show-records", false, showRecordsUsage)
	c.Flags().StringVar(&f.options.Records, "records", "", "`FOLDER` of the ledger (default stats/ledger, if it is there)")
	return c
}

func runCount(c *cobra.Command, f countFlags) error {
	if err := allowRecords(f.showRecords, c.ErrOrStderr()); err != nil {
		return err
	}
	written, findings, err := generator.Count(f.options)
	if err != nil {
		return failure{err}
	}
	if f.showRecords {
		findings = generator.WithRecords(findings)
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
}

// runOpen prints the agenda of a review group.
func runOpen(c *cobra.Command, f countFlags) error {
	agenda, findings, err := generator.OpenMatters(f.options)
	if err != nil {
		return blame(err)
	}
	if diag.HasErrors(findings) {
		return cannotAnswer(c, findings)
	}
	switch f.format {
	case "text":
		var b bytes.Buffer
		if err := agenda.WriteText(&b); err != nil {
			return failure{err}
		}
		return printData(c, b.Bytes())
	case "json":
		return printJSON(c, agenda.JSON())
	case "csv":
		data, err := agenda.CSV()
		if err != nil {
			return failure{err}
		}
		return printData(c, data)
	default:
		return fmt.Errorf("there is no format %q: it is text, json or csv", f.format)
	}
}
