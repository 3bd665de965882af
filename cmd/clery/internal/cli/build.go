package cli

import (
	"fmt"
	"path/filepath"

	"github.com/spf13/cobra"

	"cleryreport/generator"
	"cleryreport/generator/diag"
)

func newBuild() *cobra.Command {
	var o generator.Options
	c := &cobra.Command{
		Use:   "build [DIR]",
		Short: "check the report repository and publish the report",
		Long: `Checks the report repository at DIR, or the one around the current folder. If no
finding is an error, publishes the report as HTML and PDF with its notice of
availability to public/, and the gap report to review/. Each folder is exchanged
as a whole: a run that fails or is cancelled leaves the last one as it was.`,
		Args: cobra.MaximumNArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			dir, err := repository(args)
			if err != nil {
				return err
			}
			o.Dir, o.Version = dir, version()
			for _, target := range []*string{&o.Output, &o.Review} {
				if err := absolute(target); err != nil {
					return failure{err}
				}
			}
			r, published, err := generator.Build(c.Context(), o)
			if err != nil {
				return failure{err}
			}
			worth := atLeast(r.Findings, diag.Warning)
			if err := diag.WriteText(c.ErrOrStderr(), worth, diag.Style{Color: useColor(c, c.ErrOrStderr())}); err != nil {
				return failure{err}
			}
			fmt.Fprintln(c.ErrOrStderr(), diag.Summary(r.Findings))
			if !published {
				fmt.Fprintln(c.ErrOrStderr(), "nothing was published; what was published before is as it was")
				return verdict(r, r.Findings, diag.Error)
			}
			fmt.Fprintf(c.ErrOrStderr(), "published %s\n", r.Edition.Report.Title)
			return verdict(r, r.Findings, diag.Error)
		},
	}
	c.Flags().StringVarP(&o.Output, "output", "o", "", "folder to publish to (default public in the repository)")
	c.Flags().StringVar(&o.Review, "review", "", "folder for reviewers' reports (default review in the repository)")
	c.Flags().StringVar(&o.Records, "records", "", "folder of the ledger (default stats/ledger, if it is there)")
	c.Flags().BoolVar(&o.Draft, "draft", false, "publish although statements or numbers are missing, with DRAFT on every page and closed to search engines")
	return c
}

// absolute makes a path that was given one from the root, so that two of them
// can be compared.
func absolute(path *string) error {
	if *path == "" {
		return nil
	}
	full, err := filepath.Abs(*path)
	*path = full
	return err
}

// atLeast keeps the findings of a severity or above it.
func atLeast(list []diag.Diagnostic, severity diag.Severity) []diag.Diagnostic {
	var kept []diag.Diagnostic
	for _, d := range list {
		if d.Severity >= severity {
			kept = append(kept, d)
		}
	}
	return kept
}
