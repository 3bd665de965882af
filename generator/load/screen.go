package load

import (
	"slices"

	"cleryreport/generator/diag"
	"cleryreport/generator/parse/yaml"
	"cleryreport/generator/personal"
	"cleryreport/generator/schema"
)

// screened are the kinds of files whose words tell of incidents and must tell of
// nobody.
var screened = []string{"ledger", "fires"}

// sentences are the fields that hold sentences. In the other fields of text,
// such as reference numbers, digits mean nothing about a person.
var sentences = []string{"because", "rationale", "why", "words"}

// personalRule is the rule of each kind of thing that identifies a person, and
// its weight: a word or number that may be something else is a warning.
var personalRule = map[personal.Kind]struct {
	id       string
	severity diag.Severity
}{
	personal.Name:           {RulePersonName, diag.Warning},
	personal.Email:          {RuleEmail, diag.Error},
	personal.Phone:          {RulePhone, diag.Warning},
	personal.SocialSecurity: {RuleSocialSecurity, diag.Error},
	personal.BirthDate:      {RuleBirthDate, diag.Error},
}

// screen reports what identifies a person in the text of a file about
// incidents. The finding names the field and the kind of thing, never the text.
func (l *loader) screen(in *input) {
	if slices.Contains(screened, in.kind) {
		l.screenNode(in, in.root, in.shape, "")
	}
}

func (l *loader) screenNode(in *input, n *yaml.Node, shape *schema.Shape, key string) {
	if shape == nil {
		return
	}
	for _, f := range n.Fields {
		l.screenNode(in, f.Value, shape.Key(f.Key), f.Key)
	}
	for _, item := range n.Items {
		l.screenNode(in, item, shape.Item(), key)
	}
	if shape.Form != "text" || n.Kind != yaml.String {
		return
	}
	for _, kind := range personal.Kinds(n.Text, l.corpus.KnowsName) {
		if kind != personal.Name && kind != personal.Email && !slices.Contains(sentences, key) {
			continue
		}
		rule := personalRule[kind]
		d := diag.New(rule.id, rule.severity, n.Span, quoted(key)+" seems to hold "+string(kind),
			diag.Help("say what happened without telling who; no field takes what identifies a person"), diag.Law("34 CFR 668.46(c)(7)"))
		d.SourceLine = ""
		l.find(d)
	}
}
