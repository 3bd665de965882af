package finish

import (
	"encoding/binary"
	"fmt"
	"math"
	"strings"
	"testing"

	"cleryreport/generator/render/pdf/draw"
	"cleryreport/generator/render/pdf/object"
	"cleryreport/generator/theme"
)

func TestTextString(t *testing.T) {
	for text, want := range map[string]string{
		"plain (ASCII)": "plain (ASCII)",
		"§":             "\xFE\xFF\x00\xA7",
		"a\n":           "\xFE\xFF\x00a\x00\n",
		"😀":             "\xFE\xFF\xD8\x3D\xDE\x00",
	} {
		if got := textString(text); string(got) != want {
			t.Errorf("textString(%q) = %q, want %q", text, string(got), want)
		}
	}
}

func TestEscapeURI(t *testing.T) {
	for uri, want := range map[string]string{
		"https://larkmoor.example/a?b=c&d=%20#e": "https://larkmoor.example/a?b=c&d=%20#e",
		"https://larkmoor.example/ö b":           "https://larkmoor.example/%C3%B6%20b",
		"mailto:x@larkmoor.example?subject=<a>":  "mailto:x@larkmoor.example?subject=%3Ca%3E",
	} {
		if got := escapeURI(uri); got != want {
			t.Errorf("escapeURI(%q) = %q, want %q", uri, got, want)
		}
	}
}

func TestToUnicodeBlocks(t *testing.T) {
	var runes []rune
	for r := rune(0x100); r < 0x100+250; r++ {
		runes = append(runes, r)
	}
	cmap := string(toUnicode(runes))
	for _, want := range []string{"\n100 beginbfchar\n<0100> <0100>\n", "\n50 beginbfchar\n<01C8> <01C8>\n", "<01F9> <01F9>\nendbfchar\n"} {
		if !strings.Contains(cmap, want) {
			t.Errorf("the map lacks %q:\n%s", want, cmap)
		}
	}
	if n := strings.Count(cmap, "begincodespacerange"); n != 1 {
		t.Errorf("%d code space ranges", n)
	}
}

func TestSubsetTag(t *testing.T) {
	face := &theme.Face{PostScriptName: "Sans"}
	one := subsetTag(draw.FontUse{Face: face, Runes: []rune("abc")})
	if one != subsetTag(draw.FontUse{Face: face, Runes: []rune("abc")}) {
		t.Error("the same characters have two tags")
	}
	if one == subsetTag(draw.FontUse{Face: face, Runes: []rune("abd")}) {
		t.Error("other characters have the same tag")
	}
	if len(one) != 6 || strings.Trim(one, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") != "" {
		t.Errorf("tag %q is not six capital letters", one)
	}
}

func TestSRGBProfile(t *testing.T) {
	profile := sRGBProfile()
	if size := binary.BigEndian.Uint32(profile); int(size) != len(profile) {
		t.Errorf("the profile says it has %d bytes and has %d", size, len(profile))
	}
	if got := string(profile[12:24]) + string(profile[36:40]); got != "mntrRGB XYZ acsp" {
		t.Errorf("header %q", got)
	}
	tags := map[string][]byte{}
	for i := range int(binary.BigEndian.Uint32(profile[128:])) {
		entry := profile[132+12*i:]
		offset, size := binary.BigEndian.Uint32(entry[4:]), binary.BigEndian.Uint32(entry[8:])
		tags[string(entry[:4])] = profile[offset : offset+size]
	}
	for tag, kind := range map[string]string{
		"desc": "mluc", "cprt": "mluc", "chad": "sf32", "wtpt": "XYZ ", "rXYZ": "XYZ ", "gXYZ": "XYZ ", "bXYZ": "XYZ ",
		"rTRC": "para", "gTRC": "para", "bTRC": "para",
	} {
		if len(tags[tag]) < 8 || string(tags[tag][:4]) != kind {
			t.Errorf("tag %s is no %s", tag, kind)
		}
	}
	for axis := range 3 { // the primaries add up to the white point, which is D50
		sum := 0
		for _, tag := range []string{"rXYZ", "gXYZ", "bXYZ"} {
			sum += int(binary.BigEndian.Uint32(tags[tag][8+4*axis:]))
		}
		white := int(binary.BigEndian.Uint32(tags["wtpt"][8+4*axis:]))
		if d := sum - white; d < -20 || d > 20 {
			t.Errorf("axis %d: primaries add up to %d, white is %d", axis, sum, white)
		}
	}
	var curve [5]float64 // (a·x + b)^g from d on, c·x below
	for i := range curve {
		curve[i] = float64(binary.BigEndian.Uint32(tags["rTRC"][12+4*i:])) / 65536
	}
	g, a, b, c, d := curve[0], curve[1], curve[2], curve[3], curve[4]
	if white := math.Pow(a+b, g); math.Abs(white-1) > 1e-4 {
		t.Errorf("the curve ends at %g", white)
	}
	if below, above := c*d, math.Pow(a*d+b, g); math.Abs(below-above) > 1e-4 {
		t.Errorf("the curve jumps from %g to %g", below, above)
	}
}

func TestTreeOfManyEntries(t *testing.T) {
	b := &builder{file: object.NewFile()}
	var entries []treeEntry
	for i := range 130 {
		entries = append(entries, treeEntry{object.Int(i), object.Int(-i)})
	}
	kids := b.file.Array(b.tree("Nums", entries).Get("Kids"))
	var limits []string
	count := 0
	for _, kid := range kids {
		limits = append(limits, string(object.Append(nil, b.file.Dict(kid).Get("Limits"))))
		count += len(b.file.Array(b.file.Dict(kid).Get("Nums"))) / 2
	}
	if got := fmt.Sprint(limits, count); got != "[[0 63] [64 127] [128 129]] 130" {
		t.Errorf("leaves %s", got)
	}
}
