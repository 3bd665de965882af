package catalog

import (
	"strings"

	"cleryreport/generator/count"
	"cleryreport/generator/model"
	"cleryreport/generator/schema"
)

// countingParts are the parts of the page, in the order in which a record
// becomes a number.
var countingParts = []struct {
	stage       count.Stage
	title, says string
}{
	{count.Classifying, "When a record is entered", "Rules for the person who classifies. No program can read from a record whether its facts meet a definition."},
	{count.Counting, "When the ledger is counted", "Rules that the program applies to each record, in this order."},
	{count.Totaling, "When the numbers are put together", "Rules for the numbers of a campus and year."},
}

// follows is the authority of a rule with what is in doubt about it.
func follows(r count.Rule) string {
	text := r.Law
	if r.Unconfirmed != "" {
		text += " (unconfirmed: " + r.Unconfirmed + ")"
	}
	if r.Choice != "" {
		text += "; the institution's choice `" + r.Choice + "`"
	}
	return text
}

// Counting is the page about the rules by which records become numbers, and
// the choices that are left to the institution. The shape is that of
// site/interpretations.yaml.
func Counting(rules []count.Rule, choices *schema.Shape) []byte {
	p := newPage("Counting")
	p.line("How records become numbers. Each decision about a record is written down with the id of its rule. What the law was not")
	p.line("seen to settle is marked unconfirmed, and most of it is a choice. This page is an aid and no legal advice.\n")
	for _, part := range countingParts {
		p.line("## %s\n\n%s\n", part.title, part.says)
		p.line("| rule | name | says | follows |\n|---|---|---|---|")
		for _, r := range rules {
			if r.Stage == part.stage {
				p.line("| `%s` | %s | %s | %s |", r.ID, cell(r.Title), cell(r.Text), cell(follows(r)))
			}
		}
		p.line("")
	}
	p.line("## Choices\n")
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
