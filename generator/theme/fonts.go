package theme

import (
	"fmt"
	"sync"

	"cleryreport/themes"
)

// Family is the faces of one typeface.
type Family struct {
	Name                              string // as its makers call it
	Regular, Bold, Italic, BoldItalic *Face
}

// Fonts is the families a report is set in: text for paragraphs and tables,
// headings for what stands above them. What the text family cannot draw is set
// in Fallback, which is always the sans of every theme.
type Fonts struct{ Text, Headings, Fallback Family }

// The families that every theme has, by the names that site/brand.yaml gives
// them, and the institution's own.
const (
	Sans  = "sans"
	Serif = "serif"
	Own   = "own"
)

// DefaultFonts returns the fonts of an institution that has not chosen any:
// Source Sans 3 for text and tables, Source Serif 4 for headings. They are read
// once and shared.
func DefaultFonts() (Fonts, error) { return FontsOf(Sans, Serif, nil) }

// FontsOf returns the families of the names Sans, Serif and Own. Without a
// family of its own, Own is Sans.
func FontsOf(text, headings string, own *Family) (Fonts, error) {
	families, err := builtIn()
	if err != nil {
		return Fonts{}, err
	}
	if own != nil {
		families[Own] = *own
	}
	fonts := Fonts{Text: families[Sans], Headings: families[Sans], Fallback: families[Sans]}
	if family, ok := families[text]; ok {
		fonts.Text = family
	}
	if family, ok := families[headings]; ok {
		fonts.Headings = family
	}
	return fonts, nil
}

// builtIn returns the families of every theme by their names.
func builtIn() (map[string]Family, error) {
	sans, err := readSans()
	if err != nil {
		return nil, err
	}
	serif, err := readSerif()
	return map[string]Family{Sans: sans, Serif: serif}, err
}

var (
	readSans  = sync.OnceValues(func() (Family, error) { return readFamily("Source Sans 3", "SourceSans3", Sans) })
	readSerif = sync.OnceValues(func() (Family, error) { return readFamily("Source Serif 4", "SourceSerif4", Serif) })
)

// readFamily reads the four files of a family of themes/fonts.
func readFamily(name, file, id string) (Family, error) {
	family := Family{Name: name}
	for _, f := range []struct {
		face        **Face
		name, style string
	}{
		{&family.Regular, id, "Regular"},
		{&family.Bold, id + "-bold", "SemiBold"},
		{&family.Italic, id + "-italic", "Italic"},
		{&family.BoldItalic, id + "-bold-italic", "SemiBoldItalic"},
	} {
		data, err := themes.Files.ReadFile("fonts/" + file + "-" + f.style + ".ttf")
		if err != nil {
			return Family{}, fmt.Errorf("font %s: %w", f.name, err)
		}
		if *f.face, err = NewFace(f.name, data); err != nil {
			return Family{}, err
		}
	}
	return family, nil
}

// Covers reports whether a report can print r. The regular faces decide: where
// another style lacks a character, it is set in the regular face.
func (f Fonts) Covers(r rune) bool { return f.Text.Regular.Has(r) || f.Fallback.Regular.Has(r) }
