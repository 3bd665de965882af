package layout

import (
	"maps"

	"cleryreport/generator/render/pdf/draw"
	"cleryreport/generator/theme"
)

// style is how a text is set. Lengths are points.
type style struct {
	faces         faces
	size, leading float64
	color         draw.Color
	above, below  float64 // space to the neighbors
}

// faces is a family: which face sets plain and marked text.
type faces struct{ regular, bold, italic, boldItalic *theme.Face }

func single(f *theme.Face) faces { return faces{f, f, f, f} }

// The neutral colors. Ink and muted reach a contrast of 7 to 1 on white.
var (
	ink      = draw.Color{R: 28, G: 32, B: 38}
	muted    = draw.Color{R: 82, G: 88, B: 96}
	hairline = draw.Color{R: 200, G: 204, B: 209}
	shade    = draw.Color{R: 244, G: 245, B: 246}
	faint    = draw.Color{R: 236, G: 238, B: 240} // text on it still has a contrast of 5.5 to 1
	white    = draw.Color{R: 255, G: 255, B: 255}
)

// styles is the style sheet of a theme.
type styles struct {
	brand, accent draw.Color

	body, code, note, caption, cell, cellHead style
	label, title, subtitle, imprint           style
	contents, contentsSub                     style
	heading                                   map[int]style // by level
	running, runningMark                      style
}

func newStyles(th *theme.Theme) styles {
	f := th.Fonts
	text := faces{f.Text.Regular, f.Text.Bold, f.Text.Italic, f.Text.BoldItalic}
	bold := faces{f.Text.Bold, f.Text.Bold, f.Text.BoldItalic, f.Text.BoldItalic}
	display := single(f.Headings.Bold)
	brand := th.Brand.Primary
	return styles{
		brand:  brand,
		accent: th.Brand.Accent,

		body:     style{faces: text, size: 10.5, leading: 15, color: ink, above: 7, below: 7},
		code:     style{faces: text, size: 9.5, leading: 14, color: ink, above: 9, below: 9},
		note:     style{faces: text, size: 8.5, leading: 11.5, color: muted, above: 2, below: 2},
		caption:  style{faces: bold, size: 10, leading: 13.5, color: ink, above: 16, below: 5},
		cell:     style{faces: text, size: theme.TableSize, leading: 12, color: ink},
		cellHead: style{faces: bold, size: theme.TableSize, leading: 12, color: ink},

		label:    style{faces: bold, size: 13, leading: 18, color: white},
		title:    style{faces: display, size: 33, leading: 40, color: white},
		subtitle: style{faces: text, size: 15, leading: 21, color: white},
		imprint:  style{faces: text, size: 9.5, leading: 14, color: muted},

		contents:    style{faces: bold, size: 10.5, leading: 14, color: ink, above: 6},
		contentsSub: style{faces: text, size: 9.8, leading: 13, color: ink},

		heading: map[int]style{
			1: {faces: display, size: 26, leading: 32, color: brand, below: 8},
			2: {faces: display, size: 25, leading: 31, color: brand, above: 28, below: 20},
			3: {faces: display, size: 15, leading: 19, color: brand, above: 24, below: 7},
			4: {faces: bold, size: 12, leading: 15.5, color: ink, above: 17, below: 4},
			5: {faces: bold, size: 10.5, leading: 15, color: ink, above: 13, below: 3},
			6: {faces: single(f.Text.BoldItalic), size: 10.5, leading: 15, color: ink, above: 11, below: 2},
		},

		running:     style{faces: text, size: 8.5, leading: 11, color: muted},
		runningMark: style{faces: bold, size: 8.5, leading: 11, color: draw.Color{R: 160, G: 16, B: 32}},
	}
}

// short returns the style sheet of a document without a cover: its parts follow
// each other on a page, so their headings are smaller than its title.
func (s styles) short() styles {
	heading := maps.Clone(s.heading)
	part := heading[2].scaled(18)
	part.below = 8
	heading[2] = part
	s.heading = heading
	return s
}

// baseline returns where in a line of this style the text stands, measured from
// the line's top: capitals are centered in the line.
func (s style) baseline() float64 {
	return (s.leading + float64(s.faces.regular.CapHeight)*s.size/1000) / 2
}

// scaled returns the style at another size, with its lines closed up as much.
func (s style) scaled(size float64) style {
	s.leading *= size / s.size
	s.size = size
	return s
}

// face returns the face of marked text.
func (f faces) face(bold, italic bool) *theme.Face {
	switch {
	case bold && italic:
		return f.boldItalic
	case bold:
		return f.bold
	case italic:
		return f.italic
	}
	return f.regular
}

// frame is the column a text is set in. Tables that need it may reach further
// left, by outdent.
type frame struct{ x, width, outdent float64 }

// textFrame returns the column of running text: it stands to the right, so
// that headings and wide tables reach out to the left of it.
func (t *typesetter) textFrame() frame {
	full := t.fullFrame()
	width := min(full.width, theme.Measure)
	return frame{x: full.x + full.width - width, width: width, outdent: full.width - width}
}

// fullFrame returns all between the margins.
func (t *typesetter) fullFrame() frame {
	return fullFrame(t.page)
}

func fullFrame(page theme.Page) frame { return frame{x: page.Left, width: page.TextWidth()} }

// indented returns the frame without a strip on its left; what stands in it
// does not reach out.
func (f frame) indented(by float64) frame {
	return frame{x: f.x + by, width: f.width - by}
}
