package cli

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"cleryreport/generator"
)

// codeowners is where hosts look for the file, from the report repository.
const codeowners = ".github/CODEOWNERS"

func newOwners() *cobra.Command {
	var output string
	var check bool
	c := &cobra.Command{
		Use:   "owners [DIR]",
		Short: "print the file CODEOWNERS, by which the Git host asks the owner of a text about its change",
		Long: `Prints the file CODEOWNERS for the report repository at DIR, or for the one around the
current folder: for each text the team of the office that owns it, as owner: in the head
of the text and team: in site/offices.yaml say. A text whose office has no team is named.

With --check nothing is printed or written: the exit status is 1 unless the file is up to
date, that of --output or ` + codeowners + ` in the report repository.`,
		Example: `  clery owners --output .github/CODEOWNERS
  clery owners --check`,
		Args: cobra.MaximumNArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			dir, err := repository(args)
			if err != nil {
				return err
			}
			o, err := generator.Owners(c.Context(), dir)
			if err != nil {
				return blame(err)
			}
			if check {
				if output == "" {
					output = filepath.Join(dir, filepath.FromSlash(codeowners))
				}
				return upToDate(c, output, o.Codeowners)
			}
			for _, text := range o.Without {
				fmt.Fprintln(c.ErrOrStderr(), "nobody is asked about "+text)
			}
			return writeOwners(c, output, o.Codeowners)
		},
	}
	c.Flags().StringVar(&output, "output", "", "`FILE` to write instead of the standard output, such as "+codeowners)
	c.Flags().BoolVar(&check, "check", false, "find out whether the file is up to date")
	return c
}

// writeOwners writes the file, with the folder in which it lies.
func writeOwners(c *cobra.Command, output string, data []byte) error {
	if output != "" {
		if err := os.MkdirAll(filepath.Dir(output), 0o755); err != nil {
			return failure{err}
		}
	}
	if err := emit(c.OutOrStdout(), output, data); err != nil {
		return failure{err}
	}
	return nil
}

// upToDate compares the file with what it should hold; a host may have changed
// the ends of its lines.
func upToDate(c *cobra.Command, file string, want []byte) error {
	got, err := os.ReadFile(file)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		fmt.Fprintf(c.ErrOrStderr(), "there is no %s; clery owners --output writes it\n", file)
		return status(exitFindings)
	case err != nil:
		return failure{err}
	case !bytes.Equal(bytes.ReplaceAll(got, []byte("\r\n"), []byte("\n")), want):
		fmt.Fprintf(c.ErrOrStderr(), "%s is not up to date; clery owners --output writes it anew\n", file)
		return status(exitFindings)
	default:
		fmt.Fprintf(c.ErrOrStderr(), "%s is up to date\n", file)
		return nil
	}
}
