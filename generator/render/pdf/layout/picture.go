package layout

import (
	"cleryreport/generator/doc"
	"cleryreport/generator/render/pdf/draw"
)

const (
	pointsPerPixel = 0.75 // as on a screen, so that both editions show a picture equally large
	tallestPicture = 0.75 // share of the page between its margins
)

// pictureBox sets a picture as wide as it is, and no larger than its column and
// the page have room for.
func (t *typesetter) pictureBox(pic *doc.Picture, elem *draw.Elem, f frame) box {
	room := (t.page.Height - t.page.Top - t.page.Bottom) * tallestPicture
	scale := min(pointsPerPixel, f.width/float64(pic.Width), room/float64(pic.Height))
	w, h := scale*float64(pic.Width), scale*float64(pic.Height)
	leaf := leafOf(elem)
	return box{height: h, draw: func(at place) {
		elem.Attrs = t.figureAttrs(at, f.x, w, h)
		t.pager.op(at.page, draw.Op{Kind: draw.OpPicture, X: f.x, Y: at.y, W: w, H: h, Shape: &draw.Shape{Picture: pic}, Leaf: leaf})
	}}
}
