package cli

import (
	"errors"
	"fmt"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"cleryreport/generator"
	"cleryreport/generator/form"
)

func newExportXLSX() *cobra.Command {
	var o generator.Options
	var choice form.Choice
	var output string
	c := &cobra.Command{
		Use:   "xlsx [DIR]",
		Short: "write a workbook in which an office fills in numbers or a list",
		Long: `Writes an Excel workbook with a sheet for each table of each campus, for one calendar
year. What is known is filled in; an empty cell is a number that nobody has, and never a
zero. clery import xlsx takes the workbook back. It can be filled in with Excel,
LibreOffice or Google Sheets.`,
		Example: `  clery export xlsx --year 2025 --output numbers.xlsx
  clery export xlsx --what programs --campus main --output programs.xlsx`,
		Args: cobra.MaximumNArgs(1),
		RunE: func(c *cobra.Command, args []string) (err error) {
			if output == "" {
				return errors.New("--output is missing: the file to write, such as numbers.xlsx")
			}
			if o.Dir, err = repository(args); err != nil {
				return err
			}
			data, findings, err := generator.ExportXLSX(o, choice)
			if err != nil {
				return blame(err)
			}
			if data == nil {
				return cannotAnswer(c, findings)
			}
			return writeNew(c, output, data)
		},
	}
	c.Flags().StringVar(&choice.What, "what", form.Numbers, "what is to be filled in: "+strings.Join(form.Whats(), ", "))
	c.Flags().StringVar(&choice.Campus, "campus", "", "only this `CAMPUS` (an id of site/campuses.yaml)")
	c.Flags().IntVar(&choice.Year, "year", 0, "calendar `YEAR` (default the last one of the edition)")
	c.Flags().StringVarP(&output, "output", "o", "", "`FILE` to write, which is not there yet")
	return c
}

// writeNew writes a file that is not there yet: a workbook that somebody has
// filled in is never written over.
func writeNew(c *cobra.Command, name string, data []byte) error {
	file, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if errors.Is(err, os.ErrExist) {
		return fmt.Errorf("%s is there already, and somebody may have filled it in: choose another name", name)
	}
	if err != nil {
		return failure{err}
	}
	_, err = file.Write(data)
	if err := errors.Join(err, file.Close()); err != nil {
		return failure{errors.Join(err, os.Remove(name))}
	}
	fmt.Fprintln(c.OutOrStdout(), "wrote", name)
	return nil
}
