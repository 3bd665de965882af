package theme_test

import (
	"strings"
	"sync"
	"testing"

	"cleryreport/generator/theme"
	"cleryreport/themes"
)

func defaultFonts(t *testing.T) theme.Fonts {
	t.Helper()
	fonts, err := theme.DefaultFonts()
	if err != nil {
		t.Fatal(err)
	}
	return fonts
}

func faces(f theme.Fonts) []*theme.Face {
	return []*theme.Face{f.Text.Regular, f.Text.Bold, f.Text.Italic, f.Text.BoldItalic,
		f.Headings.Regular, f.Headings.Bold, f.Headings.Italic, f.Headings.BoldItalic}
}

func TestNewFaceRefusesWhatItCannotEmbed(t *testing.T) {
	for name, data := range map[string]string{
		"empty":        "",
		"CFF outlines": "OTTO" + strings.Repeat("\x00", 100),
		"web font":     "wOF2" + strings.Repeat("\x00", 100),
		"cut short":    "\x00\x01\x00\x00\x00\x10",
	} {
		t.Run(name, func(t *testing.T) {
			if _, err := theme.NewFace("x", []byte(data)); err == nil {
				t.Error("no error")
			}
		})
	}
}

func TestDefaultFonts(t *testing.T) {
	fonts := defaultFonts(t)
	names := map[string]bool{}
	for _, f := range faces(fonts) {
		if names[f.Name] {
			t.Errorf("name %q is not unique", f.Name)
		}
		names[f.Name] = true
		if f.CapHeight <= 0 || f.Ascent <= f.CapHeight || f.Descent <= 0 {
			t.Errorf("%s: ascent %d, capital height %d, descent %d", f.Name, f.Ascent, f.CapHeight, f.Descent)
		}
	}
	if got, want := fonts.Text.Bold.PostScriptName, "SourceSans3-SemiBold"; got != want {
		t.Errorf("PostScript name %q, want %q", got, want)
	}
}

// Numbers of a table stand under each other only if all figures are as wide.
func TestFiguresAreTabular(t *testing.T) {
	fonts := defaultFonts(t)
	for _, f := range []*theme.Face{fonts.Text.Regular, fonts.Text.Bold} {
		for r := '1'; r <= '9'; r++ {
			if f.Advance(r) != f.Advance('0') {
				t.Errorf("%s: %c is %d wide, 0 is %d", f.Name, r, f.Advance(r), f.Advance('0'))
			}
		}
	}
}

func TestCovers(t *testing.T) {
	fonts := defaultFonts(t)
	for _, tt := range []struct {
		r    rune
		want bool
	}{
		{'A', true}, {' ', true}, {'\u00A0', true}, {'§', true}, {'—', true}, {'’', true}, {'•', true},
		{'é', true}, {'ñ', true}, {'ő', true}, {'$', true}, {'†', true}, {'…', true},
		{'\n', false}, {'\uFEFF', false}, {'\uFFFE', false}, {'漢', false}, {'😀', false},
	} {
		if got := fonts.Covers(tt.r); got != tt.want {
			t.Errorf("Covers(%U) = %v, want %v", tt.r, got, tt.want)
		}
	}
}

func TestDataIsACopy(t *testing.T) {
	face := defaultFonts(t).Text.Regular
	data := face.Data()
	data[0] = 'x'
	if face.Data()[0] == 'x' {
		t.Error("writing into Data changed the face")
	}
}

func TestLookupsMayBeConcurrent(t *testing.T) {
	data, err := themes.Files.ReadFile("fonts/SourceSans3-Regular.ttf")
	if err != nil {
		t.Fatal(err)
	}
	face, err := theme.NewFace("fresh", data)
	if err != nil {
		t.Fatal(err)
	}
	want := defaultFonts(t).Text.Regular
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			for r := rune(' '); r < 0x500; r++ {
				if face.Advance(r) != want.Advance(r) || face.Has(r) != want.Has(r) {
					t.Errorf("%U differs between two readings of one font", r)
				}
			}
		})
	}
	wg.Wait()
}
