package cli

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/spf13/cobra"

	"cleryreport/generator"
	"cleryreport/generator/diag"
)

// checkFlags are what the user chose for one check.
type checkFlags struct {
	options   generator.Options
	format    string
	output    string
	failLevel string
	owner     string
	since     string
	fix       bool

	showRecords bool
}

func newCheck() *cobra.Command {
	var f checkFlags
	c := &cobra.Command{
		Use:   "check [DIR]",
		Short: "find what is wrong or missing in the report repository",
		Long: `Reads the report repository at DIR, or the one around the current folder, and lists
what is wrong or missing, with its place, the paragraph of law and how to mend it.
The formats html and markdown hold the whole gap report: a summary, the findings, and
each requirement with its state and what answers it. With --owner or --since they hold
those findings alone, short enough for a comment of a pull request.

The checklist is an aid and no legal advice.`,
		Example: `  clery check
  clery check --owner residence_life --fail-level warning
  clery check --since origin/main --format github
  clery check --format html --output gap.html`,
		Args: cobra.MaximumNArgs(1),
		RunE: func(c *cobra.Command, args []string) (err error) {
			if f.options.Dir, err = repository(args); err != nil {
				return err
			}
			if f.options.Today, err = day(f.options.Today); err != nil {
				return err
			}
			return runCheck(c, f)
		},
	}
	c.Flags().StringVar(&f.format, "format", "text", "how findings are printed: "+formatNames)
	c.Flags().StringVar(&f.output, "output", "", "`FILE` to print to instead of the standard output")
	c.Flags().StringVar(&f.failLevel, "fail-level", "error", "least severity that makes the exit status 1: error, warning or note")
	c.Flags().StringVar(&f.owner, "owner", "", "show only findings in the texts that this `OFFICE` owns (an id of site/offices.yaml)")
	c.Flags().StringVar(&f.since, "since", "", "show only findings that were not there at the Git revision `REF`, such as origin/main")
	c.Flags().BoolVar(&f.fix, "fix", false, "make the repairs that can mean nothing else, then check again")
	c.Flags().BoolVar(&f.showRecords, "show-records", false, showRecordsUsage)
	c.Flags().StringVar(&f.options.Today, "today", "", todayUsage)
	c.Flags().StringVar(&f.options.Records, "records", "", "`FOLDER` of the ledger (default stats/ledger, if it is there)")
	return c
}

func runCheck(c *cobra.Command, f checkFlags) error {
	level, err := parseLevel(f.failLevel)
	if err != nil {
		return err
	}
	if formats[f.format] == nil {
		return fmt.Errorf("there is no format %q: it is %s", f.format, formatNames)
	}
	f.options.Alone = true
	if f.showRecords && (f.output != "" || f.format != "text") {
		return errors.New("--show-records is for text on a terminal, without --output and --format")
	}
	if err := allowRecords(f.showRecords, c.OutOrStdout()); err != nil {
		return err
	}
	r, shown, err := findingsOf(c, f)
	if err != nil {
		return err
	}
	if f.showRecords {
		shown.findings = generator.WithRecords(shown.findings)
	}
	data, err := f.print(r, shown.findings, diag.Style{Color: f.output == "" && useColor(c, c.OutOrStdout())})
	if err != nil {
		return failure{err}
	}
	if err := emit(c.OutOrStdout(), f.output, data); err != nil {
		return failure{err}
	}
	summarize(c, r, shown.findings)
	if shown.talk != "" {
		fmt.Fprintln(c.ErrOrStderr(), shown.talk)
	}
	return verdict(r, shown.findings, level)
}

// print writes the findings in the chosen format. What is made for reviewers is
// the whole gap report with the findings in it, unless they asked for some of
// the findings, or no statement could be judged.
func (f checkFlags) print(r *generator.Result, findings []diag.Diagnostic, style diag.Style) ([]byte, error) {
	if write := gapFormats[f.format]; write != nil && f.since == "" && f.owner == "" && r.HasGap() {
		return write(r)
	}
	var b bytes.Buffer
	err := formats[f.format](&b, findings, style)
	return b.Bytes(), err
}

// screenful is how many findings people still see at a glance.
const screenful = 20

// summarize ends a run with the number of findings, of many also by rule, and
// says so where more may follow once these are mended.
func summarize(c *cobra.Command, r *generator.Result, findings []diag.Diagnostic) {
	fmt.Fprintln(c.ErrOrStderr(), diag.Summary(findings))
	if len(findings) > screenful {
		fmt.Fprintln(c.ErrOrStderr(), "by rule: "+diag.ByRule(findings))
	}
	switch {
	case r.Unjudged:
		fmt.Fprintln(c.ErrOrStderr(), "the statements are held against the law once every file can be read")
	case r.Partly:
		fmt.Fprintln(c.ErrOrStderr(), "what may only seem to be missing, because a file could not be read, is judged once it can be")
	}
}

// emit writes to the file named, or to w if none is.
func emit(w io.Writer, output string, data []byte) error {
	if output == "" {
		_, err := w.Write(data)
		return err
	}
	return os.WriteFile(output, data, 0o644)
}

func parseLevel(word string) (diag.Severity, error) {
	for _, s := range []diag.Severity{diag.Note, diag.Warning, diag.Error} {
		if s.String() == word {
			return s, nil
		}
	}
	return 0, fmt.Errorf("there is no fail level %q: it is error, warning or note", word)
}

// verdict turns the findings that are shown into an exit status.
func verdict(r *generator.Result, shown []diag.Diagnostic, level diag.Severity) error {
	switch {
	case r.Broken():
		return status(exitUsage)
	case diag.Count(shown, level) > 0:
		return status(exitFindings)
	default:
		return nil
	}
}
