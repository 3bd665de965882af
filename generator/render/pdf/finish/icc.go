package finish

import (
	"encoding/binary"
	"math"
)

// curvePoints is how finely the transfer curve of sRGB is tabulated.
const curvePoints = 1024

// sRGBProfile returns an ICC profile of version 2 (ICC.1:2001-04) for the
// color space of IEC 61966-2-1: a display with three primaries, here adapted
// to the profile's D50 white, and one transfer curve.
func sRGBProfile() []byte {
	curve := transferCurve()
	tags := []struct {
		signature string
		data      []byte
	}{
		{"desc", descriptionTag("sRGB IEC61966-2.1")},
		{"cprt", append([]byte("text\x00\x00\x00\x00"), "No rights reserved\x00"...)},
		{"wtpt", xyzTag(0.9642, 1, 0.8249)},
		{"rXYZ", xyzTag(0.4360747, 0.2225045, 0.0139322)},
		{"gXYZ", xyzTag(0.3850649, 0.7168786, 0.0971045)},
		{"bXYZ", xyzTag(0.1430804, 0.0606169, 0.7141733)},
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
	h[8], h[9] = 2, 0x10 // version 2.1
	copy(h[12:], "mntrRGB XYZ ")
	for i, part := range []uint16{2000, 1, 1, 0, 0, 0} { // the profile's own date, a constant
		binary.BigEndian.PutUint16(h[24+2*i:], part)
	}
	copy(h[36:], "acsp")
	copy(h[68:], xyz(0.9642, 1, 0.8249)) // illuminant
	return h
}

func descriptionTag(text string) []byte {
	tag := []byte("desc\x00\x00\x00\x00")
	tag = binary.BigEndian.AppendUint32(tag, uint32(len(text)+1))
	tag = append(tag, text...)
	return append(tag, make([]byte, 1+4+4+2+1+67)...) // no Unicode and no Macintosh description
}

func xyzTag(x, y, z float64) []byte { return append([]byte("XYZ \x00\x00\x00\x00"), xyz(x, y, z)...) }

func xyz(values ...float64) []byte {
	var out []byte
	for _, v := range values {
		out = binary.BigEndian.AppendUint32(out, uint32(math.Round(v*65536)))
	}
	return out
}

func transferCurve() []byte {
	tag := []byte("curv\x00\x00\x00\x00")
	tag = binary.BigEndian.AppendUint32(tag, curvePoints)
	for i := range curvePoints {
		encoded := float64(i) / (curvePoints - 1)
		linear := encoded / 12.92
		if encoded > 0.04045 {
			linear = math.Pow((encoded+0.055)/1.055, 2.4)
		}
		tag = binary.BigEndian.AppendUint16(tag, uint16(math.Round(linear*65535)))
	}
	return tag
}
