package catalog_test

import (
	"strings"
	"testing"

	"cleryreport/generator"
	"cleryreport/generator/catalog"
	"cleryreport/generator/diag"
	"cleryreport/generator/internal/golden"
	"cleryreport/generator/model"
	"cleryreport/generator/schema"
)

// TestPagesAreUpToDate holds the pages of docs/ to what the program holds.
func TestPagesAreUpToDate(t *testing.T) {
	law, err := schema.Load()
	if err != nil {
		t.Fatal(err)
	}
	choices, err := schema.FileShape("interpretations")
	if err != nil {
		t.Fatal(err)
	}
	golden.Check(t, "../../docs/rules.md", catalog.Rules(generator.Rules()))
	golden.Check(t, "../../docs/requirements.md", catalog.Requirements(law))
	golden.Check(t, "../../docs/counting.md", catalog.Counting(generator.CountingRules(), choices))
}

// TestEveryChoiceHasADefault holds the schema of the choices to their defaults.
func TestEveryChoiceHasADefault(t *testing.T) {
	choices, err := schema.FileShape("interpretations")
	if err != nil {
		t.Fatal(err)
	}
	if got, want := len(choices.Keys()), len(model.DefaultChoices); got != want {
		t.Errorf("the schema has %d choices, and %d have a default", got, want)
	}
	for _, id := range choices.Keys() {
		if model.DefaultChoices[id] == "" {
			t.Errorf("%s has no default", id)
		}
	}
}

// TestRulesWithOddExamples prints a missing file and text with a fence.
func TestRulesWithOddExamples(t *testing.T) {
	got := string(catalog.Rules([]diag.Rule{{ID: "a.b", Title: "A | B", Bad: diag.Example{Path: "x.csv"},
		Good: diag.Example{Path: "x.md", Text: "```\nx\n```\n"}}}))
	for _, want := range []string{"| [`a.b`](#ab) | note | A \\| B |", "Wrong: there is no `x.csv`.", "````markdown\n```\nx\n```\n````\n"} {
		if !strings.Contains(got, want) {
			t.Errorf("the page lacks %q:\n%s", want, got)
		}
	}
}
