package cli

import (
	"fmt"
	"strings"

	"cleryreport/generator/count"
	"cleryreport/generator/diag"
)

func writeRule(b *strings.Builder, r *diag.Rule) {
	fmt.Fprintf(b, "%s: %s\n\n", r.ID, r.Title)
	fmt.Fprintf(b, "Severity: %s\n", r.Severity)
	fmt.Fprintf(b, "Why: %s\n", r.Why)
	if r.Law != "" {
		fmt.Fprintf(b, "Law: %s\n", r.Law)
	}
	fmt.Fprintf(b, "How to mend it: %s\n", r.Mend)
	if r.Bad.Text == "" && r.Good.Text == "" {
		return
	}
	writeExample(b, "Wrong", r.Extent, r.Bad)
	writeExample(b, "Right", r.Extent, r.Good)
}

func writeExample(b *strings.Builder, label string, extent diag.Extent, e diag.Example) {
	if e.Text == "" {
		fmt.Fprintf(b, "\n%s: there is no %s\n", label, e.Path)
		return
	}
	fmt.Fprintf(b, "\n%s, in %s (%s):\n", label, e.Path, extent)
	writeIndented(b, e.Text)
}

// writeIndented writes the lines of a text that a file of the repository holds.
func writeIndented(b *strings.Builder, text string) {
	for line := range strings.Lines(text) {
		if line = strings.TrimSuffix(line, "\n"); line != "" {
			line = "  " + line
		}
		b.WriteString(line + "\n")
	}
}

func writeCountingRule(b *strings.Builder, r *count.Rule) {
	fmt.Fprintf(b, "%s: %s\n\n%s\nFollows: %s\n", r.ID, r.Title, r.Text, r.Law)
	if r.Unconfirmed != "" {
		fmt.Fprintf(b, "Unconfirmed: %s\n", r.Unconfirmed)
	}
	if r.Choice != "" {
		fmt.Fprintf(b, "The institution's choice: %s in site/interpretations.yaml\n", r.Choice)
	}
	if r.Stage == count.Classifying {
		b.WriteString("Applied by: the person who enters the record\n")
	}
	b.WriteString("\n")
}
