package html

import (
	"strconv"
	"strings"

	"cleryreport/generator/doc"
)

// fillClasses and strokeClasses are the classes that the style sheet colors,
// light and dark: the page allows no style beside its style sheet.
var (
	fillClasses = map[doc.Paint]string{doc.PaintNone: "fill-none", doc.PaintInk: "fill-ink", doc.PaintQuiet: "fill-quiet",
		doc.PaintFaint: "fill-faint", doc.PaintGround: "fill-ground", doc.PaintMain: "fill-main", doc.PaintAccent: "fill-accent"}
	strokeClasses = map[doc.Paint]string{doc.PaintInk: "line-ink", doc.PaintQuiet: "line-quiet", doc.PaintFaint: "line-faint",
		doc.PaintGround: "line-ground", doc.PaintMain: "line-main", doc.PaintAccent: "line-accent"}
	anchorNames = map[doc.Align]string{doc.AlignLeft: "start", doc.AlignCenter: "middle", doc.AlignRight: "end"}
)

// figure shows a picture, or draws a figure as vectors that grow with the
// column. One who hears the page hears its alternative text and none of its
// words.
func (p *page) figure(f *doc.Figure) {
	p.raw("<figure class=\"drawing\"")
	if f.ID != "" {
		p.raw(" id=\"", escape(f.ID), "\"")
	}
	p.raw(">\n")
	p.figureCaption(f)
	if f.Picture != nil {
		p.picture(f.Picture, f.Alt)
		p.raw("\n</figure>\n")
		return
	}
	p.raw("<svg viewBox=\"0 0 ", units(f.Width), " ", units(f.Height), "\" role=\"img\" aria-label=\"", escape(f.Alt), "\">\n")
	for _, shape := range f.Shapes {
		p.shape(shape)
	}
	p.raw("</svg>\n</figure>\n")
}

func (p *page) figureCaption(f *doc.Figure) {
	if len(f.Caption) == 0 {
		return
	}
	p.raw("<figcaption>")
	if f.Number != "" {
		p.raw("<span class=\"number\">", escape(f.Number), ".</span> ")
	}
	p.inlines(f.Caption)
	p.raw("</figcaption>\n")
}

func (p *page) shape(shape doc.Shape) {
	switch s := shape.(type) {
	case *doc.Area:
		p.raw("<path class=\"", joinWords(" ", fillClasses[s.Fill], strokeClasses[s.Outline]), "\" fill-rule=\"evenodd\"")
		if s.Outline != doc.PaintNone {
			p.raw(" stroke-width=\"", units(doc.OutlineWidth), "\"")
		}
		p.raw(" d=\"", path(s.Rings), "\"/>\n")
	case *doc.Stroke:
		p.raw("<line class=\"", strokeClasses[s.Paint], "\" x1=\"", units(s.From.X), "\" y1=\"", units(s.From.Y),
			"\" x2=\"", units(s.To.X), "\" y2=\"", units(s.To.Y), "\" stroke-width=\"", units(s.Width), "\"/>\n")
	case *doc.Label:
		p.raw("<text class=\"", fillClasses[s.Paint], "\" x=\"", units(s.At.X), "\" y=\"", units(s.At.Y),
			"\" font-size=\"", units(s.Size), "\" text-anchor=\"", anchorNames[s.Align], "\"")
		if s.Bold {
			p.raw(" font-weight=\"600\"")
		}
		p.raw(">", escape(s.Text), "</text>\n")
	default:
		p.fail("a shape of type %T cannot be drawn", shape)
	}
}

// path writes closed rings as the data of a path.
func path(rings [][]doc.Point) string {
	var b strings.Builder
	for _, ring := range rings {
		for i, point := range ring {
			if i == 0 {
				b.WriteString("M")
			} else {
				b.WriteString("L")
			}
			b.WriteString(units(point.X) + " " + units(point.Y))
		}
		b.WriteString("Z")
	}
	return b.String()
}

// units writes a length with two decimals at most.
func units(length float64) string {
	text := strings.TrimRight(strings.TrimRight(strconv.FormatFloat(length, 'f', 2, 64), "0"), ".")
	if text == "-0" {
		return "0"
	}
	return text
}
