package layout

import (
	"fmt"
	"unicode/utf8"

	"cleryreport/generator/doc"
)

const (
	headRise   = 30 // baseline of the running head above the text
	footDrop   = 30 // baseline of the foot below the text
	draftSize  = 140
	headShare  = 0.7 // of the head is the most that its left side takes
	headGap    = 24  // least space between its two sides
	titleLabel = " \u2014 "
)

// setRunningHeads draws head and foot of every page, now that their number and
// the parts on them are known. A cover has neither. Drafts say so on every
// page, behind the text and in the foot.
func (t *typesetter) setRunningHeads() {
	for page := range t.out.Pages {
		if t.doc.Draft {
			t.setDraft(page)
		}
		if page == 0 && t.doc.Contents {
			continue
		}
		if page > 0 {
			t.setHead(page)
		}
		t.setFoot(page)
	}
}

// setHead draws institution and title on the left, the part on the right.
func (t *typesetter) setHead(page int) {
	measures := t.pager.pages[page]
	f, st := fullFrame(measures), t.styles.running
	at := place{page: page, y: measures.Top - headRise - st.baseline()}
	left := doc.Printed(t.doc.Title)
	if t.doc.Institution != "" {
		left = doc.Printed(t.doc.Institution) + titleLabel + left
	}
	left = t.shorten(left, f.width*headShare, st)
	used := t.drawArtifact(left, at, f.x, st, artifactHeader)
	if part := t.partOf(page); part != "" {
		part = t.shorten(part, f.width-used-headGap, st)
		width := textWidth(st.faces.regular, st.size, part)
		t.drawArtifact(part, at, f.x+f.width-width, st, artifactHeader)
	}
	y := measures.Top - headRise + 6
	t.fillAs(artifactHeader, page, f.x, y, f.width, 0.5, hairline)
}

// setFoot draws the page number on the right.
func (t *typesetter) setFoot(page int) {
	f, st := fullFrame(t.pager.pages[page]), t.styles.running
	at := place{page: page, y: t.footY(page, st)}
	number := fmt.Sprintf(t.doc.Words().Page, page+1, len(t.out.Pages))
	t.drawArtifact(number, at, f.x+f.width-textWidth(st.faces.regular, st.size, number), st, artifactFooter)
}

// footY returns the top of the foot of a page.
func (t *typesetter) footY(page int, st style) float64 {
	measures := t.pager.pages[page]
	return measures.Height - measures.Bottom + footDrop - st.baseline()
}

// setDraft marks a page as a draft: large behind its text, and in its foot.
func (t *typesetter) setDraft(page int) {
	measures, st := t.pager.pages[page], t.styles.runningMark
	at := place{page: page, y: t.footY(page, st)}
	t.drawArtifact(t.doc.Words().Watermark, at, measures.Left, st, artifactFooter)

	big := t.styles.title.scaled(draftSize)
	big.color = faint
	width := textWidth(big.faces.regular, big.size, t.doc.Words().Watermark)
	ops := t.out.Pages[page].Ops
	t.out.Pages[page].Ops = nil
	middle := place{page: page, y: (measures.Height - big.leading) / 2}
	t.drawArtifact(t.doc.Words().Watermark, middle, (measures.Width-width)/2, big, artifactWatermark)
	t.out.Pages[page].Ops = append(t.out.Pages[page].Ops, ops...)
}

// partOf returns the title of the part that a page belongs to: the last that
// begins on it or before it.
func (t *typesetter) partOf(page int) string {
	title := ""
	for _, s := range t.sections {
		if s.page <= page {
			title = s.title
		}
	}
	return title
}

// shorten cuts a text to a width, at its end.
func (t *typesetter) shorten(s string, width float64, st style) string {
	const dots = "…"
	if textWidth(st.faces.regular, st.size, s) <= width {
		return s
	}
	for s != "" && textWidth(st.faces.regular, st.size, s+dots) > width {
		_, size := utf8.DecodeLastRuneInString(s)
		s = s[:len(s)-size]
	}
	if s == "" {
		return ""
	}
	return s + dots
}
