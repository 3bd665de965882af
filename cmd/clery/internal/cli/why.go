package cli

import (
	"bytes"
	"fmt"

	"github.com/spf13/cobra"

	"cleryreport/generator"
	"cleryreport/generator/diag"
	"cleryreport/generator/trail"
)

func newWhy() *cobra.Command {
	var o generator.Options
	var format string
	c := &cobra.Command{
		Use:   "why CAMPUS YEAR [TABLE/]CATEGORY [GEOGRAPHY]",
		Short: "say where a number comes from",
		Long: `Lists what a number is made of: the records of the ledger with their reference
numbers and the counting rules that spoke, what police agencies supplied and what of
it the ledger holds already, or the line on which somebody typed it. Then it lists the
records that were looked at and not counted, each with the rule that kept it out.

A table alone, such as arrests, stands for all of its lines, and a category without a
geography for all of them; hate crimes may be narrowed by a bias. outside and unknown
list the records of those places. fires asks for the fire statistics of all student
housing or of one facility.

What it prints names records: keep it where the ledger is kept.`,
		Example: `  clery why main 2025 burglary on_campus
  clery why main 2025 arrests/drugs
  clery why main 2025 hate_crimes/intimidation race student_housing
  clery why main 2025 stalking outside
  clery why main 2025 fires aster-hall`,
		Args: cobra.RangeArgs(3, 5),
		RunE: func(c *cobra.Command, args []string) (err error) {
			if o.Dir, err = repository(nil); err != nil {
				return err
			}
			write, ok := whyFormats[format]
			if !ok {
				return fmt.Errorf("there is no format %q: it is text, json or csv", format)
			}
			reply, findings, err := generator.Why(o, generator.Question{Campus: args[0], Year: args[1], Line: args[2], Narrow: args[3:]})
			if err != nil {
				return blame(err)
			}
			if diag.HasErrors(findings) {
				return cannotAnswer(c, findings)
			}
			for _, table := range reply.Also {
				fmt.Fprintf(c.ErrOrStderr(), "%s has this line too: ask for %s/...\n", table, table)
			}
			return write(c, reply)
		},
	}
	c.Flags().StringVar(&format, "format", "text", "how the answer is printed: text, json or csv")
	c.Flags().StringVar(&o.Records, "records", "", "`FOLDER` of the ledger (default stats/ledger, if it is there)")
	return c
}

// whyFormats are the ways in which an answer is printed.
var whyFormats = map[string]func(*cobra.Command, trail.Reply) error{
	"text": func(c *cobra.Command, r trail.Reply) error {
		var b bytes.Buffer
		if err := trail.WriteText(&b, r); err != nil {
			return failure{err}
		}
		return printData(c, b.Bytes())
	},
	"json": func(c *cobra.Command, r trail.Reply) error { return printJSON(c, trail.JSON(r)) },
	"csv": func(c *cobra.Command, r trail.Reply) error {
		data, err := trail.CSV(r)
		if err != nil {
			return failure{err}
		}
		return printData(c, data)
	},
}

// cannotAnswer prints what must be mended before numbers can be spoken of.
func cannotAnswer(c *cobra.Command, findings []diag.Diagnostic) error {
	errs := atLeast(findings, diag.Error)
	if err := diag.WriteText(c.ErrOrStderr(), errs, diag.Style{Color: useColor(c, c.ErrOrStderr())}); err != nil {
		return failure{err}
	}
	fmt.Fprintln(c.ErrOrStderr(), diag.Summary(errs))
	return status(exitFindings)
}
