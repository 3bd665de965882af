package catalog

import (
	"fmt"
	"slices"
	"strings"

	"cleryreport/generator/schema"
)

// Requirements is the page about every leaf of the law, in the order of the
// law.
func Requirements(law *schema.Law) []byte {
	p := newPage("Requirements")
	p.line("What the law asks of the report, paragraph by paragraph, as `schemas/law` holds it and the checklist walks it.\n")
	p.line("**This page is an aid and no legal advice.** It says in our own words what we read in these texts; the law itself decides:\n")
	for _, t := range textsOf(law) {
		p.line("- %s, from: %s", t.name, strings.Join(t.sources, "; "))
	}
	p.line("\nA paragraph marked *unconfirmed* was not read in the law itself, or its number is in doubt. What a full answer speaks")
	p.line("of has a basis: *law*, *guidance* of the Department of Education, or *practice*. Only what the law asks can make a")
	p.line("statement incomplete.\n")
	heading := ""
	for _, l := range law.Leaves {
		if l.Citation.Text != heading {
			heading = l.Citation.Text
			p.line("## %s\n", heading)
		}
		p.leaf(l)
	}
	return p.bytes()
}

// text is a text of law, with the copies in which its paragraphs were read.
type text struct {
	name    string
	sources []string
}

// textsOf returns the texts of law in their order, each with every source once.
func textsOf(law *schema.Law) []text {
	var texts []text
	for _, l := range law.Leaves {
		if len(texts) == 0 || texts[len(texts)-1].name != l.Citation.Text {
			texts = append(texts, text{name: l.Citation.Text})
		}
		last := &texts[len(texts)-1]
		if l.Source != "" && !slices.Contains(last.sources, l.Source) {
			last.sources = append(last.sources, l.Source)
		}
	}
	return texts
}

func (p *page) leaf(l *schema.Leaf) {
	p.line("### %s: %s\n", l.Citation, l.Title)
	if !l.Confirmed {
		p.line("*Unconfirmed.*\n")
	}
	p.line("%s\n", l.Asks)
	if q := l.Quote; q != nil {
		p.line("> “%s” (%s)\n", q.Text, q.From)
	}
	p.line("- %s", facts(l))
	if fact := l.When.Words(); fact != "" {
		p.line("- Applies if %s.", fact)
	}
	if l.IfAny {
		p.line("- If there is none, one sentence that says so answers it.")
	}
	if asked := l.Editions(); asked != "" {
		p.line("- %s", asked)
	}
	if len(l.SatisfiedBy) > 0 {
		p.line("- Answered by what answers %s.", citations(l.SatisfiedBy))
	}
	if len(l.Elements) > 0 {
		p.line("- A full answer speaks of:")
		for _, e := range l.Elements {
			p.line("  - %s (%s)", e.Text, e.Basis)
		}
	}
	if l.Note != "" {
		p.line("- Note: %s", l.Note)
	}
	if l.Source != "" {
		p.line("- Source: %s", l.Source)
	}
	p.line("")
}

func facts(l *schema.Leaf) string {
	return fmt.Sprintf("Kind: %s; role: %s; report: %s.", words(string(l.Kind)), words(string(l.Role)), words(string(l.Report)))
}

func citations(list []schema.Citation) string {
	var names []string
	for _, c := range list {
		names = append(names, c.String())
	}
	return strings.Join(names, ", ")
}
