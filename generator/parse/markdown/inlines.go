package markdown

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark/ast"

	"cleryreport/generator/doc"
)

// inlines converts the inline children of a node. Texts that follow one
// another become one.
func (c *converter) inlines(parent ast.Node) []doc.Inline {
	var list []doc.Inline
	run := textRun{converter: c}
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		if t, ok := n.(*ast.Text); ok {
			run.add(t)
			if t.HardLineBreak() {
				list = append(list, run.take()...)
				list = append(list, &doc.LineBreak{At: doc.At{Span: c.span(t.Segment.Stop, t.Segment.Stop)}})
			}
			continue
		}
		list = append(list, run.take()...)
		if in := c.inline(n); in != nil {
			list = append(list, in)
		}
	}
	return append(list, run.take()...)
}

// inline converts an inline that is no text; nil if it is refused.
func (c *converter) inline(n ast.Node) doc.Inline {
	start := min(max(n.Pos(), 0), len(c.file.Data))
	switch n := n.(type) {
	case *ast.Emphasis:
		inner := c.inlines(n)
		at := doc.At{Span: c.span(start, c.contentEnd(n, start)+n.Level)}
		if n.Level == 1 {
			return &doc.Emphasis{At: at, Inlines: inner}
		}
		return &doc.Strong{At: at, Inlines: inner}
	case *ast.CodeSpan:
		return c.codeSpan(n, start)
	case *ast.Link:
		return c.link(n, start)
	case *ast.AutoLink:
		return c.autoLink(n, start)
	case *ast.Image:
		c.misplacedImage(c.span(start, c.linkEnd(n, start)))
	case *ast.RawHTML:
		if n.Segments.Len() > 0 {
			c.html(c.span(n.Segments.At(0).Start, n.Segments.At(n.Segments.Len()-1).Stop))
		}
	}
	return nil
}

// contentEnd returns the offset after the last letter inside an inline.
func (c *converter) contentEnd(n ast.Node, start int) int {
	last := n.LastChild()
	switch last := last.(type) {
	case nil:
		return start
	case *ast.Text:
		return last.Segment.Stop
	case *ast.Emphasis:
		return c.contentEnd(last, start) + last.Level
	case *ast.CodeSpan:
		return c.codeSpanEnd(last, start)
	case *ast.Link, *ast.Image:
		return c.linkEnd(last, max(last.Pos(), start))
	case *ast.AutoLink:
		return max(last.Pos(), start) + len(last.Label(c.mask.masked)) + len("<>")
	case *ast.RawHTML:
		return last.Segments.At(last.Segments.Len() - 1).Stop
	default:
		return start
	}
}

func (c *converter) codeSpan(n *ast.CodeSpan, start int) doc.Inline {
	var b strings.Builder
	for child := n.FirstChild(); child != nil; child = child.NextSibling() {
		if t, ok := child.(*ast.Text); ok {
			b.Write(bytes.TrimRight(t.Segment.Value(c.mask.plain), "\r\n"))
			if child.NextSibling() != nil && bytes.HasSuffix(t.Segment.Value(c.mask.plain), []byte("\n")) {
				b.WriteByte(' ')
			}
		}
	}
	return &doc.CodeSpan{At: doc.At{Span: c.span(start, c.codeSpanEnd(n, start))}, Value: b.String()}
}

// codeSpanEnd returns the offset after the closing marks of a code span.
func (c *converter) codeSpanEnd(n *ast.CodeSpan, start int) int {
	end := c.contentEnd(n, start)
	rest := c.file.Data[min(end, len(c.file.Data)):]
	marks := bytes.TrimLeft(rest, " \r\n")
	return end + len(rest) - len(bytes.TrimLeft(marks, "`"))
}
