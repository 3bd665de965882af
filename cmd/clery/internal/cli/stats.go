package cli

import (
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strconv"

	"github.com/spf13/cobra"

	"cleryreport/generator"
	"cleryreport/generator/diag"
)

// quarterForm is a quarter as it is written on the command line.
var quarterForm = regexp.MustCompile(`^([0-9]{4})[Qq]([1-4])$`)

func newStats() *cobra.Command {
	var o generator.Options
	var s generator.Selection
	var format, quarter string
	c := &cobra.Command{
		Use:   "stats [DIR]",
		Short: "print the statistics as tables, CSV, JSON or a workbook",
		Long: `Prints the statistics of the edition as tables, or as the CSV or JSON that is published, or as
an Excel workbook with the same rows as the CSV.
It needs only site/ and stats/.

--quarter 2025Q3 counts what was reported in a quarter, --year also a year that the
edition does not show, such as the one that still runs. Both are counted from the ledger
alone. Numbers of a year that still runs are marked as not complete, as of the day of the
last report recorded.`,
		Example: `  clery stats
  clery stats --campus main --year 2025
  clery stats --quarter 2025Q3 --format csv`,
		Args: cobra.MaximumNArgs(1),
		RunE: func(c *cobra.Command, args []string) (err error) {
			if o.Dir, err = repository(args); err != nil {
				return err
			}
			if !slices.Contains([]string{"text", "csv", "json", "xlsx"}, format) {
				return fmt.Errorf("there is no format %q: it is text, csv, json or xlsx", format)
			}
			if err := selectQuarter(&s, quarter); err != nil {
				return err
			}
			n, err := generator.Stats(o, s)
			if err != nil {
				return blame(err)
			}
			return printNumbers(c, n, format)
		},
	}
	c.Flags().StringVar(&format, "format", "text", "how the numbers are printed: text, csv, json or xlsx")
	c.Flags().StringVar(&s.Campus, "campus", "", "only this `CAMPUS` (an id of site/campuses.yaml)")
	c.Flags().IntVar(&s.Year, "year", 0, "only this calendar `YEAR`")
	c.Flags().StringVar(&quarter, "quarter", "", "only what was reported in this `QUARTER`, such as 2025Q3")
	c.Flags().StringVar(&o.Records, "records", "", "`FOLDER` of the ledger (default stats/ledger, if it is there)")
	return c
}

// selectQuarter reads the flag --quarter.
func selectQuarter(s *generator.Selection, quarter string) error {
	if quarter == "" {
		return nil
	}
	m := quarterForm.FindStringSubmatch(quarter)
	if m == nil {
		return fmt.Errorf("there is no quarter %q: write it as 2025Q3", quarter)
	}
	year, err := strconv.Atoi(m[1])
	if err != nil {
		return err
	}
	if s.Year != 0 && s.Year != year {
		return errors.New("--year and --quarter name different years")
	}
	s.Year, s.Quarter = year, int(m[2][0]-'0')
	return nil
}

// printNumbers prints the numbers, and to the standard error what is wrong with
// the files that they come from.
func printNumbers(c *cobra.Command, n *generator.Numbers, format string) error {
	if n.Stats != nil {
		data, err := numbersAs(n, format)
		if err != nil {
			return failure{err}
		}
		if err := printData(c, data); err != nil {
			return err
		}
	}
	return talkOf(c, n)
}

func numbersAs(n *generator.Numbers, format string) ([]byte, error) {
	switch format {
	case "csv":
		return n.CSV()
	case "json":
		return n.JSON()
	case "xlsx":
		return n.XLSX()
	default:
		return n.Text(), nil
	}
}

// talkOf prints what is wrong with the files that numbers come from, and turns
// it into an exit status.
func talkOf(c *cobra.Command, n *generator.Numbers) error {
	worth := atLeast(n.Findings, diag.Warning)
	if err := diag.WriteText(c.ErrOrStderr(), worth, diag.Style{Color: useColor(c, c.ErrOrStderr())}); err != nil {
		return failure{err}
	}
	if len(worth) > 0 {
		fmt.Fprintln(c.ErrOrStderr(), diag.Summary(worth))
	}
	switch {
	case n.Stats == nil:
		return status(exitUsage)
	case diag.HasErrors(worth):
		return status(exitFindings)
	default:
		return nil
	}
}
