package finish

import (
	"encoding/binary"
	"math"
	"unicode/utf16"
)

// sRGBProfile returns an ICC profile of version 4 (ICC.1:2010) for the color
// space of IEC 61966-2-1: a display with three primaries, here adapted to the
// profile's D50 white, and one transfer curve. The curve is given by its
// formula: readers turn a curve around for each piece of text whose words they
// tell to assistive technology, and take many times longer over a table.
func sRGBProfile() []byte {
	curve := transferCurve()
	tags := []struct {
		signature string
		data      []byte
	}{
		{"desc", textTag("sRGB IEC61966-2.1")},
		{"cprt", textTag("No rights reserved")},
		{"wtpt", numbersTag("XYZ ", 0.9642, 1, 0.8249)},
		{"chad", numbersTag("sf32", 1.0478112, 0.0228866, -0.0501270, 0.0295424, 0.9904844, -0.0170491, -0.0092345, 0.0150436, 0.7521316)},
		{"rXYZ", numbersTag("XYZ ", 0.4360747, 0.2225045, 0.0139322)},
		{"gXYZ", numbersTag("XYZ ", 0.3850649, 0.7168786, 0.0971045)},
		{"bXYZ", numbersTag("XYZ ", 0.1430804, 0.0606169, 0.7141733)},
		{"rTRC", curve},
		{"gTRC", nil}, // the curve of red
		{"bTRC", nil},
	}
	table := binary.BigEndian.AppendUint32(nil, uint32(len(tags)))
	var data []byte
	start := 128 + 4 + 12*len(tags)
	var offset, size int
	for _, tag := range tags {
		if tag.data != nil {
			offset, size = start+len(data), len(tag.data)
			data = append(data, tag.data...)
			data = append(data, make([]byte, -len(tag.data)&3)...)
		}
		table = append(table, tag.signature...)
		table = binary.BigEndian.AppendUint32(table, uint32(offset))
		table = binary.BigEndian.AppendUint32(table, uint32(size))
	}
	profile := append(profileHeader(start+len(data)), table...)
	return append(profile, data...)
}

func profileHeader(size int) []byte {
	h := make([]byte, 128)
	binary.BigEndian.PutUint32(h[0:], uint32(size))
	h[8], h[9] = 4, 0x20 // version 4.2
	copy(h[12:], "mntrRGB XYZ ")
	for i, part := range []uint16{2000, 1, 1, 0, 0, 0} { // the profile's own date, a constant
		binary.BigEndian.PutUint16(h[24+2*i:], part)
	}
	copy(h[36:], "acsp")
	copy(h[68:], fixed(0.9642, 1, 0.8249)) // illuminant
	return h
}

// textTag is a text in American English (multiLocalizedUnicodeType).
func textTag(text string) []byte {
	units := utf16.Encode([]rune(text))
	tag := []byte("mluc\x00\x00\x00\x00\x00\x00\x00\x01\x00\x00\x00\x0cenUS") // one record of 12 bytes
	tag = binary.BigEndian.AppendUint32(tag, uint32(2*len(units)))
	tag = binary.BigEndian.AppendUint32(tag, uint32(len(tag)+4))
	for _, unit := range units {
		tag = binary.BigEndian.AppendUint16(tag, unit)
	}
	return tag
}

// transferCurve is linear up to 0.04045 and a power above
// (parametricCurveType, function 3).
func transferCurve() []byte {
	return append([]byte("para\x00\x00\x00\x00\x00\x03\x00\x00"), fixed(2.4, 1/1.055, 0.055/1.055, 1/12.92, 0.04045)...)
}

// numbersTag is a list of numbers of the type with a signature.
func numbersTag(signature string, values ...float64) []byte {
	return append([]byte(signature+"\x00\x00\x00\x00"), fixed(values...)...)
}

// fixed writes numbers with 16 bits before and 16 behind the binary point.
func fixed(values ...float64) []byte {
	var out []byte
	for _, v := range values {
		out = binary.BigEndian.AppendUint32(out, uint32(int32(math.Round(v*65536))))
	}
	return out
}
