package truetype_test

import (
	"encoding/binary"
	"strings"
	"testing"

	"cleryreport/generator/theme"
	"cleryreport/generator/truetype"
)

// magic is what the sum of a whole font comes to.
const magic = 0xB1B0AFBA

// sumOf adds up a font as 32-bit numbers.
func sumOf(font []byte) (sum uint32) {
	for font = append(font, make([]byte, -len(font)&3)...); len(font) > 0; font = font[4:] {
		sum += binary.BigEndian.Uint32(font)
	}
	return sum
}

func TestForPDF(t *testing.T) {
	fonts, err := theme.DefaultFonts()
	if err != nil {
		t.Fatal(err)
	}
	font, err := truetype.ForPDF(fonts.Text.Regular.Data())
	if err != nil {
		t.Fatal(err)
	}
	if sum := sumOf(font); sum != magic {
		t.Errorf("check sum of the font %08X", sum)
	}
	var names []string
	for i := range int(binary.BigEndian.Uint16(font[4:])) {
		entry := font[12+16*i:]
		names = append(names, string(entry[:4]))
		offset, length := binary.BigEndian.Uint32(entry[8:]), binary.BigEndian.Uint32(entry[12:])
		if offset%4 != 0 || int(offset+length) > len(font) {
			t.Errorf("table %s at %d, %d bytes", entry[:4], offset, length)
		}
	}
	for _, required := range []string{"glyf", "head", "hhea", "hmtx", "loca", "maxp"} {
		if !strings.Contains(strings.Join(names, " "), required) {
			t.Errorf("tables %v lack %s", names, required)
		}
	}
	if again, err := truetype.ForPDF(font); err != nil || string(again) != string(font) {
		t.Errorf("a mended font is changed again (%v)", err)
	}
}

func TestForPDFRefuses(t *testing.T) {
	fonts, err := theme.DefaultFonts()
	if err != nil {
		t.Fatal(err)
	}
	whole := fonts.Text.Regular.Data()
	for _, length := range []int{0, 11, 20, len(whole) / 2} {
		if _, err := truetype.ForPDF(whole[:length]); err == nil {
			t.Errorf("the first %d bytes of a font were taken for a font", length)
		}
	}
}

func FuzzForPDF(f *testing.F) {
	f.Add([]byte("\x00\x01\x00\x00\x00\x01\x00\x00\x00\x00\x00\x00head\x00\x00\x00\x00\x00\x00\x00\x1C\x00\x00\x00\x0C123456789012"))
	f.Fuzz(func(t *testing.T, font []byte) {
		mended, err := truetype.ForPDF(font)
		if err == nil && sumOf(mended) != magic {
			t.Error("wrong check sum")
		}
	})
}
