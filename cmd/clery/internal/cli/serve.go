package cli

import (
	"fmt"
	"os"

	"github.com/spf13/cobra"

	"cleryreport/generator"
	"cleryreport/generator/serve"
)

func newServe() *cobra.Command {
	var o generator.Options
	var port int
	c := &cobra.Command{
		Use:   "serve [DIR]",
		Short: "show the report in a browser while it is edited",
		Long: `Shows the report repository at DIR, or the one around the current folder, in a browser:
the pages that a build would publish, and beside them what is wrong, where, and how far
the checklist has come. A save shows at once, and the reader keeps the place. While a file
cannot be read, the last good page stays. Only this computer can reach the preview, and
nothing is written. Ctrl-C ends it.`,
		Example: `  clery serve
  clery serve --port 0 /path/to/report`,
		Args: cobra.MaximumNArgs(1),
		RunE: func(c *cobra.Command, args []string) (err error) {
			if port < 0 || port > 65535 {
				return fmt.Errorf("there is no port %d: it is a number up to 65535, and 0 takes any that is free", port)
			}
			if o.Dir, err = repository(args); err != nil {
				return err
			}
			if o.Today, err = day(o.Today); err != nil {
				return err
			}
			if _, err := os.Stat(o.Records); o.Records != "" && err != nil {
				return fmt.Errorf("there is no folder %s", o.Records)
			}
			l, err := serve.Listen(port)
			if err != nil {
				return failure{err}
			}
			fmt.Fprintln(c.OutOrStdout(), serve.Address(l))
			fmt.Fprintf(c.ErrOrStderr(), "the preview of %s is at this address; end it with Ctrl-C\n", o.Dir)
			if err := serve.Serve(c.Context(), l, o); err != nil {
				return failure{err}
			}
			return nil
		},
	}
	c.Flags().IntVar(&port, "port", serve.DefaultPort, "`PORT` of this computer; 0 takes any that is free")
	c.Flags().StringVar(&o.Records, "records", "", "`FOLDER` of the ledger (default stats/ledger, if it is there)")
	c.Flags().StringVar(&o.Today, "today", "", todayUsage)
	return c
}
