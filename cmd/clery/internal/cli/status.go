package cli

import (
	"bytes"
	"fmt"
	"slices"

	"github.com/spf13/cobra"

	"cleryreport/generator"
	"cleryreport/generator/diag"
)

// statusFlags are what the user chose for a status.
type statusFlags struct {
	options generator.Options
	status  generator.StatusOptions
	format  string
	output  string
}

// statusFormats are the formats of a status.
var statusFormats = []string{"text", "json", "html", "ics"}

func newStatus() *cobra.Command {
	var f statusFlags
	c := &cobra.Command{
		Use:   "status [DIR]",
		Short: "say where the edition stands: deadline, what blocks it, who owns that, what comes next",
		Long: `Says how many days are left to the deadline, what keeps the report from being
published and which office owns that, how far the checklist, reviews, approvals, notices
and requests to police agencies have come, and the dates ahead. With --since it also says
what changed since a Git revision.

--format ics is the calendar of the compliance year for a calendar program: each task
with its day, its paragraph of law and its office. site/calendar.yaml moves, leaves out
and adds tasks.

A report that is late or has errors does not change the exit status; see check for that.
The status and the calendar are an aid and no legal advice.`,
		Example: `  clery status --owner public_safety
  clery status --format ics --output clery-2026.ics`,
		Args: cobra.MaximumNArgs(1),
		RunE: func(c *cobra.Command, args []string) (err error) {
			if !slices.Contains(statusFormats, f.format) {
				return fmt.Errorf("there is no format %q: a status is text, json, html or ics", f.format)
			}
			if f.options.Dir, err = repository(args); err != nil {
				return err
			}
			if f.options.Today, err = day(f.options.Today); err != nil {
				return err
			}
			return runStatus(c, f)
		},
	}
	c.Flags().StringVar(&f.format, "format", "text", "how it is printed: text, json, html or ics (a calendar)")
	c.Flags().StringVar(&f.output, "output", "", "`FILE` to print to instead of the standard output")
	c.Flags().StringVar(&f.status.Owner, "owner", "", "only what this `OFFICE` has to do (an id of site/offices.yaml)")
	c.Flags().StringVar(&f.status.Since, "since", "", "also what changed since the Git revision `REF`, such as origin/main")
	c.Flags().StringVar(&f.options.Today, "today", "", "`DAY` from which days are counted, such as 2026-09-19 (default today)")
	c.Flags().StringVar(&f.options.Records, "records", "", "`FOLDER` of the ledger (default stats/ledger, if it is there)")
	return c
}

func runStatus(c *cobra.Command, f statusFlags) error {
	s, err := generator.StatusOf(c.Context(), f.options, f.status)
	if err != nil {
		return blame(err)
	}
	if s.Broken() {
		if err := diag.WriteText(c.ErrOrStderr(), s.Findings, diag.Style{Color: useColor(c, c.ErrOrStderr())}); err != nil {
			return failure{err}
		}
		fmt.Fprintln(c.ErrOrStderr(), diag.Summary(s.Findings))
		return status(exitUsage)
	}
	data, err := f.print(s, diag.Style{Color: f.output == "" && useColor(c, c.OutOrStdout())})
	if err != nil {
		return failure{err}
	}
	if err := emit(c.OutOrStdout(), f.output, data); err != nil {
		return failure{err}
	}
	if s.Unjudged || s.Partly {
		fmt.Fprintln(c.ErrOrStderr(), "a file could not be read; what may only seem to be missing is judged once it can be")
	}
	return nil
}

// print writes the status in the chosen format.
func (f statusFlags) print(s *generator.Status, style diag.Style) ([]byte, error) {
	switch f.format {
	case "json":
		return s.JSON()
	case "html":
		return s.HTML()
	case "ics":
		return s.Calendar()
	default:
		var b bytes.Buffer
		err := s.WriteText(&b, style)
		return b.Bytes(), err
	}
}
