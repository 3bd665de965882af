package cli

import (
	"archive/zip"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"regexp"

	"github.com/spf13/cobra"

	"cleryreport/generator"
	"cleryreport/generator/diag"
)

func newImportED() *cobra.Command {
	var unit, name, to string
	c := &cobra.Command{
		Use:   "ed DIR|ZIP",
		Short: "start from the numbers that the US Department of Education published",
		Long: `Reads the files of the Department's Campus Safety and Security collection as people
download them (.csv, .xls or .xlsx, in a folder or in the .zip) and writes what they
hold of one institution: its campuses, the numbers of each year, and the fires. What
the collection does not hold becomes missing, never zero.`,
		Example: `  clery import ed Crime2023EXCEL.zip --name "state university"
  clery import ed Crime2023EXCEL.zip --unitid 100654`,
		Args: cobra.ExactArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			if (unit == "") == (name == "") {
				return errors.New("--unitid is missing: the unit id of the institution (six digits) or of one campus (nine); --name TEXT looks it up")
			}
			if unit != "" && !unitIDForm.MatchString(unit) {
				return fmt.Errorf("%q is no unit id: it has six digits, that of one campus has nine", unit)
			}
			collection, closer, err := openCollection(args[0])
			if err != nil {
				return err
			}
			defer closer.Close()
			if name != "" {
				return listCampuses(c, collection, name)
			}
			dir, err := target(to)
			if err != nil {
				return err
			}
			written, findings, err := generator.ImportED(dir, collection, unit)
			return reportImport(c, written, findings, err)
		},
	}
	c.Flags().StringVar(&unit, "unitid", "", "unit `NUMBER` of the institution (six digits), or of one campus (nine)")
	c.Flags().StringVar(&name, "name", "", "list the campuses whose names hold `TEXT` instead, with their unit ids")
	c.Flags().StringVar(&to, "to", "", "`FOLDER` of the report repository to write into, which may be empty (default the one around the current folder)")
	return c
}

// target is the repository to write into: the folder that is named, which may be
// empty yet, or the one around the current folder.
func target(named string) (string, error) {
	if named == "" {
		return repository(nil)
	}
	if info, err := os.Stat(named); err != nil || !info.IsDir() {
		return "", fmt.Errorf("there is no folder %s", named)
	}
	return named, nil
}

var unitIDForm = regexp.MustCompile(`^(\d{6}|\d{9})$`)

// openCollection opens the folder or archive that a user names.
func openCollection(name string) (fs.FS, io.Closer, error) {
	info, err := os.Stat(name)
	if err != nil {
		return nil, nil, fmt.Errorf("there is no folder or file %s", name)
	}
	if info.IsDir() {
		return os.DirFS(name), io.NopCloser(nil), nil
	}
	archive, err := zip.OpenReader(name)
	if err != nil {
		return nil, nil, fmt.Errorf("%s is no folder, and no .zip that can be read: name the one that holds the files of the collection", name)
	}
	return archive, archive, nil
}

// listCampuses prints the campuses whose names hold some words.
func listCampuses(c *cobra.Command, collection fs.FS, words string) error {
	lines, findings := generator.CampusesED(collection, words)
	if diag.HasErrors(findings) {
		return reportImport(c, nil, findings, nil)
	}
	for _, line := range lines {
		fmt.Fprintln(c.OutOrStdout(), line)
	}
	if len(lines) == 0 {
		fmt.Fprintln(c.ErrOrStderr(), "no campus of the collection has these words in its name")
		return status(exitFindings)
	}
	return nil
}

// reportImport prints what an import found and wrote.
func reportImport(c *cobra.Command, written []generator.Written, findings []diag.Diagnostic, err error) error {
	if err != nil {
		return failure{err}
	}
	if err := diag.WriteText(c.ErrOrStderr(), findings, diag.Style{Color: useColor(c, c.ErrOrStderr())}); err != nil {
		return failure{err}
	}
	for _, w := range written {
		word := "unchanged"
		if w.Changed {
			word = "wrote"
		}
		fmt.Fprintln(c.OutOrStdout(), word, w.Path)
	}
	if len(findings) > 0 {
		fmt.Fprintln(c.ErrOrStderr(), diag.Summary(findings))
	}
	if diag.HasErrors(findings) {
		return status(exitFindings)
	}
	return nil
}
