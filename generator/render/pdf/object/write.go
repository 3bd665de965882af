package object

import (
	"fmt"
	"strconv"
)

// Append appends the syntax of o to b.
func Append(b []byte, o Object) []byte { return (*Numbers)(nil).append(b, o) }

// append appends the syntax of o to b, with references under their new numbers.
func (n *Numbers) append(b []byte, o Object) []byte {
	switch o := o.(type) {
	case nil, Null:
		return append(b, "null"...)
	case Bool:
		return strconv.AppendBool(b, bool(o))
	case Int:
		return strconv.AppendInt(b, int64(o), 10)
	case Real:
		return strconv.AppendFloat(b, float64(o), 'f', -1, 64)
	case Name:
		return AppendName(b, o)
	case String:
		return AppendString(b, o)
	case Array:
		return n.appendArray(b, o)
	case *Dict:
		return n.appendDict(b, o)
	case Ref:
		return n.AppendRef(b, o)
	case Operator:
		return append(b, o...)
	case *Stream:
		return n.appendStream(b, o.Dict, o.Data)
	}
	return b
}

// AppendName appends the syntax of a name to b.
func AppendName(b []byte, name Name) []byte {
	b = append(b, '/')
	for i := range len(name) {
		c := name[i]
		if c <= ' ' || c > '~' || c == '#' || isDelimiter(c) {
			b = append(b, fmt.Sprintf("#%02X", c)...)
		} else {
			b = append(b, c)
		}
	}
	return b
}

// AppendString appends the syntax of a string to b.
func AppendString[T String | []byte](b []byte, s T) []byte {
	b = append(b, '(')
	for i := range len(s) {
		switch c := s[i]; c {
		case '(', ')', '\\':
			b = append(b, '\\', c)
		case '\r':
			b = append(b, '\\', 'r')
		case '\n':
			b = append(b, '\\', 'n')
		default:
			b = append(b, c)
		}
	}
	return append(b, ')')
}

func (n *Numbers) appendArray(b []byte, array Array) []byte {
	b = append(b, '[')
	for i, value := range array {
		if i > 0 {
			b = append(b, ' ')
		}
		b = n.append(b, value)
	}
	return append(b, ']')
}

func (n *Numbers) appendDict(b []byte, dict *Dict) []byte {
	b = append(b, "<<"...)
	for _, e := range dict.entries {
		b = n.appendEntry(b, e)
	}
	return append(b, ">>"...)
}

func (n *Numbers) appendEntry(b []byte, e entry) []byte {
	b = AppendName(b, e.key)
	b = append(b, ' ')
	return n.append(b, e.value)
}

// appendStream appends a stream, with the length of its data.
func (n *Numbers) appendStream(b []byte, dict *Dict, data []byte) []byte {
	b = append(b, "<<"...)
	for _, e := range dict.entries {
		if e.key != "Length" {
			b = n.appendEntry(b, e)
		}
	}
	b = n.appendEntry(b, entry{"Length", Int(len(data))})
	b = append(b, ">>\nstream\n"...)
	b = append(b, data...)
	return append(b, "\nendstream"...)
}
