// Package object holds the values of PDF syntax (ISO 32000-1, 7.3): it reads a
// file into them and writes them as a file. It knows neither pages nor tags,
// and refuses what no file of ours has: encryption, incremental updates, and
// filters other than FlateDecode.
package object

import "math"

// Object is a PDF value: Null, Bool, Int, Real, Name, String, Array, *Dict,
// *Stream or Ref; in a content stream also an Operator.
type Object interface{ object() }

// Null is the null object, and what Get answers for a key that is absent.
type Null struct{}

// Bool is true or false.
type Bool bool

// Int is an integer.
type Int int

// Real is a number with a fraction.
type Real float64

// Length returns points as a number, rounded to a hundredth.
func Length(points float64) Object {
	hundredths := math.Round(points * 100)
	if math.Mod(hundredths, 100) == 0 {
		return Int(hundredths / 100)
	}
	return Real(hundredths / 100)
}

// Name is a name without its slash and with its #xx escapes decoded.
type Name string

// String is the bytes of a string object.
type String string

// Array is a sequence of objects.
type Array []Object

// Ref is the number of an indirect object. The generation is always 0.
type Ref int

// Stream is a dictionary with the bytes stored under it, as stored. Length is
// written by the writer, and so is Filter for a NewStream.
type Stream struct {
	Dict    *Dict
	Data    []byte
	deflate bool // Data is not yet compressed
}

func (Null) object()    {}
func (Bool) object()    {}
func (Int) object()     {}
func (Real) object()    {}
func (Name) object()    {}
func (String) object()  {}
func (Array) object()   {}
func (Ref) object()     {}
func (*Dict) object()   {}
func (*Stream) object() {}

// Dict is a dictionary that keeps the order in which its keys were set, so
// that the same edits always give the same bytes.
type Dict struct{ entries []entry }

type entry struct {
	key   Name
	value Object
}

// usualEntries is room for the keys of an element of a structure tree, of which
// a file has more than of all else.
const usualEntries = 6

// NewDict returns an empty dictionary.
func NewDict() *Dict { return &Dict{} }

// Get returns the value of key, or Null.
func (d *Dict) Get(key Name) Object {
	for _, e := range d.entries {
		if e.key == key {
			return e.value
		}
	}
	return Null{}
}

// Set gives key a value and returns d. A key that was there keeps its place.
func (d *Dict) Set(key Name, value Object) *Dict {
	for i, e := range d.entries {
		if e.key == key {
			d.entries[i].value = value
			return d
		}
	}
	if d.entries == nil {
		d.entries = make([]entry, 0, usualEntries)
	}
	d.entries = append(d.entries, entry{key, value})
	return d
}

// Delete removes key, if it is there.
func (d *Dict) Delete(key Name) {
	for i, e := range d.entries {
		if e.key == key {
			d.entries = append(d.entries[:i], d.entries[i+1:]...)
			return
		}
	}
}

// Keys returns the keys in order.
func (d *Dict) Keys() []Name {
	keys := make([]Name, len(d.entries))
	for i, e := range d.entries {
		keys[i] = e.key
	}
	return keys
}
