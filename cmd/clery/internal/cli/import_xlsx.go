package cli

import (
	"fmt"
	"os"

	"github.com/spf13/cobra"

	"cleryreport/generator"
	"cleryreport/generator/diag"
)

func newImportXLSX() *cobra.Command {
	var o generator.Options
	c := &cobra.Command{
		Use:   "xlsx FILE [DIR]",
		Short: "take back a workbook that clery export xlsx wrote",
		Long: `Reads a workbook that clery export xlsx wrote and people filled in, and writes what is new
in it into stats/. Every change is listed. If anything is wrong, each cell is named and
nothing is written. Numbers that were counted from the ledger, and those that an edition
has published, are not written over.`,
		Example: `  clery import xlsx numbers.xlsx`,
		Args:    cobra.RangeArgs(1, 2),
		RunE: func(c *cobra.Command, args []string) (err error) {
			if o.Dir, err = repository(args[1:]); err != nil {
				return err
			}
			file, err := os.Open(args[0])
			if err != nil {
				return fmt.Errorf("the workbook %s cannot be opened", args[0])
			}
			defer file.Close()
			done, findings, err := generator.ImportXLSX(o, generator.Named{Name: shownPath(o.Dir, args[0]), From: file})
			if err != nil {
				return failure{err}
			}
			return sayWorkbook(c, done, findings)
		},
	}
	c.Flags().StringVar(&o.Records, "records", "", "folder of the ledger (default stats/ledger, if it is there)")
	return c
}

// sayWorkbook prints what an import of a workbook found and changed.
func sayWorkbook(c *cobra.Command, done *generator.WorkbookImport, findings []diag.Diagnostic) error {
	if err := diag.WriteText(c.ErrOrStderr(), findings, diag.Style{Color: useColor(c, c.ErrOrStderr())}); err != nil {
		return failure{err}
	}
	if len(findings) > 0 && done != nil {
		fmt.Fprintln(c.ErrOrStderr(), diag.Summary(findings))
	}
	if done == nil {
		fmt.Fprintln(c.ErrOrStderr(), diag.Summary(findings)+"; nothing was imported")
		return status(exitFindings)
	}
	for _, line := range done.Changes {
		fmt.Fprintln(c.OutOrStdout(), line)
	}
	for _, file := range done.Files {
		fmt.Fprintln(c.OutOrStdout(), "wrote", file)
	}
	if len(done.Files) == 0 {
		fmt.Fprintln(c.ErrOrStderr(), "nothing new was found in the workbook")
	}
	return nil
}
