package theme

import (
	"fmt"
	"strings"

	"cleryreport/themes"
)

// Default returns the theme of an institution that has not chosen any: the
// default brand, letter paper and the fonts that every theme has.
func Default() (*Theme, error) {
	fonts, err := DefaultFonts()
	if err != nil {
		return nil, err
	}
	return &Theme{Brand: DefaultBrand(), Page: Letter, Fonts: fonts}, nil
}

// sheets are the style sheets of the default theme. Later ones may overrule
// earlier ones, and paper overrules all.
var sheets = []string{"page.css", "contents.css", "table.css", "figure.css", "print.css"}

// CSS returns the style sheet of a web page: the institution's own fonts, if it
// has some, and the sheet of MessageCSS.
func (t *Theme) CSS() (string, error) {
	fonts, err := t.ownFaces()
	if err != nil {
		return "", err
	}
	sheet, err := t.MessageCSS()
	return fonts + sheet, err
}

// MessageCSS returns the style sheet of a message: the colors of the brand,
// light and dark, and the families as custom properties, then the sheets of the
// theme. Printing always uses the light colors. Mail programs load no fonts, so
// that a message carries none: where the reader's system has the institution's,
// it is shown in it.
func (t *Theme) MessageCSS() (string, error) {
	var b strings.Builder
	b.WriteString(t.Palette())
	for _, name := range sheets {
		sheet, err := readSheet(name)
		if err != nil {
			return "", err
		}
		b.WriteString(sheet)
	}
	return b.String(), nil
}

// RedlineCSS returns the style sheet of a page that shows what came and went
// between two editions.
func (t *Theme) RedlineCSS() (string, error) {
	css, err := t.CSS()
	if err != nil {
		return "", err
	}
	sheet, err := readSheet("redline.css")
	return css + sheet, err
}

// Palette returns the colors of the brand, light and dark, and the names of its
// typefaces, for a page that brings a style of its own.
func (t *Theme) Palette() string {
	return ":root {\n" + lightPalette(t.Brand).properties("  ") +
		"  --text: " + t.Fonts.Text.stack(Sans) + ";\n  --headings: " + t.Fonts.Headings.stack(Serif) + ";\n}\n" +
		"@media screen and (prefers-color-scheme: dark) {\n  :root {\n" + darkPalette(t.Brand).properties("    ") + "  }\n}\n"
}

// readSheet returns a style sheet of the default theme.
func readSheet(name string) (string, error) {
	sheet, err := themes.Files.ReadFile("default/" + name)
	if err != nil {
		return "", fmt.Errorf("style sheet: %w", err)
	}
	// A line of CR LF would change the hash that guards the style of a page.
	return strings.ReplaceAll(string(sheet), "\r\n", "\n"), nil
}
