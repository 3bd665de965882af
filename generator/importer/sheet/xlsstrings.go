package sheet

import (
	"encoding/binary"
	"unicode/utf16"
)

// segments reads a record that continuations break into pieces. After its end
// every read gives zero, and over is set.
type segments struct {
	rest [][]byte
	over bool
}

// bytes returns the next n bytes.
func (s *segments) bytes(n int) []byte {
	var out []byte
	for n > 0 && !s.over {
		s.next()
		if s.over {
			break
		}
		piece := s.rest[0][:min(n, len(s.rest[0]))]
		if out == nil {
			out = piece
		} else {
			out = append(out[:len(out):len(out)], piece...)
		}
		s.rest[0] = s.rest[0][len(piece):]
		n -= len(piece)
	}
	if n > 0 {
		s.over = true
		return make([]byte, 8)
	}
	return out
}

// next goes to the next segment if this one is read, and reports whether it did.
func (s *segments) next() (moved bool) {
	for len(s.rest) > 0 && len(s.rest[0]) == 0 {
		s.rest = s.rest[1:]
		moved = true
	}
	s.over = s.over || len(s.rest) == 0
	return moved
}

func (s *segments) skip(n int) {
	for n > 0 && !s.over {
		s.next()
		if s.over {
			return
		}
		step := min(n, len(s.rest[0]))
		s.rest[0] = s.rest[0][step:]
		n -= step
	}
}

func (s *segments) uint16() int { return int(binary.LittleEndian.Uint16(s.bytes(2))) }
func (s *segments) uint32() int { return int(binary.LittleEndian.Uint32(s.bytes(4))) }

// sharedStrings reads the table of shared strings ([MS-XLS] 2.4.265).
func sharedStrings(pieces [][]byte) ([]string, error) {
	s := &segments{rest: pieces}
	s.uint32()
	count := s.uint32()
	var list []string
	for i := 0; i < count && !s.over; i++ {
		list = append(list, s.text())
	}
	if s.over {
		return nil, damaged
	}
	return list, nil
}

// text reads a string with its formatting ([MS-XLS] 2.5.293).
func (s *segments) text() string {
	length := s.uint16()
	flags := s.bytes(1)[0]
	runs, extension := 0, 0
	if flags&8 != 0 {
		runs = s.uint16()
	}
	if flags&4 != 0 {
		extension = s.uint32()
	}
	text := s.characters(length, flags)
	s.skip(4*runs + extension)
	return text
}

// characters reads characters of one byte or of two. Where a continuation
// breaks them, it begins with a byte that says anew which.
func (s *segments) characters(length int, flags byte) string {
	var units []uint16
	for len(units) < length && !s.over {
		if s.next() && !s.over {
			flags = s.bytes(1)[0]
			continue
		}
		if flags&1 == 0 {
			units = append(units, uint16(s.bytes(1)[0]))
		} else {
			units = append(units, uint16(s.uint16()))
		}
	}
	return string(utf16.Decode(units))
}

// plainString reads a string that stands in a cell of its own; "" if it is
// shorter than it says.
func plainString(body []byte) string {
	s := &segments{rest: [][]byte{body}}
	length := s.uint16()
	text := s.characters(length, s.bytes(1)[0])
	if s.over && length > 0 {
		return ""
	}
	return text
}
