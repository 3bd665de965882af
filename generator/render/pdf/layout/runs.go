package layout

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"cleryreport/generator/doc"
	"cleryreport/generator/render/pdf/draw"
	"cleryreport/generator/theme"
)

// run is text of one face that belongs to one leaf of the structure tree.
type run struct {
	text     string
	face     *theme.Face
	size     float64
	rise     float64 // how far above the baseline it stands
	color    draw.Color
	leaf     *draw.Leaf
	link     *link
	artifact string       // property list, if the run belongs to no leaf
	pageOf   *draw.Anchor // the text stands for the page of this anchor
	newline  bool         // no text: ends the line
}

// pageRoom is what a page number is set as until the page is known: of a
// document of a thousand pages, the last may reach a digit into the margin.
const pageRoom = "000"

// shown returns the text as it is drawn, once every anchor has its place.
func (r *run) shown(text string) string {
	if r.pageOf == nil {
		return text
	}
	return strings.Replace(text, pageRoom, strconv.Itoa(r.pageOf.Page+1), 1)
}

// composer turns inlines into runs, and into elements under an owner. A zero
// composer is not ready; newComposer makes one for each paragraph.
type composer struct {
	t      *typesetter
	style  style
	runs   []run
	spaced bool // a space here would begin a line or follow another
}

// look is the marking that inlines inherit from those around them.
type look struct {
	bold, italic, small bool
	link                *link
}

func (t *typesetter) newComposer(st style) *composer {
	return &composer{t: t, style: st, spaced: true}
}

// compose returns the runs of inlines, which become the content of owner.
func (t *typesetter) compose(inlines []doc.Inline, owner *draw.Elem, st style) []run {
	c := t.newComposer(st)
	c.inlines(inlines, owner, look{})
	return c.runs
}

// composeText returns the runs of plain text.
func (t *typesetter) composeText(text string, owner *draw.Elem, st style) []run {
	return t.compose(doc.NewText(text), owner, st)
}

func (c *composer) inlines(inlines []doc.Inline, owner *draw.Elem, lk look) {
	for _, in := range inlines {
		switch n := in.(type) {
		case *doc.Text:
			c.text(n.Value, owner, lk)
		case *doc.Emphasis:
			lk := lk
			lk.italic = true
			c.inlines(n.Inlines, newElem(owner, "Emphasis"), lk)
		case *doc.Strong:
			lk := lk
			lk.bold = true
			c.inlines(n.Inlines, newElem(owner, "Strong"), lk)
		case *doc.CodeSpan:
			c.text(n.Value, newElem(owner, "Code"), lk)
		case *doc.Link:
			c.link(n, owner, lk)
		case *doc.LineBreak:
			c.lineBreak()
		case *doc.PageRef:
			c.text(n.Before, owner, lk)
			c.pageRef(n.Anchor, owner, lk)
		case *doc.Bar: // the numbers beside it stand for it
		default:
			c.t.fail(fmt.Errorf("%s: a %T cannot be printed", in.Source(), in))
		}
	}
}

// lineBreak ends the line. The words on either side of it do not run together
// for who hears or copies them, because a space ends the text before it.
func (c *composer) lineBreak() {
	if last := len(c.runs) - 1; last >= 0 && !c.runs[last].newline && !c.spaced {
		c.runs[last].text += " "
	}
	c.runs = append(c.runs, run{newline: true})
	c.spaced = true
}

func (c *composer) link(n *doc.Link, owner *draw.Elem, lk look) {
	if lk.link != nil {
		c.t.fail(fmt.Errorf("the link to %q stands inside a link", n.Target))
		return
	}
	elem := newElem(owner, "Link")
	lk.link = c.t.newLink(elem, n.Target)
	first := len(c.runs)
	c.inlines(n.Inlines, elem, lk)
	lk.link.runs = slices.Clone(c.runs[first:])
	if lk.link.contents() == "" {
		c.t.fail(fmt.Errorf("the link to %q has no text", n.Target))
	}
}

// pageRef prints the page of an anchor.
func (c *composer) pageRef(name string, owner *draw.Elem, lk look) {
	first := len(c.runs)
	c.text(pageRoom, owner, lk)
	for i := first; i < len(c.runs); i++ {
		c.runs[i].pageOf = c.t.anchor(name)
	}
}

// text appends text, in the face that its marking asks for. Characters that
// face lacks are set in the regular face of the text, or in that which every
// theme has.
func (c *composer) text(s string, owner *draw.Elem, lk look) {
	s, c.spaced = squeeze(doc.Printed(s), c.spaced)
	if s == "" {
		return
	}
	r := run{
		size:  c.style.size,
		color: c.style.color,
		leaf:  leafOf(owner),
		link:  lk.link,
	}
	if lk.link != nil && !lk.link.plain {
		r.color = c.t.styles.brand
	}
	if lk.small {
		r.rise = r.size * 0.33
		r.size *= theme.MarkSize
	}
	c.split(r, s, c.style.faces.face(lk.bold, lk.italic))
}

// split appends the text in as many runs as it needs faces.
func (c *composer) split(r run, s string, face *theme.Face) {
	for s != "" {
		r.face = c.faceFor(s, face)
		end := len(s)
		for i, ch := range s {
			if c.pick(ch, face) != r.face {
				end = i
				break
			}
		}
		r.text = s[:end]
		c.runs = append(c.runs, r)
		s = s[end:]
	}
}

func (c *composer) faceFor(s string, face *theme.Face) *theme.Face {
	for _, ch := range s {
		return c.pick(ch, face)
	}
	return face
}

func (c *composer) pick(ch rune, face *theme.Face) *theme.Face {
	if face.Has(ch) {
		return face
	}
	fonts := c.t.theme.Fonts
	if !fonts.Covers(ch) {
		c.t.fail(fmt.Errorf("no font can draw the character %q (%U)", ch, ch))
	}
	if fonts.Text.Regular.Has(ch) {
		return fonts.Text.Regular
	}
	return fonts.Fallback.Regular
}

// asArtifact returns lines that look the same and are not read aloud.
func asArtifact(lines []line, properties string) []line {
	copies := map[*run]*run{}
	out := make([]line, len(lines))
	for i, l := range lines {
		for _, p := range l.pieces {
			if copies[p.run] == nil {
				r := *p.run
				r.leaf, r.link, r.artifact = nil, nil, properties
				copies[p.run] = &r
			}
			p.run = copies[p.run]
			out[i].pieces = append(out[i].pieces, p)
		}
	}
	return out
}

// textWidth returns the width of text in points.
func textWidth(face *theme.Face, size float64, s string) float64 {
	total := 0
	for _, r := range s {
		total += face.Advance(r)
	}
	return float64(total) * size / 1000
}

// squeeze collapses runs of spaces. A space at the beginning is dropped if the
// text before it ended in one; spaced says so, and is returned anew.
func squeeze(s string, spaced bool) (string, bool) {
	if !strings.Contains(s, "  ") && !(spaced && strings.HasPrefix(s, " ")) {
		return s, strings.HasSuffix(s, " ") || s == "" && spaced
	}
	var b strings.Builder
	for _, r := range s {
		if r == ' ' && spaced {
			continue
		}
		spaced = r == ' '
		b.WriteRune(r)
	}
	return b.String(), spaced
}
