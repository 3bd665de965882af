package load

import (
	"strconv"

	"cleryreport/generator/parse/yaml"
	"cleryreport/generator/source"
)

// text returns the text under a key, or "" if there is none. What has the wrong
// type was reported when the file was validated.
func text(n *yaml.Node, key string) string {
	if value := n.Get(key); value != nil && scalar(value) {
		return value.Text
	}
	return ""
}

// number returns the count under a key, or 0 if there is none.
func number(n *yaml.Node, key string) int {
	count, _ := count(n.Get(key))
	return count
}

// count returns the value of a node that is written as a count.
func count(n *yaml.Node) (int, bool) {
	if n == nil || n.Kind != yaml.Number {
		return 0, false
	}
	value, err := strconv.Atoi(n.Text)
	return value, err == nil && value >= 0
}

// truth returns whether true is written under a key.
func truth(n *yaml.Node, key string) bool {
	value := n.Get(key)
	return value != nil && value.Kind == yaml.Bool && value.Text == "true"
}

// items returns the entries of the list under a key.
func items(n *yaml.Node, key string) []*yaml.Node {
	if value := n.Get(key); value != nil {
		return value.Items
	}
	return nil
}

// texts returns the texts of the list under a key.
func texts(n *yaml.Node, key string) []string {
	var list []string
	for _, item := range items(n, key) {
		if scalar(item) {
			list = append(list, item.Text)
		}
	}
	return list
}

// oneOrMore returns the text under a key, or those of the list that stands
// there.
func oneOrMore(n *yaml.Node, key string) []string {
	if one := text(n, key); one != "" {
		return []string{one}
	}
	return texts(n, key)
}

// keySpan returns where the value under a key is written; the zero span if the
// key is not there.
func keySpan(n *yaml.Node, key string) source.Span {
	if value := n.Get(key); value != nil {
		return value.Span
	}
	return source.Span{}
}

// spanOf returns where the value under a key is written, or the entry itself if
// the key is not there.
func spanOf(n *yaml.Node, key string) source.Span {
	if value := n.Get(key); value != nil {
		return value.Span
	}
	return n.Span
}
