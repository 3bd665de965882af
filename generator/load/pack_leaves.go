package load

import (
	"fmt"
	"strings"

	"cleryreport/generator/diag"
	"cleryreport/generator/parse/yaml"
)

// leaf checks that a paragraph which asks something agrees with itself.
func (c *packCheck) leaf(n, leaf *yaml.Node) {
	c.editions(leaf)
	shape := func(at *yaml.Node, message, help string) {
		c.find(diag.New(RulePackShape, diag.Error, at.Span, message, diag.Help(help)))
	}
	if below := n.Get("properties"); below != nil {
		shape(leaf, "a paragraph that holds others asks for nothing itself", "move what it asks to a part of its own, p1, under properties")
	}
	kind, role := text(leaf, "kind"), text(leaf, "role")
	for _, item := range items(n, "allOf") {
		if of, ok := strings.CutPrefix(text(item, "$ref"), "kinds.json#/definitions/"); ok && of != kind {
			shape(item, "the shape is not that of the kind "+kind, "leave allOf: out, because the shape follows from the kind")
		}
	}
	by := leaf.Get("answered_by")
	record, term := text(by, "record"), text(by, "term")
	given := len(fields(by))
	switch {
	case given > 1:
		shape(by, "several things are named that answer this", "name one table, register, record or term")
	case role == "procedural" && record == "":
		shape(leaf, "an act is asked for, and no record is named that shows it", `add "answered_by": {"record": "attestations"}, and the act to site/attestations.yaml`)
	case role != "procedural" && record != "":
		shape(by, "a record shows an act, and this is none", `write "role": "procedural", or let a section answer it`)
	case role == "definition" && term == "":
		shape(leaf, "a definition is asked for, and no term is named", `add "answered_by": {"term": ...} with the term that the text must explain`)
	case role != "definition" && term != "":
		shape(by, "a term is named, and this is no definition", `write "role": "definition", or leave the term out`)
	case kind == "statistic" && given == 0:
		shape(leaf, "numbers are asked for, and no table or register is named", `add "answered_by": {"table": ...}, or choose another kind`)
	}
}

// editions checks that a paragraph is asked of an edition at all.
func (c *packCheck) editions(leaf *yaml.Node) {
	since, until := number(leaf, "since"), number(leaf, "until")
	if since == 0 || until == 0 || since <= until {
		return
	}
	c.find(diag.New(RulePackEditions, diag.Error, leaf.Get("until").Span,
		fmt.Sprintf("this ends with the edition of %d, before it begins with that of %d", until, since),
		diag.Help("write in since the first and in until the last edition that is asked")))
}
