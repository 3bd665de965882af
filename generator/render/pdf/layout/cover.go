package layout

import (
	"cleryreport/generator/doc"
	"cleryreport/generator/render/pdf/draw"
)

// Measures of the cover.
const (
	coverLabelY  = 84  // top of the institution's name
	coverTitleY  = 168 // top of the title
	coverBandEnd = 44  // from the last line to the end of the band
	coverBand    = 318 // least height of the band, in the brand's color
	coverAccent  = 5   // height of the strip below the band
	coverGap     = 42  // white below the strip
)

// setCover sets the first page: a band in the brand's color with institution
// and title, what stands before the contents, and at the foot the imprint.
func (t *typesetter) setCover() {
	page := len(t.out.Pages) - 1
	full := t.fullFrame()
	root := t.out.Root
	labelY, paintLogo := t.setLogo(page)
	label := t.paragraph(doc.NewText(t.doc.Institution), root, "P", full, t.styles.label)
	title := t.titleBoxes(root, full, t.styles.title)
	subtitle := t.paragraph(doc.NewText(t.doc.Subtitle), root, "P", full, t.styles.subtitle)
	if len(subtitle) > 0 {
		subtitle[0].above = 10
	}
	height := max(coverBand, coverTitleY+stacked(title)+stacked(subtitle)+coverBandEnd)
	t.fill(page, 0, 0, t.page.Width, height, t.styles.brand)
	t.fill(page, 0, height, t.page.Width, coverAccent, t.styles.accent)

	paintLogo()
	t.pager.placeAt(labelY, label)
	t.pager.placeAt(coverTitleY, append(title, subtitle...))
	front := t.blocks(t.doc.Front, root, t.textFrame())
	foot := t.imprint(root, t.textFrame())
	t.pager.bottom -= stacked(foot) + coverGap/2
	t.pager.placeAt(height+coverAccent+coverGap, front)
	if len(t.out.Pages)-1 == page {
		t.pager.bottom = t.page.Height - t.page.Bottom
		t.pager.placeAt(t.pager.bottom-stacked(foot), foot)
	} else {
		t.pager.place(foot)
	}
}

// setTitleBlock sets the title above a short document without contents.
func (t *typesetter) setTitleBlock() {
	f, root := t.fullFrame(), t.out.Root
	label := t.styles.label
	label.color = muted
	subtitle := t.styles.subtitle
	subtitle.color = ink
	boxes := t.paragraph(doc.NewText(t.doc.Institution), root, "P", f, label)
	boxes = append(boxes, t.titleBoxes(root, f, t.styles.heading[1])...)
	boxes = append(boxes, t.paragraph(doc.NewText(t.doc.Subtitle), root, "P", f, subtitle)...)
	boxes = append(boxes, t.imprint(root, f)...)
	boxes = append(boxes, t.rule(f))
	boxes = append(boxes, t.blocks(t.doc.Front, root, t.textFrame())...)
	t.pager.place(boxes)
}

// titleBoxes sets the title of the document, its only heading of level 1.
func (t *typesetter) titleBoxes(parent *draw.Elem, f frame, st style) []box {
	runs := t.composeText(t.doc.Title, newElem(parent, "H1"), st)
	return t.lineBoxes(balanceLines(runs, f.width), f.x, st)
}

// imprint says when and where the document was published.
func (t *typesetter) imprint(parent *draw.Elem, f frame) []box {
	var boxes []box
	if t.doc.Published != "" {
		boxes = t.paragraph(doc.NewText(t.doc.Words().Published+" "+t.doc.Published), parent, "P", f, t.styles.imprint)
	}
	if t.doc.Address != "" {
		address := []doc.Inline{&doc.Link{Target: t.doc.Address, Inlines: doc.NewText(t.doc.Address)}}
		boxes = append(boxes, t.paragraph(address, parent, "P", f, t.styles.imprint)...)
	}
	return boxes
}

// placeAt puts boxes on the last page from a height on.
func (p *pager) placeAt(y float64, boxes []box) {
	p.y, p.below, p.fresh = y, 0, false
	if len(boxes) > 0 {
		boxes[0].above = 0
	}
	p.place(boxes)
}

// stacked returns the height of boxes that stand below each other.
func stacked(boxes []box) float64 {
	height := 0.0
	for i, b := range boxes {
		if i > 0 {
			height += max(boxes[i-1].below, b.above)
		}
		height += b.height
	}
	return height
}
