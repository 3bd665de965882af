package checklist_test

import (
	"regexp"
	"strings"
	"testing"

	"cleryreport/generator/checklist"
	"cleryreport/generator/doc"
	"cleryreport/generator/model"
	"cleryreport/generator/schema"
	"cleryreport/generator/source"
	"cleryreport/policies"
)

// starterFile is a file of the starter, changed and marked as adopted.
func starterFile(t *testing.T, cite string, change func(text string) string) *model.Corpus {
	t.Helper()
	const heading = "## What happens after you report"
	data, err := policies.FS.ReadFile("reporting.md")
	if err != nil {
		t.Fatal(err)
	}
	file := source.NewFile("policies/reporting.md", []byte(change(string(data))))
	at := indexOf(t, string(file.Data), heading)
	h := &doc.Heading{At: doc.At{Span: source.Span{File: file, Start: at, End: at + len(heading)}}, Level: 2,
		Inlines: doc.NewText("What happens after you report"), Cites: []doc.Cite{{Text: cite}}}
	c := corpus(&model.Policy{Path: file.Path, Status: "adopted", Owner: "police", Blocks: []doc.Block{h, doc.NewParagraph(enough)}})
	c.Report.Institution.Name = "Another College"
	return c
}

// Text that is the starter's word for word never counts, whatever its file says
// of it, save for definitions and at the sample institution itself.
func TestStarterTextWordForWord(t *testing.T) {
	const cite = "668.46(b)(2)/p2"
	same := func(text string) string { return text }
	wrapped := func(text string) string {
		return replaced(t, text, "sends help and makes a record", "sends help\nand makes a record")
	}
	changed := func(text string) string { return replaced(t, text, "sends help", "sends an officer") }
	spaced := func(text string) string {
		return strings.ReplaceAll(replaced(t, text, "asks for the facts", "*asks* for  the\nfacts"), "\n- ", "\n\n* ")
	}
	variables := regexp.MustCompile(`\{\{[^{}]*\}\}`)
	filled := func(text string) string {
		return variables.ReplaceAllString(text, "Office of the Vice President for Safety")
	}
	told := func(text string) string {
		return variables.ReplaceAllString(text, "officer who is on duty that night and whom the dispatcher sends to the place")
	}
	longer := func(text string) string {
		return replaced(t, filled(text), "in the yearly statistics.", "in the yearly statistics. We call you the next day.")
	}
	for _, tt := range []struct {
		name, cite  string
		change      func(string) string
		institution string
		want        checklist.State
	}{
		{"untouched", cite, same, "Another College", checklist.Starter},
		{"wrapped in another way", cite, wrapped, "Another College", checklist.Starter},
		{"spaced and marked in another way", cite, spaced, "Another College", checklist.Starter},
		{"with the facts in place of the variables", cite, filled, "Another College", checklist.Starter},
		{"with one fact that is a story", cite, told, "Another College", checklist.Present},
		{"with a sentence of its own", cite, longer, "Another College", checklist.Present},
		{"changed", cite, changed, "Another College", checklist.Present},
		{"at the sample itself", cite, same, "Larkmoor University", checklist.Present},
		{"a definition", "668.46(j)(1)(i)(C)", same, "Another College", checklist.Present},
	} {
		t.Run(tt.name, func(t *testing.T) {
			c := starterFile(t, tt.cite, tt.change)
			c.Report.Institution.Name = tt.institution
			coverage, findings := walk(t, c)
			if got := answer(t, coverage, tt.cite, 0).State; got != tt.want {
				t.Errorf("state %s, want %s", got, tt.want)
			}
			if d, ok := finding(findings, tt.cite); ok != (tt.want == checklist.Starter) || ok && d.Rule != checklist.RuleStarter {
				t.Errorf("finding %t, %s", ok, d.Rule)
			}
		})
	}
}

// TestAllStarter marks a text for every leaf as starter: none is present.
func TestAllStarter(t *testing.T) {
	law, err := schema.Load()
	if err != nil {
		t.Fatal(err)
	}
	for _, status := range []string{"starter", "adopted"} {
		var sections []section
		for _, leaf := range law.Leaves {
			sections = append(sections, section{leaf.Title, leaf.Citation.Heading(), enough, 0})
		}
		coverage, _ := walk(t, corpus(policy("a.md", status, sections...)))
		present := 0
		for _, e := range coverage.Entries {
			for _, a := range e.Answers {
				if len(a.Evidence) > 0 && a.Evidence[0].Kind == checklist.Section && (a.State == checklist.Present || a.State == checklist.Accepted) {
					present++
				}
			}
		}
		if (present > 0) != (status == "adopted") {
			t.Errorf("%s: %d leaves are present", status, present)
		}
	}
}
