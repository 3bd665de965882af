package cli

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"cleryreport/generator"
	"cleryreport/generator/diag"
)

// diffFlags are what the user chose for one comparison.
type diffFlags struct {
	options generator.Options
	against string
	format  string
	output  string
}

// diffFormats are the ways in which a comparison is printed.
var diffFormats = []string{"text", "markdown", "html", "json"}

func newDiff() *cobra.Command {
	var f diffFlags
	c := &cobra.Command{
		Use:   "diff [DIR]",
		Short: "show what has changed since the last edition, a Git revision or another folder",
		Long: `Compares the report repository at DIR, or the one around the current folder, with
another edition: statements word by word, numbers cell by cell with what
stats/restated.yaml says of each change, the states of the checklist, and the facts of
site/. The ledger has no part in it.

--against sealed takes the last edition before this one that was sealed: a seal holds
numbers and words. A Git revision such as origin/main, or a folder with another report
repository, holds all of it. Without the flag it is the sealed edition, or what was
committed last if there is none.

The format markdown fits into a comment of a pull request; html is a page for counsel
with what is gone and what is new marked in the text. That editions differ is no
finding: the exit status is 0.`,
		Example: `  clery diff
  clery diff --against origin/main --format markdown
  clery diff --against sealed --format html --output redline.html`,
		Args: cobra.MaximumNArgs(1),
		RunE: func(c *cobra.Command, args []string) (err error) {
			if f.options.Dir, err = repository(args); err != nil {
				return err
			}
			return runDiff(c, f)
		},
	}
	c.Flags().StringVar(&f.against, "against", "", "what to compare with: sealed, a Git revision `REF`, or a folder (default sealed, or HEAD)")
	c.Flags().StringVar(&f.format, "format", "text", "how it is printed: text, markdown, html or json")
	c.Flags().StringVar(&f.output, "output", "", "`FILE` to print to instead of the standard output")
	return c
}

func runDiff(c *cobra.Command, f diffFlags) error {
	if !slices.Contains(diffFormats, f.format) {
		return fmt.Errorf("there is no format %q: it is text, markdown, html or json", f.format)
	}
	against, err := otherEdition(f.against)
	if err != nil {
		return err
	}
	d, err := generator.Diff(c.Context(), f.options, against)
	if err != nil {
		return blame(err)
	}
	if d.Difference == nil {
		if err := diag.WriteText(c.ErrOrStderr(), atLeast(d.Findings, diag.Error), diag.Style{Color: useColor(c, c.ErrOrStderr())}); err != nil {
			return failure{err}
		}
		return verdict(d.Result, d.Findings, diag.Error)
	}
	data, err := diffAs(d, f.format)
	if err != nil {
		return failure{err}
	}
	if err := emit(c.OutOrStdout(), f.output, data); err != nil {
		return failure{err}
	}
	return nil
}

func diffAs(d *generator.Comparison, format string) ([]byte, error) {
	switch format {
	case "markdown":
		return d.Markdown(), nil
	case "html":
		return d.HTML()
	case "json":
		return d.JSON()
	default:
		return d.Text(), nil
	}
}

// otherEdition tells the ways of naming another edition apart. A folder that
// holds a report is one; any other name is a revision, unless it is a path that
// no revision can be.
func otherEdition(name string) (generator.Against, error) {
	if name == "" || name == "sealed" {
		return generator.Against{Sealed: name != ""}, nil
	}
	if _, err := os.Stat(filepath.Join(name, "site", "report.yaml")); err == nil {
		return generator.Against{Dir: name, Name: filepath.ToSlash(name)}, nil
	}
	_, err := os.Stat(name)
	if errors.Is(err, fs.ErrNotExist) && (filepath.IsAbs(name) || strings.HasPrefix(filepath.ToSlash(name), "./") || strings.HasPrefix(filepath.ToSlash(name), "../")) {
		return generator.Against{}, fmt.Errorf("there is no folder %s", name)
	}
	if err == nil && (filepath.IsAbs(name) || name == "." || name == ".." || filepath.ToSlash(name) != filepath.Base(name)) {
		return generator.Against{}, fmt.Errorf("there is no report repository at %s: it holds no site/report.yaml", name)
	}
	return generator.Against{Revision: name}, nil
}
