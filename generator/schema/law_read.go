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
	root    *jsonschema.Schema
}

// readText adds the leaves and groups of a schema to the law.
func (l *Law) readText(file string) error {
	text, err := schemas.FS.ReadFile(file)
	if err != nil {
		return err
	}
	root, err := compiled(file)
	if err != nil {
		return err
	}
	if err := newReader(l, file, text, root).node(nil); err != nil {
		return fmt.Errorf("schema %s: %w", file, err)
	}
	return nil
}

// newReader returns a reader of the text, which refuses annotations that it does
// not know.
func newReader(l *Law, file string, text []byte, root *jsonschema.Schema) *reader {
	r := &reader{decoder: json.NewDecoder(bytes.NewReader(text)), law: l, file: file, root: root}
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
		keys:    keys,
		shape:   r.root,
	}
	if err := r.decoder.Decode(leaf); err != nil {
		return fmt.Errorf("at %s: %w", leaf.Pointer, err)
	}
	for _, key := range keys {
		leaf.shape = leaf.shape.Properties[key]
	}
	r.law.Leaves = append(r.law.Leaves, leaf)
	return nil
}

// group reads the annotation of a group.
func (r *reader) group() error {
	group := &Group{}
	if err := r.decoder.Decode(group); err != nil {
		return err
	}
	r.law.Groups = append(r.law.Groups, group)
	return nil
}
