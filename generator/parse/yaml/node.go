package yaml

import "cleryreport/generator/source"

// Kind says what a Node is.
type Kind int

// The kinds of nodes.
const (
	Null     Kind = iota // no value, or null
	Bool                 // true or false, without quotes
	Number               // plain decimal digits with an optional minus, without quotes
	String               // everything else
	Sequence             // a list
	Mapping              // keys and values
)

// Node is one value of a file and where it is written.
type Node struct {
	Kind   Kind
	Span   source.Span // the value as written; empty where a key has no value
	Text   string      // a scalar's own text, without quotes; never changed in form
	Quoted bool        // the scalar stands in quotes or is a block of text
	Fields []Field     // of a Mapping, in the order written
	Items  []*Node     // of a Sequence
}

// Field is one key of a mapping and its value, which is never nil.
type Field struct {
	Key     string
	KeySpan source.Span
	Value   *Node
}
