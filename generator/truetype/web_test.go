package truetype_test

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"io"
	"testing"

	"cleryreport/generator/theme"
	"cleryreport/generator/truetype"
)

// unpack returns the tables of a WOFF file, failing where it breaks the rules
// of WOFF 1.0.
func unpack(t *testing.T, woff []byte) map[string][]byte {
	t.Helper()
	if string(woff[:4]) != "wOFF" || int(binary.BigEndian.Uint32(woff[8:])) != len(woff) {
		t.Fatal("the head is wrong")
	}
	tables, last := map[string][]byte{}, ""
	unpacked := 12
	for i := range int(binary.BigEndian.Uint16(woff[12:])) {
		entry := woff[44+20*i:]
		name := string(entry[:4])
		offset, packed, length, sum := binary.BigEndian.Uint32(entry[4:]), binary.BigEndian.Uint32(entry[8:]), binary.BigEndian.Uint32(entry[12:]), binary.BigEndian.Uint32(entry[16:])
		data := woff[offset : offset+packed]
		if packed < length {
			r, err := zlib.NewReader(bytes.NewReader(data))
			if err != nil {
				t.Fatal(err)
			}
			if data, err = io.ReadAll(r); err != nil {
				t.Fatal(err)
			}
		}
		if name <= last || offset%4 != 0 || packed > length || len(data) != int(length) || sumOf(bytes.Clone(data)) != sum {
			t.Errorf("table %s after %s at %d: %d of %d bytes", name, last, offset, packed, length)
		}
		tables[name], last = data, name
		unpacked += 16 + (len(data)+3)/4*4
	}
	if got := int(binary.BigEndian.Uint32(woff[16:])); got != unpacked {
		t.Errorf("unpacked it has %d bytes, and says %d", unpacked, got)
	}
	return tables
}

// TestForWeb keeps the outlines of a letter with its accent, and no others.
func TestForWeb(t *testing.T) {
	fonts, err := theme.DefaultFonts()
	if err != nil {
		t.Fatal(err)
	}
	font := fonts.Text.Regular.Data()
	all, err := truetype.Read(font, "maxp", "loca", "glyf", "head")
	if err != nil {
		t.Fatal(err)
	}
	count := int(binary.BigEndian.Uint16(all["maxp"][4:]))
	whole, composed := outlineLengths(t, all, count)
	if composed < 0 {
		t.Fatal("the font has no composed letter")
	}
	woff, err := truetype.ForWeb(font, []int{composed})
	if err != nil {
		t.Fatal(err)
	}
	tables := unpack(t, woff)
	for _, needed := range []string{"OS/2", "cmap", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name", "post"} {
		if len(tables[needed]) == 0 {
			t.Errorf("the table %s is missing", needed)
		}
	}
	kept := 0
	for glyph := range count {
		start, end := binary.BigEndian.Uint32(tables["loca"][4*glyph:]), binary.BigEndian.Uint32(tables["loca"][4*glyph+4:])
		if end > start {
			kept++
			if int(end-start) < whole[glyph] {
				t.Errorf("the outline of glyph %d has %d bytes of %d", glyph, end-start, whole[glyph])
			}
		}
	}
	if kept < 3 || kept > 6 { // the letter, its parts, and what stands for all others
		t.Errorf("%d outlines are kept", kept)
	}
	if again, err := truetype.ForWeb(font, []int{composed}); err != nil || !bytes.Equal(again, woff) {
		t.Errorf("the same font gives other bytes (%v)", err)
	}
	if _, err := truetype.ForWeb(font, []int{count}); err == nil {
		t.Error("a glyph that does not exist was kept")
	}
}

// outlineLengths returns the length of each outline, and a glyph that is
// composed of others, -1 if there is none.
func outlineLengths(t *testing.T, tables truetype.Tables, count int) (lengths []int, composed int) {
	t.Helper()
	composed = -1
	long := binary.BigEndian.Uint16(tables["head"][50:]) != 0
	offset := func(glyph int) int {
		if long {
			return int(binary.BigEndian.Uint32(tables["loca"][4*glyph:]))
		}
		return 2 * int(binary.BigEndian.Uint16(tables["loca"][2*glyph:]))
	}
	for glyph := range count {
		start, end := offset(glyph), offset(glyph+1)
		lengths = append(lengths, end-start)
		if composed < 0 && end-start >= 10 && tables["glyf"][start] >= 0x80 {
			composed = glyph
		}
	}
	return lengths, composed
}

func FuzzForWeb(f *testing.F) {
	fonts, err := theme.DefaultFonts()
	if err != nil {
		f.Fatal(err)
	}
	f.Add(fonts.Text.Regular.Data()[:1500], 3)
	f.Fuzz(func(t *testing.T, font []byte, glyph int) {
		woff, err := truetype.ForWeb(font, []int{glyph})
		if err == nil && !bytes.HasPrefix(woff, []byte("wOFF")) {
			t.Error("no font came of a font")
		}
	})
}
