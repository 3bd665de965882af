// Package figure draws charts and maps as shapes of doc. It computes ticks,
// projections and hatches, and knows neither files nor statistics nor renderers:
// what is drawn, and in which words, its callers decide.
package figure

import (
	"unicode/utf8"

	"cleryreport/generator/doc"
)

// Width is how wide every drawing is, in units of its own: the measure of the
// text of a printed page in points.
const Width = 376

// Sizes of words, in the same units.
const (
	textSize  = 9.5
	smallSize = 8.5
)

// textWidth is about how much room words take. Fonts differ, and a drawing must
// hold with each of them.
func textWidth(text string, size float64) float64 {
	return 0.56 * size * float64(utf8.RuneCountInString(text))
}

// rectangle returns a rectangle as a ring.
func rectangle(x, y, w, h float64) []doc.Point {
	return []doc.Point{{X: x, Y: y}, {X: x + w, Y: y}, {X: x + w, Y: y + h}, {X: x, Y: y + h}}
}
