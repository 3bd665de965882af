package manual

import (
	"bytes"
	"fmt"
	"strings"

	"github.com/spf13/cobra"
)

// ManName is the name of the file that holds the page of a command for man.
func ManName(c *cobra.Command) string { return dashed(c) + ".1" }

func dashed(c *cobra.Command) string { return strings.ReplaceAll(c.CommandPath(), " ", "-") }

// Man is the page of a command in roff with the macros of man(7), which groff
// and mandoc read.
func (k Book) Man(c *cobra.Command) []byte {
	var b bytes.Buffer
	fmt.Fprintf(&b, ".TH %q 1 %q %q %q\n", strings.ToUpper(dashed(c)), k.Date, "clery "+k.Version, "The commands of clery")
	fmt.Fprintf(&b, ".SH NAME\n%s \\-\n%s\n.SH SYNOPSIS\n.B %s\n", roff(dashed(c)), wrap(c.Short), roff(c.CommandPath()))
	if rest := strings.TrimSpace(strings.TrimPrefix(useLine(c), c.CommandPath())); rest != "" {
		fmt.Fprintf(&b, "%s\n", roff(rest))
	}
	b.WriteString(".SH DESCRIPTION\n")
	for i, p := range paragraphs(c) {
		switch {
		case typed(p):
			b.WriteString(".PP\n")
			writeTyped(&b, strings.ReplaceAll(p, "\t", ""))
		case i == 0:
			fmt.Fprintf(&b, "%s\n", wrap(p))
		default:
			fmt.Fprintf(&b, ".PP\n%s\n", wrap(p))
		}
	}
	b.WriteString(".SH OPTIONS\n")
	for _, o := range options(c) {
		fmt.Fprintf(&b, ".TP\n%s\n%s\n", o.man(), wrap(o.usage))
	}
	b.WriteString(".SH EXIT STATUS\n")
	for _, s := range k.Statuses {
		fmt.Fprintf(&b, ".TP\n%d\n%s\n", s.Code, wrap(s.Means))
	}
	if c.Example != "" {
		b.WriteString(".SH EXAMPLES\n")
		writeTyped(&b, examples(c))
	}
	writeSeeAlso(&b, related(c))
	return b.Bytes()
}

func writeSeeAlso(b *bytes.Buffer, pages []*cobra.Command) {
	if len(pages) == 0 {
		return
	}
	b.WriteString(".SH SEE ALSO\n")
	for i, p := range pages {
		end := ","
		if i == len(pages)-1 {
			end = ""
		}
		fmt.Fprintf(b, ".BR %s (1)%s\n", roff(dashed(p)), end)
	}
}

// writeTyped shows lines as they are typed.
func writeTyped(b *bytes.Buffer, text string) {
	b.WriteString(".RS 4\n.nf\n")
	for line := range strings.SplitSeq(strings.Trim(text, "\n"), "\n") {
		fmt.Fprintf(b, "%s\n", roff(line))
	}
	b.WriteString(".fi\n.RE\n")
}

func (o option) man() string {
	text := `\fB` + roff(o.long) + `\fR`
	if o.short != "" {
		text = `\fB` + roff(o.short) + `\fR, ` + text
	}
	if o.takes != "" {
		text += ` \fI` + roff(o.takes) + `\fR`
	}
	return text
}

// lineWidth is how many characters a line of a page takes before it is broken.
const lineWidth = 72

// wrap breaks words into lines, which man puts together again.
func wrap(text string) string {
	var lines []string
	line := ""
	for word := range strings.FieldsSeq(text) {
		switch {
		case line == "":
			line = word
		case len(line)+1+len(word) <= lineWidth:
			line += " " + word
		default:
			lines = append(lines, roff(line))
			line = word
		}
	}
	return strings.Join(append(lines, roff(line)), "\n")
}

// roff keeps words from being read as roff: its escapes, its hyphens, and a dot
// or an apostrophe at the start of a line, which begins a request.
func roff(text string) string {
	text = strings.NewReplacer(`\`, `\e`, "-", `\-`).Replace(text)
	if strings.HasPrefix(text, ".") || strings.HasPrefix(text, "'") {
		return `\&` + text
	}
	return text
}
