package source

import (
	"bytes"
	"fmt"
	"sort"
	"strings"
	"unicode/utf8"
)

// File is one file of the report repository as it was read.
//
// Path is relative to the repository root and uses slashes on every system.
// Data is never changed after reading. It lacks a byte order mark, which no
// editor shows and no column counts.
type File struct {
	Path string
	Data []byte

	lines []int // byte offset of the first byte of each line
}

// NewFile returns a File over data, as tests and importers make one. A byte
// order mark at the beginning is left out.
func NewFile(path string, data []byte) *File {
	data = bytes.TrimPrefix(data, []byte("\uFEFF"))
	f := &File{Path: path, Data: data}
	f.lines = append(f.lines, 0)
	for i, b := range data {
		if b == '\n' {
			f.lines = append(f.lines, i+1)
		}
	}
	return f
}

// Position is a place as people and editors count it: lines and columns begin
// at 1, and a column is a number of code points, not of bytes.
type Position struct {
	Line, Column int
}

// Position converts a byte offset into a line and column. Offsets outside the
// file are moved to its nearest end.
func (f *File) Position(offset int) Position {
	offset = min(max(offset, 0), len(f.Data))
	line := sort.SearchInts(f.lines, offset+1) - 1
	start := f.lines[line]
	return Position{Line: line + 1, Column: utf8.RuneCount(f.Data[start:offset]) + 1}
}

// Offset is the inverse of Position: the byte offset of a line and column.
// Places outside the file are moved to the nearest place inside it.
func (f *File) Offset(p Position) int {
	line := min(max(p.Line, 1), len(f.lines))
	offset := f.lines[line-1]
	for column := 1; column < p.Column && offset < len(f.Data) && f.Data[offset] != '\n'; column++ {
		_, size := utf8.DecodeRune(f.Data[offset:])
		offset += size
	}
	return offset
}

// LineText returns the text of a line (counted from 1) without its line break.
func (f *File) LineText(line int) string {
	if line < 1 || line > len(f.lines) {
		return ""
	}
	end := len(f.Data)
	if line < len(f.lines) {
		end = f.lines[line] - 1
	}
	return strings.TrimSuffix(string(f.Data[f.lines[line-1]:end]), "\r")
}

// Span is a stretch of one file, in byte offsets: Start is its first byte, End
// the byte after its last. The zero Span is nowhere; a Span whose File holds
// no data names a file or folder as a whole.
type Span struct {
	File       *File
	Start, End int
}

// Whole returns a span that names a file or folder as a whole, for findings
// about something that is missing or cannot be read.
func Whole(path string) Span {
	return Span{File: NewFile(path, nil)}
}

// IsZero reports whether the span is nowhere.
func (s Span) IsZero() bool { return s.File == nil }

// IsWhole reports whether the span names a file or folder as a whole.
func (s Span) IsWhole() bool { return s.File != nil && len(s.File.Data) == 0 }

// Path returns the path of the span's file, or "" if the span is nowhere.
func (s Span) Path() string {
	if s.File == nil {
		return ""
	}
	return s.File.Path
}

// Position returns where the span begins.
func (s Span) Position() Position {
	if s.File == nil {
		return Position{}
	}
	return s.File.Position(s.Start)
}

// EndPosition returns the place just after the span.
func (s Span) EndPosition() Position {
	if s.File == nil {
		return Position{}
	}
	return s.File.Position(s.End)
}

// Text returns the bytes the span covers.
func (s Span) Text() string {
	if s.File == nil || s.Start < 0 || s.End > len(s.File.Data) || s.Start > s.End {
		return ""
	}
	return string(s.File.Data[s.Start:s.End])
}

// Line returns the text of the line on which the span begins.
func (s Span) Line() string {
	if s.File == nil {
		return ""
	}
	return s.File.LineText(s.Position().Line)
}

// String returns the span as path:line:column.
func (s Span) String() string {
	if s.File == nil {
		return ""
	}
	if s.IsWhole() {
		return s.File.Path
	}
	p := s.Position()
	return fmt.Sprintf("%s:%d:%d", s.File.Path, p.Line, p.Column)
}
