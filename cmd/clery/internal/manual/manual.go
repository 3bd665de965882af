// Package manual writes a page for each command, in Markdown for docs/commands
// and in the language of man. It says what the command itself says, no more: it
// holds no text about a command, and refuses to touch a file.
package manual

import (
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// Book is what the pages of all commands have in common.
type Book struct {
	Version  string // of the program, for the foot of a page of man
	Date     string // ISO date of that version; empty if it is not known
	Statuses []Status
}

// Status is an exit status of the program and what it means.
type Status struct {
	Code  int
	Means string
}

// Commands lists the commands that have a page: the given one and those below
// it, each before its own, in the order of the help.
func Commands(c *cobra.Command) []*cobra.Command {
	list := []*cobra.Command{c}
	for _, sub := range subcommands(c) {
		list = append(list, Commands(sub)...)
	}
	return list
}

// subcommands are those that a person is shown, the help excepted.
func subcommands(c *cobra.Command) []*cobra.Command {
	var list []*cobra.Command
	for _, sub := range c.Commands() {
		if sub.IsAvailableCommand() && sub.Name() != "help" {
			list = append(list, sub)
		}
	}
	return list
}

// related are the pages that a page leads to: the command above, and those below.
func related(c *cobra.Command) []*cobra.Command {
	var list []*cobra.Command
	if c.HasParent() {
		list = append(list, c.Parent())
	}
	return append(list, subcommands(c)...)
}

// useLine is how a command is called; one with commands below it takes one of them.
func useLine(c *cobra.Command) string {
	if len(subcommands(c)) > 0 {
		return c.CommandPath() + " COMMAND [flags]"
	}
	return c.UseLine()
}

// paragraphs are those of a command's description, each on one line but those
// that are indented, which stand as they are typed.
func paragraphs(c *cobra.Command) []string {
	text := c.Long
	if text == "" {
		text = sentence(c.Short)
	}
	var list []string
	for p := range strings.SplitSeq(strings.TrimSpace(text), "\n\n") {
		p = strings.TrimPrefix(p, "#### ") // the library's own headings of systems
		if !typed(p) {
			p = strings.Join(strings.Fields(p), " ")
		}
		list = append(list, p)
	}
	return list
}

// typed reports whether a paragraph shows what a person types.
func typed(paragraph string) bool {
	return strings.HasPrefix(paragraph, "\t") || strings.HasPrefix(paragraph, "  ")
}

// sentence makes a sentence of the words with which the help lists a command.
func sentence(short string) string {
	if short == "" {
		return ""
	}
	return strings.ToUpper(short[:1]) + strings.TrimSuffix(short[1:], ".") + "."
}

// examples are the lines of a command's examples without their common margin.
func examples(c *cobra.Command) string {
	lines := strings.Split(strings.Trim(c.Example, "\n"), "\n")
	for i := range lines {
		lines[i] = strings.TrimPrefix(lines[i], "  ")
	}
	return strings.Join(lines, "\n")
}

// option is a flag as a page shows it.
type option struct{ short, long, takes, usage string }

// options are the flags of a command, those of all commands last.
func options(c *cobra.Command) []option {
	c.InitDefaultHelpFlag()
	var list []option
	add := func(f *pflag.Flag) {
		if !f.Hidden {
			list = append(list, optionOf(f))
		}
	}
	c.NonInheritedFlags().VisitAll(add)
	c.InheritedFlags().VisitAll(add)
	return list
}

func optionOf(f *pflag.Flag) option {
	takes, usage := pflag.UnquoteUsage(f)
	if takes == "string" || takes == "strings" || takes == "stringArray" {
		takes = f.Name
	}
	o := option{long: "--" + f.Name, takes: strings.ToUpper(takes), usage: usage}
	if f.Shorthand != "" {
		o.short = "-" + f.Shorthand
	}
	switch f.DefValue {
	case "", "false", "0", "[]":
	default:
		o.usage += " (default " + f.DefValue + ")"
	}
	return o
}
