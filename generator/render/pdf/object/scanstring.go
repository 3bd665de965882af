package object

import (
	"bytes"
	"strconv"
)

// name reads a name; two hexadecimal digits after a number sign are one byte.
func (s *Scanner) name() (Object, error) {
	s.Offset++
	word := s.word()
	var name []byte
	for i := 0; i < len(word); i++ {
		if word[i] != '#' {
			name = append(name, word[i])
			continue
		}
		if i+2 >= len(word) {
			return nil, s.errorf("name %q ends inside an escape", word)
		}
		c, err := strconv.ParseUint(word[i+1:i+3], 16, 8)
		if err != nil {
			return nil, s.errorf("name %q holds a broken escape", word)
		}
		name = append(name, byte(c))
		i += 2
	}
	return Name(name), nil
}

func (s *Scanner) hexString() (Object, error) {
	s.Offset++
	end := bytes.IndexByte(s.Data[s.Offset:], '>')
	if end < 0 {
		return nil, s.errorf("a hexadecimal string does not end")
	}
	var digits []byte
	for _, c := range s.Data[s.Offset : s.Offset+end] {
		if !isSpace(c) {
			digits = append(digits, c)
		}
	}
	if len(digits)%2 == 1 {
		digits = append(digits, '0')
	}
	var text []byte
	for i := 0; i < len(digits); i += 2 {
		c, err := strconv.ParseUint(string(digits[i:i+2]), 16, 8)
		if err != nil {
			return nil, s.errorf("a hexadecimal string holds %q", digits[i:i+2])
		}
		text = append(text, byte(c))
	}
	s.Offset += end + 1
	return String(text), nil
}

func (s *Scanner) literalString() (Object, error) {
	s.Offset++
	var text []byte
	for open := 1; s.Offset < len(s.Data); {
		c := s.Data[s.Offset]
		s.Offset++
		switch c {
		case '\\':
			text = s.escape(text)
			continue
		case '\r': // an end of line in a string is always one line feed
			if s.at("\n") {
				s.Offset++
			}
			c = '\n'
		case '(':
			open++
		case ')':
			open--
		}
		if open == 0 {
			return String(text), nil
		}
		text = append(text, c)
	}
	return nil, s.errorf("a string does not end")
}

// escape appends what the escape after a backslash stands for.
func (s *Scanner) escape(text []byte) []byte {
	if s.Offset == len(s.Data) {
		return text
	}
	c := s.Data[s.Offset]
	s.Offset++
	switch c {
	case 'n':
		return append(text, '\n')
	case 'r':
		return append(text, '\r')
	case 't':
		return append(text, '\t')
	case 'b':
		return append(text, '\b')
	case 'f':
		return append(text, '\f')
	case '\r':
		if s.at("\n") {
			s.Offset++
		}
		return text
	case '\n':
		return text
	}
	if c < '0' || c > '7' {
		return append(text, c)
	}
	code := c - '0'
	for n := 1; n < 3 && s.Offset < len(s.Data); n++ {
		digit := s.Data[s.Offset]
		if digit < '0' || digit > '7' {
			break
		}
		code = code<<3 | (digit - '0')
		s.Offset++
	}
	return append(text, code)
}
