package generator

import (
	"strings"
	"testing"

	"cleryreport/generator/checklist"
	"cleryreport/generator/schema"
	"cleryreport/generator/source"
)

// TestEvidenceAgreesWithTheLaw validates the assembled evidence as a whole. It
// must find what judging leaf by leaf found, and no more: nothing is there for
// a leaf without evidence, and a violation inside a leaf is one that is called
// incomplete.
func TestEvidenceAgreesWithTheLaw(t *testing.T) {
	tree := withoutLedger(sampleTree(t))
	noList := source.NewTree(append(removeFile(tree, "policies/reporting.md"), withoutLists(tree.File("policies/reporting.md")))...)
	for _, tt := range []struct {
		name string
		tree *source.Tree
		open checklist.State // a state that some answer must have
	}{
		{"the sample", tree, checklist.Present},
		{"without lists of titles", noList, checklist.Incomplete},
		{"without the safety programs", source.NewTree(removeFile(tree, "policies/safety-programs.md")...), checklist.Missing},
		{"without the records of acts", source.NewTree(removeFile(tree, "site/attestations.yaml")...), checklist.Missing},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := walk(t, tt.tree, nil)
			if !hasState(got.coverage, tt.open) {
				t.Fatalf("no answer is %s: the case proves nothing", tt.open)
			}
			for i, campus := range got.coverage.Campuses {
				violations, err := got.law.For(got.corpus.Report.Edition).ValidateWhole(got.coverage.Trees()[campus.ID])
				if err != nil {
					t.Fatal(err)
				}
				checkAgreement(t, got.coverage, i, violations)
			}
		})
	}
}

func removeFile(tree *source.Tree, path string) []*source.File {
	var kept []*source.File
	for _, f := range tree.Files() {
		if f.Path != path {
			kept = append(kept, f)
		}
	}
	return kept
}

// withoutLists makes every item of a list a paragraph.
func withoutLists(f *source.File) *source.File {
	return source.NewFile(f.Path, []byte(strings.ReplaceAll(string(f.Data), "\n- ", "\n\n")))
}

func hasState(c *checklist.Coverage, state checklist.State) bool {
	for _, e := range c.Entries {
		for _, a := range e.Answers {
			if a.State == state {
				return true
			}
		}
	}
	return false
}

// checkAgreement compares violations of the whole tree with the answers at a
// campus.
func checkAgreement(t *testing.T, coverage *checklist.Coverage, campus int, violations []schema.Violation) {
	t.Helper()
	absent, wrong := map[string]bool{}, map[string]bool{}
	for _, v := range violations {
		if v.Keyword == "required" && v.Key != "" {
			absent[v.Pointer+"/"+v.Key] = true
		}
		wrong[v.Pointer] = true
	}
	for _, e := range coverage.Entries {
		a := e.Answers[campus]
		at := "/" + e.Leaf.Citation.Text + strings.ReplaceAll(e.Leaf.Pointer, "/properties", "")
		if isAbsent := under(at, absent); isAbsent != (len(a.Evidence) == 0) {
			t.Errorf("%s at %s has %d pieces of evidence, and its absence from the tree is %t", e.Leaf.Citation, a.Campus, len(a.Evidence), isAbsent)
		}
		if len(a.Evidence) > 0 && wrong[at] && a.State != checklist.Incomplete {
			t.Errorf("%s at %s is %s, but its evidence has not the shape that the law asks", e.Leaf.Citation, a.Campus, a.State)
		}
	}
}

// under reports whether the pointer or an object around it is in the set.
func under(pointer string, set map[string]bool) bool {
	for p := pointer; p != ""; p = p[:strings.LastIndexByte(p, '/')] {
		if set[p] {
			return true
		}
	}
	return false
}
