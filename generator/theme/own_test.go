package theme_test

import (
	"bytes"
	"encoding/base64"
	"encoding/binary"
	"regexp"
	"slices"
	"strings"
	"testing"

	"cleryreport/generator/theme"
	"cleryreport/themes"
)

// serifFile returns a font file as an institution may have it.
func serifFile(t testing.TB, style string) []byte {
	t.Helper()
	data, err := themes.Files.ReadFile("fonts/SourceSerif4-" + style + ".ttf")
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// table returns where a table of a font begins.
func table(t *testing.T, font []byte, name string) int {
	t.Helper()
	for i := range int(binary.BigEndian.Uint16(font[4:])) {
		if entry := font[12+16*i:]; string(entry[:4]) == name {
			return int(binary.BigEndian.Uint32(entry[8:]))
		}
	}
	t.Fatalf("there is no table %s", name)
	return 0
}

// withRights returns the font with what its makers allow written anew.
func withRights(t *testing.T, font []byte, rights uint16) []byte {
	changed := slices.Clone(font)
	binary.BigEndian.PutUint16(changed[table(t, changed, "OS/2")+8:], rights)
	return changed
}

// renamed returns the font with another name for one of its tables.
func renamed(font []byte, from, to string) []byte {
	return bytes.Replace(font, []byte(from), []byte(to), 1)
}

func TestNewOwnFace(t *testing.T) {
	whole := serifFile(t, "Regular")
	noLetters := slices.Clone(whole)
	clear(noLetters[table(t, whole, "cmap")+4:][:60])
	noOutlines := slices.Clone(whole)
	binary.BigEndian.PutUint32(noOutlines[table(t, whole, "loca")+80:], 0xFFFFFFFF)
	for _, tt := range []struct {
		name string
		data []byte
		want string // empty if it can be used
	}{
		{"as it is", whole, ""},
		{"to be looked at and printed", withRights(t, whole, 0x0004), ""},
		{"to be edited", withRights(t, whole, 0x0008), ""},
		{"to be looked at, and restricted before", withRights(t, whole, 0x0006), ""},
		{"restricted", withRights(t, whole, 0x0002), "forbid that it is embedded"},
		{"as a whole only", withRights(t, whole, 0x0100), "a part of it"},
		{"as points only", withRights(t, whole, 0x0208), "outlines"},
		{"PostScript outlines", append([]byte("OTTO"), whole[4:]...), ".otf"},
		{"a font for the web", append([]byte("wOF2"), whole[4:]...), ".woff2"},
		{"several in one", append([]byte("ttcf"), whole[4:]...), ".ttc"},
		{"a variable font", renamed(whole, "GSUB", "fvar"), "variable"},
		{"without names", renamed(whole, "post", "tsop"), "post"},
		{"without characters", noLetters, "unusual"},
		{"without outlines", noOutlines, "outlines"},
		{"a picture", []byte("\x89PNG\r\n\x1a\n"), "no TrueType"},
		{"empty", nil, "empty"},
		{"cut short", whole[:len(whole)/2], "damaged"},
		{"too large", append(slices.Clone(whole), make([]byte, 2_000_000)...), "kilobytes"},
	} {
		face, problem := theme.NewOwnFace("own", tt.data)
		if (face == nil) == (problem == "") || (tt.want == "") != (problem == "") || !strings.Contains(problem, tt.want) {
			t.Errorf("%s: %q, want %q", tt.name, problem, tt.want)
		}
	}
}

func FuzzNewOwnFace(f *testing.F) {
	f.Add(serifFile(f, "Regular")[:2000])
	f.Fuzz(func(t *testing.T, data []byte) {
		face, problem := theme.NewOwnFace("own", data)
		if (face == nil) == (problem == "") {
			t.Errorf("face %v, problem %q", face, problem)
		}
	})
}

// ownTheme is a theme in a family of its own.
func ownTheme(t *testing.T, text, headings string) *theme.Theme {
	t.Helper()
	family := theme.Family{Name: "Larkmoor Serif"}
	for style, face := range map[string]**theme.Face{"Regular": &family.Regular, "SemiBold": &family.Bold, "Italic": &family.Italic} {
		name := theme.Own
		if style != "Regular" {
			name += "-" + strings.ToLower(style)
		}
		var problem string
		if *face, problem = theme.NewOwnFace(name, serifFile(t, style)); problem != "" {
			t.Fatal(problem)
		}
	}
	family.BoldItalic = family.Bold
	fonts, err := theme.FontsOf(text, headings, &family)
	if err != nil {
		t.Fatal(err)
	}
	return &theme.Theme{Brand: theme.DefaultBrand(), Page: theme.Letter, Fonts: fonts}
}

var fontFace = regexp.MustCompile(`@font-face \{ font-family: "Larkmoor Serif"; font-weight: ([0-9 ]+); font-style: (\w+); src: url\(data:font/woff;base64,([A-Za-z0-9+/=]+)\) format\("woff"\); \}`)

// A page carries the fonts that it shows, and a message none.
func TestOwnFontsOfPages(t *testing.T) {
	for _, tt := range []struct {
		text, headings string
		faces          string
		properties     string
	}{
		{theme.Own, theme.Own, "400 normal, 600 700 normal, 400 italic", "  --text: \"Larkmoor Serif\", var(--sans);\n  --headings: \"Larkmoor Serif\", var(--serif);\n"},
		{theme.Sans, theme.Own, "400 normal, 600 700 normal", "  --text: var(--sans);\n  --headings: \"Larkmoor Serif\", var(--serif);\n"},
		{theme.Serif, theme.Sans, "", "  --text: var(--serif);\n  --headings: var(--sans);\n"},
	} {
		th := ownTheme(t, tt.text, tt.headings)
		sheet, err := th.CSS()
		if err != nil {
			t.Fatal(err)
		}
		var faces []string
		for _, m := range fontFace.FindAllStringSubmatch(sheet, -1) {
			faces = append(faces, m[1]+" "+m[2])
			data, err := base64.StdEncoding.DecodeString(m[3])
			if err != nil || !bytes.HasPrefix(data, []byte("wOFF")) || len(data) > 120_000 {
				t.Errorf("a font of %d bytes, %v", len(data), err)
			}
		}
		if got := strings.Join(faces, ", "); got != tt.faces {
			t.Errorf("%s and %s: faces %s, want %s", tt.text, tt.headings, got, tt.faces)
		}
		message, err := th.MessageCSS()
		if err != nil {
			t.Fatal(err)
		}
		if strings.Contains(message, "@font-face") || !strings.Contains(message, tt.properties) || !strings.HasSuffix(sheet, message) {
			t.Errorf("the sheet of a message begins with\n%.900s", message)
		}
	}
}

// What the own family lacks is printed in that of every theme.
func TestCoversWithOwnFamily(t *testing.T) {
	fonts := ownTheme(t, theme.Own, theme.Own).Fonts
	if fonts.Text.Regular.Has('Ŧ') || !fonts.Covers('Ŧ') || fonts.Covers('漢') {
		t.Error("the family of every theme does not help out")
	}
}
