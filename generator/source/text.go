package source

import (
	"bytes"
	"fmt"
	"path"
	"slices"
	"strings"
	"unicode/utf8"
)

// textTypes are the endings of names whose files must be text. Every other
// file, such as a logo or a sealed edition, is bytes.
var textTypes = []string{".md", ".yaml", ".yml", ".csv", ".json", ".geojson", ".txt", ".html", ".css", ".svg"}

func isText(name string) bool {
	return slices.Contains(textTypes, strings.ToLower(path.Ext(name)))
}

// TextProblem returns the first thing that keeps a file from being text.
func TextProblem(f *File) (Problem, bool) {
	if bytes.HasPrefix(f.Data, []byte{0xFF, 0xFE}) || bytes.HasPrefix(f.Data, []byte{0xFE, 0xFF}) {
		return Problem{NotUTF8, Span{File: f, End: 2}, "the file is saved as UTF-16, and UTF-8 is expected",
			"save the file anew with the encoding UTF-8"}, true
	}
	for i := 0; i < len(f.Data); {
		char, size := utf8.DecodeRune(f.Data[i:])
		at := Span{File: f, Start: i, End: i + size}
		switch {
		case char == utf8.RuneError && size == 1:
			return Problem{NotUTF8, at, "the file is not UTF-8 text from this character on",
				"save the file anew with the encoding UTF-8; spreadsheets call it \"CSV UTF-8\""}, true
		case char == '\r' && (i+1 == len(f.Data) || f.Data[i+1] != '\n'):
			return Problem{ControlCharacter, at, "the lines of this file end in the manner of old Macintosh computers",
				"save the file anew with ordinary line ends; in a spreadsheet choose \"CSV UTF-8\""}, true
		case char < ' ' && char != '\t' && char != '\n' && char != '\r' || char == 0x7F:
			return Problem{ControlCharacter, at, fmt.Sprintf("an invisible control character (U+%04X) stands here", char),
				"delete it, or type the line anew instead of pasting it"}, true
		}
		i += size
	}
	return Problem{}, false
}
