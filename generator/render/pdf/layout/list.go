package layout

import (
	"strconv"

	"cleryreport/generator/doc"
	"cleryreport/generator/render/pdf/draw"
	"cleryreport/generator/theme"
)

// list sets a bulleted or numbered list. Labels stand to the left of the first
// line of their items.
func (t *typesetter) list(l *doc.List, parent *draw.Elem, f frame) []box {
	elem := newElem(parent, "L")
	numbering := "/Disc"
	if l.Ordered {
		numbering = "/Decimal"
	}
	elem.Attrs = []draw.Attr{{Owner: "List", Pairs: [][2]string{{"ListNumbering", numbering}}}}
	indent := t.listIndent(l)
	var boxes []box
	for i, item := range l.Items {
		li := newElem(elem, "LI")
		label := t.composeText(listLabel(l, i), newElem(li, "Lbl"), t.styles.body)
		content := t.blocks(item.Blocks, newElem(li, "LBody"), f.indented(indent))
		if len(content) == 0 {
			content = []box{t.emptyLine()}
		}
		t.drawLabel(&content[0], label, f.x+indent, l.Ordered)
		if l.Tight {
			tighten(content, i == 0, i == len(l.Items)-1)
		}
		boxes = append(boxes, content...)
	}
	return boxes
}

// listIndent makes room for the widest number of an ordered list.
func (t *typesetter) listIndent(l *doc.List) float64 {
	if !l.Ordered {
		return theme.ListIndent
	}
	st := t.styles.body
	last := listLabel(l, len(l.Items)-1)
	return max(theme.ListIndent, textWidth(st.faces.regular, st.size, last)+labelGap)
}

// labelGap is the space between a label and its item.
const labelGap = 6

func listLabel(l *doc.List, i int) string {
	if l.Ordered {
		return strconv.Itoa(l.Start+i) + "."
	}
	return "•"
}

// drawLabel makes a box draw a label beside its first line: a number flush
// with the text, a bullet at the middle of the indent.
func (t *typesetter) drawLabel(b *box, label []run, textX float64, ordered bool) {
	st := t.styles.body
	l := breakLines(label, theme.ListIndent*4)[0]
	x := textX - 12
	if ordered {
		x = textX - labelGap - l.width()
	}
	offset := b.baseline - st.baseline()
	b.before(func(at place) {
		t.drawLine(l, place{page: at.page, y: at.y + offset}, x, st)
	})
}

// tighten takes out the space between and within the items of a tight list,
// and leaves that around the list.
func tighten(item []box, first, last bool) {
	const between = 2
	for i := range item {
		if i > 0 || !first {
			item[i].above = min(item[i].above, between)
		}
		if i < len(item)-1 || !last {
			item[i].below = min(item[i].below, between)
		}
	}
}

// emptyLine is the content of an item without any.
func (t *typesetter) emptyLine() box {
	st := t.styles.body
	return box{height: st.leading, baseline: st.baseline(), below: st.below, draw: func(place) {}}
}
