package generator

import (
	"slices"
	"strings"
	"testing"

	"cleryreport/generator/checklist"
	"cleryreport/generator/load"
	"cleryreport/generator/schema"
	"cleryreport/generator/source"
)

// promptsOnly is the sample whose every statement is a prompt.
func promptsOnly(t *testing.T, law *schema.Law, status string) *source.Tree {
	t.Helper()
	text := "---\ntitle: What is to be written\nowner: public_safety\nstatus: " + status + "\n---\n"
	for _, leaf := range law.Leaves {
		if prompt := leaf.Prompt(); prompt != "" {
			text += "\n" + prompt
		}
	}
	files := slices.DeleteFunc(sampleTree(t).Files(), func(f *source.File) bool { return strings.HasSuffix(f.Path, ".md") })
	return source.NewTree(append(files, source.NewFile("policies/prompts.md", []byte(text)))...)
}

// A prompt never counts as an answer, whatever its file says of it.
func TestPromptsAnswerNothing(t *testing.T) {
	law := load.Law(sampleTree(t))
	for _, status := range []string{"starter", "draft", "adopted"} {
		got := walk(t, promptsOnly(t, law, status), nil)
		open := 0 // places that are to be filled in, or of a starter file the paragraphs whose prompts they are
		for _, e := range got.coverage.Entries {
			for _, a := range e.Answers {
				if e.Leaf.Written() && a.State != checklist.Starter && a.State != checklist.NotApplicable {
					t.Errorf("%s: %s at %s is %s, want starter", status, e.Leaf.Citation, a.Campus, a.State)
				}
			}
		}
		for _, d := range got.findings {
			if d.Rule == checklist.RulePlaceholder && status != "starter" || d.Rule == checklist.RuleStarter && status == "starter" {
				open++
			}
		}
		if open < 100 {
			t.Errorf("%s: only %d places are named that are to be filled in", status, open)
		}
	}
}

// Each prompt is Markdown that can be read, with one heading that cites its
// leaf.
func TestPromptsCanBeRead(t *testing.T) {
	law := load.Law(sampleTree(t))
	corpus, loaded := load.Load(promptsOnly(t, law, "starter"), nil)
	for _, d := range loaded {
		if d.Span.Path() == "policies/prompts.md" && !d.Span.IsWhole() {
			t.Errorf("%s: %s", d.Span, d.Message)
		}
	}
	cited := map[*schema.Leaf]bool{}
	for _, h := range headings(corpus.Policy("policies/prompts.md")) {
		if len(h.Cites) != 1 {
			t.Fatalf("%s cites %d paragraphs", h.Span, len(h.Cites))
		}
		citation, err := law.Parse(h.Cites[0].Text)
		if err != nil {
			t.Fatal(err)
		}
		found := law.Find(citation)
		if len(found) != 1 || cited[found[0]] {
			t.Fatalf("%s finds %d leaves, each to be found once", citation, len(found))
		}
		cited[found[0]] = true
	}
	for _, leaf := range law.Leaves {
		if leaf.Written() && !cited[leaf] {
			t.Errorf("no heading cites %s", leaf.Citation)
		}
	}
}
