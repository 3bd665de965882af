package cli

import (
	"bytes"
	"encoding/json"
	"fmt"

	"github.com/spf13/cobra"

	"cleryreport/generator"
	"cleryreport/generator/diag"
)

func newRules() *cobra.Command {
	var format string
	var changed bool
	c := &cobra.Command{
		Use:   "rules",
		Short: "list the rules that findings follow, or what the law asks anew",
		Long: `Lists every rule that a finding may follow, in the order in which a report is read
and judged, with the heaviest severity that such a finding has. clery explain ID
says more of one rule.

With --changed and the years of two editions it lists the paragraphs of law that
the one is asked and the other is not, with their sources. In a report repository,
the one around the current folder or at DIR, it also names the headings that cite
them, or says where a statement belongs that nothing answers yet.`,
		Example: `  clery rules
  clery rules --changed 2025 2026`,
		RunE: func(c *cobra.Command, args []string) error {
			if changed {
				return runChanged(c, format, args)
			}
			if len(args) > 0 {
				return fmt.Errorf("clery rules lists all rules and takes no argument; for more of one: clery explain %s", args[0])
			}
			switch format {
			case "text":
				return printData(c, ruleList(generator.Rules()))
			case "json":
				var list []jsonRule
				for _, r := range generator.Rules() {
					list = append(list, ruleJSON(r))
				}
				return printJSON(c, list)
			default:
				return noSuchFormat(format)
			}
		},
	}
	c.Flags().BoolVar(&changed, "changed", false, "compare what two editions are asked: --changed 2025 2026 [DIR]")
	c.Flags().StringVar(&format, "format", "text", "how it is printed: text or json")
	return c
}

// ruleList is a line for each rule, in columns.
func ruleList(rules []diag.Rule) []byte {
	var b bytes.Buffer
	width := 0
	for _, r := range rules {
		width = max(width, len(r.ID))
	}
	for _, r := range rules {
		fmt.Fprintf(&b, "%-*s  %-7s  %s\n", width, r.ID, r.Severity, r.Title)
	}
	return b.Bytes()
}

// printData writes data to the standard output.
func printData(c *cobra.Command, data []byte) error {
	if _, err := c.OutOrStdout().Write(data); err != nil {
		return failure{err}
	}
	return nil
}

// printJSON writes a value as indented JSON to the standard output.
func printJSON(c *cobra.Command, value any) error {
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	encoder.SetIndent("", "  ")
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(value); err != nil {
		return failure{err}
	}
	return printData(c, b.Bytes())
}

func noSuchFormat(format string) error {
	return fmt.Errorf("there is no format %q: it is text or json", format)
}
