package schema

import (
	"bytes"
	"encoding/json"
	"fmt"
	"regexp"
	"slices"
	"strings"

	"github.com/santhosh-tekuri/jsonschema/v5"
)

// LocalPack is one text of State law or system policy that a report repository adds
// to the law. It is not embedded, is read-only, and changes nothing of the
// federal law.
type LocalPack struct {
	// File is its place in the report repository.
	File string
	// Text is the printed name of the text, such as "Franklin Code § 12-301",
	// and Short a shorter one that headings may write; empty for none.
	Text, Short string
	// Title says what the text is about.
	Title string
	// Jurisdiction and Campuses limit the campuses that are asked: to those
	// with that jurisdiction, and to those with these ids; empty for all.
	Jurisdiction string
	Campuses     []string
	// Schema is the file itself: annotated like the schemas of the law, and
	// valid by schemas/files/law-pack.json.
	Schema []byte
}

// Parse reads a citation of this text as people write it: with or without §, by
// the printed or the short name, in either case.
func (p *LocalPack) Parse(s string) (Citation, error) { return readLocal(s, p.openings()) }

// openings are the ways in which citations of the text begin.
func (p *LocalPack) openings() []opening {
	var ways []opening
	for _, name := range []string{p.Text, p.Short} {
		words := strings.Fields(strings.ReplaceAll(name, "§", " "))
		if len(words) == 0 {
			continue
		}
		for i, word := range words {
			words[i] = regexp.QuoteMeta(word)
		}
		ways = append(ways, opening{regexp.MustCompile(`^(?i:` + sign + strings.Join(words, `\s*`+sign) + `)`), p.Text})
	}
	return ways
}

// readLocal reads a citation that begins in one of the ways. Of two texts of
// which the name of one begins the name of the other, such as § 12-30 and
// § 12-301, it is the one after whose name paragraphs follow.
func readLocal(s string, ways []opening) (Citation, error) {
	s = strings.Join(strings.Fields(s), " ")
	failed := fmt.Errorf("%q does not name a text of a local pack", s)
	for _, way := range ways {
		c, begins, err := way.read(s)
		switch {
		case begins && err == nil:
			return c, nil
		case begins:
			failed = err
		}
	}
	return Citation{}, failed
}

// Parse reads a citation of the federal law, as ParseCitation does, or of a text
// that a local pack adds.
func (l *Law) Parse(s string) (Citation, error) {
	c, err := ParseCitation(s)
	if err == nil {
		return c, nil
	}
	if local, other := readLocal(s, l.openings); other == nil {
		return local, nil
	}
	return c, err
}

// LocalNames returns the printed and the short names of the texts of local packs.
func (l *Law) LocalNames() []string { return slices.Clone(l.names) }

// With returns the law with local packs after the federal texts, in the order
// given. l stays as it is. An error means that the schema of a pack is not what
// schemas/files/law-pack.json and its own citations promise.
func (l *Law) With(packs ...*LocalPack) (*Law, error) {
	whole := l.clone()
	for _, p := range packs {
		if err := whole.readPack(p); err != nil {
			return nil, fmt.Errorf("pack %s: %w", p.File, err)
		}
	}
	whole.index()
	return whole, nil
}

// readPack adds the text, groups and leaves of a pack.
func (l *Law) readPack(p *LocalPack) error {
	l.openings = append(l.openings, p.openings()...)
	l.names = append(l.names, p.Text)
	if p.Short != "" {
		l.names = append(l.names, p.Short)
	}
	l.Groups = append(l.Groups, &Group{Citation: Citation{Text: p.Text}, Title: p.Title})
	first := len(l.Leaves)
	r := newReader(l, p.File, p.Schema)
	r.pack = p
	if err := r.node(nil); err != nil {
		return err
	}
	shape, err := shapeOf(l.Leaves[first:])
	if err != nil {
		return err
	}
	l.addText(p.Text, shape, first)
	return nil
}

// shapeOf compiles the shape of the evidence for the leaves of a pack: closed
// groups in which every leaf is required and has the shape of its kind, as in
// the schemas of the law. A pack need not write down what follows so.
func shapeOf(leaves []*Leaf) (*jsonschema.Schema, error) {
	root := closedGroup()
	for _, leaf := range leaves {
		node, last := root, len(leaf.keys)-1
		for i, key := range leaf.keys {
			properties := node["properties"].(map[string]any)
			if _, ok := properties[key]; !ok {
				properties[key] = closedGroup()
				node["required"] = append(node["required"].([]any), key)
			}
			if i == last {
				properties[key] = map[string]any{"allOf": []any{map[string]any{"$ref": scheme + "law/kinds.json#/definitions/" + string(leaf.Kind)}}}
				break
			}
			node = properties[key].(map[string]any)
		}
	}
	data, err := json.Marshal(root)
	if err != nil {
		return nil, err
	}
	c := newCompiler()
	const name = scheme + "local/pack.json"
	if err := c.AddResource(name, bytes.NewReader(data)); err != nil {
		return nil, err
	}
	return c.Compile(name)
}

func closedGroup() map[string]any {
	return map[string]any{"type": "object", "additionalProperties": false, "properties": map[string]any{}, "required": []any{}}
}
