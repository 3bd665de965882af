package cli

import (
	"fmt"
	"runtime/debug"

	"github.com/spf13/cobra"

	"cleryreport/generator/schema"
)

func newVersion() *cobra.Command {
	return &cobra.Command{
		Use:   "version",
		Short: "print the version of the program and of its law pack",
		Args:  cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error {
			_, err := fmt.Fprintf(c.OutOrStdout(), "clery %s, law pack %d\n", version(), schema.Pack)
			return err
		},
	}
}

// version is the version of the module as the Go command recorded it; a build
// from a working copy is "devel".
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok || info.Main.Version == "" || info.Main.Version == "(devel)" {
		return "devel"
	}
	return info.Main.Version
}
