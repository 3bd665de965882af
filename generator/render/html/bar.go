package html

import (
	"strconv"

	"cleryreport/generator/doc"
)

// toneClasses are the classes that the style sheet colors.
var toneClasses = map[doc.Tone]string{doc.ToneAlert: "tone-alert", doc.ToneWarning: "tone-warning", doc.ToneGood: "tone-good", doc.ToneQuiet: "tone-quiet"}

// bar draws a bar as wide as its place. It is hidden from those who hear the
// page, because the numbers beside it say the same.
func (p *page) bar(b *doc.Bar) {
	whole := 0
	for _, piece := range b.Pieces {
		whole += piece.Value
	}
	if whole == 0 {
		return
	}
	p.raw("<svg class=\"bar\" viewBox=\"0 0 ", strconv.Itoa(whole), " 1\" preserveAspectRatio=\"none\" aria-hidden=\"true\">")
	start := 0
	for _, piece := range b.Pieces {
		if piece.Value > 0 {
			p.raw("<rect class=\"", toneClasses[piece.Tone], "\" x=\"", strconv.Itoa(start), "\" width=\"", strconv.Itoa(piece.Value), "\" height=\"1\"/>")
			start += piece.Value
		}
	}
	p.raw("</svg>")
}
