package markdown

import (
	"bytes"
	"regexp"
	"strings"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"

	"cleryreport/generator/diag"
	"cleryreport/generator/doc"
	"cleryreport/generator/source"
)

// converter turns the goldmark tree into doc. It keeps the level of the last
// heading and how deep in lists and quotes it is.
type converter struct {
	*findings
	mask  *mask
	cites map[int][]doc.Cite
	level int
	depth int
}

// blocks converts the children of a node.
func (c *converter) blocks(parent ast.Node) []doc.Block {
	var list []doc.Block
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		list = append(list, c.block(n)...)
	}
	return c.captions(list)
}

// nested converts the children of a list item or a quote.
func (c *converter) nested(parent ast.Node) []doc.Block {
	c.depth++
	defer func() { c.depth-- }()
	return c.blocks(parent)
}

// block converts one block; several come of a paragraph of placements, none of
// what is refused.
func (c *converter) block(n ast.Node) []doc.Block {
	at := doc.At{Span: c.blockSpan(n)}
	switch n := n.(type) {
	case *ast.Heading:
		return c.heading(n, at)
	case *ast.Paragraph, *ast.TextBlock:
		return c.paragraph(n, at)
	case *ast.List:
		return []doc.Block{c.bullets(n, at)}
	case *ast.Blockquote:
		return []doc.Block{&doc.Quote{At: at, Blocks: c.nested(n)}}
	case *ast.ThematicBreak:
		return []doc.Block{&doc.Break{At: at}}
	case *ast.FencedCodeBlock:
		c.checkFence(n, at.Span)
		return []doc.Block{&doc.Code{At: at, Text: c.codeText(n)}}
	case *ast.CodeBlock:
		c.indentedCode(at.Span)
		return []doc.Block{&doc.Code{At: at, Text: c.codeText(n)}}
	case *extast.Table:
		return c.table(n, at)
	case *ast.HTMLBlock:
		c.html(at.Span)
	case *ast.LinkReferenceDefinition:
		if bytes.HasPrefix(n.Label, []byte("^")) {
			c.footnote(at.Span)
		}
	}
	return nil
}

// deepest is the deepest level of heading in a file: a report puts its files
// under two levels of its own, and neither web pages nor PDF know more than six.
const deepest = 4

func (c *converter) heading(n *ast.Heading, at doc.At) []doc.Block {
	at.Span.End = c.textEnd(lineEnd(c.file.Data, max(at.Span.End-1, at.Span.Start)))
	switch {
	case c.depth > 0:
		c.report(RuleHeading, at.Span, "a heading stands inside a list or a quotation",
			"begin the heading at the start of its line, without - or > before it")
	case n.Level == 1:
		c.report(RuleHeadingLevel, at.Span, "a heading with one # is the title of a page, and the title stands in the front matter",
			"begin the heading with ##")
	case n.Level > deepest:
		c.report(RuleHeadingLevel, at.Span, "headings go no deeper than "+strings.Repeat("#", deepest),
			"write it with "+strings.Repeat("#", deepest)+", or begin a section of its own")
	case n.Level > c.level+1:
		c.report(RuleHeadingLevel, at.Span, "this heading skips a level",
			"write it with "+strings.Repeat("#", c.level+1)+", one # more than the heading above it")
	}
	c.level = n.Level
	return []doc.Block{&doc.Heading{At: at, Level: n.Level, Inlines: c.inlines(n), Cites: c.cites[n.Pos()]}}
}

func (c *converter) bullets(n *ast.List, at doc.At) *doc.List {
	list := &doc.List{At: at, Ordered: n.IsOrdered(), Start: n.Start, Tight: n.IsTight}
	for item := n.FirstChild(); item != nil; item = item.NextSibling() {
		c.checkBox(item)
		list.Items = append(list.Items, doc.Item{At: doc.At{Span: c.blockSpan(item)}, Blocks: c.nested(item)})
	}
	return list
}

// box matches a box to tick at the beginning of an item.
var box = regexp.MustCompile(`^\[[ xX]?\](?:\s|$)`)

