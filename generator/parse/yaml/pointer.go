package yaml

import (
	"encoding/json"
	"strconv"
	"strings"

	"cleryreport/generator/source"
)

// JSON returns the value as encoding/json would decode it with UseNumber:
// map[string]any, []any, string, bool, json.Number or nil.
func (n *Node) JSON() any {
	switch n.Kind {
	case Mapping:
		m := make(map[string]any, len(n.Fields))
		for _, f := range n.Fields {
			m[f.Key] = f.Value.JSON()
		}
		return m
	case Sequence:
		list := make([]any, len(n.Items))
		for i, item := range n.Items {
			list[i] = item.JSON()
		}
		return list
	case Bool:
		return n.Text == "true"
	case Number:
		return json.Number(n.Text)
	case Null:
		return nil
	default:
		return n.Text
	}
}

// Get returns the value of a key, or nil if n is no mapping or has no such
// key. Get of a nil node is nil.
func (n *Node) Get(key string) *Node {
	if f := n.field(key); f != nil {
		return f.Value
	}
	return nil
}

func (n *Node) field(key string) *Field {
	if n == nil {
		return nil
	}
	for i := range n.Fields {
		if n.Fields[i].Key == key {
			return &n.Fields[i]
		}
	}
	return nil
}

// At returns the value at a JSON pointer (RFC 6901) such as
// /campuses/0/address. The empty pointer is the node itself.
func (n *Node) At(pointer string) (*Node, bool) {
	node, _, ok := n.walk(pointer)
	return node, ok
}

// KeySpan returns where the key of the value at a JSON pointer is written. An
// item of a list has no key: its span is that of the item itself.
func (n *Node) KeySpan(pointer string) (source.Span, bool) {
	_, span, ok := n.walk(pointer)
	return span, ok
}

func (n *Node) walk(pointer string) (*Node, source.Span, bool) {
	if n == nil {
		return nil, source.Span{}, false
	}
	node, span := n, n.Span
	if pointer == "" {
		return node, span, true
	}
	unescape := strings.NewReplacer("~1", "/", "~0", "~")
	for _, token := range strings.Split(strings.TrimPrefix(pointer, "/"), "/") {
		token = unescape.Replace(token)
		if f := node.field(token); f != nil {
			node, span = f.Value, f.KeySpan
			continue
		}
		i, err := strconv.Atoi(token)
		if err != nil || i < 0 || i >= len(node.Items) {
			return nil, source.Span{}, false
		}
		node, span = node.Items[i], node.Items[i].Span
	}
	return node, span, true
}
