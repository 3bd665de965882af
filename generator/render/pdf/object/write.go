package object

import (
	"fmt"
	"strconv"
)

// Append appends the syntax of o to b. It sets the Length of a stream.
func Append(b []byte, o Object) []byte {
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
		return appendName(b, o)
	case String:
		return appendString(b, o)
	case Array:
		return appendArray(b, o)
	case *Dict:
		return appendDict(b, o)
	case Ref:
		b = strconv.AppendInt(b, int64(o), 10)
		return append(b, " 0 R"...)
	case Operator:
		return append(b, o...)
	case *Stream:
		return appendStream(b, o)
	}
	return b
}

func appendName(b []byte, name Name) []byte {
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

func appendString(b []byte, s String) []byte {
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

func appendArray(b []byte, array Array) []byte {
	b = append(b, '[')
	for i, value := range array {
		if i > 0 {
			b = append(b, ' ')
		}
		b = Append(b, value)
	}
	return append(b, ']')
}

func appendDict(b []byte, dict *Dict) []byte {
	b = append(b, "<<"...)
	for _, e := range dict.entries {
		b = appendName(b, e.key)
		b = append(b, ' ')
		b = Append(b, e.value)
	}
	return append(b, ">>"...)
}

func appendStream(b []byte, s *Stream) []byte {
	s.Dict.Set("Length", Int(len(s.Data)))
	b = appendDict(b, s.Dict)
	b = append(b, "\nstream\n"...)
	b = append(b, s.Data...)
	return append(b, "\nendstream"...)
}
