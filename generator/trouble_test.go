package generator

import (
	"slices"
	"strings"
	"testing"

	"cleryreport/generator/checklist"
	"cleryreport/generator/source"
)

// TestOneErrorSilencesLittle spoils one file of the sample in which a text
// misses a statement, holds a placeholder and has lost a notice: what cannot
// follow from the spoiled file is still said.
func TestOneErrorSilencesLittle(t *testing.T) {
	const missing, placeholder, notice = "missing", "placeholder", "notice"
	tree := withText(t, withoutLedger(sampleTree(t)), "policies/reporting.md", ` {cite="668.46(b)(2)/p2"}`, "")
	tree = withText(t, tree, "policies/retaliation.md", "Students and visitors", "[Insert office] and visitors")
	tree = withText(t, tree, "site/distribution.yaml", "audience: current_employees", "audience: prospective_students")
	for _, tt := range []struct{ name, path, from, to, want string }{
		{"nothing spoiled", "content/introduction.md", "---\n\n", "---\n\n", "missing placeholder notice"},
		{"an unknown fact", "policies/hazing.md", "{{ facts.", "{{ fakts.", "missing placeholder notice"},
		{"a citation of nothing", "policies/hazing.md", `{cite="`, `{cite="668.46(z)(1); `, "placeholder notice"},
		{"a log with a day that does not exist", "stats/main/2025/drills.csv", "2025-02-12", "2025-02-30", "missing placeholder notice"},
		{"the register of notices", "site/distribution.yaml", "on: 2026-09-28", "on: 2026-09-31", "missing placeholder"},
		{"the order of the report", "site/report.yaml", "content/get-help.md", "content/get-hlep.md", "placeholder notice"},
		{"the campuses", "site/campuses.yaml", "security: police", "security: polic", ""},
	} {
		result, err := judge(withText(t, tree, tt.path, tt.from, tt.to), nil, Options{}.withDefaults())
		if err != nil {
			t.Fatal(err)
		}
		said := map[string]bool{}
		for _, d := range result.Findings {
			said[missing] = said[missing] || d.Rule == checklist.RuleMissing && strings.HasPrefix(d.Span.Path(), "policies/")
			said[placeholder] = said[placeholder] || d.Rule == checklist.RulePlaceholder
			said[notice] = said[notice] || strings.Contains(d.Message, "to current employees is on record")
		}
		var got []string
		for _, word := range []string{missing, placeholder, notice} {
			if said[word] {
				got = append(got, word)
			}
		}
		if strings.Join(got, " ") != tt.want {
			t.Errorf("%s: said of %v, want %s", tt.name, got, tt.want)
		}
	}
}

// withText is a tree with other words in one of its files.
func withText(t *testing.T, tree *source.Tree, path, from, to string) *source.Tree {
	t.Helper()
	f := tree.File(path)
	if f == nil || !strings.Contains(string(f.Data), from) {
		t.Fatalf("%s does not hold %q", path, from)
	}
	files := slices.DeleteFunc(tree.Files(), func(f *source.File) bool { return f.Path == path })
	return source.NewTree(append(files, source.NewFile(path, []byte(strings.Replace(string(f.Data), from, to, 1))))...)
}
