package load

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"cleryreport/generator/diag"
	"cleryreport/generator/parse/yaml"
	"cleryreport/generator/schema"
	"cleryreport/generator/source"
)

// packCheck holds the paragraphs of one pack against what a schema cannot say:
// that each is cited as the place where it stands, and agrees with itself.
type packCheck struct {
	*loader
	pack  *schema.LocalPack
	cited map[schema.Citation][]source.Span // where each citation is written
}

// paragraphKey is how the key of a paragraph is written: its number as in the
// law, or p and a number for one of several duties of a paragraph.
var (
	paragraphKey = regexp.MustCompile(`^[0-9A-Za-z]{1,6}$`)
	partKey      = regexp.MustCompile(`^p([1-9][0-9]{0,2})$`)
)

// annotation returns what is said of a paragraph: what it asks, or of which
// others it consists.
func annotation(n *yaml.Node) *yaml.Node {
	if leaf := n.Get("x-clery"); leaf != nil {
		return leaf
	}
	return n.Get("x-clery-group")
}

// gather notes where each paragraph of the text is cited.
func (c *packCheck) gather(n *yaml.Node) {
	for _, f := range fields(n.Get("properties")) {
		note := annotation(f.Value)
		if cite, err := c.pack.Parse(text(note, "citation")); err == nil {
			c.cited[cite] = append(c.cited[cite], spanOf(note, "citation"))
		}
		c.gather(f.Value)
	}
}

func fields(n *yaml.Node) []yaml.Field {
	if n == nil {
		return nil
	}
	return n.Fields
}

// paragraphs checks the paragraphs below a node that stands at the keys.
func (c *packCheck) paragraphs(n *yaml.Node, keys []string) {
	list := fields(n.Get("properties"))
	c.required(n, list)
	for _, f := range list {
		at := append(slices.Clone(keys), f.Key)
		want, ok := c.citation(at)
		if !ok {
			c.find(diag.New(RulePackCitation, diag.Error, f.KeySpan, quoted(f.Key)+" is no number of a paragraph",
				diag.Help("write the number as the text has it without parentheses, such as b, 2 or iii; p1, p2 for several duties of one paragraph, which hold no others")))
			continue
		}
		if note := annotation(f.Value); note != nil {
			c.place(note, want)
		}
		if leaf := f.Value.Get("x-clery"); leaf != nil {
			c.leaf(f.Value, leaf)
		}
		c.paragraphs(f.Value, at)
	}
}

// citation is the paragraph that stands at the keys; ok is false if they name
// none.
func (c *packCheck) citation(keys []string) (cite schema.Citation, ok bool) {
	cite.Text = c.pack.Text
	for i, key := range keys {
		part := partKey.FindStringSubmatch(key)
		switch {
		case part != nil && i == len(keys)-1:
			cite.Part, _ = strconv.Atoi(part[1])
		case part != nil || !paragraphKey.MatchString(key):
			return cite, false
		default:
			cite.Path += "(" + key + ")"
		}
	}
	return cite, true
}

// place checks that a paragraph is cited as the place where it stands.
func (c *packCheck) place(note *yaml.Node, want schema.Citation) {
	written, span := text(note, "citation"), spanOf(note, "citation")
	if written == "" {
		return
	}
	if federal, err := schema.ParseCitation(written); err == nil {
		c.find(diag.New(RulePackFederal, diag.Error, span, "this contradicts a paragraph of the Federal law, "+federal.String(),
			diag.Help("a pack adds to the Federal law and changes nothing of it; cite the paragraph of the pack's own text: "+want.String()), diag.Law(federal.String())))
		return
	}
	cite, err := c.pack.Parse(written)
	switch others := c.cited[cite]; {
	case err != nil:
		c.find(diag.New(RulePackCitation, diag.Error, span, quoted(written)+" is no paragraph of "+c.pack.Text, diag.Help("write "+want.String()+", which stands here")))
	case cite == want:
		return
	case len(others) > 1:
		other := others[slices.IndexFunc(others, func(s source.Span) bool { return s != span })]
		c.find(diag.New(RulePackTwice, diag.Error, span, cite.String()+" is cited by two paragraphs of this pack",
			diag.Help("write "+want.String()+", which stands here"), diag.See(other, "the other one")))
	default:
		c.find(diag.New(RulePackCitation, diag.Error, span, cite.String()+" does not stand here",
			diag.Help("write "+want.String()+", or move the paragraph to its place")))
	}
}

// required checks that a list of required keys, which need not be there, is of
// all paragraphs.
func (c *packCheck) required(n *yaml.Node, paragraphs []yaml.Field) {
	list := n.Get("required")
	if list == nil {
		return
	}
	var keys []string
	for _, f := range paragraphs {
		keys = append(keys, f.Key)
	}
	if written := texts(n, "required"); !slices.Equal(slices.Sorted(slices.Values(written)), slices.Sorted(slices.Values(keys))) {
		c.find(diag.New(RulePackShape, diag.Error, list.Span, "required: does not name just the paragraphs under properties",
			diag.Help("leave it out: every paragraph is asked for; or write "+strings.Join(keys, ", "))))
	}
}
