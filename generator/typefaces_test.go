package generator

import (
	"encoding/binary"
	"strings"
	"testing"

	"cleryreport/generator/diag"
	"cleryreport/generator/model"
	"cleryreport/generator/source"
	"cleryreport/themes"
)

// TestFontsOf chooses families by site/brand.yaml, and those of every theme
// where the own cannot be used.
func TestFontsOf(t *testing.T) {
	file := func(name string) []byte {
		data, err := themes.Files.ReadFile("fonts/" + name + ".ttf")
		if err != nil {
			t.Fatal(err)
		}
		return data
	}
	uneven := unevenFigures(file("SourceSerif4-Regular"))
	tree := source.NewTree(source.NewFile("site/r.ttf", file("SourceSerif4-Regular")), source.NewFile("site/b.ttf", file("SourceSerif4-SemiBold")),
		source.NewFile("site/i.ttf", file("SourceSerif4-Italic")), source.NewFile("site/u.ttf", uneven), source.NewFile("site/x.ttf", []byte("OTTO")))
	own := func(text, headings, regular, bold, italic string) model.Type {
		return model.Type{Text: text, Headings: headings, Family: "Larkmoor", Fonts: []model.FontFile{{Style: "regular", Path: regular}, {Style: "semibold", Path: bold}, {Style: "italic", Path: italic}}}
	}
	for _, tt := range []struct {
		name           string
		in             model.Type
		text, headings string // names of the families
		want           string // the finding
	}{
		{"nothing", model.Type{}, "Source Sans 3", "Source Serif 4", ""},
		{"the other way", model.Type{Text: "serif", Headings: "sans"}, "Source Serif 4", "Source Sans 3", ""},
		{"its own", own("", "", "site/r.ttf", "site/b.ttf", "site/i.ttf"), "Larkmoor", "Larkmoor", ""},
		{"its own for headings", own("sans", "", "site/r.ttf", "site/b.ttf", "site/i.ttf"), "Source Sans 3", "Larkmoor", ""},
		{"one that cannot be embedded", own("", "", "site/r.ttf", "site/x.ttf", "site/i.ttf"), "Source Sans 3", "Source Serif 4", "error: the font is an OpenType font"},
		{"one that is not there", own("own", "own", "site/r.ttf", "site/gone.ttf", "site/i.ttf"), "Source Sans 3", "Source Sans 3", ""},
		{"one file twice", own("", "", "site/r.ttf", "site/r.ttf", "site/i.ttf"), "Source Sans 3", "Source Serif 4", "error: the font is the same as that of regular:"},
		{"uneven digits", own("", "", "site/u.ttf", "site/b.ttf", "site/i.ttf"), "Larkmoor", "Larkmoor", "note: the digits of this font"},
		{"uneven digits in headings", own("sans", "", "site/u.ttf", "site/b.ttf", "site/i.ttf"), "Source Sans 3", "Larkmoor", ""},
	} {
		fonts, found, err := fontsOf(tt.in, tree)
		if err != nil {
			t.Fatal(err)
		}
		if fonts.Text.Name != tt.text || fonts.Headings.Name != tt.headings {
			t.Errorf("%s: %s with headings in %s", tt.name, fonts.Text.Name, fonts.Headings.Name)
		}
		if tt.want == "" && len(found) > 0 || tt.want != "" && (len(found) != 1 || !strings.HasPrefix(said(found[0]), tt.want)) {
			t.Errorf("%s: findings %v, want %q", tt.name, found, tt.want)
		}
	}
}

// unevenFigures returns the font with other widths for its glyphs, of which no
// two that follow each other agree.
func unevenFigures(font []byte) []byte {
	tables := map[string]int{}
	for i := range int(binary.BigEndian.Uint16(font[4:])) {
		entry := font[12+16*i:]
		tables[string(entry[:4])] = int(binary.BigEndian.Uint32(entry[8:]))
	}
	for glyph := range int(binary.BigEndian.Uint16(font[tables["hhea"]+34:])) {
		binary.BigEndian.PutUint16(font[tables["hmtx"]+4*glyph:], uint16(400+glyph%97))
	}
	return font
}

// said is how severe a finding is, and what it says.
func said(d diag.Diagnostic) string { return d.Severity.String() + ": " + d.Message }
