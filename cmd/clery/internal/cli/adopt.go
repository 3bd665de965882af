package cli

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"

	"github.com/spf13/cobra"

	"cleryreport/generator"
	"cleryreport/generator/diag"
)

func newAdopt() *cobra.Command {
	var o generator.AdoptOptions
	c := &cobra.Command{
		Use:   "adopt FILE.md [DIR]",
		Short: "cut last year's report into the files of a report repository",
		Long: `Reads last year's report from one file of Markdown, which pandoc makes of a Word file,
and cuts it at its headings into drafts under policies/ and content/, every sentence
kept. Citations and offices are proposed with their reasons. Tables of statistics that
can be read for certain become counts.yaml, which somebody has to compare with the
report before it can be published. What was left out, changed or not understood stands
in adopted.md. No file of yours is replaced: all is written, or nothing. DIR may be
empty yet; by default it is the report repository around the current folder.

The line that makes the file, from the folder of the Word file:

  pandoc -f docx -t gfm --wrap=none --extract-media=media report.docx -o report.md`,
		Example: `  clery adopt report.md
  clery adopt report.md /path/to/report --campus main --dry-run`,
		Args: cobra.RangeArgs(1, 2),
		RunE: func(c *cobra.Command, args []string) (err error) {
			if o.Campus != "" && !idForm.MatchString(o.Campus) {
				return fmt.Errorf("%q is no id of a campus: it has small letters, digits and hyphens, such as main", o.Campus)
			}
			if o.Year != 0 && (o.Year < 1990 || o.Year > 2100) {
				return fmt.Errorf("%d is no year of a report", o.Year)
			}
			if o.Dir, err = target(strings.Join(args[1:], "")); err != nil {
				return err
			}
			file, err := os.Open(args[0])
			if err != nil {
				return fmt.Errorf("there is no file %s", args[0])
			}
			defer file.Close()
			if info, err := file.Stat(); err == nil && info.IsDir() {
				return fmt.Errorf("%s is a folder: name one file of Markdown", args[0])
			}
			o.Report = generator.Named{Name: filepath.ToSlash(args[0]), From: file}
			return runAdopt(c, o)
		},
	}
	c.Flags().StringVar(&o.Campus, "campus", "", "`CAMPUS` (an id of site/campuses.yaml) of the tables that name none")
	c.Flags().IntVar(&o.Year, "year", 0, "edition (`YEAR`) of the report that is adopted (default the year after the last one in its tables)")
	c.Flags().BoolVar(&o.Present, "dry-run", false, "write nothing, and print what adopted.md would say")
	return c
}

var idForm = regexp.MustCompile(`^[a-z][a-z0-9_-]*$`)

func runAdopt(c *cobra.Command, o generator.AdoptOptions) error {
	adopted, findings, err := generator.Adopt(o)
	var usage generator.UsageError
	switch {
	case errors.As(err, &usage):
		return usage
	case err != nil:
		return failure{err}
	}
	if err := diag.WriteText(c.ErrOrStderr(), findings, diag.Style{Color: useColor(c, c.ErrOrStderr())}); err != nil {
		return failure{err}
	}
	if diag.HasErrors(findings) {
		fmt.Fprintln(c.ErrOrStderr(), diag.Summary(findings))
		return status(exitFindings)
	}
	if o.Present {
		return printData(c, adopted.List)
	}
	for _, path := range adopted.Written {
		fmt.Fprintln(c.OutOrStdout(), "wrote", path)
	}
	fmt.Fprintf(c.ErrOrStderr(), "drafts: %d, of which no office is certain for %d; citations: %d written, and headings to choose one for: %d; files of numbers to compare: %d\n",
		adopted.Drafts, adopted.Unowned, adopted.Cited, adopted.Proposed, adopted.Counts)
	fmt.Fprintln(c.ErrOrStderr(), "adopted.md tells what became of each piece of the report; clery check tells what is left to do")
	return nil
}
