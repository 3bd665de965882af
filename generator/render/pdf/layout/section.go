package layout

import (
	"fmt"

	"cleryreport/generator/doc"
	"cleryreport/generator/render/pdf/draw"
)

// linesAfterHeading is how many lines a heading keeps with it on its page.
const linesAfterHeading = 3

// deepest is the deepest level of heading that a tagged PDF knows.
const deepest = 6

// pageSection is the page, from 0, on which a part begins, for running heads.
type pageSection struct {
	page  int
	title string
}

// section sets a section under its Sect element, with the sections in it.
// Its heading stands in the frame f.
func (t *typesetter) section(s *doc.Section, sect *draw.Elem, level int, f frame) ([]box, draw.Bookmark) {
	if s.Level != level || level > deepest {
		t.fail(fmt.Errorf("the section %q has level %d where %d is next", doc.PlainText(s.Title), s.Level, level))
		return nil, draw.Bookmark{}
	}
	boxes, mark := t.heading(s, sect, f)
	text := t.blocks(s.Blocks, sect, t.textFrame())
	if n := len(boxes); n > 0 && len(text) > 0 {
		boxes[n-1].keep = t.firstLines(text) // the heading of the next section is no text of this one
	}
	boxes = append(boxes, text...)
	childFrame := t.headingFrame(s.Sections)
	for _, child := range s.Sections {
		childBoxes, childMark := t.section(child, newElem(sect, "Sect"), level+1, childFrame)
		boxes = append(boxes, childBoxes...)
		mark.Kids = append(mark.Kids, childMark)
	}
	return boxes, mark
}

// firstLines returns how many boxes hold the lines that a heading keeps with it;
// a picture is worth as many as it is tall.
func (t *typesetter) firstLines(text []box) int {
	count, height := 0, 0.0
	for count < min(linesAfterHeading, len(text)) && height < linesAfterHeading*t.styles.body.leading {
		height += text[count].height
		count++
	}
	return count
}

// heading sets the heading of a section, with its anchor. Parts begin a page.
func (t *typesetter) heading(s *doc.Section, sect *draw.Elem, f frame) ([]box, draw.Bookmark) {
	elem := newElem(sect, fmt.Sprintf("H%d", s.Level))
	st := t.styles.heading[s.Level]
	runs := t.compose(numberedTitle(s), elem, st)
	if len(runs) == 0 {
		t.fail(fmt.Errorf("the section %q has no title", s.ID))
		return nil, draw.Bookmark{}
	}
	boxes := t.lineBoxes(balanceLines(runs, f.width), f.x, st)
	keepAll(boxes)
	boxes[len(boxes)-1].keep = linesAfterHeading
	for i := range boxes {
		boxes[i].heading = true
	}
	title := doc.Printed(doc.PlainText(numberedTitle(s)))
	anchor := t.anchor(s.ID)
	boxes[0].placed = func(at place) {
		t.reach(anchor, at)
		if s.Level == 2 {
			t.sections = append(t.sections, pageSection{page: at.page, title: title})
		}
	}
	boxes[0].newPage = s.Level == 2 && t.doc.Contents
	return boxes, draw.Bookmark{Title: title, Dest: anchor, Elem: elem}
}

// headingFrame is where the headings of sibling sections stand: parts, chapters
// and sections that open with computed tables reach out to the margin, as those
// tables do; others stand over the text.
func (t *typesetter) headingFrame(siblings []*doc.Section) frame {
	for _, s := range siblings {
		if s.Level <= 3 || opensWithTable(s) {
			return t.fullFrame()
		}
	}
	return t.textFrame()
}

// opensWithTable reports whether a computed table follows the heading at once.
func opensWithTable(s *doc.Section) bool {
	if len(s.Blocks) == 0 {
		return false
	}
	table, ok := s.Blocks[0].(*doc.Table)
	return ok && table.Number != ""
}

// numberedTitle returns the title of a section after its number.
func numberedTitle(s *doc.Section) []doc.Inline {
	if s.Number == "" {
		return s.Title
	}
	number := &doc.Text{Value: s.Number + "\u00A0 "}
	return append([]doc.Inline{number}, s.Title...)
}
