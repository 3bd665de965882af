package cli

import "github.com/spf13/cobra"

func newExport() *cobra.Command {
	c := &cobra.Command{
		Use:   "export",
		Short: "hand out what is known of a year, to be filled in",
		Long: `Writes what the report repository knows of a year in a form that people without it can
fill in, and that clery import takes back.`,
		Args: cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error { return c.Help() },
	}
	c.AddCommand(newExportXLSX())
	return c
}
