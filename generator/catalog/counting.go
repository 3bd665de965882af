package catalog

import (
	"strings"

	"cleryreport/generator/count"
	"cleryreport/generator/model"
	"cleryreport/generator/schema"
)

// Counting is the page about the rules by which records become numbers, and
// the choices that are left to the institution. The shape is that of
// site/interpretations.yaml.
func Counting(rules []count.Rule, choices *schema.Shape) []byte {
	p := newPage("Counting")
	p.line("How records become numbers. The rules are applied in this order, and each decision is written down with the id of its")
	p.line("rule. The year's number is what the ledger gives, and what police agencies supplied, less what of it stands in the")
	p.line("ledger already. This page is an aid and no legal advice.\n")
	p.line("| rule | name | says | follows |\n|---|---|---|---|")
	for _, r := range rules {
		p.line("| `%s` | %s | %s | %s |", r.ID, cell(r.Title), cell(r.Text), cell(r.Law))
	}
	p.line("\n## Choices\n")
	p.line("Where the law leaves a choice, the institution makes it in `site/interpretations.yaml`, with who chose and why, and the")
	p.line("report prints it. What is not written there has its default.\n")
	for _, id := range choices.Keys() {
		p.choice(id, choices.Key(id))
	}
	return p.bytes()
}

func (p *page) choice(id string, shape *schema.Shape) {
	choice := shape.Key("choice")
	p.line("### `%s`: %s\n\n%s\n", id, shape.Title, shape.Description)
	if choice.Description != "" {
		p.line("- Choices: %s", strings.TrimSuffix(choice.Description, ".")+".")
	}
	p.line("- Default: `%s`\n", model.DefaultChoices[id])
}
