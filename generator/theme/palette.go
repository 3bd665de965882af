package theme

import (
	"fmt"
	"strings"
)

// swatch is one color of a palette and the name of its custom property.
type swatch struct {
	name  string
	color Color
}

// A palette is every color of a page in the order it is printed. Style sheets
// name no color of their own, so that the readability of all of them is
// settled here for any brand.
type palette []swatch

// lightPalette is for paper and light screens. Ground is the page, panel the
// shade behind boxes; every text color can be read on both.
func lightPalette(b Brand) palette {
	panel := white.mix(b.Primary, 0.045)
	ink := black.mix(b.Primary, 0.08).mix(white, 0.09)
	return palette{
		{"ground", white},
		{"panel", panel},
		{"ink", ink},
		{"quiet", ink.mix(white, 0.28).toward(black, panel, 5.5)},
		{"link", b.Primary.toward(black, panel, Readable)},
		{"accent", b.Accent.toward(black, panel, Readable)},
		{"hairline", white.mix(ink, 0.18)},
		{"band", b.Primary},
		{"on-band", white},
		{"alert", b.Accent},
		{"on-alert", white},
	}
}

// darkPalette is for screens of readers who prefer a dark page.
func darkPalette(b Brand) palette {
	ground := Color{0x14, 0x16, 0x18}.mix(b.Primary, 0.06)
	panel := ground.mix(white, 0.055)
	ink := Color{0xe9, 0xea, 0xea}
	return palette{
		{"ground", ground},
		{"panel", panel},
		{"ink", ink},
		{"quiet", Color{0xae, 0xb3, 0xb5}.toward(white, panel, 5.5)},
		{"link", b.Primary.vivid().toward(white, panel, 7)},
		{"accent", b.Accent.vivid().toward(white, panel, 7)},
		{"hairline", ground.mix(white, 0.22)},
		{"band", b.Primary.mix(black, 0.25)},
		{"on-band", white},
		{"alert", b.Accent},
		{"on-alert", white},
	}
}

// properties returns the palette as custom properties of a style sheet, one on
// a line.
func (p palette) properties(indent string) string {
	var b strings.Builder
	for _, s := range p {
		fmt.Fprintf(&b, "%s--%s: %s;\n", indent, s.name, s.color.Hex())
	}
	return b.String()
}
