package cli

import "github.com/spf13/cobra"

func newImport() *cobra.Command {
	c := &cobra.Command{
		Use:   "import",
		Short: "take over tables of other systems",
		Long: `Takes over tables that other systems exported. No import writes over a file, and what a
table does not say is never filled in.`,
		Args: cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error { return c.Help() },
	}
	c.AddCommand(newImportCSV())
	return c
}
