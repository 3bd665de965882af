package cli

import (
	"errors"
	"fmt"
	"slices"

	"github.com/spf13/cobra"

	"cleryreport/generator"
)

func newApprove() *cobra.Command {
	var office, on string
	c := &cobra.Command{
		Use:   "approve FILE[#HEADING] ...",
		Short: "record that an office accepts texts as they stand",
		Long: `Records in site/approvals.yaml that an office accepts the text under a heading, or a
whole file, as it stands now. The heading may be written as in links: small letters
with hyphens. When the text changes, the approval ends and check says so; it also ends
with the edition. Of several texts all are recorded or none.`,
		Example: `  clery approve policies/reporting.md#whom-to-tell policies/retaliation.md --office title_ix --on 2026-06-15`,
		Args:    cobra.MinimumNArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			if office == "" {
				return errors.New("--office is missing: the office that accepts the text, as site/offices.yaml names it")
			}
			dir, err := repository(nil)
			if err != nil {
				return err
			}
			if on, err = day(on); err != nil {
				return err
			}
			list, err := generator.Approve(dir, args, office, on)
			if err != nil {
				return blame(err)
			}
			for _, a := range list {
				fmt.Fprintln(c.ErrOrStderr(), accepted(a, on))
			}
			if slices.ContainsFunc(list, func(a generator.Approved) bool { return !a.Before }) {
				fmt.Fprintln(c.ErrOrStderr(), "wrote site/approvals.yaml")
			}
			return nil
		},
	}
	c.Flags().StringVar(&office, "office", "", "`OFFICE` that accepts the text (an id of site/offices.yaml)")
	c.Flags().StringVar(&on, "on", "", "`DAY` of the approval, such as 2026-06-15 (default today)")
	return c
}

// accepted says what became of one text.
func accepted(a generator.Approved, on string) string {
	text := a.Path
	if a.Heading != "" {
		text += ", “" + a.Heading + "”"
	}
	if a.Before {
		return text + ": accepted by " + a.By + " before, and unchanged since"
	}
	return text + ": accepted by " + a.By + " on " + on
}
