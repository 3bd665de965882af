package generator

import (
	"slices"
	"testing"

	"cleryreport/generator/checklist"
	"cleryreport/generator/source"
)

// sample is the repository of the sample institution.
const sample = ".."

func sampleTree(t *testing.T) *source.Tree {
	t.Helper()
	tree, err := source.Read(sample)
	if err != nil {
		t.Fatal(err)
	}
	return tree
}

// The sample is without findings of any severity, and each leaf is answered or
// does not apply.
func TestSampleIsWithoutFindings(t *testing.T) {
	r, err := judge(sampleTree(t), nil, Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range r.Findings {
		t.Errorf("%s: %s: %s [%s]", d.Span, d.Severity, d.Message, d.Rule)
	}
	for _, e := range r.Coverage.Entries {
		for _, a := range e.Answers {
			if !slices.Contains([]checklist.State{checklist.Present, checklist.Accepted, checklist.NotApplicable}, a.State) {
				t.Errorf("%s at %s is %s", e.Leaf.Citation, a.Campus, a.State)
			}
		}
	}
}
