package layout

import (
	"fmt"

	"cleryreport/generator/doc"
	"cleryreport/generator/render/pdf/draw"
)

// figure sets a drawing or a picture below its caption, if it has one.
func (t *typesetter) figure(n *doc.Figure, parent *draw.Elem, f frame) []box {
	group := parent
	if len(n.Caption) > 0 {
		group = newElem(parent, "Div")
	}
	boxes := t.captionBoxes(t.composeCaption(n.Number, n.Caption, group), f)
	elem := newElem(group, "Figure")
	elem.Alt = doc.Printed(n.Alt)
	if elem.Alt == "" || n.Picture == nil && (n.Width <= 0 || len(boxes) == 0) {
		t.fail(fmt.Errorf("the figure %q has no words or no width", n.ID))
		return nil
	}
	if n.Picture != nil {
		boxes = append(boxes, t.pictureBox(n.Picture, elem, f))
	} else {
		boxes = append(boxes, t.drawingBox(n, elem, f))
	}
	boxes[0].above = t.styles.caption.above
	boxes[len(boxes)-1].below = t.styles.caption.above
	if n.ID != "" {
		anchor := t.anchor(n.ID)
		boxes[0].placed = func(at place) { t.reach(anchor, at) }
	}
	return boxes
}

// drawingBox sets a drawing as wide as its units say and no wider than the text.
// Its words belong to the drawing: they are read as its alternative text.
func (t *typesetter) drawingBox(n *doc.Figure, elem *draw.Elem, f frame) box {
	d := drawing{t: t, leaf: leafOf(elem), scale: min(1, f.width/n.Width), left: f.x}
	d.compose(n.Shapes, elem)
	height := n.Height * d.scale
	return box{height: height, draw: func(at place) {
		elem.Attrs = t.figureAttrs(at, f.x, n.Width*d.scale, height)
		d.draw(n.Shapes, at)
	}}
}

// figureAttrs says where a figure stands, as PDF counts it: from the lower left
// corner of the page.
func (t *typesetter) figureAttrs(at place, x, width, height float64) []draw.Attr {
	bottom := t.pager.pages[at.page].Height - at.y - height
	box := fmt.Sprintf("[%.2f %.2f %.2f %.2f]", x, bottom, x+width, bottom+height)
	return []draw.Attr{{Owner: "Layout", Pairs: [][2]string{{"Placement", "/Block"}, {"BBox", box}}}}
}

// drawing is a figure being drawn.
type drawing struct {
	t      *typesetter
	leaf   *draw.Leaf
	scale  float64
	left   float64
	labels []line // of the labels among the shapes, in order
}

func (d *drawing) style(l *doc.Label) style {
	family := d.t.styles.body.faces
	if l.Bold {
		family = d.t.styles.cellHead.faces
	}
	return style{faces: family, size: l.Size * d.scale, leading: l.Size * d.scale, color: d.t.paint(l.Paint)}
}

// compose makes the words of a drawing content of its element.
func (d *drawing) compose(shapes []doc.Shape, elem *draw.Elem) {
	for _, shape := range shapes {
		if l, ok := shape.(*doc.Label); ok {
			runs := d.t.composeText(l.Text, elem, d.style(l))
			d.labels = append(d.labels, breakLines(runs, d.t.page.Width)[0])
		}
	}
}

func (d *drawing) draw(shapes []doc.Shape, at place) {
	labels := d.labels
	for _, shape := range shapes {
		switch s := shape.(type) {
		case *doc.Area:
			d.area(s, at)
		case *doc.Stroke:
			from, to := d.point(s.From, at), d.point(s.To, at)
			d.op(at, draw.Op{Kind: draw.OpLine, X: from.X, Y: from.Y, W: to.X - from.X, H: to.Y - from.Y, Size: s.Width * d.scale, Color: d.t.paint(s.Paint)})
		case *doc.Label:
			d.label(s, labels[0], at)
			labels = labels[1:]
		default:
			d.t.fail(fmt.Errorf("a %T cannot be drawn", shape))
		}
	}
}

func (d *drawing) op(at place, op draw.Op) {
	op.Leaf = d.leaf
	d.t.pager.op(at.page, op)
}

func (d *drawing) point(p doc.Point, at place) draw.Point {
	return draw.Point{X: d.left + p.X*d.scale, Y: at.y + p.Y*d.scale}
}

func (d *drawing) area(a *doc.Area, at place) {
	rings := make([][]draw.Point, len(a.Rings))
	for i, ring := range a.Rings {
		for _, p := range ring {
			rings[i] = append(rings[i], d.point(p, at))
		}
	}
	if a.Fill != doc.PaintNone {
		d.op(at, draw.Op{Kind: draw.OpArea, Shape: &draw.Shape{Rings: rings}, Color: d.t.paint(a.Fill)})
	}
	if a.Outline != doc.PaintNone {
		d.op(at, draw.Op{Kind: draw.OpOutline, Shape: &draw.Shape{Rings: rings}, Size: doc.OutlineWidth * d.scale, Color: d.t.paint(a.Outline)})
	}
}

func (d *drawing) label(l *doc.Label, words line, at place) {
	p, st := d.point(l.At, at), d.style(l)
	switch l.Align {
	case doc.AlignRight:
		p.X -= words.width()
	case doc.AlignCenter:
		p.X -= words.width() / 2
	}
	d.t.drawLine(words, place{page: at.page, y: p.Y - st.baseline()}, p.X, st)
}

// paint returns the color of a paint on white.
func (t *typesetter) paint(p doc.Paint) draw.Color {
	switch p {
	case doc.PaintQuiet:
		return muted
	case doc.PaintFaint:
		return hairline
	case doc.PaintGround:
		return white
	case doc.PaintMain:
		return t.styles.brand
	case doc.PaintAccent:
		return t.styles.accent
	default:
		return ink
	}
}
