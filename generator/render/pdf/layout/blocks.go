package layout

import (
	"fmt"
	"strings"

	"cleryreport/generator/doc"
	"cleryreport/generator/render/pdf/draw"
)

// blocks sets blocks below each other. A paragraph that leads to a list, to a
// picture or to a table without a number keeps its beginning on its page.
func (t *typesetter) blocks(blocks []doc.Block, parent *draw.Elem, f frame) []box {
	var boxes []box
	for i, b := range blocks {
		if n := len(boxes); n > 0 && leadsTo(blocks[i-1], b) {
			boxes[n-1].keep = max(boxes[n-1].keep, 1)
		}
		boxes = append(boxes, t.block(b, parent, f)...)
	}
	return boxes
}

// leadsTo reports whether a block speaks of the next one.
func leadsTo(b, next doc.Block) bool {
	if _, ok := b.(*doc.Paragraph); !ok {
		return false
	}
	switch n := next.(type) {
	case *doc.List:
		return true
	case *doc.Table:
		return n.Number == ""
	case *doc.Figure:
		return n.Picture != nil
	}
	return false
}

func (t *typesetter) block(b doc.Block, parent *draw.Elem, f frame) []box {
	switch n := b.(type) {
	case *doc.Paragraph:
		return t.paragraph(n.Inlines, parent, "P", f, t.styles.body)
	case *doc.List:
		return t.list(n, parent, f)
	case *doc.Quote:
		return t.quote(n, parent, f)
	case *doc.Code:
		return t.code(n, parent, f)
	case *doc.Break:
		return []box{t.rule(f)}
	case *doc.Table:
		return t.table(n, parent, f)
	case *doc.Figure:
		return t.figure(n, parent, f)
	}
	t.fail(fmt.Errorf("%s: a %T cannot be printed", b.Source(), b))
	return nil
}

// quote sets blocks to the right of a bar.
func (t *typesetter) quote(q *doc.Quote, parent *draw.Elem, f frame) []box {
	const indent = 16
	boxes := t.blocks(q.Blocks, newElem(parent, "BlockQuote"), f.indented(indent))
	for i := range boxes {
		height := boxes[i].height
		boxes[i].before(func(at place) {
			top := at.y
			if i > 0 {
				top -= at.gap
			}
			t.fill(at.page, f.x, top, 2, at.y+height-top, t.styles.accent)
		})
	}
	return boxes
}

// code sets preformatted lines on a shaded ground. Lines that are too long are
// broken.
func (t *typesetter) code(c *doc.Code, parent *draw.Elem, f frame) []box {
	const indent = 10
	st := t.styles.code
	elem := newElem(newElem(parent, "P"), "Code")
	text := strings.TrimRight(strings.ReplaceAll(c.Text, "\t", "    "), "\n")
	composer := t.newComposer(st)
	for i, source := range strings.Split(text, "\n") {
		if i > 0 {
			composer.lineBreak()
		}
		composer.text(strings.ReplaceAll(source, " ", "\u00A0"), elem, look{})
	}
	boxes := t.lineBoxes(breakLines(composer.runs, f.width-2*indent), f.x+indent, st)
	for i := range boxes {
		boxes[i].before(func(at place) { t.fill(at.page, f.x, at.y, f.width, st.leading, shade) })
	}
	return boxes
}

// rule draws a line between paragraphs.
func (t *typesetter) rule(f frame) box {
	const space = 14
	return box{height: 0.5, above: space, below: space, draw: func(at place) {
		t.fill(at.page, f.x, at.y, f.width, 0.5, hairline)
	}}
}

// fill draws a rectangle that is decoration.
func (t *typesetter) fill(page int, x, y, w, h float64, color draw.Color) {
	t.fillAs(artifactLayout, page, x, y, w, h, color)
}

// fillAs draws a rectangle that is an artifact with these properties.
func (t *typesetter) fillAs(properties string, page int, x, y, w, h float64, color draw.Color) {
	t.pager.op(page, draw.Op{Kind: draw.OpRect, X: x, Y: y, W: w, H: h, Color: color, Artifact: properties})
}
