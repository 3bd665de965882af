package schema_test

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"cleryreport/generator/schema"
)

// sufficient is evidence of a shape that satisfies every kind.
var sufficient = schema.Evidence{
	Text:       "Call the Department of Public Safety.",
	Words:      6,
	Items:      []string{"Director of Public Safety"},
	Defines:    []string{"consent"},
	Statistics: map[string]any{"table": "criminal_offenses"},
	Status:     "adopted",
}

func TestValidatePerKind(t *testing.T) {
	const noText = "no text answers it"
	const short = "the text that answers it is too short (words: 4)"
	tests := []struct {
		kind     schema.Kind
		citation string
		empty    []string
		brief    []string
	}{
		{schema.PolicyStatement, "668.46(b)(2)(i)", []string{noText}, []string{short}},
		{schema.Procedure, "668.46(b)(2)(iv)", []string{noText}, []string{short}},
		{schema.Description, "668.46(b)(5)", []string{noText}, []string{short}},
		{schema.Notice, "668.41(e)(2)/p1", []string{noText}, []string{short}},
		{schema.Definition, "668.46(j)(1)(i)(C)", []string{noText}, []string{short}},
		{schema.Map, "668.46(c)(10)", []string{noText}, []string{short}},
		{schema.ListOfTitles, "668.46(g)(4)", []string{"it asks for a list, and there is no item"}, []string{"it asks for a list, and there is no item"}},
		{schema.Statistic, "668.46(c)(1)(i)(C)", []string{"no table or register answers it"}, []string{"no table or register answers it"}},
	}
	brief := schema.Evidence{Text: "Call the police first.", Words: 4}
	for _, test := range tests {
		t.Run(string(test.kind), func(t *testing.T) {
			leaf := law(t).Find(cite(t, test.citation))[0]
			if leaf.Kind != test.kind {
				t.Fatalf("%s is a %s", leaf.Citation, leaf.Kind)
			}
			if got := leaf.Validate(schema.Evidence{}); !slices.Equal(got, test.empty) {
				t.Errorf("without evidence: %q, want %q", got, test.empty)
			}
			if got := leaf.Validate(brief); !slices.Equal(got, test.brief) {
				t.Errorf("with four words: %q, want %q", got, test.brief)
			}
			if got := leaf.Validate(sufficient); got != nil {
				t.Errorf("with enough of everything: %q", got)
			}
		})
	}
}

func TestValidateNeedsNoTextForALongEnoughList(t *testing.T) {
	titles := schema.Evidence{Items: []string{"Dean of Students"}, Text: "Dean of Students", Words: 3}
	if got := law(t).Find(cite(t, "668.46(b)(2)(iii)"))[0].Validate(titles); got != nil {
		t.Errorf("a list of one title: %q", got)
	}
}

// TestWholeAgreesWithLeaves proves that validating the whole tree finds the
// same as validating leaf by leaf, and besides only what is not there at all.
func TestWholeAgreesWithLeaves(t *testing.T) {
	l := law(t)
	answers := map[schema.Citation]schema.Evidence{}
	for _, leaf := range l.Leaves {
		answers[leaf.Citation] = sufficient
	}
	if found := validateWhole(t, answers); len(found) != 0 {
		t.Fatalf("whole and sufficient evidence: %+v", found)
	}
	bad := map[string]bool{}
	for i, leaf := range l.Leaves {
		if i%7 == 3 {
			answers[leaf.Citation] = schema.Evidence{Text: "Too short.", Words: 2}
		}
		if len(leaf.Validate(answers[leaf.Citation])) > 0 {
			bad[pointer(leaf)] = true
		}
	}
	if len(bad) < 20 {
		t.Fatalf("only %d leaves are insufficient; the test proves too little", len(bad))
	}
	whole := map[string]bool{}
	for _, v := range validateWhole(t, answers) {
		whole[strings.TrimSuffix(v.Pointer, "/words")] = true
	}
	if !maps.Equal(bad, whole) {
		t.Errorf("leaf by leaf %v, whole %v", slices.Sorted(maps.Keys(bad)), slices.Sorted(maps.Keys(whole)))
	}
}

func TestWholeMissesLeaves(t *testing.T) {
	answers := map[schema.Citation]schema.Evidence{cite(t, "668.46(b)(2)/p1"): sufficient}
	var keys []string
	for _, v := range validateWhole(t, answers) {
		if v.Pointer == "/34 CFR 668.46/b/2" {
			keys = append(keys, v.Keyword+" "+v.Key)
		}
	}
	want := []string{"required i", "required ii", "required iii", "required iv", "required p2"}
	if !slices.Equal(keys, want) {
		t.Errorf("at (b)(2) %q, want %q", keys, want)
	}
}

// validateWhole assembles answers and validates them.
func validateWhole(t *testing.T, answers map[schema.Citation]schema.Evidence) []schema.Violation {
	t.Helper()
	found, err := law(t).ValidateWhole(law(t).Assemble(answers))
	if err != nil {
		t.Fatal(err)
	}
	return found
}

// pointer is the place of a leaf in an assembled tree.
func pointer(leaf *schema.Leaf) string {
	return "/" + leaf.Citation.Text + strings.ReplaceAll(leaf.Pointer, "/properties", "")
}
