package cli

import "github.com/spf13/cobra"

func newImport() *cobra.Command {
	c := &cobra.Command{
		Use:   "import",
		Short: "take numbers from tables of others into the report repository",
		Long: `Reads tables that others made and writes what they hold in the form of the report
repository. What a person wrote stays as it is, and a number that is not there stays
missing.`,
		Args: cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error { return c.Help() },
	}
	c.AddCommand(newImportCSV(), newImportED(), newImportXLSX())
	return c
}
