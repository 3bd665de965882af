package logs

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"

	"cleryreport/generator/diag"
	"cleryreport/generator/source"
)

// decode turns the bytes of an export into text. UTF-16 is known by its mark;
// of other encodings only the mapping can say which it is.
func (r *reader) decode(name string, data []byte) bool {
	if len(data) > source.MaxFileSize {
		r.find(diag.New(source.TooLarge, diag.Error, source.Whole(name), fmt.Sprintf("the file is larger than %d MiB", source.MaxFileSize>>20),
			diag.Help("check that this is the right file; export a shorter stretch of time")))
		return false
	}
	text := data
	switch {
	case bytes.HasPrefix(data, []byte{0xFF, 0xFE}):
		text = fromUTF16(data[2:], binary.LittleEndian)
	case bytes.HasPrefix(data, []byte{0xFE, 0xFF}):
		text = fromUTF16(data[2:], binary.BigEndian)
	case r.mapping.Encoding == "windows-1252":
		text, _ = charmap.Windows1252.NewDecoder().Bytes(data)
	}
	r.file = source.NewFile(name, text)
	return r.isText()
}

func fromUTF16(data []byte, order binary.ByteOrder) []byte {
	units := make([]uint16, len(data)/2)
	for i := range units {
		units[i] = order.Uint16(data[2*i:])
	}
	return []byte(string(utf16.Decode(units)))
}

// isText reports the first thing that keeps the export from being text.
func (r *reader) isText() bool {
	data := r.file.Data
	for i := 0; i < len(data); {
		char, size := utf8.DecodeRune(data[i:])
		message, help := "", ""
		switch {
		case bytes.HasPrefix(data, []byte("PK\x03\x04")):
			message, help = "this is a workbook or an archive, and a table of text is expected", `save the sheet as "CSV UTF-8 (comma delimited)"`
		case char == utf8.RuneError && size == 1:
			message, help = "the file is not UTF-8 text from this character on",
				`save it as "CSV UTF-8"; if it comes from an older Windows program, write "encoding: windows-1252" into the mapping`
		case char == 0:
			message, help = "the file seems to be UTF-16 without the mark that says so", `save it as "CSV UTF-8"`
		case char == '\r' && (i+1 == len(data) || data[i+1] != '\n'):
			message, help = "the lines of this file end in the manner of old Macintosh computers", `save it as "CSV UTF-8"`
		}
		if message != "" {
			r.find(sealed(diag.New(RuleEncoding, diag.Error, source.Span{File: r.file, Start: i, End: i + size}, message, diag.Help(help))))
			return false
		}
		i += size
	}
	return true
}
