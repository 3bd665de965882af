package doc

// Figure is a drawing, such as a chart or a map, or a picture. What a drawing
// shows stands in a table beside it, so that nobody needs to see it. Renderers
// scale it to their column and draw its shapes in order, the first at the
// bottom. A picture has no shapes; it is never shown larger than it is.
type Figure struct {
	At
	ID            string   // anchor, unique in its document; empty for an author's picture
	Number        string   // "Figure 2", empty without a caption
	Caption       []Inline // required for drawings
	Alt           string   // what the figure shows, for those who do not see it
	Width, Height float64  // of the drawing, in its own units: about a point where there is room
	Shapes        []Shape
	Picture       *Picture // in the place of a drawing
}

// Point is a place of a drawing, measured from its upper left corner to the
// right and down.
type Point struct{ X, Y float64 }

// Shape is a thing that is drawn: an Area, a Stroke or a Label.
type Shape interface{ shape() }

// OutlineWidth is how wide outlines of areas are, in the units of a drawing.
const OutlineWidth = 0.8

// Area is what one or several rings surround. Where rings lie within one
// another, each second is a hole. The last point of a ring joins the first.
type Area struct {
	Rings   [][]Point
	Fill    Paint // PaintNone leaves what lies below in sight
	Outline Paint // PaintNone draws none
}

// Stroke is a straight line.
type Stroke struct {
	From, To Point
	Width    float64
	Paint    Paint
}

// Label is words on one line. At is where their baseline begins, ends or has
// its middle, by Align.
type Label struct {
	At    Point
	Text  string
	Size  float64
	Bold  bool
	Align Align
	Paint Paint
}

func (*Figure) block() {}

func (*Area) shape()   {}
func (*Stroke) shape() {}
func (*Label) shape()  {}

// Paint is what something is drawn with. A renderer has a color for each, light
// and dark; nothing is told by color alone.
type Paint int

// The paints. PaintInk, PaintQuiet, PaintMain and PaintAccent stand out from
// PaintGround, which is the page, and from PaintFaint.
const (
	PaintNone Paint = iota
	PaintInk
	PaintQuiet
	PaintFaint
	PaintGround
	PaintMain
	PaintAccent
)
