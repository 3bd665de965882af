package layout

import (
	"cleryreport/generator/render/pdf/draw"
	"cleryreport/generator/theme"
)

// box is a piece of a page that is never cut, such as a line or a table row.
// A document is one list of boxes; where pages end follows from what each box
// wants to keep with it.
type box struct {
	height   float64
	baseline float64     // of its first line, from its top
	above    float64     // space wanted above; none at the top of a page
	below    float64     // space wanted below; of two neighbors the larger wish counts
	keep     int         // so many of the boxes after it stand on the same page
	newPage  bool        // begins a page
	turned   bool        // stands on a page that is turned
	heading  bool        // is a line of a heading
	placed   func(place) // told the place before anything is drawn
	draw     func(place)
	repeat   *repeatedHead                        // drawn again above the box if it begins a page
	divide   func(room float64) (first, rest box) // cuts a box that no page has room for
	least    float64                              // height of the smallest first piece of such a box
}

// need returns the height that the box must find on its page.
func (b *box) need() float64 {
	if b.divide != nil {
		return b.least
	}
	return b.height
}

// repeatedHead is the head of a table, for the pages it continues on.
type repeatedHead struct {
	height float64
	draw   func(place)
}

// place is where a box was put.
type place struct {
	page int     // index from 0
	y    float64 // top of the box
	gap  float64 // space left above it
}

// before makes the box do something more when it is drawn, before all else.
func (b *box) before(do func(place)) {
	inner := b.draw
	b.draw = func(at place) {
		do(at)
		inner(at)
	}
}

// pager fills pages with boxes.
type pager struct {
	out    *draw.Document
	page   theme.Page   // upright
	pages  []theme.Page // by page, its measures
	y      float64      // bottom of what stands on the last page
	below  float64      // space the last box wants below
	bottom float64      // where the last page ends
	fresh  bool         // nothing stands on the last page
	lost   string       // the first text that did not fit on its page
	placed []placed
}

// placed is a box, or a repeated head, and where it was put.
type placed struct {
	draw func(place)
	at   place
}

// newPage begins a page.
func (p *pager) newPage(turned bool) {
	page := p.measures(turned)
	p.pages = append(p.pages, page)
	p.out.Pages = append(p.out.Pages, draw.Page{Width: page.Width, Height: page.Height})
	p.y, p.below, p.fresh = page.Top, 0, true
	p.bottom = page.Height - page.Bottom
}

// measures returns those of an upright or of a turned page.
func (p *pager) measures(turned bool) theme.Page {
	if turned {
		return p.page.Turned()
	}
	return p.page
}

// breakPage ends the last page unless it is empty.
func (p *pager) breakPage(turned bool) {
	if !p.fresh {
		p.newPage(turned)
	}
}

// isTurned reports whether the last page is.
func (p *pager) isTurned() bool { return p.pages[len(p.pages)-1] != p.page }

// op draws on a page. Text below the margin would be lost to the reader; the
// pager keeps the first for an error.
func (p *pager) op(page int, op draw.Op) {
	if p.lost == "" && op.Leaf != nil && op.Y > p.pages[page].Height-p.pages[page].Bottom+1 {
		p.lost = op.Text
	}
	ops := &p.out.Pages[page].Ops
	if *ops == nil && page > 0 {
		*ops = make([]draw.Op, 0, len(p.out.Pages[page-1].Ops)) // pages are alike
	}
	*ops = append(*ops, op)
}

// place puts boxes on pages, one below the other, to be drawn by drawAll.
func (p *pager) place(boxes []box) {
	kept := 0 // boxes before this one stand where the first that keeps them does
	for i := range boxes {
		b := &boxes[i]
		height := b.need()
		if i >= kept {
			var count int
			count, height = p.together(boxes[i:])
			kept = i + count
		}
		if b.newPage || b.turned != p.isTurned() || height > p.room(b) {
			p.breakPage(b.turned)
		}
		p.repeatHead(b)
		for b.divide != nil && b.height > p.room(b) {
			first, rest := b.divide(p.room(b))
			p.put(&first)
			p.newPage(b.turned)
			p.repeatHead(&rest)
			b = &rest
		}
		p.put(b)
	}
}

// repeatHead places the head that a box repeats if it begins a page.
func (p *pager) repeatHead(b *box) {
	if p.fresh && b.repeat != nil {
		p.placed = append(p.placed, placed{b.repeat.draw, p.here(0)})
		p.y += b.repeat.height
	}
}

// put places a box on the last page.
func (p *pager) put(b *box) {
	gap := p.gap(b)
	at := p.here(gap)
	if b.placed != nil {
		b.placed(at)
	}
	p.placed = append(p.placed, placed{b.draw, at})
	p.y += gap + b.height
	p.below, p.fresh = b.below, false
}

// room returns the height that the last page has left for a box.
func (p *pager) room(b *box) float64 { return p.bottom - p.y - p.gap(b) }

// drawAll draws what was placed, in that order, and lets go of each box once it
// is drawn: a long report holds much in them.
func (p *pager) drawAll() {
	for i := range p.placed {
		d := p.placed[i]
		p.placed[i] = placed{}
		d.draw(d.at)
	}
	p.placed = nil
}

func (p *pager) here(gap float64) place {
	return place{page: len(p.out.Pages) - 1, y: p.y + gap, gap: gap}
}

func (p *pager) gap(b *box) float64 {
	if p.fresh {
		return 0
	}
	return max(p.below, b.above)
}

// together returns how many boxes belong on the page of the first of them, and
// their height: the first, and all that it wants to keep, directly or through one
// of those, as far as a page of their own has room for them. What stands on a page
// that is turned cannot be kept on one that is not.
func (p *pager) together(boxes []box) (count int, height float64) {
	room := bodyHeight(p.measures(boxes[0].turned))
	if boxes[0].repeat != nil {
		room -= boxes[0].repeat.height
	}
	height = boxes[0].need()
	last := boxes[0].keep
	for count = 1; count <= last && count < len(boxes) && boxes[count].turned == boxes[0].turned; count++ {
		b := &boxes[count]
		grown := height + max(boxes[count-1].below, b.above) + b.need()
		if grown > room {
			break
		}
		height = grown
		last = max(last, count+b.keep)
	}
	return count, height
}
