package theme

import (
	"encoding/base64"
	"fmt"
	"strings"
	"unicode"

	"golang.org/x/image/font/sfnt"

	"cleryreport/generator/truetype"
)

// webRepertoire is the characters that a font of a page is cut to: those of
// European languages, punctuation and the signs of ordinary texts. A browser
// sets others in a font of its reader's system.
var webRepertoire = &unicode.RangeTable{R16: []unicode.Range16{
	{Lo: 0x0020, Hi: 0x007E, Stride: 1}, {Lo: 0x00A0, Hi: 0x024F, Stride: 1}, {Lo: 0x02B0, Hi: 0x036F, Stride: 1},
	{Lo: 0x1E00, Hi: 0x1EFF, Stride: 1}, {Lo: 0x2010, Hi: 0x2044, Stride: 1}, {Lo: 0x20A0, Hi: 0x20BF, Stride: 1},
	{Lo: 0x2100, Hi: 0x2193, Stride: 1}, {Lo: 0x2200, Hi: 0x2265, Stride: 1},
}}

// web returns the face as a font of a web page.
func (f *Face) web() ([]byte, error) {
	var glyphs []int
	var buffer sfnt.Buffer
	for _, span := range webRepertoire.R16 {
		for r := rune(span.Lo); r <= rune(span.Hi); r++ {
			if index, err := f.font.GlyphIndex(&buffer, r); err == nil && index != 0 {
				glyphs = append(glyphs, int(index))
			}
		}
	}
	return truetype.ForWeb(f.data, glyphs)
}

// ownFaces returns the rules that carry the institution's own fonts within a
// page, empty if it is set in none.
func (t *Theme) ownFaces() (string, error) {
	var b strings.Builder
	for _, rule := range t.ownRules() {
		data, err := rule.face.web()
		if err != nil {
			return "", fmt.Errorf("font %s: %w", rule.face.Name, err)
		}
		fmt.Fprintf(&b, "@font-face { font-family: %q; font-weight: %s; font-style: %s; src: url(data:font/woff;base64,%s) format(\"woff\"); }\n",
			t.Fonts.own().Name, rule.weight, rule.style, base64.StdEncoding.EncodeToString(data))
	}
	return b.String(), nil
}

// fontRule is a face and where a page uses it.
type fontRule struct {
	face          *Face
	weight, style string
}

// ownRules returns the faces of the own family that a page shows. Headings need
// no italics, and a face that stands for another is there once.
func (t *Theme) ownRules() []fontRule {
	own := t.Fonts.own()
	if own.Regular == nil {
		return nil
	}
	rules := []fontRule{{own.Regular, "400", "normal"}, {own.Bold, "600 700", "normal"}}
	if t.Fonts.Text == own {
		rules = append(rules, fontRule{own.Italic, "400", "italic"})
		if own.BoldItalic != own.Bold {
			rules = append(rules, fontRule{own.BoldItalic, "600 700", "italic"})
		}
	}
	return rules
}

// own returns the family that is the institution's, empty if it uses none.
func (f Fonts) own() Family {
	for _, family := range []Family{f.Text, f.Headings} {
		if family.Regular.Name == Own {
			return family
		}
	}
	return Family{}
}

// stack returns the fonts of a page for a family of the report, the best first.
// The families of every theme stand for those of the reader's system, so that a
// page carries no more than it must.
func (f Family) stack(otherwise string) string {
	switch f.Regular.Name {
	case Sans, Serif:
		return "var(--" + f.Regular.Name + ")"
	default:
		return fmt.Sprintf("%q, var(--%s)", f.Name, otherwise)
	}
}
