package generator

import (
	"regexp"
	"strings"
	"testing"

	"cleryreport/generator/checklist"
	"cleryreport/generator/schema"
	"cleryreport/generator/source"
)

// A copy of the sample answers nothing that a person writes: not while its
// statements are starter text, and at another institution not even if they are
// called adopted, with the sample's variables or with facts in their place.
// Definitions, which are the law's, may stay.
func TestStarterCopyAnswersNothing(t *testing.T) {
	variable := regexp.MustCompile(`\{\{ [a-z_.]+ \}\}`)
	starter := func(text string) string {
		return strings.Replace(text, "\nstatus: adopted\n", "\nstatus: starter\n", 1)
	}
	for _, tt := range []struct {
		name, institution string
		change            func(text string) string
		definitions       bool
	}{
		{"starter", "Larkmoor University", starter, true},
		{"adopted elsewhere", "Another College", func(text string) string { return text }, false},
		{"adopted elsewhere with its facts", "Another College", func(text string) string {
			return variable.ReplaceAllString(text, "Office of Safety")
		}, false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := walk(t, starterCopy(t, tt.institution, tt.change), nil)
			starters := 0
			for _, e := range got.coverage.Entries {
				if !e.Leaf.Written() || e.Leaf.Kind == schema.Definition && !tt.definitions {
					continue
				}
				for _, a := range e.Answers {
					switch a.State {
					case checklist.Starter:
						starters++
					case checklist.NotApplicable:
					default:
						t.Errorf("%s at %s is %s, want starter", e.Leaf.Citation, a.Campus, a.State)
					}
				}
			}
			if starters == 0 {
				t.Error("nobody writes anything: the test proves nothing")
			}
		})
	}
}

// starterCopy is the sample under a name, with its texts changed.
func starterCopy(t *testing.T, institution string, change func(text string) string) *source.Tree {
	t.Helper()
	files := withoutLedger(sampleTree(t)).Files()
	for i, f := range files {
		text := string(f.Data)
		switch {
		case f.Path == "site/report.yaml":
			text = strings.Replace(text, "\n  name: Larkmoor University\n", "\n  name: "+institution+"\n", 1)
		case strings.HasSuffix(f.Path, ".md"):
			text = change(text)
		}
		files[i] = source.NewFile(f.Path, []byte(text))
	}
	return source.NewTree(files...)
}
