package diag

import (
	"encoding/json"
	"io"
	"net/url"
	"slices"
	"strings"

	"cleryreport/generator/source"
)

// The log of the Static Analysis Results Interchange Format, SARIF 2.1.0
// (OASIS Standard, errata 01), as far as findings need it. Each type is named
// after the object of the standard.
type (
	sarifLog struct {
		Schema  string     `json:"$schema"`
		Version string     `json:"version"`
		Runs    []sarifRun `json:"runs"`
	}
	sarifRun struct {
		Tool       sarifTool                `json:"tool"`
		ColumnKind string                   `json:"columnKind"`
		Bases      map[string]sarifArtifact `json:"originalUriBaseIds"`
		Results    []sarifResult            `json:"results"`
	}
	sarifTool struct {
		Driver sarifDriver `json:"driver"`
	}
	sarifDriver struct {
		Name  string      `json:"name"`
		Rules []sarifRule `json:"rules"`
	}
	sarifRule struct {
		ID               string        `json:"id"`
		ShortDescription sarifMessage  `json:"shortDescription"`
		FullDescription  *sarifMessage `json:"fullDescription,omitempty"`
		Help             *sarifMessage `json:"help,omitempty"`
	}
	sarifMessage struct {
		Text string `json:"text"`
	}
	sarifResult struct {
		RuleID       string             `json:"ruleId"`
		RuleIndex    int                `json:"ruleIndex"`
		Level        string             `json:"level"`
		Message      sarifMessage       `json:"message"`
		Locations    []sarifLocation    `json:"locations,omitempty"`
		Related      []sarifLocation    `json:"relatedLocations,omitempty"`
		Suppressions []sarifSuppression `json:"suppressions,omitempty"`
		Fixes        []sarifFix         `json:"fixes,omitempty"`
		Properties   *sarifProperties   `json:"properties,omitempty"`
	}
	sarifSuppression struct { // an exception
		Kind          string `json:"kind"`
		Status        string `json:"status"`
		Justification string `json:"justification"`
	}
	sarifProperties struct { // help and law as they are
		Help string `json:"help,omitempty"`
		Law  string `json:"law,omitempty"`
	}
	sarifLocation struct {
		Physical sarifPhysical `json:"physicalLocation"`
		Message  *sarifMessage `json:"message,omitempty"`
	}
	sarifPhysical struct {
		Artifact sarifArtifact `json:"artifactLocation"`
		Region   *sarifRegion  `json:"region,omitempty"`
	}
	sarifArtifact struct {
		URI         string        `json:"uri,omitempty"`
		Base        string        `json:"uriBaseId,omitempty"`
		Description *sarifMessage `json:"description,omitempty"`
	}
	sarifRegion struct {
		StartLine   int `json:"startLine"`
		StartColumn int `json:"startColumn"`
		EndLine     int `json:"endLine"`
		EndColumn   int `json:"endColumn"` // of the character after the region
	}
	sarifFix struct {
		Description sarifMessage  `json:"description"`
		Changes     []sarifChange `json:"artifactChanges"`
	}
	sarifChange struct {
		Artifact     sarifArtifact      `json:"artifactLocation"`
		Replacements []sarifReplacement `json:"replacements"`
	}
	sarifReplacement struct {
		Deleted  sarifRegion  `json:"deletedRegion"`
		Inserted sarifMessage `json:"insertedContent"`
	}
)

// sarifSchema is the address of the standard's schema.
const sarifSchema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

// sarifRoot is the name of the folder from which paths count.
const sarifRoot = "SRCROOT"

