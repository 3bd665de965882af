package cli

import (
	"regexp"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"cleryreport/generator"
)

// What a shell offers for an argument or a flag follows from what the help says
// of it, so that no command keeps a second list: the words between which a usage
// chooses, and the name in capitals of what is to be typed. A command that
// registers values of its own keeps them.

// completers are the values for a name in capitals.
var completers = map[string]cobra.CompletionFunc{
	"CAMPUS":          fromRepository(func(w generator.Words) []generator.Word { return w.Campuses }),
	"OFFICE":          fromRepository(func(w generator.Words) []generator.Word { return w.Offices }),
	"YEAR":            fromRepository(func(w generator.Words) []generator.Word { return w.Years }),
	"TABLE/]CATEGORY": completeLine,
	"GEOGRAPHY":       completeNarrow,
	"ID":              completeSubject,
	"DIR":             folders,
	"FOLDER":          folders,
	"FILE":            files,
	"FILE.md":         files,
	"FILE[#HEADING":   files,
	"DIR|ZIP":         files,
}

// completeAll gives every command below c the values of its arguments and flags.
func completeAll(c *cobra.Command) {
	if c.Runnable() && c.ValidArgsFunction == nil && len(c.ValidArgs) == 0 {
		c.ValidArgsFunction = completeArgument
	}
	for _, flags := range []*pflag.FlagSet{c.LocalNonPersistentFlags(), c.PersistentFlags()} {
		flags.VisitAll(func(f *pflag.Flag) {
			if _, has := c.GetFlagCompletionFunc(f.Name); !has && f.Value.Type() != "bool" {
				// It fails for a flag that is not there or has values, and this is neither.
				_ = c.RegisterFlagCompletionFunc(f.Name, flagValues(f))
			}
		})
	}
	for _, sub := range c.Commands() {
		completeAll(sub)
	}
}

// completeArgument completes the argument that the line of use names at that
// place.
func completeArgument(c *cobra.Command, args []string, typed string) ([]cobra.Completion, cobra.ShellCompDirective) {
	complete := completers[argumentName(c.Use, len(args))]
	if complete == nil {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	return complete(c, args, typed)
}

// argumentName is what a line of use calls the argument with that index, without
// the brackets around it; empty if it takes none there. A flag in the line takes
// the word behind it, and dots repeat the last name.
func argumentName(use string, index int) string {
	words, name := strings.Fields(use)[1:], ""
	for i := 0; i < len(words); i++ {
		switch word := strings.Trim(words[i], "[]."); {
		case strings.HasPrefix(word, "--"):
			i++
		case word == "": // dots
			return name
		case index == 0:
			return word
		default:
			name = word
			index--
		}
	}
	return ""
}

// choice is a list of words in a usage between which one chooses.
var choice = regexp.MustCompile(`: ((?:[a-z]+, )*[a-z]+ or [a-z]+|(?:[a-z]+, )+[a-z]+$)`)

// flagValues completes a flag by its usage.
func flagValues(f *pflag.Flag) cobra.CompletionFunc {
	name, usage := pflag.UnquoteUsage(f)
	if complete := completers[name]; complete != nil {
		return complete
	}
	var words []cobra.Completion
	for _, list := range choice.FindAllStringSubmatch(usage, -1) {
		words = append(words, strings.Split(strings.ReplaceAll(list[1], " or ", ", "), ", ")...)
	}
	slices.Sort(words)
	return cobra.FixedCompletions(slices.Compact(words), cobra.ShellCompDirectiveNoFileComp)
}

func folders(*cobra.Command, []string, string) ([]cobra.Completion, cobra.ShellCompDirective) {
	return nil, cobra.ShellCompDirectiveFilterDirs
}

func files(*cobra.Command, []string, string) ([]cobra.Completion, cobra.ShellCompDirective) {
	return nil, cobra.ShellCompDirectiveDefault
}

// fromRepository completes from the report repository around the current folder.
func fromRepository(choose func(generator.Words) []generator.Word) cobra.CompletionFunc {
	return func(_ *cobra.Command, _ []string, typed string) ([]cobra.Completion, cobra.ShellCompDirective) {
		dir, err := repositoryIfAny(nil)
		if err != nil || dir == "" {
			return nil, cobra.ShellCompDirectiveNoFileComp
		}
		words, err := generator.WordsOf(dir)
		if err != nil {
			return nil, cobra.ShellCompDirectiveError
		}
		return offered(choose(words), typed)
	}
}

func completeLine(_ *cobra.Command, _ []string, typed string) ([]cobra.Completion, cobra.ShellCompDirective) {
	lines, _ := generator.QuestionWords()
	return offered(lines, typed)
}

func completeNarrow(_ *cobra.Command, _ []string, typed string) ([]cobra.Completion, cobra.ShellCompDirective) {
	_, narrow := generator.QuestionWords()
	return offered(narrow, typed)
}

// completeSubject completes what clery explain explains: rules, counting rules,
// and the paragraphs of law, with those of the local packs.
func completeSubject(_ *cobra.Command, _ []string, typed string) ([]cobra.Completion, cobra.ShellCompDirective) {
	var words []generator.Word
	for _, r := range generator.Rules() {
		words = append(words, generator.Word{ID: r.ID, Means: r.Title})
	}
	for _, r := range generator.CountingRules() {
		words = append(words, generator.Word{ID: r.ID, Means: r.Title})
	}
	law, _, err := lawHere()
	if err != nil {
		return nil, cobra.ShellCompDirectiveError
	}
	for _, l := range law.Leaves {
		words = append(words, generator.Word{ID: l.Citation.Heading(), Means: l.Title})
	}
	return offered(words, typed)
}

// offered are the words that begin as what was typed, each once.
func offered(words []generator.Word, typed string) ([]cobra.Completion, cobra.ShellCompDirective) {
	seen := map[string]bool{}
	var list []cobra.Completion
	for _, w := range words {
		if strings.HasPrefix(w.ID, typed) && !seen[w.ID] {
			seen[w.ID] = true
			list = append(list, strings.TrimSuffix(cobra.CompletionWithDesc(w.ID, w.Means), "\t"))
		}
	}
	return list, cobra.ShellCompDirectiveNoFileComp
}
