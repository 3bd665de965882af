package theme

import (
	"fmt"
	"math"
	"slices"
	"sync/atomic"

	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

// Face is one TrueType font face, such as the italic of the text family. It
// answers which characters it can draw and how wide they are, in the units
// the PDF writer rounds to, so that a line measured here is as wide as the
// line a viewer shows. A Face is safe for concurrent use.
type Face struct {
	Name           string // unique among the faces of a theme: "sans-bold"
	PostScriptName string // "SourceSans3-SemiBold"

	// Heights in 1/1000 em above the baseline; Descent is positive below it.
	Ascent, Descent, CapHeight int

	data   []byte
	font   *sfnt.Font
	em     fixed.Int26_6
	glyphs []atomic.Int32 // by rune: 0 not looked up, 1 no glyph, else advance + glyphFound
}

const (
	glyphUnknown = 0
	glyphMissing = 1
	glyphFound   = 2

	usualCapHeight = 700 // of fonts that do not say it

	lastRune = 0xFFFF // characters beyond the Basic Multilingual Plane cannot be written
)

// NewFace reads a TrueType font with glyf outlines. OpenType fonts with CFF
// outlines are refused, because the PDF writer cannot embed them.
func NewFace(name string, ttf []byte) (*Face, error) {
	if len(ttf) < 4 || (string(ttf[:4]) != "\x00\x01\x00\x00" && string(ttf[:4]) != "true") {
		return nil, fmt.Errorf("font %s: not a TrueType font with glyf outlines", name)
	}
	data := slices.Clone(ttf)
	parsed, err := sfnt.Parse(data)
	if err != nil {
		return nil, fmt.Errorf("font %s: %w", name, err)
	}
	var buffer sfnt.Buffer
	postScriptName, err := parsed.Name(&buffer, sfnt.NameIDPostScript)
	if err != nil {
		return nil, fmt.Errorf("font %s: PostScript name: %w", name, err)
	}
	face := &Face{
		Name:           name,
		PostScriptName: postScriptName,
		data:           data,
		font:           parsed,
		em:             fixed.I(int(parsed.UnitsPerEm())),
		glyphs:         make([]atomic.Int32, lastRune+1),
	}
	metrics, err := parsed.Metrics(&buffer, face.em, font.HintingNone)
	if err != nil {
		return nil, fmt.Errorf("font %s: metrics: %w", name, err)
	}
	face.Ascent = face.thousandths(metrics.Ascent)
	face.Descent = face.thousandths(metrics.Descent)
	if face.CapHeight = face.thousandths(metrics.CapHeight); face.CapHeight <= 0 {
		face.CapHeight = usualCapHeight
	}
	return face, nil
}

// Data returns a copy of the font file, because the PDF writer writes into the
// bytes it is given.
func (f *Face) Data() []byte { return slices.Clone(f.data) }

// Has reports whether the face can draw r. Control characters and characters
// beyond the Basic Multilingual Plane are never drawn.
func (f *Face) Has(r rune) bool { return f.lookup(r) >= glyphFound }

// Advance returns the width of r in 1/1000 em, and 0 for a character the face
// cannot draw.
func (f *Face) Advance(r rune) int {
	if g := f.lookup(r); g >= glyphFound {
		return int(g - glyphFound)
	}
	return 0
}

// lookup returns the entry of r in glyphs, reading the font at the first use.
// Two goroutines that look up one character store the same value.
func (f *Face) lookup(r rune) int32 {
	if r < ' ' || r > lastRune || r == 0xFEFF || r == 0xFFFE || r == 0xFFFF {
		return glyphMissing
	}
	if g := f.glyphs[r].Load(); g != glyphUnknown {
		return g
	}
	g := f.read(r)
	f.glyphs[r].Store(g)
	return g
}

func (f *Face) read(r rune) int32 {
	var buffer sfnt.Buffer
	index, err := f.font.GlyphIndex(&buffer, r)
	if err != nil || index == 0 {
		return glyphMissing
	}
	advance, err := f.font.GlyphAdvance(&buffer, index, f.em, font.HintingNone)
	if err != nil {
		return glyphMissing
	}
	return int32(f.thousandths(advance)) + glyphFound
}

// thousandths converts a length at one em to 1/1000 em, rounded as the PDF
// writer rounds.
func (f *Face) thousandths(length fixed.Int26_6) int {
	return int(math.Round(float64(length) * 1000 / float64(f.em)))
}
