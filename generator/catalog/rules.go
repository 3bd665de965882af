package catalog

import (
	"path"
	"strings"

	"cleryreport/generator/diag"
)

// Rules is the page about every rule: a table of all, then for each why it
// matters, an example of it, and how to mend it.
func Rules(rules []diag.Rule) []byte {
	p := newPage("Rules")
	p.line("Every finding of `clery check` follows a rule. `clery explain ID` prints what stands here of one rule, `clery rules`")
	p.line("lists them all. An error keeps an edition from being published; a warning or a note does not. The severity is the")
	p.line("heaviest that a finding of the rule has.\n")
	p.line("The examples are parts of the sample institution of this repository, and a test tries each of them.\n")
	p.line("| rule | severity | says |\n|---|---|---|")
	for _, r := range rules {
		p.line("| [`%s`](#%s) | %s | %s |", r.ID, strings.ReplaceAll(r.ID, ".", ""), r.Severity, cell(r.Title))
	}
	p.line("")
	for _, r := range rules {
		p.rule(r)
	}
	return p.bytes()
}

func (p *page) rule(r diag.Rule) {
	p.line("## `%s`\n\n%s (%s).\n", r.ID, r.Title, r.Severity)
	p.line("**Why.** %s\n", r.Why)
	if r.Law != "" {
		p.line("**Law.** %s.\n", strings.TrimSuffix(r.Law, "."))
	}
	p.line("**How to mend it.** %s\n", r.Mend)
	if r.Bad.Text == "" && r.Good.Text == "" {
		return
	}
	p.example("Wrong", r.Extent, r.Bad)
	p.example("Right", r.Extent, r.Good)
}

func (p *page) example(label string, extent diag.Extent, e diag.Example) {
	if e.Text == "" {
		p.line("%s: there is no `%s`.\n", label, e.Path)
		return
	}
	p.line("%s, in `%s` (%s):\n", label, e.Path, extent)
	p.fenced(strings.NewReplacer(".", "", "md", "markdown").Replace(path.Ext(e.Path)), e.Text)
}
