package schema

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/santhosh-tekuri/jsonschema/v5"
)

// Evidence is what answers a leaf, in the one shape that all kinds share.
type Evidence struct {
	// Text is the answering text as plain text, and Words the number of its
	// words.
	Text  string
	Words int
	// Items are the items of the answering lists and the rows of its tables.
	Items []string
	// Defines are the terms that the text defines.
	Defines []string
	// Statistics describes the table, register or record that answers. Its
	// values must be JSON values.
	Statistics map[string]any
	// Status says how far the text has come, such as draft or adopted.
	Status string
}

// Value returns the evidence as the JSON value that the schemas describe; what
// is empty is left out.
func (e Evidence) Value() map[string]any {
	value := map[string]any{}
	if e.Text != "" {
		value["text"] = e.Text
		value["words"] = e.Words
	}
	if len(e.Items) > 0 {
		value["items"] = anySlice(e.Items)
	}
	if len(e.Defines) > 0 {
		value["defines"] = anySlice(e.Defines)
	}
	if len(e.Statistics) > 0 {
		value["statistics"] = e.Statistics
	}
	if e.Status != "" {
		value["status"] = e.Status
	}
	return value
}

// anySlice returns the strings as a JSON array.
func anySlice(texts []string) []any {
	values := make([]any, len(texts))
	for i, text := range texts {
		values[i] = text
	}
	return values
}

// Validate returns what the evidence lacks to have the shape that the leaf
// asks, in plain words, each cause once; nil if it lacks nothing. It judges the
// shape, not the content.
func (l *Leaf) Validate(e Evidence) []string {
	var causes []string
	for _, v := range violations(l.shape.Validate(e.Value())) {
		cause := plain(v, e)
		if !slices.Contains(causes, cause) {
			causes = append(causes, cause)
		}
	}
	return causes
}

// plain says a violation of a shape in law/kinds.json in words that an author
// knows.
func plain(v Violation, e Evidence) string {
	subject := v.Key
	if subject == "" && v.Pointer != "" {
		subject = v.Pointer[1:]
	}
	switch subject {
	case "text":
		return "no text answers it"
	case "words":
		if e.Text == "" {
			return "no text answers it"
		}
		return fmt.Sprintf("the text that answers it is too short (words: %d)", e.Words)
	case "items":
		return "it asks for a list, and there is no item"
	case "statistics":
		return "no table or register answers it"
	default:
		return v.Message
	}
}

// Assemble puts the evidence of leaves into trees of the shape of the law, each
// under the printed name of its text, such as "34 CFR 668.46". Leaves without
// evidence are left out.
func (l *Law) Assemble(answers map[Citation]Evidence) map[string]any {
	whole := map[string]any{}
	for _, leaf := range l.Leaves {
		evidence, ok := answers[leaf.Citation]
		if !ok {
			continue
		}
		node := branch(whole, leaf.Citation.Text)
		last := len(leaf.keys) - 1
		for _, key := range leaf.keys[:last] {
			node = branch(node, key)
		}
		node[leaf.keys[last]] = evidence.Value()
	}
	return whole
}

// branch returns the object under a key, made if there is none.
func branch(node map[string]any, key string) map[string]any {
	if next, ok := node[key].(map[string]any); ok {
		return next
	}
	next := map[string]any{}
	node[key] = next
	return next
}

// ValidateWhole validates what Assemble returned against the schemas of the
// law, whole texts at a time. Leaf by leaf the same must come out as from
// Leaf.Validate, and besides a violation "required" for every leaf or group
// that is not there; a leaf that is not in l, because another edition is asked
// for it, is not missed. Pointers begin with the name of the text. An error
// means that a value is no JSON value.
func (l *Law) ValidateWhole(whole map[string]any) ([]Violation, error) {
	var found []Violation
	for _, text := range l.texts {
		tree, ok := whole[text.name]
		if !ok {
			tree = map[string]any{}
		}
		err := text.shape.Validate(tree)
		if failed := (*jsonschema.ValidationError)(nil); err != nil && !errors.As(err, &failed) {
			return nil, fmt.Errorf("evidence for %s: %w", text.name, err)
		}
		for _, v := range violations(err) {
			if v.Keyword == "required" && !l.asks(text.name, v.Pointer+"/"+v.Key) {
				continue
			}
			v.Pointer = "/" + text.name + v.Pointer
			found = append(found, v)
		}
	}
	return found, nil
}

// asks reports whether a leaf of the law stands at a pointer of the evidence for
// a text, below it or around it.
func (l *Law) asks(text, pointer string) bool {
	return slices.ContainsFunc(l.Leaves, func(leaf *Leaf) bool {
		at := "/" + strings.Join(leaf.keys, "/")
		return leaf.Citation.Text == text && (strings.HasPrefix(at+"/", pointer+"/") || strings.HasPrefix(pointer, at+"/"))
	})
}
