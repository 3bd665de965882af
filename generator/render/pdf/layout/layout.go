// Package layout sets a document on pages: it breaks lines and pages, draws
// tables, contents and running heads, and builds the structure tree that says
// to assistive technology what is what. Its result is a list of drawing
// operations. It writes no PDF syntax but the values of attributes, judges no
// content and leaves nothing out: what it cannot set is an error.
package layout

import (
	"errors"

	"cleryreport/generator/doc"
	"cleryreport/generator/render/pdf/draw"
	"cleryreport/generator/theme"
)

// Layout returns the pages and the structure of d, and the page, counted from
// 1, of every anchor. Its errors are mistakes of the program that made d: a
// link that leads nowhere, a table with ragged rows, a skipped heading level, a
// character that no face of the theme draws.
func Layout(d *doc.Document, th *theme.Theme) (*draw.Document, map[string]int, error) {
	t := newTypesetter(d, th)
	t.set()
	if err := t.finish(); err != nil {
		return nil, nil, err
	}
	return t.out, t.anchorPages(), nil
}

// typesetter is the state of setting a document. It gives every box its place
// before it draws the first, so that a page number can be printed before the
// page that it names.
type typesetter struct {
	doc    *doc.Document
	theme  *theme.Theme
	page   theme.Page
	styles styles
	out    *draw.Document
	pager  pager

	anchors  map[string]*draw.Anchor
	reached  map[*draw.Anchor]bool // anchors that stand on a page
	sections []pageSection         // the parts, in order
	tables   int                   // tables so far, for unique IDs
	err      error                 // the first error
}

func newTypesetter(d *doc.Document, th *theme.Theme) *typesetter {
	t := &typesetter{
		doc:    d,
		theme:  th,
		page:   th.Page,
		styles: newStyles(th),
		out: &draw.Document{
			Info: draw.Info{
				Title:   doc.Printed(d.Title),
				Author:  doc.Printed(d.Institution),
				Subject: doc.Printed(d.Subtitle),
				Lang:    d.Lang,
				Date:    d.ISODate,
			},
			Root: &draw.Elem{Role: "Document"},
		},
		anchors: map[string]*draw.Anchor{},
		reached: map[*draw.Anchor]bool{},
	}
	if !d.Contents {
		t.styles = t.styles.short()
	}
	t.pager = pager{out: t.out, page: th.Page}
	return t
}

// set lays the document out in reading order.
func (t *typesetter) set() {
	if t.doc.Title == "" {
		t.fail(errors.New("the document has no title"))
		return
	}
	t.pager.newPage(false)
	if t.doc.Contents {
		t.setCover()
		t.setContents()
	} else {
		t.setTitleBlock()
	}
	var boxes []box
	for _, s := range t.doc.Sections {
		sect := newElem(t.out.Root, "Sect")
		partBoxes, bookmark := t.section(s, sect, 2, t.fullFrame())
		boxes = append(boxes, partBoxes...)
		t.out.Outline = append(t.out.Outline, bookmark)
	}
	turnAlong(boxes)
	t.pager.place(boxes)
	t.pager.drawAll()
	t.setRunningHeads()
}

// fail keeps the first error; layout goes on so that callers need
// not test after each piece.
func (t *typesetter) fail(err error) {
	if t.err == nil {
		t.err = err
	}
}
