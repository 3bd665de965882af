package object

import (
	"bytes"
	"fmt"
	"strconv"
)

// maxDepth is how deep arrays and dictionaries may nest.
const maxDepth = 100

// Operator is a bare word: an operator of a content stream, or a keyword of
// the file structure such as obj.
type Operator string

func (Operator) object() {}

// Scanner reads objects one after the other from the bytes of a file, an
// object stream or a content stream.
type Scanner struct {
	Data   []byte
	Offset int
}

// Next returns the next object, or an Operator for a bare word. At the end of
// the data it returns the empty Operator. It never returns a Ref; only Value
// does, because a content stream has none.
func (s *Scanner) Next() (Object, error) { return s.next(0, false) }

// Value is Next for a place where "3 0 R" is a reference.
func (s *Scanner) Value() (Object, error) { return s.next(0, true) }

func (s *Scanner) next(depth int, refs bool) (Object, error) {
	if depth > maxDepth {
		return nil, s.errorf("nested deeper than %d", maxDepth)
	}
	s.skipSpace()
	rest := s.Data[s.Offset:]
	switch {
	case len(rest) == 0:
		return Operator(""), nil
	case rest[0] == '/':
		return s.name()
	case rest[0] == '(':
		return s.literalString()
	case bytes.HasPrefix(rest, []byte("<<")):
		return s.dict(depth, refs)
	case rest[0] == '<':
		return s.hexString()
	case rest[0] == '[':
		return s.array(depth, refs)
	case isDelimiter(rest[0]):
		return nil, s.errorf("unexpected %q", rest[0])
	}
	word := s.word()
	if number, ok := parseNumber(word); ok {
		if refs {
			return s.reference(number), nil
		}
		return number, nil
	}
	return keyword(word), nil
}

func keyword(word string) Object {
	switch word {
	case "true":
		return Bool(true)
	case "false":
		return Bool(false)
	case "null":
		return Null{}
	}
	return Operator(word)
}

// reference returns number, or the Ref that begins with it.
func (s *Scanner) reference(number Object) Object {
	n, ok := number.(Int)
	if !ok || n < 0 {
		return number
	}
	after := *s
	after.skipSpace()
	if after.word() != "0" {
		return number
	}
	after.skipSpace()
	if after.word() != "R" {
		return number
	}
	s.Offset = after.Offset
	return Ref(n)
}

func (s *Scanner) array(depth int, refs bool) (Object, error) {
	s.Offset++
	array := Array{}
	for {
		s.skipSpace()
		if s.at("]") {
			s.Offset++
			return array, nil
		}
		value, err := s.element(depth, refs)
		if err != nil {
			return nil, err
		}
		array = append(array, value)
	}
}

func (s *Scanner) dict(depth int, refs bool) (Object, error) {
	s.Offset += len("<<")
	dict := NewDict()
	for {
		s.skipSpace()
		if s.at(">>") {
			s.Offset += len(">>")
			return dict, nil
		}
		key, err := s.element(depth, refs)
		if err != nil {
			return nil, err
		}
		name, ok := key.(Name)
		if !ok {
			return nil, s.errorf("a dictionary key is not a name")
		}
		value, err := s.element(depth, refs)
		if err != nil {
			return nil, err
		}
		dict.Set(name, value)
	}
}

// element returns an object inside an array or a dictionary, where a bare
// word is a mistake.
func (s *Scanner) element(depth int, refs bool) (Object, error) {
	value, err := s.next(depth+1, refs)
	if err != nil {
		return nil, err
	}
	if word, ok := value.(Operator); ok {
		return nil, s.errorf("unexpected %q", string(word))
	}
	return value, nil
}

func (s *Scanner) skipSpace() {
	for s.Offset < len(s.Data) {
		switch c := s.Data[s.Offset]; {
		case isSpace(c):
			s.Offset++
		case c == '%':
			for s.Offset < len(s.Data) && s.Data[s.Offset] != '\n' && s.Data[s.Offset] != '\r' {
				s.Offset++
			}
		default:
			return
		}
	}
}

func (s *Scanner) word() string {
	start := s.Offset
	for s.Offset < len(s.Data) && !isSpace(s.Data[s.Offset]) && !isDelimiter(s.Data[s.Offset]) {
		s.Offset++
	}
	return string(s.Data[start:s.Offset])
}

func (s *Scanner) at(prefix string) bool {
	return bytes.HasPrefix(s.Data[s.Offset:], []byte(prefix))
}

func (s *Scanner) errorf(format string, args ...any) error {
	return fmt.Errorf("byte %d: %s", s.Offset, fmt.Sprintf(format, args...))
}

func parseNumber(word string) (Object, bool) {
	for _, c := range word {
		if (c < '0' || c > '9') && c != '+' && c != '-' && c != '.' {
			return nil, false
		}
	}
	if n, err := strconv.Atoi(word); err == nil {
		return Int(n), true
	}
	if f, err := strconv.ParseFloat(word, 64); err == nil {
		return Real(f), true
	}
	return nil, false
}

func isSpace(c byte) bool {
	return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == 0
}

func isDelimiter(c byte) bool {
	switch c {
	case '(', ')', '<', '>', '[', ']', '{', '}', '/', '%':
		return true
	}
	return false
}

// Parse returns the one object that text is the syntax of.
func Parse(text string) (Object, error) {
	s := Scanner{Data: []byte(text)}
	value, err := s.Value()
	if err != nil {
		return nil, err
	}
	s.skipSpace()
	if _, word := value.(Operator); word || s.Offset < len(s.Data) {
		return nil, fmt.Errorf("%q is not one object", text)
	}
	return value, nil
}
