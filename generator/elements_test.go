package generator

import (
	"slices"
	"strings"
	"testing"
	"unicode"

	"cleryreport/generator/checklist"
	"cleryreport/generator/doc"
	"cleryreport/generator/model"
	"cleryreport/generator/schema"
	"cleryreport/generator/source"
)

// TestEveryElementIsMissed takes, from the text by which the sample answers a
// paragraph, the words of each thing that the law asks for in it, one thing at
// a time. The finding must name it.
func TestEveryElementIsMissed(t *testing.T) {
	whole := walk(t, withoutLedger(sampleTree(t)), nil)
	tried := 0
	for _, entry := range whole.coverage.Entries {
		for _, element := range entry.Leaf.Elements {
			text, headings := answeringText(entry)
			if text == "" || element.Basis != schema.BasisLaw || element.Unsure || len(element.Words) == 0 {
				continue
			}
			tried++
			t.Run(entry.Leaf.Citation.String()+" "+element.Text, func(t *testing.T) {
				got := judgeText(t, whole, entry.Leaf, headings, withoutWords(text, element.Words))
				if !slices.ContainsFunc(got, func(message string) bool { return strings.Contains(message, element.Text) }) {
					t.Errorf("no finding names it: %q", got)
				}
				if got := judgeText(t, whole, entry.Leaf, headings, text); len(got) > 0 {
					t.Errorf("the whole text has findings: %q", got)
				}
			})
		}
	}
	if tried < 50 {
		t.Errorf("only %d elements were tried", tried)
	}
}

// answeringText is what the sample's sections say to a leaf, and their
// headings; empty where something else answers it.
func answeringText(entry checklist.Entry) (text, headings string) {
	for _, a := range entry.Answers {
		if a.State != checklist.Present && a.State != checklist.Accepted {
			continue
		}
		for _, e := range a.Evidence {
			if e.Kind != checklist.Section {
				return "", ""
			}
			text += e.Quote + "\n"
			headings += doc.PlainText(e.Heading.Inlines) + " "
		}
		return text, headings + entry.Leaf.AnsweredBy.Term // which a heading above may name
	}
	return "", ""
}

// judgeText returns what is said to be incomplete of a leaf that one text
// answers.
func judgeText(t *testing.T, whole walked, leaf *schema.Leaf, heading, text string) []string {
	t.Helper()
	h := &doc.Heading{At: doc.At{Span: source.Whole("policies/a.md")}, Level: 2, Inlines: doc.NewText(heading), Cites: []doc.Cite{{Text: leaf.Citation.Heading()}}}
	corpus := *whole.corpus
	corpus.Policies = []*model.Policy{{Path: "policies/a.md", Status: "adopted", Blocks: []doc.Block{h, doc.NewParagraph(text)}}}
	_, findings := checklist.Walk(&corpus, whole.stats, whole.law)
	var messages []string
	for _, d := range findings {
		if d.Rule == checklist.RuleIncomplete && strings.Contains(d.Message, leaf.Citation.Heading()+" (") {
			messages = append(messages, d.Message)
		}
	}
	return messages
}

// withoutWords takes words, each of which may be several and the beginning of a
// longer one, out of a text.
func withoutWords(text string, taken []string) string {
	split := func(s string) []string {
		return strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	}
	words := split(text)
	for _, phrase := range taken {
		parts := split(phrase)
		for i := 0; i+len(parts) <= len(words); {
			last := i + len(parts) - 1
			if slices.Equal(words[i:last], parts[:len(parts)-1]) && strings.HasPrefix(words[last], parts[len(parts)-1]) {
				words[last] = "so" // a word that no element has, so that nothing new is formed
				continue
			}
			i++
		}
	}
	return strings.Join(words, " ")
}
