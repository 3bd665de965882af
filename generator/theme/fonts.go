package theme

import (
	"fmt"
	"sync"

	"cleryreport/themes"
)

// DefaultFonts returns the faces every theme has: Source Sans 3 for text and
// tables, Source Serif 4 for display. They are read once and shared.
func DefaultFonts() (Fonts, error) { return defaultFonts() }

var defaultFonts = sync.OnceValues(readFonts)

func readFonts() (Fonts, error) {
	var fonts Fonts
	for _, f := range []struct {
		face **Face
		name string
		file string
	}{
		{&fonts.Text, "sans", "SourceSans3-Regular.ttf"},
		{&fonts.TextBold, "sans-bold", "SourceSans3-SemiBold.ttf"},
		{&fonts.TextItalic, "sans-italic", "SourceSans3-Italic.ttf"},
		{&fonts.TextBoldItalic, "sans-bold-italic", "SourceSans3-SemiBoldItalic.ttf"},
		{&fonts.Display, "serif", "SourceSerif4-Regular.ttf"},
		{&fonts.DisplayBold, "serif-bold", "SourceSerif4-SemiBold.ttf"},
	} {
		data, err := themes.Files.ReadFile("fonts/" + f.file)
		if err != nil {
			return Fonts{}, fmt.Errorf("font %s: %w", f.name, err)
		}
		if *f.face, err = NewFace(f.name, data); err != nil {
			return Fonts{}, err
		}
	}
	return fonts, nil
}

// Covers reports whether a report can print r. The text face decides: where
// another style lacks a character, it is set in the text face.
func (f Fonts) Covers(r rune) bool { return f.Text.Has(r) }
