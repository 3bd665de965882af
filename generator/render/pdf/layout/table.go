package layout

import (
	"fmt"

	"cleryreport/generator/doc"
	"cleryreport/generator/render/pdf/draw"
)

// table sets a table: caption, head, groups of rows that stay together, notes.
// It is one element of the structure however many pages it takes; the head
// that each further page repeats is not read again.
func (t *typesetter) table(n *doc.Table, parent *draw.Elem, f frame) []box {
	t.tables++
	g, err := newGrid(n)
	if err != nil {
		t.fail(err)
		return nil
	}
	elem := newElem(parent, "Table")
	if n.Summary != "" {
		elem.Attrs = []draw.Attr{{Owner: "Table", Pairs: [][2]string{{"Summary", textString(doc.Printed(n.Summary))}}}}
	}
	caption := t.composeCaption(n.Number, n.Caption, elem)
	t.tag(g, elem)

	g.size = t.styles.cell.size
	f = t.chooseFrame(g, f)
	rows := t.newRows(g, f)
	boxes := t.captionBoxes(caption, f)
	boxes = append(boxes, rows.boxes()...)
	notes := t.tableNotes(n, parent, f)
	if len(notes) > 0 {
		boxes[len(boxes)-1].keep = max(boxes[len(boxes)-1].keep, 1)
		notes[0].above = 6
	}
	boxes = append(boxes, notes...)
	boxes[0].above = t.styles.caption.above
	boxes[len(boxes)-1].below = t.styles.caption.above
	for i := range boxes {
		boxes[i].turned = n.Turned
	}
	if n.ID != "" {
		anchor := t.anchor(n.ID)
		boxes[0].placed = func(at place) { t.reach(anchor, at) }
	}
	return boxes
}

// chooseFrame returns the frame a table stands in. A computed table is as wide
// as the page, so that all of them look alike; an author's table only if it
// needs to be, or if its page is turned for it.
func (t *typesetter) chooseFrame(g *grid, f frame) frame {
	if g.table.Turned {
		return fullFrame(t.page.Turned())
	}
	_, natural := g.measure(f.width)
	if g.table.Number == "" && sum(natural) <= f.width {
		return f
	}
	return frame{x: f.x - f.outdent, width: f.width + f.outdent}
}

// composeCaption makes the number and the words of a table or figure its
// caption.
func (t *typesetter) composeCaption(number string, words []doc.Inline, parent *draw.Elem) []run {
	if number == "" && len(words) == 0 {
		return nil
	}
	c := t.newComposer(t.styles.caption)
	caption := newElem(parent, "Caption")
	if number != "" {
		c.text(number+". ", caption, look{})
	}
	for i := range c.runs {
		c.runs[i].color = t.styles.brand
	}
	c.inlines(words, caption, look{})
	return c.runs
}

func (t *typesetter) captionBoxes(runs []run, f frame) []box {
	if len(runs) == 0 {
		return nil
	}
	st := t.styles.caption
	boxes := t.lineBoxes(breakLines(runs, f.width), f.x, st)
	keepAll(boxes)
	boxes[len(boxes)-1].keep = 1
	return boxes
}

// tableNotes sets the footnotes of a table, each after its mark.
func (t *typesetter) tableNotes(n *doc.Table, parent *draw.Elem, f frame) []box {
	const indent = 10
	st := t.styles.note
	var boxes []box
	for i, note := range n.Notes {
		elem := newElem(newElem(parent, "P"), "Note")
		elem.ID = fmt.Sprintf("table%d-note%d", t.tables, i+1)
		mark := t.composeText(note.Mark+" ", newElem(elem, "Lbl"), st)
		runs := t.compose(note.Inlines, elem, st)
		lines := t.lineBoxes(breakLines(runs, f.width-indent-cellPad), f.x+cellPad+indent, st)
		label := breakLines(mark, f.width)[0]
		lines[0].before(func(at place) { t.drawLine(label, at, f.x+cellPad, st) })
		boxes = append(boxes, lines...)
	}
	return boxes
}
