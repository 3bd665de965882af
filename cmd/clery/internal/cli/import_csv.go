package cli

import (
	"fmt"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"cleryreport/generator"
	"cleryreport/generator/diag"
	"cleryreport/generator/importer/logs"
)

func newImportCSV() *cobra.Command {
	var o generator.Options
	var mapping, name string
	c := &cobra.Command{
		Use:   "csv FILE [DIR]",
		Short: "import a police log or a fire log",
		Long: `Reads a log of crimes or fires that another system exported, and writes new files of the
ledger, or fire logs, as a mapping of its columns says. The export stays outside the
repository: nothing of it is taken over but dates, numbers and references. What it does not
say of a record stays open, and is listed with the lines of the export.`,
		Example: `  clery import csv ../export.csv --map stats/columns.yaml --records ../records`,
		Args:    cobra.RangeArgs(1, 2),
		RunE: func(c *cobra.Command, args []string) error {
			dir, err := repository(args[1:])
			if err != nil {
				return err
			}
			o.Dir = dir
			if mapping == "" {
				mapping = filepath.Join(dir, filepath.FromSlash(generator.PlaceOfMapping))
			}
			if name == "" {
				name = generator.LedgerName(args[0])
			} else if name != generator.LedgerName(name+".csv") {
				return fmt.Errorf("the name %q cannot be that of files of the ledger: it is made of words in small letters with - between them, and of no number of three digits or more but a year, and it is not a person's", name)
			}
			return importCSV(c, o, args[0], mapping, name)
		},
	}
	c.Flags().StringVar(&mapping, "map", "", "`FILE` with the mapping of columns (default "+generator.PlaceOfMapping+")")
	c.Flags().StringVar(&name, "name", "", "`NAME` of the files of the ledger, without folder and ending (default that of the export)")
	c.Flags().StringVar(&o.Records, "records", "", "`FOLDER` of the ledger (default stats/ledger)")
	return c
}

func importCSV(c *cobra.Command, o generator.Options, file, mapping, name string) error {
	if _, inside := within(o.Dir, file); inside {
		return fmt.Errorf("the export %s lies in the report repository, which others can read: move it elsewhere", file)
	}
	export, err := os.Open(file)
	if err != nil {
		return fmt.Errorf("the export %s cannot be opened", file)
	}
	defer export.Close()
	columns, err := os.Open(mapping)
	if err != nil {
		return fmt.Errorf("the mapping %s cannot be opened: it says which column of the export holds what; docs/formats.md shows one", mapping)
	}
	defer columns.Close()
	done, findings, err := generator.ImportLog(o, generator.Named{Name: shownPath(o.Dir, file), From: export},
		generator.Named{Name: shownPath(o.Dir, mapping), From: columns}, name)
	if err != nil {
		return failure{err}
	}
	if err := diag.WriteText(c.ErrOrStderr(), findings, diag.Style{Color: useColor(c, c.ErrOrStderr())}); err != nil {
		return failure{err}
	}
	if done == nil {
		fmt.Fprintln(c.ErrOrStderr(), diag.Summary(findings)+"; nothing was imported")
		return status(exitFindings)
	}
	sayImport(c, done)
	if diag.HasErrors(findings) {
		fmt.Fprintln(c.ErrOrStderr(), diag.Summary(findings)+"; the rows that they name were left out")
		return status(exitFindings)
	}
	return nil
}

// sayImport lists what was written on the standard output, and what became of
// the other rows on the standard error.
func sayImport(c *cobra.Command, done *generator.LogImport) {
	for _, f := range done.Files {
		fmt.Fprintf(c.OutOrStdout(), "wrote %s: records: %d, of these to be completed: %d\n", f.Path, f.Records, f.Pending)
	}
	if len(done.Files) == 0 {
		fmt.Fprintln(c.ErrOrStderr(), "nothing new was found in the export")
	}
	s := done.Summary
	rows := 0
	for _, n := range s.Nothing {
		rows += len(n.Lines)
	}
	fmt.Fprintf(c.ErrOrStderr(), "of %d rows, %d are nothing that the statistics count, %d were left out, %d are of records that are there already\n",
		s.Rows, rows, s.LeftOut, s.Known)
	for _, n := range s.Nothing {
		fmt.Fprintf(c.ErrOrStderr(), "  %4d  %s: %s\n", len(n.Lines), n.Text, logs.Lines(n.Lines))
	}
}

// shownPath is a path as findings show it: from the root of the repository if
// the file lies in it, otherwise as the user named it.
func shownPath(dir, file string) string {
	if rel, inside := within(dir, file); inside {
		return filepath.ToSlash(rel)
	}
	return filepath.ToSlash(file)
}

// within returns the path of a file from a folder if the file lies in it.
func within(dir, file string) (rel string, inside bool) {
	full, err := filepath.Abs(file)
	if err != nil {
		return "", false
	}
	rel, err = filepath.Rel(dir, full)
	return rel, err == nil && filepath.IsLocal(rel)
}
