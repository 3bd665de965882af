package data

import (
	"encoding/json"
	"strings"

	"cleryreport/generator/checklist"
	"cleryreport/generator/model"
)

// GapCSV writes the checklist as a table: a row for each requirement and
// campus.
func GapCSV(c *checklist.Coverage) ([]byte, error) {
	rows := [][]string{{"citation", "title", "asks", "role", "confirmed", "campus", "state", "lacks", "reason", "evidence"}}
	for _, e := range c.Entries {
		confirmed := "true"
		if !e.Leaf.Confirmed {
			confirmed = "false"
		}
		for _, a := range e.Answers {
			reason := ""
			if a.Fact != nil {
				reason = a.Fact.Reason
			}
			rows = append(rows, []string{e.Leaf.Citation.String(), e.Leaf.Title, e.Leaf.Asks, string(e.Leaf.Role), confirmed,
				a.Campus, string(a.State), strings.Join(a.Causes, "; "), reason, strings.Join(places(a.Evidence), "; ")})
		}
	}
	return encode(rows)
}

func places(evidence []checklist.Evidence) []string {
	var list []string
	for _, e := range evidence {
		if !e.Span.IsZero() {
			list = append(list, e.Span.String())
		}
	}
	return list
}

// gapEntry is a requirement in the JSON file.
type gapEntry struct {
	Citation  string      `json:"citation"`
	Title     string      `json:"title"`
	Asks      string      `json:"asks"`
	Role      string      `json:"role"`
	Confirmed bool        `json:"confirmed"`
	Note      string      `json:"note,omitempty"`
	Answers   []gapAnswer `json:"answers"`
}

type gapAnswer struct {
	Campus   string        `json:"campus"`
	State    string        `json:"state"`
	Lacks    []string      `json:"lacks,omitempty"`
	Fact     *gapFact      `json:"fact,omitempty"`
	Evidence []gapEvidence `json:"evidence,omitempty"`
}

// gapFact is the fact that makes a requirement not applicable.
type gapFact struct {
	Name   string `json:"name"`
	Reason string `json:"reason"`
	Place  string `json:"place"`
}

type gapEvidence struct {
	Kind   string `json:"kind"`
	Name   string `json:"name,omitempty"`
	Place  string `json:"place,omitempty"`
	Status string `json:"status,omitempty"`
	Text   string `json:"text"`
}

// GapJSON writes the checklist with the whole text of all evidence.
func GapJSON(institution model.Institution, edition int, c *checklist.Coverage) ([]byte, error) {
	file := struct {
		Institution  string     `json:"institution"`
		UnitID       string     `json:"unit_id"`
		Edition      int        `json:"edition"`
		Requirements []gapEntry `json:"requirements"`
	}{institution.Name, institution.UnitID, edition, make([]gapEntry, 0, len(c.Entries))}
	for _, e := range c.Entries {
		entry := gapEntry{Citation: e.Leaf.Citation.String(), Title: e.Leaf.Title, Asks: e.Leaf.Asks,
			Role: string(e.Leaf.Role), Confirmed: e.Leaf.Confirmed, Note: e.Leaf.Note}
		for _, a := range e.Answers {
			entry.Answers = append(entry.Answers, answerOf(a))
		}
		file.Requirements = append(file.Requirements, entry)
	}
	return indented(file)
}

func answerOf(a checklist.Answer) gapAnswer {
	answer := gapAnswer{Campus: a.Campus, State: string(a.State), Lacks: a.Causes}
	if a.Fact != nil {
		answer.Fact = &gapFact{Name: a.Fact.Name, Reason: a.Fact.Reason, Place: a.Fact.Span.String()}
	}
	for _, e := range a.Evidence {
		answer.Evidence = append(answer.Evidence, gapEvidence{Kind: string(e.Kind), Name: e.Name, Place: e.Span.String(), Status: e.Status, Text: e.Quote})
	}
	return answer
}

// EvidenceJSON writes, by campus, the evidence of a report in the shape of the
// law: objects as its paragraphs are.
func EvidenceJSON(trees map[string]map[string]any) ([]byte, error) { return indented(trees) }

// indented is JSON for people and programs. Keys of maps come out sorted.
func indented(value any) ([]byte, error) {
	data, err := json.MarshalIndent(value, "", "  ")
	return append(data, '\n'), err
}
