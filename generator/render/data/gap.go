package data

import (
	"encoding/json"
	"slices"
	"strings"

	"cleryreport/generator/checklist"
	"cleryreport/generator/model"
)

// GapCSV writes the checklist as a table: a row for each requirement and
// campus.
func GapCSV(corpus *model.Corpus, c *checklist.Coverage) ([]byte, error) {
	rows := [][]string{{"citation", "title", "asks", "role", "confirmed", "campus", "state", "lacks", "reason", "evidence",
		"owner", "reviewed", "policy"}}
	for _, e := range c.Entries {
		confirmed := "true"
		if !e.Leaf.Confirmed {
			confirmed = "false"
		}
		for _, a := range e.Answers {
			reason := ""
			switch {
			case a.Fact != nil:
				reason = a.Fact.Reason
			case a.Exception != nil:
				reason = a.Exception.String()
			}
			rows = append(rows, []string{e.Leaf.Citation.String(), e.Leaf.Title, e.Leaf.Asks, string(e.Leaf.Role), confirmed,
				a.Campus, string(a.State), strings.Join(a.Causes, "; "), reason, strings.Join(places(a.Evidence), "; "),
				ofPolicies(corpus, a, func(p *model.Policy) string { return p.Owner }),
				ofPolicies(corpus, a, func(p *model.Policy) string { return p.Reviewed.On }),
				ofPolicies(corpus, a, func(p *model.Policy) string { return p.InForce.Number })})
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

// ofPolicies joins what the files that answer say, each thing once.
func ofPolicies(corpus *model.Corpus, a checklist.Answer, say func(*model.Policy) string) string {
	var list []string
	for _, e := range a.Evidence {
		if p := corpus.Policy(e.Path); p != nil && say(p) != "" && !slices.Contains(list, say(p)) {
			list = append(list, say(p))
		}
	}
	return strings.Join(list, "; ")
}

// gapEntry is a requirement in the JSON file.
type gapEntry struct {
	Citation  string      `json:"citation"`
	Title     string      `json:"title"`
	Asks      string      `json:"asks"`
	Quote     *gapQuote   `json:"quote,omitempty"`
	Role      string      `json:"role"`
	Confirmed bool        `json:"confirmed"`
	Note      string      `json:"note,omitempty"`
	Answers   []gapAnswer `json:"answers"`
}

// gapQuote is an extract of the law's own words.
type gapQuote struct {
	Text string `json:"text"`
	From string `json:"from"`
	Read string `json:"read"`
}

type gapAnswer struct {
	Campus   string        `json:"campus"`
	State    string        `json:"state"`
	Lacks    []string      `json:"lacks,omitempty"`
	Fact     *gapFact      `json:"fact,omitempty"`
	Excepted *gapException `json:"excepted,omitempty"`
	Evidence []gapEvidence `json:"evidence,omitempty"`
}

// gapException is the agreement of two persons to publish in spite of a missing
// answer.
type gapException struct {
	Until  string   `json:"until"`
	By     []string `json:"by"`
	Reason string   `json:"reason"`
}

// gapApproval says which office accepted the text, and when.
type gapApproval struct {
	Office string `json:"office"`
	On     string `json:"on"`
}

// gapFact is the fact that makes a requirement not applicable.
type gapFact struct {
	Name   string `json:"name"`
	Reason string `json:"reason"`
	Place  string `json:"place"`
}

type gapEvidence struct {
	Kind     string       `json:"kind"`
	Name     string       `json:"name,omitempty"`
	Place    string       `json:"place,omitempty"`
	Status   string       `json:"status,omitempty"`
	Owner    string       `json:"owner,omitempty"`
	Reviewed *gapReview   `json:"reviewed,omitempty"`
	Policy   *gapPolicy   `json:"policy,omitempty"`
	Accepted *gapApproval `json:"accepted,omitempty"`
	Text     string       `json:"text"`
}

// gapReview is the last review of the file that answers.
type gapReview struct {
	On string `json:"on"`
	By string `json:"by,omitempty"`
}

// gapPolicy is the policy in force that the file restates.
type gapPolicy struct {
	Number    string `json:"number,omitempty"`
	Title     string `json:"title,omitempty"`
	Effective string `json:"effective,omitempty"`
}

// GapJSON writes the checklist with the whole text of all evidence.
func GapJSON(corpus *model.Corpus, c *checklist.Coverage) ([]byte, error) {
	r := corpus.Report
	file := struct {
		Institution  string     `json:"institution"`
		UnitID       string     `json:"unit_id"`
		Edition      int        `json:"edition"`
		Requirements []gapEntry `json:"requirements"`
	}{r.Institution.Name, r.Institution.UnitID, r.Edition, make([]gapEntry, 0, len(c.Entries))}
	for _, e := range c.Entries {
		entry := gapEntry{Citation: e.Leaf.Citation.String(), Title: e.Leaf.Title, Asks: e.Leaf.Asks,
			Role: string(e.Leaf.Role), Confirmed: e.Leaf.Confirmed, Note: e.Leaf.Note}
		if q := e.Leaf.Quote; q != nil {
			entry.Quote = &gapQuote{Text: q.Text, From: q.From, Read: q.Read}
		}
		for _, a := range e.Answers {
			entry.Answers = append(entry.Answers, answerOf(corpus, a))
		}
		file.Requirements = append(file.Requirements, entry)
	}
	return indented(file)
}

func answerOf(corpus *model.Corpus, a checklist.Answer) gapAnswer {
	answer := gapAnswer{Campus: a.Campus, State: string(a.State), Lacks: a.Causes}
	if a.Fact != nil {
		answer.Fact = &gapFact{Name: a.Fact.Name, Reason: a.Fact.Reason, Place: a.Fact.Span.String()}
	}
	if e := a.Exception; e != nil {
		answer.Excepted = &gapException{Until: e.Until, By: e.By, Reason: e.Reason}
	}
	for _, e := range a.Evidence {
		answer.Evidence = append(answer.Evidence, evidenceOf(corpus, e))
	}
	return answer
}

// evidenceOf is one piece of evidence with who answers for it.
func evidenceOf(corpus *model.Corpus, e checklist.Evidence) gapEvidence {
	out := gapEvidence{Kind: string(e.Kind), Name: e.Name, Place: e.Span.String(), Status: e.Status, Text: e.Quote}
	if a := e.Approval; a != nil {
		out.Accepted = &gapApproval{Office: a.Title, On: a.On}
	}
	p := corpus.Policy(e.Path)
	if p == nil {
		return out
	}
	out.Owner = p.Owner
	if p.Reviewed.On != "" {
		out.Reviewed = &gapReview{On: p.Reviewed.On, By: p.Reviewed.By}
	}
	if f := p.InForce; f != (model.PolicyInForce{}) {
		out.Policy = &gapPolicy{Number: f.Number, Title: f.Title, Effective: f.Effective}
	}
	return out
}

// EvidenceJSON writes, by campus, the evidence of a report in the shape of the
// law: objects as its paragraphs are.
func EvidenceJSON(trees map[string]map[string]any) ([]byte, error) { return indented(trees) }

// indented is JSON for people and programs. Keys of maps come out sorted.
func indented(value any) ([]byte, error) {
	data, err := json.MarshalIndent(value, "", "  ")
	return append(data, '\n'), err
}
