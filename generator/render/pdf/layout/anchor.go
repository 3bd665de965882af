package layout

import (
	"fmt"
	"maps"
	"net/url"
	"slices"
	"strings"

	"cleryreport/generator/render/pdf/draw"
)

// anchor returns the anchor of a name, known or yet to come. An empty name
// makes an anchor that only the caller knows.
func (t *typesetter) anchor(name string) *draw.Anchor {
	if name == "" {
		return &draw.Anchor{}
	}
	if t.anchors[name] == nil {
		t.anchors[name] = &draw.Anchor{Name: name}
	}
	return t.anchors[name]
}

// reach notes that the anchor stands at this place.
func (t *typesetter) reach(a *draw.Anchor, p place) {
	if t.reached[a] {
		t.fail(fmt.Errorf("the anchor %q is defined twice", a.Name))
	}
	t.reached[a] = true
	a.Page, a.Y = p.page, p.y
}

// finish returns the first error of the pass: text that is lost, or the first
// anchor, by name, that is referred to and stands nowhere.
func (t *typesetter) finish() error {
	if t.err != nil {
		return fmt.Errorf("layout: %w", t.err)
	}
	if t.pager.lost != "" {
		return fmt.Errorf("layout: the rows that a cell joins are taller than a page at %q", t.pager.lost)
	}
	for _, name := range slices.Sorted(maps.Keys(t.anchors)) {
		if !t.reached[t.anchors[name]] {
			return fmt.Errorf("layout: a link or page number refers to %q, which is nowhere in the document", name)
		}
	}
	return nil
}

// anchorPages returns the page of every named anchor, counted from 1.
func (t *typesetter) anchorPages() map[string]int {
	pages := make(map[string]int, len(t.anchors))
	for name, a := range t.anchors {
		pages[name] = a.Page + 1
	}
	return pages
}

// link is where a linked text leads, and the element it is tagged with.
type link struct {
	elem  *draw.Elem
	uri   string
	dest  *draw.Anchor
	runs  []run       // its text, read aloud
	plain bool        // looks like the text around it
	last  *draw.Annot // the area drawn last
}

// contents returns the text of the link.
func (l *link) contents() string {
	text := ""
	for i := range l.runs {
		text += l.runs[i].shown(l.runs[i].text)
	}
	return strings.TrimSpace(text)
}

// newLink resolves a target: an anchor of this document, or an address. A
// relative path is taken from the address the document is published at.
func (t *typesetter) newLink(elem *draw.Elem, target string) *link {
	l := &link{elem: elem}
	if name, ok := strings.CutPrefix(target, "#"); ok {
		if name == "" {
			t.fail(fmt.Errorf("the link target %q names no anchor", target))
		}
		l.dest = t.anchor(name)
		return l
	}
	l.uri = t.absolute(target)
	return l
}

func (t *typesetter) absolute(target string) string {
	base, err := url.Parse(t.doc.Address)
	if err != nil {
		return target
	}
	ref, err := url.Parse(target)
	if err != nil || ref.IsAbs() {
		return target
	}
	return base.ResolveReference(ref).String()
}

// cover makes a rectangle of a page active. A rectangle that stands on the same
// line as the one before widens it.
func (l *link) cover(page int, rect [4]float64) {
	if a := l.last; a != nil && a.Page == page && a.Rect[1] == rect[1] && a.Rect[3] == rect[3] {
		a.Rect[2] = rect[2]
		return
	}
	l.last = &draw.Annot{
		Owner:    l.elem,
		Page:     page,
		Rect:     rect,
		URI:      l.uri,
		Dest:     l.dest,
		Contents: l.contents(),
	}
	l.elem.Kids = append(l.elem.Kids, l.last)
}
