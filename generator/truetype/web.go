package truetype

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"slices"
)

// webTables is the tables of a font of a web page, in the order of a directory:
// those that a browser asks for, and what sets letters closer (GPOS, kern). The
// glyphs that features put in the place of others are not among those kept, so
// that GSUB is left out.
var webTables = []string{"GDEF", "GPOS", "OS/2", "cmap", "cvt ", "fpgm", "glyf", "head", "hhea", "hmtx", "kern", "loca", "maxp", "name", "post", "prep"}

// ForWeb returns the font in the form of web pages (WOFF 1.0) with the outlines
// of the given glyphs and of those that they are composed of. Every glyph keeps
// its number, and those left out are blank: a page must not ask for them.
func ForWeb(font []byte, glyphs []int) ([]byte, error) {
	tables, err := Read(font, webTables...)
	if err != nil {
		return nil, err
	}
	if err := keepOutlines(tables, glyphs); err != nil {
		return nil, err
	}
	return woff(tables), nil
}

// woff writes tables as a WOFF 1.0 file, each compressed by itself.
func woff(tables Tables) []byte {
	const head, entry = 44, 20
	var names []string
	for _, name := range webTables {
		if tables[name] != nil {
			names = append(names, name)
		}
	}
	offset := head + entry*len(names)
	unpacked := 12 + 16*len(names)
	var directory, body []byte
	for _, name := range names {
		padded := append(slices.Clone(tables[name]), make([]byte, -len(tables[name])&3)...)
		packed := deflate(tables[name])
		directory = append(directory, name...)
		for _, value := range []int{offset, len(packed), len(tables[name]), int(checkSum(padded))} {
			directory = binary.BigEndian.AppendUint32(directory, uint32(value))
		}
		packed = append(packed, make([]byte, -len(packed)&3)...)
		body = append(body, packed...)
		offset += len(packed)
		unpacked += len(padded)
	}
	out := append([]byte("wOFF"), 0, 1, 0, 0)
	out = binary.BigEndian.AppendUint32(out, uint32(offset))
	out = binary.BigEndian.AppendUint16(out, uint16(len(names)))
	out = binary.BigEndian.AppendUint16(out, 0)
	out = binary.BigEndian.AppendUint32(out, uint32(unpacked))
	out = append(out, 0, 1, 0, 0)                     // version of the file
	out = append(out, make([]byte, head-len(out))...) // neither metadata nor private data
	return append(append(out, directory...), body...)
}

// deflate compresses data, or returns it as it is where that is shorter.
func deflate(data []byte) []byte {
	var b bytes.Buffer
	w := zlib.NewWriter(&b)
	w.Write(data) // a buffer takes everything
	w.Close()
	if b.Len() >= len(data) {
		return slices.Clone(data)
	}
	return b.Bytes()
}
