package cli

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"cleryreport/cmd/clery/internal/manual"
)

func newMan() *cobra.Command {
	var format, output string
	c := &cobra.Command{
		Use:   "man",
		Short: "write a page about each command, for man or in Markdown",
		Long: `Writes a page for each command into a folder, which is made if it is not there: its
description, flags, examples and exit statuses, as the program itself gives them. man
reads the pages where its search path leads to, or by name:

  man ./man1/clery-check.1

The pages hold no clock: their date is that of the program's own version.`,
		Example: `  clery man --output ~/.local/share/man/man1
  clery man --format markdown --output docs/commands`,
		Args: cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error {
			if output == "" {
				return errors.New("--output is missing: the folder to write the pages to")
			}
			book := manual.Book{Version: version(), Date: versionDate(), Statuses: exitStatuses}
			name, write := manual.ManName, book.Man
			switch format {
			case "man":
			case "markdown":
				name, write = manual.MarkdownName, book.Markdown
			default:
				return fmt.Errorf("there is no format %q: it is man or markdown", format)
			}
			if err := os.MkdirAll(output, 0o755); err != nil {
				return failure{fmt.Errorf("the folder %s cannot be made", output)}
			}
			for _, command := range manual.Commands(c.Root()) {
				file := filepath.Join(output, name(command))
				if err := os.WriteFile(file, write(command), 0o644); err != nil {
					return failure{fmt.Errorf("the page %s cannot be written", file)}
				}
				fmt.Fprintln(c.OutOrStdout(), "wrote", filepath.ToSlash(file))
			}
			return nil
		},
	}
	c.Flags().StringVar(&format, "format", "man", "how the pages are written: man or markdown")
	c.Flags().StringVar(&output, "output", "", "`FOLDER` to write the pages to")
	return c
}
