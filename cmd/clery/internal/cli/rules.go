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
	c := &cobra.Command{
		Use:   "rules",
		Short: "list the rules that findings follow",
		Long: `Lists every rule that a finding may follow, in the order in which a report is read
and judged, with the heaviest severity that such a finding has. clery explain ID
says more of one rule.`,
		Args: cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error {
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
	c.Flags().StringVar(&format, "format", "text", "how the rules are printed: text or json")
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
