package geojson

import (
	"encoding/json"
	"errors"
	"io"
	"strings"

	"cleryreport/generator/source"
)

// node is a value of JSON and where it is written: a scalar, a list or an
// object.
type node struct {
	span   source.Span
	scalar json.Token // string, json.Number, bool or nil; of a list or object its first character
	list   bool
	items  []*node
	fields map[string]*node // nil if it is no object; of a key that stands twice the last
}

// get returns the value of a key, or nil if n is no object or has no such key.
func (n *node) get(key string) *node {
	if n == nil {
		return nil
	}
	return n.fields[key]
}

// word returns the text under a key.
func (n *node) word(key string) string {
	value := n.get(key)
	if value == nil {
		return ""
	}
	text, _ := value.scalar.(string)
	return text
}

// start is the first character of a value, so that a finding does not show all
// of a long one.
func (n *node) start() source.Span {
	return source.Span{File: n.span.File, Start: n.span.Start, End: min(n.span.Start+1, n.span.End)}
}

// decode reads the one value of a file. The error is a problem at the offset.
func decode(f *source.File) (root *node, offset int, err error) {
	var wrong *json.SyntaxError
	if err := json.Unmarshal(f.Data, new(json.RawMessage)); errors.As(err, &wrong) {
		return nil, int(wrong.Offset) - 1, err
	}
	d := json.NewDecoder(strings.NewReader(string(f.Data)))
	d.UseNumber()
	r := &decoder{file: f, json: d}
	root, err = r.value()
	if err == nil {
		if _, end := d.Token(); !errors.Is(end, io.EOF) {
			err = errors.New("a second value")
		}
	}
	return root, int(d.InputOffset()), err
}

// decoder turns tokens into nodes. Text that is no JSON was refused before, and
// so was what lies too deep.
type decoder struct {
	file *source.File
	json *json.Decoder
}

func (d *decoder) value() (*node, error) {
	before := int(d.json.InputOffset())
	token, err := d.json.Token()
	if err != nil {
		return nil, err
	}
	for before < len(d.file.Data) && strings.IndexByte(" \t\r\n,:", d.file.Data[before]) >= 0 {
		before++
	}
	n := &node{span: source.Span{File: d.file, Start: before}, scalar: token}
	switch token {
	case json.Delim('['):
		n.list = true
		err = d.items(n)
	case json.Delim('{'):
		n.fields = map[string]*node{}
		err = d.values(n)
	}
	n.span.End = int(d.json.InputOffset())
	return n, err
}

func (d *decoder) items(n *node) error {
	for d.json.More() {
		item, err := d.value()
		if err != nil {
			return err
		}
		n.items = append(n.items, item)
	}
	_, err := d.json.Token() // ]
	return err
}

func (d *decoder) values(n *node) error {
	for d.json.More() {
		key, err := d.json.Token()
		if err != nil {
			return err
		}
		value, err := d.value()
		if err != nil {
			return err
		}
		if text, ok := key.(string); ok {
			n.fields[text] = value
		}
	}
	_, err := d.json.Token() // }
	return err
}
