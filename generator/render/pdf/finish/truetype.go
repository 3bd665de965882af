package finish

import (
	"encoding/binary"
	"errors"
	"fmt"
	"math/bits"
)

// keptTables is the tables of a TrueType program that a PDF uses, in the order
// of a table directory. The map of characters is not among them: the PDF maps
// codes to glyphs itself.
var keptTables = []string{"cvt ", "fpgm", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "prep"}

// checkSumMagic is what the sum of a whole font comes to.
const checkSumMagic = 0xB1B0AFBA

// rebuildTrueType returns a font file with only the kept tables of font and
// with right lengths and sums.
func rebuildTrueType(font []byte) ([]byte, error) {
	tables, err := readTables(font)
	if err != nil {
		return nil, err
	}
	if len(tables["head"]) < 12 {
		return nil, errors.New("font program without a head table")
	}
	binary.BigEndian.PutUint32(tables["head"][8:], 0) // checkSumAdjustment, set below
	var names []string
	for _, name := range keptTables {
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
	return out, nil
}

// readTables returns copies of the tables of a TrueType font.
func readTables(font []byte) (map[string][]byte, error) {
	if len(font) < 12 {
		return nil, errors.New("font program is too short")
	}
	tables := map[string][]byte{}
	for i := range int(binary.BigEndian.Uint16(font[4:])) {
		at := 12 + 16*i
		if at+16 > len(font) {
			return nil, errors.New("table directory is cut short")
		}
		name := string(font[at : at+4])
		offset := uint64(binary.BigEndian.Uint32(font[at+8:]))
		length := uint64(binary.BigEndian.Uint32(font[at+12:]))
		if name == "cmap" {
			continue // its length is not to be trusted, and it is not kept
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
