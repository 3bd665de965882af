package theme

import (
	"fmt"
	"math"
	"strconv"
)

// Brand is the two colors of an institution. Primary colors the title and the
// links, Accent what asks for attention. Both can be read on white.
type Brand struct{ Primary, Accent Color }

// Readable is the least contrast of text with its ground: WCAG 2.2, success
// criterion 1.4.3 (level AA).
const Readable = 4.5

var (
	white = Color{0xff, 0xff, 0xff}
	black = Color{}
)

// DefaultBrand returns the colors of an institution that has not chosen any.
func DefaultBrand() Brand {
	return Brand{Primary: Color{0x1f, 0x3a, 0x5f}, Accent: Color{0x8c, 0x2f, 0x1b}}
}

// NewBrand reads two colors written as #rrggbb. A color that cannot be read or
// is too light for text on white is a problem, told in a sentence that names a
// color that would do; the brand returned holds that color, so that a draft
// can still be drawn.
func NewBrand(primary, accent string) (Brand, []string) {
	fallback := DefaultBrand()
	var problems []string
	read := func(name, text string, instead Color) Color {
		c, err := ParseColor(text)
		if err != nil {
			problems = append(problems, fmt.Sprintf("the %s color is %v", name, err))
			return instead
		}
		ratio := Contrast(c, white)
		if ratio >= Readable {
			return c
		}
		darker := c.toward(black, white, Readable)
		problems = append(problems, fmt.Sprintf(
			"the %s color %s is too light to be read on white: its contrast is %s to 1 and text needs %g to 1; the nearest darker color that can be read is %s",
			name, c.Hex(), floorTenths(ratio), Readable, darker.Hex()))
		return darker
	}
	brand := Brand{
		Primary: read("primary", primary, fallback.Primary),
		Accent:  read("accent", accent, fallback.Accent),
	}
	return brand, problems
}

// floorTenths prints a ratio cut after one decimal, because 4.47 rounded to 4.5
// would look as if it were enough.
func floorTenths(ratio float64) string {
	return strconv.FormatFloat(math.Floor(ratio*10)/10, 'f', 1, 64)
}

// ParseColor reads a color written as #rrggbb, in capital or small letters.
func ParseColor(text string) (Color, error) {
	if len(text) == 7 && text[0] == '#' {
		if n, err := strconv.ParseUint(text[1:], 16, 24); err == nil {
			return Color{uint8(n >> 16), uint8(n >> 8), uint8(n)}, nil
		}
	}
	return Color{}, fmt.Errorf("%q, and a color is written as # and six digits 0-9 or a-f, such as %s",
		text, DefaultBrand().Primary.Hex())
}

// Hex returns the color as #rrggbb.
func (c Color) Hex() string { return fmt.Sprintf("#%02x%02x%02x", c.R, c.G, c.B) }

// Contrast returns the contrast ratio of two colors as WCAG 2.2 defines it,
// from 1 for equal colors to 21 for black on white. The order does not matter.
func Contrast(a, b Color) float64 {
	la, lb := a.luminance(), b.luminance()
	return (max(la, lb) + 0.05) / (min(la, lb) + 0.05)
}

// luminance is the relative luminance of WCAG 2.2.
func (c Color) luminance() float64 {
	return 0.2126*linear(c.R) + 0.7152*linear(c.G) + 0.0722*linear(c.B)
}

func linear(channel uint8) float64 {
	v := float64(channel) / 255
	if v <= 0.04045 {
		return v / 12.92
	}
	return math.Pow((v+0.055)/1.055, 2.4)
}

// mix returns the color that lies between c (share 0) and other (share 1).
func (c Color) mix(other Color, share float64) Color {
	channel := func(a, b uint8) uint8 {
		return uint8(math.Round(float64(a) + (float64(b)-float64(a))*share))
	}
	return Color{channel(c.R, other.R), channel(c.G, other.G), channel(c.B, other.B)}
}

// vivid returns the color bright enough for a dark page, with its hue kept.
func (c Color) vivid() Color {
	const brightest, softer = 200, 0.2
	top := max(c.R, c.G, c.B)
	if top == 0 || top >= brightest {
		return c.mix(white, softer)
	}
	scale := func(channel uint8) uint8 { return uint8(int(channel) * brightest / int(top)) }
	return Color{scale(c.R), scale(c.G), scale(c.B)}.mix(white, softer)
}

// toward moves c toward end in steps of one percent until its contrast with
// ground is at least ratio, or end is reached.
func (c Color) toward(end, ground Color, ratio float64) Color {
	for percent := range 100 {
		if m := c.mix(end, float64(percent)/100); Contrast(m, ground) >= ratio {
			return m
		}
	}
	return end
}
