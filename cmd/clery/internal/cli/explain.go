package cli

import (
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"cleryreport/generator/schema"
)

func newExplain() *cobra.Command {
	return &cobra.Command{
		Use:   "explain CITATION",
		Short: "say what a paragraph of the law asks and how a policy answers it",
		Long: `Says what a paragraph of the law asks of the report, in plain words, and how a
heading cites it. A paragraph with sub-paragraphs lists them.

The checklist is an aid and no legal advice.`,
		Example: `  clery explain "668.46(b)(2)(iii)"
  clery explain "20 U.S.C. 1092(f)(1)(K)"`,
		Args: cobra.MinimumNArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			law, err := schema.Load()
			if err != nil {
				return failure{err}
			}
			return explain(c.OutOrStdout(), law, strings.Join(args, " "))
		},
	}
}

// explain prints the leaves that a citation answers, or those under it.
func explain(w io.Writer, law *schema.Law, id string) error {
	citation, err := schema.ParseCitation(id)
	if err != nil {
		return fmt.Errorf("%q is no citation: write it as 668.46(b)(2)(iii) or 20 U.S.C. 1092(f)(1)(K)", id)
	}
	leaves := law.Find(citation)
	group := law.Group(citation)
	if len(leaves) == 0 && group == nil {
		return fmt.Errorf("the checklist has no paragraph %s; near it: %s", citation.Heading(), strings.Join(law.Nearest(citation), ", "))
	}
	var b strings.Builder
	for _, l := range leaves {
		writeLeaf(&b, l)
	}
	if group != nil {
		fmt.Fprintf(&b, "%s: %s\n", group.Citation, group.Title)
		for _, l := range group.Leaves {
			fmt.Fprintf(&b, "  %-34s %s\n", l.Citation.Heading(), l.Title)
		}
		b.WriteString("\n")
	}
	b.WriteString("This checklist is an aid and no legal advice.\n")
	_, err = io.WriteString(w, b.String())
	return err
}

// conditions says in words on what a leaf depends.
var conditions = map[schema.Condition]string{
	schema.OnCampusHousing:               "the campus has on-campus student housing",
	schema.CampusPoliceOrSecurity:        "the campus has police or security personnel",
	schema.SeparateCampus:                "the institution has more than one campus",
	schema.StudentOrganizationsNoncampus: "a recognized student organization has noncampus property",
}

func writeLeaf(b *strings.Builder, l *schema.Leaf) {
	fmt.Fprintf(b, "%s: %s\n\n", l.Citation, l.Title)
	fmt.Fprintf(b, "Asks: %s\n", l.Asks)
	if q := l.Quote; q != nil {
		fmt.Fprintf(b, "The law's words: “%s” (from %s, read %s)\n", q.Text, q.From, q.Read)
	}
	fmt.Fprintf(b, "Kind: %s; role: %s; report: %s\n", words(string(l.Kind)), words(string(l.Role)), words(string(l.Report)))
	if text, ok := conditions[l.When]; ok {
		fmt.Fprintf(b, "Applies if: %s\n", text)
	}
	if l.IfAny {
		b.WriteString("If there is none: one sentence that says so answers it.\n")
	}
	if l.Since > 0 {
		fmt.Fprintf(b, "Since: the edition of %d\n", l.Since)
	}
	if len(l.Elements) > 0 {
		b.WriteString("A full answer speaks of:\n")
		for _, e := range l.Elements {
			fmt.Fprintf(b, "  - %s (%s)\n", e.Text, e.Basis)
		}
	}
	if l.BySection() && l.Role != schema.RoleCountingRule {
		fmt.Fprintf(b, "In a policy:\n  ## %s {cite=\"%s\"}\n", l.Title, l.Citation.Heading())
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
	b.WriteString("\n")
}

func words(id string) string { return strings.ReplaceAll(id, "_", " ") }
