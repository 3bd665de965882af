package layout

import (
	"cleryreport/generator/doc"
	"cleryreport/generator/render/pdf/draw"
	"cleryreport/generator/theme"
)

// Measures of the logo on the cover.
const (
	logoTop    = 44  // top of the plate
	logoHeight = 44  // most that the logo may take
	logoWidth  = 200 // most that the logo may take
	logoPlate  = 6   // white around the logo
	logoGap    = 16  // from the plate to the name of the institution
)

// setLogo puts the logo into the structure. It returns the height at which the
// name of the institution stands below it, and what draws it over the band: on
// a white plate, because its colors are its own.
func (t *typesetter) setLogo(page int) (labelY float64, paint func()) {
	logo := t.doc.Logo
	if logo == nil {
		return coverLabelY, func() {}
	}
	scale := min(logoHeight/float64(logo.Height), logoWidth/float64(logo.Width))
	w, h := scale*float64(logo.Width), scale*float64(logo.Height)
	left := t.fullFrame().x
	x, y := left+logoPlate, float64(logoTop+logoPlate)
	figure := newElem(t.out.Root, "Figure")
	figure.Alt = doc.Printed(logo.Alt)
	figure.Attrs = t.figureAttrs(place{page: page, y: y}, x, w, h)
	leaf := leafOf(figure)
	return logoTop + h + 2*logoPlate + logoGap, func() {
		t.fill(page, left, logoTop, w+2*logoPlate, h+2*logoPlate, theme.Color{R: 0xff, G: 0xff, B: 0xff})
		t.pager.op(page, draw.Op{Kind: draw.OpPicture, X: x, Y: y, W: w, H: h, Shape: &draw.Shape{Picture: logo}, Leaf: leaf})
	}
}
