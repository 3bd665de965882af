package theme

import (
	"encoding/binary"
	"fmt"
	"slices"

	"cleryreport/generator/truetype"
)

// mostFontBytes is the largest file of a font. Those of European scripts are a
// tenth as large.
const mostFontBytes = 2_000_000

// neededTables is the tables without which the PDF writer cannot embed a font.
var neededTables = []string{"OS/2", "cmap", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name", "post"}

// NewOwnFace reads a face of an institution's own family. What cannot be
// embedded in a PDF and in a web page is a problem, told in a sentence, and
// gives no face.
func NewOwnFace(name string, data []byte) (face *Face, problem string) {
	if problem := otherFont(data); problem != "" {
		return nil, problem
	}
	tables, err := truetype.Read(data, append([]string{"fvar"}, neededTables...)...)
	if err != nil {
		return nil, "the font is damaged: the end of it is missing"
	}
	for _, needed := range neededTables {
		if len(tables[needed]) == 0 {
			return nil, fmt.Sprintf("the font lacks a part that a PDF needs (the table %s)", needed)
		}
	}
	if len(tables["fvar"]) > 0 {
		return nil, "the font is a variable one, which holds all weights in one file, and a PDF takes fonts of one weight"
	}
	if problem := restriction(tables["OS/2"]); problem != "" {
		return nil, problem
	}
	if !mapsUnicode(tables["cmap"]) || !plainNames(tables["name"]) {
		return nil, "the font is built in an unusual way: its table of characters or of names cannot be read"
	}
	if face, err = NewFace(name, data); err != nil {
		return nil, "the font is damaged: it cannot be read"
	}
	if _, err := face.web(); err != nil || len(tables["head"]) < 54 || len(tables["hhea"]) < 36 || len(tables["post"]) < 16 {
		return nil, "the font is damaged: its outlines cannot be read"
	}
	for _, r := range "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.,;:-()" {
		if !face.Has(r) {
			return nil, fmt.Sprintf("the font has no %q, and every text needs it", r)
		}
	}
	return face, ""
}

// otherFont says what a file is that is no TrueType font, or too large.
func otherFont(data []byte) string {
	kinds := map[string]string{
		"OTTO": "the font is an OpenType font with PostScript outlines (.otf), and only TrueType can be embedded",
		"wOFF": "the font is in a form for web pages (.woff), and only TrueType can be embedded",
		"wOF2": "the font is in a form for web pages (.woff2), and only TrueType can be embedded",
		"ttcf": "the file holds several fonts (.ttc), and one is needed",
	}
	switch {
	case len(data) < 4:
		return "the file is empty"
	case len(data) > mostFontBytes:
		return fmt.Sprintf("the font takes %d kilobytes, and no more than %d are embedded", len(data)/1000, mostFontBytes/1000)
	case kinds[string(data[:4])] != "":
		return kinds[string(data[:4])]
	case string(data[:4]) != "\x00\x01\x00\x00" && string(data[:4]) != "true":
		return "the file is no TrueType font"
	}
	return ""
}

// restriction reads the rights that the makers of a font wrote into it
// (OpenType, OS/2, fsType).
func restriction(os2 []byte) string {
	const (
		usage      = 0x000F
		restricted = 0x0002
		whole      = 0x0100
		bitmaps    = 0x0200
	)
	if len(os2) < 78 {
		return "the font does not say whether it may be embedded"
	}
	rights := binary.BigEndian.Uint16(os2[8:])
	switch {
	case rights&usage == restricted:
		return "the makers of the font forbid that it is embedded in documents"
	case rights&whole != 0:
		return "the makers of the font forbid that a part of it is embedded, and a PDF holds only the letters that it shows"
	case rights&bitmaps != 0:
		return "the makers of the font forbid that its outlines are embedded"
	}
	return ""
}

// mapsUnicode reports whether a table of characters has the form that the PDF
// writer reads: Unicode in format 4.
func mapsUnicode(cmap []byte) bool {
	const head, entry = 4, 8
	for at := head; at+entry <= len(cmap) && (at-head)/entry < int(binary.BigEndian.Uint16(cmap[2:])); at += entry {
		system, code := binary.BigEndian.Uint16(cmap[at:]), binary.BigEndian.Uint16(cmap[at+2:])
		offset := uint64(binary.BigEndian.Uint32(cmap[at+4:]))
		if (system == 3 && code == 1 || system == 0) && offset+2 <= uint64(len(cmap)) && binary.BigEndian.Uint16(cmap[offset:]) == 4 {
			return true
		}
	}
	return false
}

// plainNames reports whether a table of names is of the form that the PDF
// writer reads.
func plainNames(name []byte) bool {
	return len(name) >= 6 && binary.BigEndian.Uint16(name) == 0
}

// FiguresDiffer reports whether the digits of a face are of different widths, so
// that numbers do not stand below each other.
func (f *Face) FiguresDiffer() bool {
	return slices.ContainsFunc([]rune("123456789"), func(r rune) bool { return f.Advance(r) != f.Advance('0') })
}
