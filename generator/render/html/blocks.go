package html

import (
	"strconv"

	"cleryreport/generator/doc"
)

func (p *page) raw(parts ...string) {
	for _, s := range parts {
		p.b.WriteString(s)
	}
}

func (p *page) writeSection(s *doc.Section) {
	p.section = doc.PlainText(s.Title)
	p.raw("<section id=\"", escape(s.ID), "\">\n")
	if s.Level < 2 {
		p.fail("section %s: a heading of level %d stands beside the title", s.ID, s.Level)
	}
	start, end := headingTags(s.Level)
	p.raw(start)
	p.sectionNumber(s)
	p.inlines(s.Title)
	p.raw(end, "\n")
	p.blocks(s.Blocks)
	for _, sub := range s.Sections {
		p.writeSection(sub)
	}
	p.raw("</section>\n")
}

// headingTags are the tags of a heading. HTML has six levels of its own.
func headingTags(level int) (start, end string) {
	n := strconv.Itoa(level)
	if level > 6 {
		return "<div role=\"heading\" aria-level=\"" + n + "\">", "</div>"
	}
	return "<h" + n + ">", "</h" + n + ">"
}

func (p *page) sectionNumber(s *doc.Section) {
	if s.Number != "" {
		p.raw("<span class=\"number\">", escape(s.Number), "</span> ")
	}
}

func (p *page) blocks(blocks []doc.Block) {
	for _, b := range blocks {
		p.block(b)
	}
}

func (p *page) block(block doc.Block) {
	switch b := block.(type) {
	case *doc.Paragraph:
		p.raw("<p>")
		p.inlines(b.Inlines)
		p.raw("</p>\n")
	case *doc.List:
		p.list(b)
	case *doc.Quote:
		p.raw("<blockquote>\n")
		p.blocks(b.Blocks)
		p.raw("</blockquote>\n")
	case *doc.Code:
		p.raw("<pre><code>", escape(b.Text), "</code></pre>\n")
	case *doc.Break:
		p.raw("<hr>\n")
	case *doc.Table:
		p.table(b)
	case *doc.Figure:
		p.figure(b)
	default:
		p.fail("a block of type %T cannot be rendered", block)
	}
}

func (p *page) list(l *doc.List) {
	name := "ul"
	if l.Ordered {
		name = "ol"
	}
	p.raw("<", name)
	if !l.Tight {
		p.raw(" class=\"loose\"")
	}
	if l.Ordered && l.Start != 1 {
		p.raw(" start=\"", strconv.Itoa(l.Start), "\"")
	}
	p.raw(">\n")
	for _, item := range l.Items {
		p.raw("<li>")
		p.item(item, l.Tight)
		p.raw("</li>\n")
	}
	p.raw("</", name, ">\n")
}

// item writes what an entry of a list holds. In a tight list a paragraph is a
// line, not a paragraph of its own.
func (p *page) item(item doc.Item, tight bool) {
	for i, b := range item.Blocks {
		paragraph, ok := b.(*doc.Paragraph)
		if tight && ok {
			if i > 0 {
				p.raw("<br>\n")
			}
			p.inlines(paragraph.Inlines)
			continue
		}
		p.raw("\n")
		p.block(b)
	}
}

func (p *page) inlines(inlines []doc.Inline) {
	for _, in := range inlines {
		p.inline(in)
	}
}

func (p *page) inline(in doc.Inline) {
	switch n := in.(type) {
	case *doc.Text:
		p.raw(breakable(n.Value))
	case *doc.Emphasis:
		p.wrapped("em", n.Inlines)
	case *doc.Strong:
		p.wrapped("strong", n.Inlines)
	case *doc.CodeSpan:
		p.raw("<code>", breakable(n.Value), "</code>")
	case *doc.Link:
		p.raw("<a href=\"", escape(p.target(n.Target)), "\">")
		p.inlines(n.Inlines)
		p.raw("</a>")
	case *doc.Insertion:
		p.change("ins", p.words.Inserted, n.Inlines)
	case *doc.Deletion:
		p.change("del", p.words.Deleted, n.Inlines)
	case *doc.LineBreak:
		p.raw("<br>\n")
	case *doc.PageRef: // a page of a screen has no number
	case *doc.Bar:
		p.bar(n)
	default:
		p.fail("text of type %T cannot be rendered", in)
	}
}

func (p *page) wrapped(name string, inlines []doc.Inline) {
	p.raw("<", name, ">")
	p.inlines(inlines)
	p.raw("</", name, ">")
}

// change writes words that came or went between two editions. Few screen readers
// tell of the elements, so that words which nobody sees say what they are.
func (p *page) change(name, before string, inlines []doc.Inline) {
	p.raw("<", name, "><span class=\"unseen\"> ", escape(before), " </span>")
	p.inlines(inlines)
	p.raw("<span class=\"unseen\"> ", escape(p.words.EndOfChange), " </span></", name, ">")
}
