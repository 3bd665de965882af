package checklist

import (
	"slices"
	"strings"

	"cleryreport/generator/diag"
	"cleryreport/generator/doc"
	"cleryreport/generator/model"
	"cleryreport/generator/schema"
	"cleryreport/generator/source"
)

// passage is a paragraph, list item, heading, table cell or caption of a
// policy, with the leaves that the sections around it answer.
type passage struct {
	policy *model.Policy
	text   string
	plain  string         // the text as plain words
	leaves []*schema.Leaf // of every heading with citations that it stands under
	item   bool           // it is, or is in, an item of a list or a row of a table

	whole  source.Span
	pieces []piece
}

// piece is where a part of a passage was written.
type piece struct {
	start int // in the text of the passage
	span  source.Span
}

// passagesOf cuts the policies into passages, in the order of the files.
func passagesOf(policies []*model.Policy, law *schema.Law) []passage {
	var all []passage
	for _, p := range policies {
		var open []*doc.Heading
		c := cutter{policy: p}
		for _, block := range p.Blocks {
			if h, ok := block.(*doc.Heading); ok {
				open = append(above(open, h.Level), h)
				c.leaves = leavesOf(law, open...)
			}
			c.block(block)
		}
		all = append(all, c.passages...)
	}
	return all
}

// leavesOf returns the leaves that headings cite.
func leavesOf(law *schema.Law, headings ...*doc.Heading) []*schema.Leaf {
	var leaves []*schema.Leaf
	for _, h := range headings {
		for _, cite := range h.Cites {
			if citation, err := law.Parse(cite.Text); err == nil {
				leaves = append(leaves, law.Find(citation)...)
			}
		}
	}
	return leaves
}

// cutter collects the passages of a policy; its leaves are those of the headings
// that are open.
type cutter struct {
	policy   *model.Policy
	leaves   []*schema.Leaf
	item     bool
	passages []passage
}

func (c *cutter) block(block doc.Block) {
	switch n := block.(type) {
	case *doc.Heading:
		c.inlines(n.Inlines, n.Span)
	case *doc.Paragraph:
		c.inlines(n.Inlines, n.Span)
	case *doc.Code:
		c.passages = append(c.passages, passage{policy: c.policy, leaves: c.leaves, item: c.item, text: n.Text, plain: plainWords(n.Text), whole: n.Span})
	case *doc.Image:
		c.inlines(n.Alt, n.Span)
		c.inlines(n.Caption, n.Span)
	case *doc.Quote:
		c.blocks(n.Blocks)
	case *doc.List:
		c.list(n)
	case *doc.Table:
		c.table(n)
	}
}

func (c *cutter) list(l *doc.List) {
	outside := c.item
	c.item = true
	for _, item := range l.Items {
		c.blocks(item.Blocks)
	}
	c.item = outside
}

func (c *cutter) table(t *doc.Table) {
	if len(t.Caption) > 0 {
		c.inlines(t.Caption, t.Span)
	}
	outside := c.item
	c.item = true
	for _, g := range t.Groups {
		for _, row := range g.Rows {
			for _, cell := range row.Cells {
				c.inlines(cell.Inlines, t.Span)
			}
		}
	}
	c.item = outside
}

func (c *cutter) blocks(blocks []doc.Block) {
	for _, block := range blocks {
		c.block(block)
	}
}

func (c *cutter) inlines(inlines []doc.Inline, whole source.Span) {
	p := passage{policy: c.policy, leaves: c.leaves, item: c.item, text: doc.PlainText(inlines), whole: whole}
	p.plain = plainWords(p.text)
	p.place(inlines, 0)
	c.passages = append(c.passages, p)
}

// place notes where the inlines, which begin at an offset of the text, were
// written, and returns the offset behind them.
func (p *passage) place(inlines []doc.Inline, at int) int {
	for _, in := range inlines {
		switch n := in.(type) {
		case *doc.Emphasis:
			at = p.place(n.Inlines, at)
		case *doc.Strong:
			at = p.place(n.Inlines, at)
		case *doc.Link:
			at = p.place(n.Inlines, at)
		default:
			p.pieces = append(p.pieces, piece{at, in.Source()})
			at += len(doc.PlainText([]doc.Inline{in}))
		}
	}
	return at
}

// span returns where the bytes of the text from start up to end were written:
// exactly if they were written as they are read, else the inline around them.
func (p *passage) span(start, end int) source.Span {
	for i, piece := range p.pieces {
		behind := len(p.text)
		if i+1 < len(p.pieces) {
			behind = p.pieces[i+1].start
		}
		s := piece.span
		if start < piece.start || start >= behind || s.IsZero() {
			continue
		}
		if end <= behind && s.End-s.Start == behind-piece.start {
			return source.Span{File: s.File, Start: s.Start + start - piece.start, End: s.Start + end - piece.start}
		}
		return s
	}
	return p.whole
}

// found is a match in a passage.
type found struct {
	words string
	span  source.Span
}

// find returns what is worded so in the passage, without the law's own words
// for a leaf that the passage answers.
func (p *passage) find(w wording) []found {
	if !holdsOne(p.plain, w.marks) {
		return nil
	}
	var list []found
	for _, at := range w.pattern.FindAllStringIndex(p.text, -1) {
		words := strings.Join(strings.Fields(p.text[at[0]:at[1]]), " ")
		if !p.isTheLaws(words) {
			list = append(list, found{words, p.span(at[0], at[1])})
		}
	}
	return list
}

// isTheLaws reports whether the words are used by the law itself in a paragraph
// that the passage answers.
func (p *passage) isTheLaws(words string) bool {
	for _, leaf := range p.leaves {
		if leaf.Quote != nil && holdsWords(leaf.Quote.Text, words) {
			return true
		}
	}
	return false
}

// answers reports whether the passage stands in a section that answers a leaf
// at or under one of the citations.
func (p *passage) answers(citations ...schema.Citation) bool {
	return slices.ContainsFunc(p.leaves, func(leaf *schema.Leaf) bool { return under(leaf, citations...) })
}

// law names the first paragraph that the passage answers, for a finding.
func (p *passage) law() diag.Option {
	if len(p.leaves) == 0 {
		return diag.Law("")
	}
	return lawOf(p.leaves[0])
}
