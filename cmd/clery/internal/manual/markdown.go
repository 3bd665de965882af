package manual

import (
	"bytes"
	"fmt"
	"strings"

	"github.com/spf13/cobra"
)

// MarkdownName is the name of the file that holds the page of a command: that of
// the program itself opens the folder.
func MarkdownName(c *cobra.Command) string {
	if !c.HasParent() {
		return "README.md"
	}
	return strings.ReplaceAll(strings.TrimPrefix(c.CommandPath(), c.Root().Name()+" "), " ", "-") + ".md"
}

// Markdown is the page of a command for a Git host.
func (k Book) Markdown(c *cobra.Command) []byte {
	var b bytes.Buffer
	fmt.Fprintf(&b, "# %s\n\n%s\n\n```text\n%s\n```\n", c.CommandPath(), escape(sentence(c.Short)), useLine(c))
	if c.Long != "" {
		for _, p := range paragraphs(c) {
			if typed(p) {
				fmt.Fprintf(&b, "\n```text\n%s\n```\n", strings.ReplaceAll(strings.Trim(p, "\n"), "\t", ""))
			} else {
				fmt.Fprintf(&b, "\n%s\n", escape(p))
			}
		}
	}
	if c.Example != "" {
		fmt.Fprintf(&b, "\n## Examples\n\n```text\n%s\n```\n", examples(c))
	}
	writeLinks(&b, "Commands", subcommands(c))
	b.WriteString("\n## Flags\n\n| flag | does |\n|---|---|\n")
	for _, o := range options(c) {
		fmt.Fprintf(&b, "| %s | %s |\n", o.markdown(), escape(o.usage))
	}
	b.WriteString("\n## Exit status\n\n| status | means |\n|---|---|\n")
	for _, s := range k.Statuses {
		fmt.Fprintf(&b, "| %d | %s |\n", s.Code, s.Means)
	}
	if c.HasParent() {
		writeLinks(&b, "See also", []*cobra.Command{c.Parent()})
		b.WriteString("\nThis page is what the program says of itself; `clery man` writes it.\n")
	}
	return b.Bytes()
}

// writeLinks lists the pages of other commands under a heading, if there are any.
func writeLinks(b *bytes.Buffer, heading string, pages []*cobra.Command) {
	if len(pages) == 0 {
		return
	}
	fmt.Fprintf(b, "\n## %s\n\n", heading)
	for _, c := range pages {
		fmt.Fprintf(b, "- [%s](%s): %s\n", c.CommandPath(), MarkdownName(c), escape(c.Short))
	}
}

func (o option) markdown() string {
	text := "`" + strings.TrimSpace(o.long+" "+o.takes) + "`"
	if o.short != "" {
		text = "`" + o.short + "`, " + text
	}
	return text
}

// escape keeps words from being read as Markdown.
func escape(text string) string {
	return strings.NewReplacer(`\`, `\\`, "<", `\<`, "*", `\*`, "_", `\_`, "[", `\[`, "]", `\]`, "|", `\|`, "`", "\\`").Replace(text)
}
