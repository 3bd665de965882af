package cli

import (
	"cleryreport/generator/count"
	"cleryreport/generator/diag"
	"cleryreport/generator/schema"
)

// jsonSubject is what is explained, for other programs. Kind is rule,
// counting_rule or paragraph, and says which of the other fields is there.
type jsonSubject struct {
	Kind         string            `json:"kind"`
	Rule         *jsonRule         `json:"rule,omitempty"`
	CountingRule *jsonCountingRule `json:"counting_rule,omitempty"`
	Leaves       []jsonLeaf        `json:"leaves,omitempty"`
}

type jsonRule struct {
	ID       string      `json:"id"`
	Severity string      `json:"severity"`
	Title    string      `json:"title"`
	Why      string      `json:"why"`
	Law      string      `json:"law,omitempty"`
	Mend     string      `json:"mend"`
	Extent   string      `json:"extent"`
	Bad      jsonExample `json:"bad"`
	Good     jsonExample `json:"good"`
}

type jsonExample struct {
	Path string `json:"path"`
	Text string `json:"text,omitempty"`
}

type jsonCountingRule struct {
	ID    string `json:"id"`
	Title string `json:"title"`
	Text  string `json:"text"`
	Law   string `json:"law"`
	Stage string `json:"stage"`
	// Unconfirmed and Choice are empty where nothing is in doubt or left open.
	Unconfirmed string `json:"unconfirmed,omitempty"`
	Choice      string `json:"choice,omitempty"`
}

type jsonLeaf struct {
	Citation    string        `json:"citation"`
	Title       string        `json:"title"`
	Asks        string        `json:"asks"`
	Kind        string        `json:"kind"`
	Role        string        `json:"role"`
	Report      string        `json:"report"`
	AppliesIf   string        `json:"applies_if,omitempty"`
	IfAny       bool          `json:"if_any,omitempty"`
	Since       int           `json:"since,omitempty"`
	Until       int           `json:"until,omitempty"`
	SatisfiedBy []string      `json:"satisfied_by,omitempty"`
	Elements    []jsonElement `json:"elements,omitempty"`
	Prompt      string        `json:"prompt,omitempty"`
	Quote       *schema.Quote `json:"quote,omitempty"`
	Source      string        `json:"source,omitempty"`
	Confirmed   bool          `json:"confirmed"`
	Note        string        `json:"note,omitempty"`
	Pack        string        `json:"pack,omitempty"` // file of the local pack that asks it
}

type jsonElement struct {
	Text  string `json:"text"`
	Basis string `json:"basis"`
}

// json is the subject for other programs. A paragraph holds its own leaves and
// those of the paragraphs below it.
func (s subject) json() jsonSubject {
	switch {
	case s.rule != nil:
		r := ruleJSON(*s.rule)
		return jsonSubject{Kind: "rule", Rule: &r}
	case s.counting != nil:
		r := countingRuleJSON(*s.counting)
		return jsonSubject{Kind: "counting_rule", CountingRule: &r}
	}
	leaves := s.leaves
	if s.group != nil {
		leaves = s.group.Leaves
	}
	explained := jsonSubject{Kind: "paragraph"}
	for _, l := range leaves {
		explained.Leaves = append(explained.Leaves, leafJSON(l))
	}
	return explained
}

func ruleJSON(r diag.Rule) jsonRule {
	return jsonRule{ID: r.ID, Severity: r.Severity.String(), Title: r.Title, Why: r.Why, Law: r.Law, Mend: r.Mend,
		Extent: r.Extent.String(), Bad: jsonExample(r.Bad), Good: jsonExample(r.Good)}
}

func countingRuleJSON(r count.Rule) jsonCountingRule {
	return jsonCountingRule{ID: r.ID, Title: r.Title, Text: r.Text, Law: r.Law, Stage: string(r.Stage), Unconfirmed: r.Unconfirmed, Choice: r.Choice}
}

func leafJSON(l *schema.Leaf) jsonLeaf {
	leaf := jsonLeaf{Citation: l.Citation.String(), Title: l.Title, Asks: l.Asks, Kind: string(l.Kind), Role: string(l.Role),
		Report: string(l.Report), AppliesIf: l.When.Words(), IfAny: l.IfAny, Since: l.Since, Until: l.Until, Prompt: l.Prompt(), Quote: l.Quote,
		Source: l.Source, Confirmed: l.Confirmed, Note: l.Note}
	if l.Pack != nil {
		leaf.Pack = l.Pack.File
	}
	for _, c := range l.SatisfiedBy {
		leaf.SatisfiedBy = append(leaf.SatisfiedBy, c.String())
	}
	for _, e := range l.Elements {
		leaf.Elements = append(leaf.Elements, jsonElement{e.Text, string(e.Basis)})
	}
	return leaf
}
