package schema

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"

	"github.com/santhosh-tekuri/jsonschema/v5"

	"cleryreport/schemas"
)

// texts are the texts of law with the schemas that hold them, in the order of
// the law.
var texts = []struct{ name, file string }{
	{textSecurity, "law/34-cfr-668.46.json"},
	{textFire, "law/34-cfr-668.49.json"},
	{textNotice, "law/34-cfr-668.41.json"},
	{textStatute, "law/20-usc-1092.json"},
	{textAgreement, "law/20-usc-1094.json"},
	{textAppendix, "law/34-cfr-668-appendix-a.json"},
}

// reader reads one schema of the law token by token, because the order of its
// properties is the order of the law and a Go map would lose it.
type reader struct {
	decoder *json.Decoder
	law     *Law
	file    string
	pack    *LocalPack // whose schema it is, nil for a federal one
}

// readText adds the text with the leaves and groups of its schema to the law.
func (l *Law) readText(name, file string) error {
	data, err := schemas.FS.ReadFile(file)
	if err != nil {
		return err
	}
	root, err := compiled(file)
	if err != nil {
		return err
	}
	first := len(l.Leaves)
	if err := newReader(l, file, data).node(nil); err != nil {
		return fmt.Errorf("schema %s: %w", file, err)
	}
	l.addText(name, root, first)
	return nil
}

// addText adds a text with the compiled schema of its evidence, and gives each
// leaf from the first on its part of that.
func (l *Law) addText(name string, shape *jsonschema.Schema, first int) {
	l.texts = append(l.texts, text{name, shape})
	for _, leaf := range l.Leaves[first:] {
		leaf.shape = shape
		for _, key := range leaf.keys {
			leaf.shape = leaf.shape.Properties[key]
		}
	}
}

// newReader returns a reader of a schema, which refuses annotations that it does
// not know.
func newReader(l *Law, file string, data []byte) *reader {
	r := &reader{decoder: json.NewDecoder(bytes.NewReader(data)), law: l, file: file}
	r.decoder.DisallowUnknownFields()
	return r
}

// node reads one schema object, a group or a leaf, whose place is keys.
func (r *reader) node(keys []string) error {
	return r.object(func(key string) error {
		switch key {
		case "x-clery":
			return r.leaf(keys)
		case "x-clery-group":
			return r.group()
		case "properties":
			return r.object(func(name string) error {
				return r.node(append(keys[:len(keys):len(keys)], name))
			})
		default:
			var skipped json.RawMessage
			return r.decoder.Decode(&skipped)
		}
	})
}

// object reads an object and hands each of its keys to member, which reads the
// value.
func (r *reader) object(member func(key string) error) error {
	if _, err := r.decoder.Token(); err != nil {
		return err
	}
	for r.decoder.More() {
		key, err := r.decoder.Token()
		if err != nil {
			return err
		}
		if err := member(fmt.Sprint(key)); err != nil {
			return err
		}
	}
	_, err := r.decoder.Token()
	return err
}

// leaf reads the annotation of a leaf.
func (r *reader) leaf(keys []string) error {
	leaf := &Leaf{
		File:    r.file,
		Pointer: "/properties/" + strings.Join(keys, "/properties/"),
		Index:   len(r.law.Leaves),
		Pack:    r.pack,
		keys:    keys,
	}
	// Citations are words until the law, which knows the texts, has read them.
	written := struct {
		*Leaf
		Citation    string   `json:"citation"`
		SatisfiedBy []string `json:"satisfied_by"`
	}{Leaf: leaf}
	if err := r.decoder.Decode(&written); err != nil {
		return fmt.Errorf("at %s: %w", leaf.Pointer, err)
	}
	cites := append([]string{written.Citation}, written.SatisfiedBy...)
	for i, cite := range cites {
		c, err := r.law.Parse(cite)
		switch {
		case err != nil:
			return fmt.Errorf("at %s: %w", leaf.Pointer, err)
		case i == 0:
			leaf.Citation = c
		default:
			leaf.SatisfiedBy = append(leaf.SatisfiedBy, c)
		}
	}
	r.law.Leaves = append(r.law.Leaves, leaf)
	return nil
}

// group reads the annotation of a group.
func (r *reader) group() error {
	group := &Group{}
	written := struct {
		*Group
		Citation string `json:"citation"`
	}{Group: group}
	if err := r.decoder.Decode(&written); err != nil {
		return err
	}
	c, err := r.law.Parse(written.Citation)
	group.Citation = c
	r.law.Groups = append(r.law.Groups, group)
	return err
}
