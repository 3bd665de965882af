package layout

import (
	"fmt"
	"strings"

	"cleryreport/generator/doc"
	"cleryreport/generator/render/pdf/draw"
)

const (
	contentsDepth  = 3  // deepest level of heading that is listed
	contentsIndent = 14 // of an entry below a part without a number
	numberGap      = 9  // between the number of a section and its title
	numberRoom     = 34 // kept free for the page number
)

// setContents sets the table of contents on pages of its own: a line per
// section, with leaders and the page, all of it a link.
func (t *typesetter) setContents() {
	sect := newElem(t.out.Root, "Sect")
	title := &doc.Section{Level: 2, Title: doc.NewText(t.doc.Words().Contents)}
	boxes, mark := t.heading(title, sect, t.fullFrame())
	t.out.Outline = append(t.out.Outline, mark)
	boxes = append(boxes, t.contentsList(t.doc.Sections, sect, t.fullFrame())...)
	t.pager.place(boxes)
}

func (t *typesetter) contentsList(sections []*doc.Section, parent *draw.Elem, f frame) []box {
	if len(sections) == 0 || sections[0].Level > contentsDepth {
		return nil
	}
	st := t.styles.contentsSub
	if sections[0].Level == 2 {
		st = t.styles.contents
	}
	indent := numbersWidth(sections, st)
	toc := newElem(parent, "TOC")
	var boxes []box
	for _, s := range sections {
		entry := t.contentsEntry(s, newElem(toc, "TOCI"), f, indent, st)
		below := t.contentsList(s.Sections, toc, f.indented(indent))
		if len(below) > 0 {
			entry[len(entry)-1].keep = 1
		}
		boxes = append(boxes, entry...)
		boxes = append(boxes, below...)
	}
	return boxes
}

// numbersWidth returns the room for the numbers of sections, which stand to the
// left of their titles.
func numbersWidth(sections []*doc.Section, st style) float64 {
	widest := 0.0
	for _, s := range sections {
		widest = max(widest, textWidth(st.faces.regular, st.size, s.Number))
	}
	if widest == 0 {
		return contentsIndent
	}
	return widest + numberGap
}

// contentsEntry sets the entry of a section: number, title, leader and page.
// The title breaks before it reaches the page numbers.
func (t *typesetter) contentsEntry(s *doc.Section, toci *draw.Elem, f frame, indent float64, st style) []box {
	title := doc.PlainText(s.Title)
	if s.ID == "" {
		t.fail(fmt.Errorf("the section %q has no ID for the contents to refer to", title))
	}
	elem := newElem(newElem(toci, "Reference"), "Link")
	l := t.newLink(elem, "#"+s.ID)
	l.plain = true
	l.runs = []run{{text: doc.Printed(doc.PlainText(numberedTitle(s))) + ", page "}, {text: pageRoom, pageOf: l.dest}}
	compose := func(text string) []line {
		c := t.newComposer(st)
		c.text(text, elem, look{link: l})
		return breakLines(c.runs, f.width-numberRoom-indent)
	}
	if s.Number == "" {
		indent = 0
	}
	number, lines, pageLine := compose(s.Number + " ")[0], compose(title+" "), t.contentsPage(s.ID, elem, l, st)
	boxes := t.lineBoxes(lines, f.x+indent, st)
	keepAll(boxes)
	if s.Number != "" {
		boxes[0].before(func(at place) { t.drawLine(number, at, f.x, st) })
	}
	last, titleEnd := &boxes[len(boxes)-1], f.x+indent+lines[len(lines)-1].width()
	inner := last.draw
	last.draw = func(at place) {
		inner(at)
		left := f.x + f.width - pageLine.shownWidth()
		t.leader(at, titleEnd, left, st)
		t.drawLine(pageLine, at, left, st)
	}
	return boxes
}

// contentsPage returns the page number of an entry.
func (t *typesetter) contentsPage(id string, elem *draw.Elem, l *link, st style) line {
	c := t.newComposer(st)
	c.pageRef(id, elem, look{link: l})
	return breakLines(c.runs, numberRoom)[0]
}

// leader draws dots between the title and the page number. They stand on a
// grid counted from the right margin, so that they form columns.
func (t *typesetter) leader(at place, from, to float64, st style) {
	const gap = 6
	st.color, st.faces = muted, t.styles.body.faces
	dot := textWidth(st.faces.regular, st.size, " .")
	end := t.page.Width - t.page.Right - textWidth(st.faces.regular, st.size, "000")
	count := int((min(to, end) - gap - from) / dot)
	if count < 3 {
		return
	}
	x := end - float64(count)*dot
	t.drawArtifact(strings.Repeat(". ", count), at, x, st, artifactLayout)
}