// WriteSARIF prints findings as one run of a SARIF 2.1.0 log. Columns count
// code points, and paths are relative to the root of the report repository. The
// explanations are of the rules of the findings, among others.
func WriteSARIF(w io.Writer, list []Diagnostic, explanations []Rule) error {
	rules := ruleIDs(list)
	run := sarifRun{
		Tool:       sarifTool{sarifDriver{Name: "clery", Rules: make([]sarifRule, 0, len(rules))}},
		ColumnKind: "unicodeCodePoints",
		Bases:      map[string]sarifArtifact{sarifRoot: {Description: &sarifMessage{"the root of the report repository"}}},
		Results:    make([]sarifResult, 0, len(list)),
	}
	for _, id := range rules {
		run.Tool.Driver.Rules = append(run.Tool.Driver.Rules, sarifRuleOf(id, explanations))
	}
	for _, d := range list {
		index, _ := slices.BinarySearch(rules, d.Rule)
		run.Results = append(run.Results, sarifResultOf(d, index))
	}
	encoder := json.NewEncoder(w)
	encoder.SetIndent("", "  ")
	encoder.SetEscapeHTML(false)
	return encoder.Encode(sarifLog{Schema: sarifSchema, Version: "2.1.0", Runs: []sarifRun{run}})
}

// ruleIDs returns the rules of the findings, sorted, each once.
func ruleIDs(list []Diagnostic) []string {
	var ids []string
	for _, d := range list {
		ids = append(ids, d.Rule)
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}

// sarifRuleOf describes a rule, by its id alone where nothing explains it.
func sarifRuleOf(id string, explanations []Rule) sarifRule {
	i := slices.IndexFunc(explanations, func(r Rule) bool { return r.ID == id })
	if i < 0 {
		return sarifRule{ID: id, ShortDescription: sarifMessage{ruleWords(id)}}
	}
	r := explanations[i]
	return sarifRule{ID: id, ShortDescription: sarifMessage{sarifText(r.Title)},
		FullDescription: &sarifMessage{sarifText(r.Why)}, Help: &sarifMessage{sarifText(r.Mend)}}
}

// ruleWords turns an id such as count.missing-cell into "count: missing cell".
func ruleWords(id string) string {
	return strings.ReplaceAll(strings.ReplaceAll(id, ".", ": "), "-", " ")
}

func sarifResultOf(d Diagnostic, ruleIndex int) sarifResult {
	r := sarifResult{RuleID: d.Rule, RuleIndex: ruleIndex, Level: d.Severity.String()}
	text := d.Message
	if d.Excepted != nil {
		text += "\nexcepted: " + d.Excepted.String()
		r.Suppressions = []sarifSuppression{{Kind: "external", Status: "accepted", Justification: d.Excepted.String()}}
	}
	if d.Help != "" {
		text += "\nhelp: " + d.Help
	}
	if d.Law != "" {
		text += "\nlaw: " + d.Law
	}
	r.Message.Text = sarifText(text)
	if d.Help != "" || d.Law != "" {
		r.Properties = &sarifProperties{Help: d.Help, Law: d.Law}
	}
	if !d.Span.IsZero() {
		r.Locations = []sarifLocation{{Physical: sarifPlace(d.Span)}}
	}
	for _, see := range d.Related {
		r.Related = append(r.Related, sarifLocation{Physical: sarifPlace(see.Span), Message: &sarifMessage{sarifText(see.Message)}})
	}
	if d.Edit != nil {
		at := sarifPlace(d.Edit.Span)
		r.Fixes = []sarifFix{{Description: sarifMessage{sarifText(d.Help)}, Changes: []sarifChange{{Artifact: at.Artifact,
			Replacements: []sarifReplacement{{Deleted: *at.Region, Inserted: sarifMessage{d.Edit.NewText}}}}}}}
	}
	return r
}

var (
	sarifBraces = strings.NewReplacer("{", "{{", "}", "}}")
	sarifLinks  = strings.NewReplacer("[", `\[`, "]", `\]`)
)

// sarifText writes a text as a message string: braces are doubled, because a
// single one begins a placeholder (section 3.11.5), and what would be a link
// loses that meaning (section 3.11.6).
func sarifText(text string) string {
	if strings.Contains(text, "](") {
		text = sarifLinks.Replace(text)
	}
	return sarifBraces.Replace(text)
}

func sarifPlace(s source.Span) sarifPhysical {
	at := sarifPhysical{Artifact: sarifArtifact{URI: (&url.URL{Path: s.Path()}).String(), Base: sarifRoot}}
	if start, end := place(s); start.Line > 0 {
		at.Region = &sarifRegion{StartLine: start.Line, StartColumn: start.Column, EndLine: end.Line, EndColumn: end.Column}
	}
	return at
}
