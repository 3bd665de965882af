package cli

import (
	"errors"
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
finding is an error (or with --release none but those that site/exceptions.yaml
names), publishes the report as HTML and PDF with its notice of
availability to public/, and the gap report to review/. With the ledger at hand, it
writes to confidential/ which records each number is made of, for nobody but those who
may see the ledger. Each folder is exchanged as a whole: a run that fails or is
cancelled leaves the last one as it was.`,
		Example: `  clery build
  clery build --draft /path/to/report
  clery build --release`,
		Args: cobra.MaximumNArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			dir, err := repository(args)
			if err != nil {
				return err
			}
			if o.Draft && o.Release {
				return errors.New("--draft and --release exclude each other: a draft goes to reviewers, a release to everybody")
			}
			o.Dir, o.Version = dir, version()
			if o.Today, err = day(o.Today); err != nil {
				return err
			}
			for _, target := range []*string{&o.Output, &o.Review, &o.Confidential} {
				if err := absolute(target); err != nil {
					return failure{err}
				}
			}
			r, published, err := generator.Build(c.Context(), o)
			if err != nil {
				return blame(err)
			}
			worth := atLeast(r.Findings, diag.Warning)
			if err := diag.WriteText(c.ErrOrStderr(), worth, diag.Style{Color: useColor(c, c.ErrOrStderr())}); err != nil {
				return failure{err}
			}
			summarize(c, r, r.Findings)
			if !published {
				fmt.Fprintln(c.ErrOrStderr(), "nothing was published; what was published before is as it was")
				return verdict(r, r.Findings, diag.Error)
			}
			done := "published"
			if o.Draft {
				done = "built a draft of the"
			}
			fmt.Fprintf(c.ErrOrStderr(), "%s %s\n", done, r.Edition.Report.Title)
			if r.Corpus.HasRecords {
				fmt.Fprintln(c.ErrOrStderr(), "the folder confidential names records: keep it where the ledger is kept")
			}
			if o.Release {
				return verdict(r, diag.Open(r.Findings), diag.Error)
			}
			return verdict(r, r.Findings, diag.Error)
		},
	}
	c.Flags().StringVarP(&o.Output, "output", "o", "", "`FOLDER` to publish to (default public in the repository)")
	c.Flags().StringVar(&o.Review, "review", "", "`FOLDER` for reviewers' reports (default review in the repository)")
	c.Flags().StringVar(&o.Confidential, "confidential", "", "`FOLDER` for the records behind each number (default confidential in the repository)")
	c.Flags().StringVar(&o.Records, "records", "", "`FOLDER` of the ledger (default stats/ledger, if it is there)")
	c.Flags().BoolVar(&o.Draft, "draft", false, "publish although statements or numbers are missing, with DRAFT on every page and closed to search engines")
	c.Flags().BoolVar(&o.Release, "release", false, "publish in spite of errors that site/exceptions.yaml names, and of no other")
	c.Flags().StringVar(&o.Today, "today", "", todayUsage)
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
