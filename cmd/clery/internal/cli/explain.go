package cli

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"cleryreport/generator"
	"cleryreport/generator/count"
	"cleryreport/generator/diag"
	"cleryreport/generator/schema"
)

func newExplain() *cobra.Command {
	var format string
	c := &cobra.Command{
		Use:   "explain ID",
		Short: "say what a paragraph of the law asks, what a rule finds or how a counting rule counts",
		Long: `Says what a paragraph of the law asks of the report, in plain words, and gives
the Markdown from which a statement begins: a heading that cites the paragraph,
and brackets to fill in, which count as no answer. A paragraph with
sub-paragraphs lists them. Of a rule, as findings name it in brackets, it says
why it matters and how to mend what it finds, with an example. Of a counting
rule it says what it counts.

In a report repository it knows the paragraphs of its local packs too, and says
of a paragraph whether the edition is asked for it.

The checklist is an aid and no legal advice.`,
		Example: `  clery explain "668.46(b)(2)(iii)"
  clery explain "20 U.S.C. 1092(f)(1)(K)"
  clery explain load.unknown-reference
  clery explain HIER`,
		Args: cobra.MinimumNArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			law, edition, err := lawHere()
			if err != nil {
				return err
			}
			s, err := findSubject(law, strings.Join(args, " "))
			if err != nil {
				return err
			}
			s.edition = edition
			switch format {
			case "text":
				return printData(c, []byte(s.text()))
			case "json":
				return printJSON(c, s.json())
			default:
				return noSuchFormat(format)
			}
		},
	}
	c.Flags().StringVar(&format, "format", "text", "how it is printed: text or json")
	return c
}

// subject is what can be explained: one of a rule, a counting rule, and a
// paragraph with the leaves that it holds itself or in paragraphs below.
type subject struct {
	rule     *diag.Rule
	counting *count.Rule
	leaves   []*schema.Leaf
	group    *schema.Group
	edition  int // of the report repository, 0 where there is none
}

// lawHere returns the law that holds in the current folder: with the local packs
// and the edition of the report repository, if one is around it.
func lawHere() (*schema.Law, int, error) {
	dir, err := repositoryIfAny(nil)
	if err != nil {
		return nil, 0, err
	}
	if dir == "" {
		law, err := schema.Load()
		if err != nil {
			return nil, 0, failure{err}
		}
		return law, 0, nil
	}
	law, edition, err := generator.LawOf(dir)
	if err != nil {
		return nil, 0, failure{err}
	}
	return law, edition, nil
}

// findSubject finds what an id names: a rule, a counting rule in capitals or
// not, or a citation in any form.
func findSubject(law *schema.Law, id string) (subject, error) {
	for _, r := range generator.Rules() {
		if r.ID == id {
			return subject{rule: &r}, nil
		}
	}
	for _, r := range generator.CountingRules() {
		if strings.EqualFold(r.ID, id) {
			return subject{counting: &r}, nil
		}
	}
	citation, err := law.Parse(id)
	if err != nil {
		return subject{}, unknownSubject(law, id)
	}
	s := subject{leaves: law.Find(citation), group: law.Group(citation)}
	if len(s.leaves) == 0 && s.group == nil {
		return s, fmt.Errorf("the checklist has no paragraph %s; near it: %s", citation.Heading(), strings.Join(law.Nearest(citation), ", "))
	}
	return s, nil
}

func unknownSubject(law *schema.Law, id string) error {
	if near := generator.SuggestRule(id); near != "" {
		return fmt.Errorf("there is no rule %q; %s", id, near)
	}
	if near := generator.SuggestCitation(law, id); near != "" {
		return fmt.Errorf("%q is no citation; did you mean %s?", id, near)
	}
	return fmt.Errorf("%q is no citation and no rule: write a citation as 668.46(b)(2)(iii) or 20 U.S.C. 1092(f)(1)(K); clery rules lists the rules", id)
}

// text explains the subject to a person.
func (s subject) text() string {
	var b strings.Builder
	switch {
	case s.rule != nil:
		writeRule(&b, s.rule)
		return b.String()
	case s.counting != nil:
		writeCountingRule(&b, s.counting)
	default:
		for _, l := range s.leaves {
			writeLeaf(&b, l, s.edition)
		}
		writeGroup(&b, s.group)
	}
	b.WriteString("This checklist is an aid and no legal advice.\n")
	return b.String()
}

func writeGroup(b *strings.Builder, group *schema.Group) {
	if group == nil {
		return
	}
	fmt.Fprintf(b, "%s: %s\n", group.Citation, group.Title)
	for _, l := range group.Leaves {
		fmt.Fprintf(b, "  %-34s %s\n", l.Citation.Heading(), l.Title)
	}
	b.WriteString("\n")
}

func writeLeaf(b *strings.Builder, l *schema.Leaf, edition int) {
	fmt.Fprintf(b, "%s: %s\n\n", l.Citation, l.Title)
	fmt.Fprintf(b, "Asks: %s\n", l.Asks)
	if q := l.Quote; q != nil {
		fmt.Fprintf(b, "The law's words: “%s” (from %s, read %s)\n", q.Text, q.From, q.Read)
	}
	fmt.Fprintf(b, "Kind: %s; role: %s; report: %s\n", words(string(l.Kind)), words(string(l.Role)), words(string(l.Report)))
	if text := l.When.Words(); text != "" {
		fmt.Fprintf(b, "Applies if: %s\n", text)
	}
	if l.IfAny {
		b.WriteString("If there is none: one sentence that says so answers it.\n")
	}
	if p := l.Pack; p != nil {
		fmt.Fprintf(b, "Asked by: %s\n", packWords(p))
	}
	if text := l.Editions(); text != "" {
		fmt.Fprintln(b, text)
	}
	if edition > 0 && !l.AppliesSince(edition) {
		fmt.Fprintf(b, "The edition of %d, which this repository makes, is not asked for it.\n", edition)
	}
	if len(l.Elements) > 0 {
		b.WriteString("A full answer speaks of:\n")
		for _, e := range l.Elements {
			fmt.Fprintf(b, "  - %s (%s)\n", e.Text, e.Basis)
		}
	}
	if l.Source != "" {
		fmt.Fprintf(b, "Source: %s\n", l.Source)
	}
	if !l.Confirmed {
		b.WriteString("Unconfirmed: the wording or the number of this paragraph could not be confirmed.\n")
	}
	if l.Note != "" {
		fmt.Fprintf(b, "Note: %s\n", l.Note)
	}
	if prompt := l.Prompt(); prompt != "" {
		b.WriteString("To start from, in a policy:\n")
		writeIndented(b, prompt)
	}
	b.WriteString("\n")
}

// packWords says which local pack asks a leaf, and of which campuses.
func packWords(p *schema.LocalPack) string {
	text := p.File
	if p.Jurisdiction != "" {
		text += ", of campuses in " + p.Jurisdiction
	}
	if len(p.Campuses) > 0 {
		text += ", of the campuses " + strings.Join(p.Campuses, ", ")
	}
	return text
}

func words(id string) string { return strings.ReplaceAll(id, "_", " ") }
