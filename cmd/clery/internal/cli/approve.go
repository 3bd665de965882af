package cli

import (
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"cleryreport/generator"
)

func newApprove() *cobra.Command {
	var office, on string
	c := &cobra.Command{
		Use:   "approve FILE[#HEADING]",
		Short: "record that an office accepts a text as it stands",
		Long: `Records in site/approvals.yaml that an office accepts the text under a heading, or a
whole file, as it stands now. The heading may be written as in links: small letters
with hyphens. When the text changes, the approval ends and check says so.`,
		Example: `  clery approve policies/reporting.md#whom-to-tell --by public_safety --on 2026-06-15`,
		Args:    cobra.ExactArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			if office == "" {
				return errors.New("--by is missing: the office that accepts the text, as site/offices.yaml names it")
			}
			dir, err := repository(nil)
			if err != nil {
				return err
			}
			if on, err = day(on); err != nil {
				return err
			}
			if err := generator.Approve(dir, args[0], office, on); err != nil {
				return blame(err)
			}
			fmt.Fprintln(c.ErrOrStderr(), "wrote site/approvals.yaml")
			return nil
		},
	}
	c.Flags().StringVar(&office, "by", "", "`OFFICE` that accepts the text (an id of site/offices.yaml)")
	c.Flags().StringVar(&on, "on", "", "`DAY` of the approval, such as 2026-06-15 (default today)")
	return c
}
