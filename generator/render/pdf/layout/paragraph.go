package layout

import (
	"cleryreport/generator/doc"
	"cleryreport/generator/render/pdf/draw"
)

// paragraph sets inlines as lines under an element of a role. At least two
// lines stay together at either end of a page. A paragraph without text leaves
// no trace.
func (t *typesetter) paragraph(inlines []doc.Inline, parent *draw.Elem, role string, f frame, st style) []box {
	runs := t.compose(inlines, newElem(parent, role), st)
	if len(runs) == 0 {
		parent.Kids = parent.Kids[:len(parent.Kids)-1]
		return nil
	}
	return t.lineBoxes(breakLines(runs, f.width), f.x, st)
}

// lineBoxes returns a box for each line.
func (t *typesetter) lineBoxes(lines []line, x float64, st style) []box {
	boxes := make([]box, len(lines))
	for i, l := range lines {
		boxes[i] = box{
			height:   st.leading,
			baseline: st.baseline(),
			draw:     func(at place) { t.drawLine(l, at, x, st) },
		}
	}
	keepEnds(boxes)
	boxes[0].above = st.above
	boxes[len(boxes)-1].below = st.below
	return boxes
}

// keepEnds ties the first two and the last two lines of a paragraph.
func keepEnds(boxes []box) {
	if len(boxes) > 1 {
		boxes[0].keep = 1
		boxes[len(boxes)-2].keep = 1
	}
}

// keepAll ties boxes to each other.
func keepAll(boxes []box) {
	for i := range boxes {
		boxes[i].keep = max(boxes[i].keep, len(boxes)-1-i)
	}
}