// checkBox reports a box to tick, which every edition would print as brackets.
func (c *converter) checkBox(item ast.Node) {
	first := item.FirstChild()
	if first == nil || first.Lines() == nil || first.Lines().Len() == 0 {
		return
	}
	line := first.Lines().At(0)
	m := box.Find(line.Value(c.file.Data))
	if m == nil {
		return
	}
	span := c.span(line.Start, line.Start+len(bytes.TrimSpace(m)))
	c.report(RuleTaskList, span, "a box to tick stands here, and the report has none",
		"if this is still to be done, do it and delete the line; if it is for readers, delete the brackets")
}

// codeText returns the lines of a code block as written.
func (c *converter) codeText(n ast.Node) string {
	var b strings.Builder
	lines := n.Lines()
	for i := range lines.Len() {
		line := lines.At(i)
		b.Write(line.Value(c.mask.plain))
	}
	return strings.ReplaceAll(b.String(), "\r\n", "\n")
}

// checkFence reports a code block that runs to the end of the page.
func (c *converter) checkFence(n *ast.FencedCodeBlock, span source.Span) {
	data := c.file.Data
	end := lineEnd(data, span.Start)
	if n.Lines().Len() > 0 {
		end = n.Lines().At(n.Lines().Len() - 1).Stop
	}
	next := strings.TrimLeft(string(data[end:lineEnd(data, end)]), "> \t")
	fence := data[span.Start:min(span.Start+3, len(data))]
	if !strings.HasPrefix(next, string(fence)) {
		c.report(RuleCodeFence, c.span(span.Start, span.Start+3), "the code block that begins here is never closed",
			"add a line "+string(fence)+" after its last line")
	}
}

func (c *converter) indentedCode(span source.Span) {
	c.add(RuleIndentedCode, diag.Warning, span, "this text is indented by four spaces or a tab, and is set as computer code",
		"remove the spaces before it; a paragraph of a list item begins below the item's first letter")
}

func (c *converter) footnote(span source.Span) {
	c.report(RuleFootnote, span, "footnotes are not read", "say it in the text, or in parentheses")
}

// html reports HTML and what to write instead.
func (c *converter) html(span source.Span) {
	text := strings.ToLower(span.Text())
	help := "write it in Markdown: **bold**, *italic*, [text](https://address), a blank line between paragraphs"
	switch {
	case strings.HasPrefix(text, "<!--"):
		help = "remove the comment; a remark for colleagues belongs in the note of reviewed: in the front matter"
	case strings.HasPrefix(text, "<br"):
		help = `end the line with a backslash \ to begin a new line`
	case strings.HasPrefix(text, "<table") || strings.HasPrefix(text, "<td") || strings.HasPrefix(text, "<tr"):
		help = "write the table with | between its cells and a line | --- | --- | below its first row"
	case strings.HasPrefix(text, "<a"):
		help = "write the link as [text](https://address)"
	case strings.HasPrefix(text, "<img"):
		help = "write a picture as ![what it shows](site/images/name.png)"
	}
	c.report(RuleHTML, span, "HTML is not read, because it cannot be printed", help)
}

// blockSpan returns the span of a block, from its first mark to its last
// letter.
func (c *converter) blockSpan(n ast.Node) source.Span {
	start, end := n.Pos(), -1
	if lines := n.Lines(); lines != nil && lines.Len() > 0 {
		if start < 0 {
			start = lines.At(0).Start
		}
		end = lines.At(lines.Len() - 1).Stop
	}
	if h, ok := n.(*ast.HTMLBlock); ok && h.HasClosure() {
		end = h.ClosureLine.Stop
	}
	if first := n.FirstChild(); start < 0 && first != nil && first.Type() == ast.TypeBlock {
		start = c.blockSpan(first).Start
	}
	if last := n.LastChild(); last != nil && last.Type() == ast.TypeBlock {
		end = max(end, c.blockSpan(last).End)
	}
	start = min(max(start, 0), len(c.file.Data))
	if end < start {
		end = lineEnd(c.file.Data, start)
	}
	return c.span(start, max(start, c.textEnd(end)))
}

// textEnd moves an offset back over spaces and line breaks.
func (c *converter) textEnd(end int) int {
	return len(bytes.TrimRight(c.file.Data[:min(end, len(c.file.Data))], " \t\r\n"))
}
