// Package truetype takes TrueType fonts apart into their tables and puts tables
// together again, for a PDF and for a web page. It refuses fonts whose tables
// are cut short, and judges neither their letters nor their license.
package truetype

import (
	"encoding/binary"
	"errors"
	"fmt"
	"math/bits"
	"slices"
)

// keptTables is the tables of a TrueType program that a PDF uses, in the order
// of a table directory. The map of characters is not among them: the PDF maps
// codes to glyphs itself.
var keptTables = []string{"cvt ", "fpgm", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "prep"}

// checkSumMagic is what the sum of a whole font comes to.
const checkSumMagic = 0xB1B0AFBA

// ForPDF returns a font file with only the tables of font that a PDF uses, and
// with right lengths and sums.
func ForPDF(font []byte) ([]byte, error) {
	tables, err := Read(font, keptTables...)
	if err != nil {
		return nil, err
	}
	if len(tables["head"]) < 12 {
		return nil, errors.New("font program without a head table")
	}
	return write(tables, keptTables), nil
}

// write returns a font file of those of the named tables that there are.
func write(tables Tables, order []string) []byte {
	binary.BigEndian.PutUint32(tables["head"][8:], 0) // checkSumAdjustment, set below
	var names []string
	for _, name := range order {
		if tables[name] != nil {
			names = append(names, name)
		}
	}
	out := tableDirectory(len(names))
	offset := len(out) + 16*len(names)
	var body []byte
	adjustment := 0
	for _, name := range names {
		data := tables[name]
		if name == "head" {
			adjustment = offset + 8
		}
		padded := append(data, make([]byte, -len(data)&3)...)
		out = append(out, name...)
		out = binary.BigEndian.AppendUint32(out, checkSum(padded))
		out = binary.BigEndian.AppendUint32(out, uint32(offset))
		out = binary.BigEndian.AppendUint32(out, uint32(len(data)))
		body = append(body, padded...)
		offset += len(padded)
	}
	out = append(out, body...)
	binary.BigEndian.PutUint32(out[adjustment:], checkSumMagic-checkSum(out))
	return out
}

// Tables are tables of a font by their names of four characters.
type Tables map[string][]byte

// Read returns copies of the named tables of a TrueType font, those that it has.
// Other tables are not looked at: the PDF writer leaves some with wrong lengths.
func Read(font []byte, names ...string) (Tables, error) {
	if len(font) < 12 {
		return nil, errors.New("font program is too short")
	}
	tables := Tables{}
	for i := range int(binary.BigEndian.Uint16(font[4:])) {
		at := 12 + 16*i
		if at+16 > len(font) {
			return nil, errors.New("table directory is cut short")
		}
		name := string(font[at : at+4])
		offset := uint64(binary.BigEndian.Uint32(font[at+8:]))
		length := uint64(binary.BigEndian.Uint32(font[at+12:]))
		if !slices.Contains(names, name) {
			continue
		}
		if offset+length > uint64(len(font)) {
			return nil, fmt.Errorf("table %s is cut short", name)
		}
		tables[name] = append([]byte{}, font[offset:offset+length]...)
	}
	return tables, nil
}

// tableDirectory returns the first 12 bytes of a font with n tables.
func tableDirectory(n int) []byte {
	log := bits.Len(uint(n)) - 1
	searchRange := 16 << log
	out := []byte{0, 1, 0, 0}
	for _, v := range []int{n, searchRange, log, 16*n - searchRange} {
		out = binary.BigEndian.AppendUint16(out, uint16(v))
	}
	return out
}

// checkSum adds up data as 32-bit numbers; its length is a multiple of four.
func checkSum(data []byte) uint32 {
	var sum uint32
	for ; len(data) >= 4; data = data[4:] {
		sum += binary.BigEndian.Uint32(data)
	}
	return sum
}
