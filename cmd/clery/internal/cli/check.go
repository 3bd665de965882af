package cli

import (
	"bytes"
	"fmt"
	"io"
	"os"

	"github.com/spf13/cobra"

	"cleryreport/generator"
	"cleryreport/generator/diag"
)

func newCheck() *cobra.Command {
	var o generator.Options
	var format, output, failLevel string
	c := &cobra.Command{
		Use:   "check [DIR]",
		Short: "find what is wrong or missing in the report repository",
		Long: `Reads the report repository at DIR, or the one around the current folder, and lists
what is wrong or missing, with its place, the paragraph of law and how to mend it.

The checklist is an aid and no legal advice.`,
		Args: cobra.MaximumNArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			level, err := parseLevel(failLevel)
			if err != nil {
				return err
			}
			write, ok := formats[format]
			if !ok {
				return fmt.Errorf("there is no format %q: it is text, json or github", format)
			}
			o.Dir = repository(args)
			r, err := generator.Check(o)
			if err != nil {
				return failure{err}
			}
			var b bytes.Buffer
			if err := write(&b, r.Findings, diag.Style{Color: output == "" && useColor(c, c.OutOrStdout())}); err != nil {
				return failure{err}
			}
			if err := emit(c.OutOrStdout(), output, b.Bytes()); err != nil {
				return failure{err}
			}
			fmt.Fprintln(c.ErrOrStderr(), diag.Summary(r.Findings))
			return verdict(r, level)
		},
	}
	c.Flags().StringVar(&format, "format", "text", "how findings are printed: text, json or github")
	c.Flags().StringVar(&output, "output", "", "file to print to instead of the standard output")
	c.Flags().StringVar(&failLevel, "fail-level", "error", "least severity that makes the exit status 1: error, warning or note")
	c.Flags().StringVar(&o.Records, "records", "", "folder of the ledger (default stats/ledger, if it is there)")
	return c
}

// formats are the ways in which findings are printed.
var formats = map[string]func(io.Writer, []diag.Diagnostic, diag.Style) error{
	"text":   diag.WriteText,
	"json":   func(w io.Writer, list []diag.Diagnostic, _ diag.Style) error { return diag.WriteJSON(w, list) },
	"github": func(w io.Writer, list []diag.Diagnostic, _ diag.Style) error { return diag.WriteGitHub(w, list) },
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

// verdict turns findings into an exit status.
func verdict(r *generator.Result, level diag.Severity) error {
	switch {
	case r.Broken():
		return status(exitUsage)
	case diag.Count(r.Findings, level) > 0:
		return status(exitFindings)
	default:
		return nil
	}
}
