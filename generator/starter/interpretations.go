package starter

import (
	"fmt"
	"strings"

	"cleryreport/generator/model"
	"cleryreport/generator/schema"
)

// interpretations is site/interpretations.yaml: each choice that the law leaves
// open, as the program takes it until the institution chooses.
func interpretations() string {
	var b strings.Builder
	b.WriteString("# Where the law leaves a choice, as the program takes it until you choose. The report prints say; reason is for reviewers only.\n")
	shape := mustShape("interpretations")
	for _, id := range shape.Keys() {
		choice := shape.Key(id)
		fmt.Fprintf(&b, "\n# %s\n# %s\n%s:\n  choice: %s\n", choice.Description, choice.Key("choice").Description, id, model.DefaultChoices[id])
		fmt.Fprintf(&b, "  by: %q\n  reason: %q\n  say: %q\n", toFillIn("the committee or office that chose"), toFillIn("why"), toFillIn("the choice, in one sentence for readers"))
	}
	return b.String()
}

// mustShape is the shape of a kind of file, whose schema is part of the program.
func mustShape(kind string) *schema.Shape {
	shape, err := schema.FileShape(kind)
	if err != nil {
		panic(err)
	}
	return shape
}
