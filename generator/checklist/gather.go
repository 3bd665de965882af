package checklist

import (
	"strings"

	"cleryreport/generator/schema"
)

// gather makes one piece of evidence, of the shape of the schemas, of
// everything that answers a leaf.
func gather(leaf *schema.Leaf, evidence []Evidence) schema.Evidence {
	var texts, headings, items []string
	e := schema.Evidence{Statistics: map[string]any{}}
	for _, piece := range evidence {
		texts = append(texts, piece.Quote)
		headings = append(headings, piece.headings...)
		items = append(items, piece.items...)
		switch {
		case piece.Kind != Section:
			e.Statistics[string(piece.Kind)] = piece.Name
		case answeredInWords(leaf) && piece.Quote != "":
			e.Statistics["in_words"] = piece.Path
		}
	}
	e.Text, e.Items, e.Status = strings.Join(texts, "\n\n"), items, weakest(evidence)
	e.Words = len(strings.Fields(e.Text))
	if term := leaf.AnsweredBy.Term; term != "" && holdsWords(strings.Join(headings, "\n")+"\n"+e.Text, term) {
		e.Defines = []string{term}
	}
	return e
}

// plainOf is the text of sections as plain words.
func plainOf(sections []Evidence) string {
	var plain strings.Builder
	for _, s := range sections {
		plain.WriteString(s.plain)
	}
	return plain.String()
}

// weakest is the status of the text that has come least far; empty if no text
// is among the evidence.
func weakest(evidence []Evidence) string {
	for _, status := range []string{"starter", "draft", "adopted"} {
		for _, piece := range evidence {
			if piece.Status == status {
				return status
			}
		}
	}
	return ""
}

// answeredInWords reports whether a sentence may stand for the numbers of a
// leaf: where the law asks for them only if there are any, or does not order
// them.
func answeredInWords(leaf *schema.Leaf) bool {
	return leaf.Kind == schema.Statistic && (leaf.IfAny || leaf.Role == schema.RoleRecommended)
}

// Trees returns, by the id of each campus, what answers the law there, in the
// shape of the law. What nothing answers, and what does not apply, is left out.
func (c *Coverage) Trees() map[string]map[string]any {
	trees := map[string]map[string]any{}
	for i, campus := range c.Campuses {
		answers := map[schema.Citation]schema.Evidence{}
		for _, entry := range c.Entries {
			if evidence := entry.Answers[i].Evidence; len(evidence) > 0 {
				answers[entry.Leaf.Citation] = gather(entry.Leaf, evidence)
			}
		}
		trees[campus.ID] = c.law.Assemble(answers)
	}
	return trees
}
