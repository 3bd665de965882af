package yaml

import (
	"fmt"
	"regexp"
	"strings"

	"gopkg.in/yaml.v3"

	"cleryreport/generator/diag"
	"cleryreport/generator/source"
)

// number is what counts as a number: the plain decimal digits of JSON, because
// a count is never written any other way.
var number = regexp.MustCompile(`^-?(0|[1-9][0-9]*)$`)

// reader turns the library's tree into nodes and collects findings.
type reader struct {
	places
	findings []diag.Diagnostic
}

func newReader(f *source.File, start, end int) *reader {
	return &reader{places: newPlaces(f, start, end)}
}

func (r *reader) report(rule string, span source.Span, message, help string, more ...diag.Option) {
	r.findings = append(r.findings, diag.New(rule, diag.Error, span, message, append(more, diag.Help(help))...))
}

// value converts a value. Indent is the number of spaces before the key or
// dash the value belongs to.
func (r *reader) value(n *yaml.Node, indent int) *Node {
	start := r.offset(n)
	r.refuse(n, start)
	switch n.Kind {
	case yaml.MappingNode:
		return r.mapping(n, r.skipProperties(start))
	case yaml.SequenceNode:
		return r.sequence(n, r.skipProperties(start))
	case yaml.AliasNode:
		return &Node{Kind: String, Text: "*" + n.Value, Span: r.clamp(start, start+1+len(n.Value))}
	default:
		return r.scalar(n, r.skipProperties(start), indent)
	}
}

func (r *reader) mapping(n *yaml.Node, start int) *Node {
	node := &Node{Kind: Mapping}
	end := start
	first := map[string]source.Span{}
	for i := 0; i+1 < len(n.Content); i += 2 {
		key := r.key(n.Content[i])
		f := Field{Key: n.Content[i].Value, KeySpan: key, Value: r.valueOf(n.Content[i+1], key)}
		end = max(end, key.End, f.Value.Span.End)
		if n.Content[i].Tag == mergeTag {
			continue // which has a finding
		}
		if seen, twice := first[f.Key]; twice {
			r.report(RuleDuplicateKey, key, fmt.Sprintf("the key %q stands here a second time", f.Key),
				"keep one of the two and remove the other", diag.See(seen, "the first is here"))
			continue
		}
		first[f.Key] = key
		node.Fields = append(node.Fields, f)
	}
	node.Span = r.clamp(start, r.closing(n, end, '}'))
	return node
}

// mergeTag marks the key << of a merge.
const mergeTag = "!!merge"

// key checks a key and returns its span.
func (r *reader) key(n *yaml.Node) source.Span {
	start := r.offset(n)
	r.refuse(n, start)
	switch {
	case n.Kind == yaml.ScalarNode && n.Tag == mergeTag:
		r.report(RuleMerge, r.clamp(start, start+len(n.Value)),
			"<< merges another mapping, which is not read here",
			"write the keys out where they belong")
	case n.Kind != yaml.ScalarNode && n.Kind != yaml.AliasNode:
		r.report(RuleSyntax, r.clamp(start, start+1), "a key is a word, and here stands a list or a mapping",
			`write "name: value"; put text that begins with { or [ into quotes`)
	}
	if n.Kind != yaml.ScalarNode {
		return r.clamp(start, start+1)
	}
	return r.scalar(n, r.skipProperties(start), 0).Span
}

// valueOf converts the value of a key. A missing value is placed after the
// key's colon.
func (r *reader) valueOf(n *yaml.Node, key source.Span) *Node {
	node := r.value(n, r.indent(key.Start))
	if node.Kind == Null && node.Text == "" && n.Style&yaml.TaggedStyle == 0 && n.Anchor == "" {
		end := key.End
		if i := strings.IndexByte(r.text(key.End), ':'); i >= 0 {
			end += i + 1
		}
		node.Span = r.clamp(end, end)
	}
	return node
}

func (r *reader) sequence(n *yaml.Node, start int) *Node {
	node := &Node{Kind: Sequence}
	end := start
	for _, item := range n.Content {
		value := r.value(item, r.indent(start))
		end = max(end, value.Span.End)
		node.Items = append(node.Items, value)
	}
	node.Span = r.clamp(start, r.closing(n, end, ']'))
	return node
}

func (r *reader) scalar(n *yaml.Node, start, indent int) *Node {
	quotes := yaml.SingleQuotedStyle | yaml.DoubleQuotedStyle | yaml.LiteralStyle | yaml.FoldedStyle
	node := &Node{Kind: String, Text: n.Value, Quoted: n.Style&quotes != 0}
	node.Span = r.clamp(start, r.scalarEnd(n, start, indent))
	switch {
	case node.Quoted || n.Style&yaml.TaggedStyle != 0:
	case n.Value == "" || n.Value == "null":
		node.Kind = Null
	case n.Value == "true" || n.Value == "false":
		node.Kind = Bool
	case number.MatchString(n.Value):
		node.Kind = Number
	}
	return node
}

// refuse reports the marks of YAML that have no place in a report.
func (r *reader) refuse(n *yaml.Node, start int) {
	if n.Kind == yaml.AliasNode {
		r.report(RuleAlias, r.clamp(start, start+1+len(n.Value)),
			fmt.Sprintf("*%s repeats a value named elsewhere, which is not read here", n.Value),
			"write the value out, or put text that begins with * into quotes")
	}
	if n.Anchor != "" && n.Kind != yaml.AliasNode {
		r.report(RuleAnchor, r.clamp(start, start+1+len(n.Anchor)),
			fmt.Sprintf("&%s names a value to be repeated, which is not read here", n.Anchor),
			"remove the name, or put text that begins with & into quotes")
	}
	if n.Style&yaml.TaggedStyle != 0 || strings.HasPrefix(r.text(start), "!") {
		r.report(RuleTag, r.clamp(start, start+1), "a word beginning with ! names a type, which is not read here",
			"remove the word, or put text that begins with ! into quotes")
	}
}
