package markdown

import (
	"regexp"
	"slices"
	"strings"

	"cleryreport/generator/diag"
	"cleryreport/generator/doc"
)

var (
	// captionForm matches the beginning of a caption.
	captionForm = regexp.MustCompile(`(?i)^table\s*:\s*`)
	// likeCaption matches what people write for it beside a table: a number, which
	// the report gives to computed tables, or another mark.
	likeCaption = regexp.MustCompile(`(?i)^(?:(?:table|tbl\.?)\s+[0-9]+[a-z]?(?:\.[0-9]+)?\s*[.:–—-]|table\s*[.–—-]\s|caption\s*:|:\s)\s*`)
)

// captions makes a paragraph such as "Table: Escorts by month" the caption of the
// table before or behind it. Between two tables it belongs to the first, unless
// that has one.
func (c *converter) captions(blocks []doc.Block) []doc.Block {
	var list []doc.Block
	for i, block := range blocks {
		p, ok := block.(*doc.Paragraph)
		if !ok {
			list = append(list, block)
			continue
		}
		above := tableAt(blocks, i-1)
		table := above
		if table == nil || len(table.Caption) > 0 {
			table = tableAt(blocks, i+1)
		}
		if table == nil || !c.caption(p, table) {
			c.strayCaption(p, above)
			list = append(list, block)
		}
	}
	return list
}

// tableAt returns the table that is a block, nil if it is none.
func tableAt(blocks []doc.Block, i int) *doc.Table {
	if i < 0 || i >= len(blocks) {
		return nil
	}
	table, _ := blocks[i].(*doc.Table)
	return table
}

// caption makes a paragraph the caption of a table, if it is one. What can mean
// nothing else beside a table is read as a caption and reported.
func (c *converter) caption(p *doc.Paragraph, table *doc.Table) bool {
	text := doc.PlainText(p.Inlines)
	prefix, exact := captionForm.FindString(text), true
	if prefix == "" {
		prefix, exact = likeCaption.FindString(text), false
	}
	words := text[len(prefix):]
	switch {
	case prefix == "" || !exact && strings.TrimSpace(words) == "":
		return false
	case strings.TrimSpace(words) == "":
		c.add(RuleCaption, diag.Warning, p.Span, "this caption has no words", "write behind Table: what the table shows")
		return true
	case !exact:
		c.add(RuleCaption, diag.Warning, p.Span, "this was read as the caption of the table, and is written otherwise", "write the line as: Table: "+words,
			repairCaption(p.Span, prefix)...)
	}
	table.Caption = withoutPrefix(p.Inlines, len(prefix))
	return true
}

// strayCaption reports a caption beside which no table stands that needs one.
func (c *converter) strayCaption(p *doc.Paragraph, above *doc.Table) {
	switch {
	case !captionForm.MatchString(doc.PlainText(p.Inlines)):
	case above != nil:
		c.add(RuleCaption, diag.Warning, p.Span, "the table above has a caption already, and this is printed as a paragraph", "keep one of the two captions")
	default:
		c.add(RuleCaption, diag.Warning, p.Span, "this is the caption of no table, and is printed as a paragraph",
			"write it directly above or below a table of this text; tables that a line {{ table }} places have captions of their own")
	}
}

// withoutPrefix returns inlines without their first letters. Emphasis of the
// whole caption, or of its first word, has no meaning and is left out.
func withoutPrefix(inlines []doc.Inline, letters int) []doc.Inline {
	if len(inlines) == 0 || letters <= 0 {
		return inlines
	}
	rest := inlines[1:]
	switch first := inlines[0].(type) {
	case *doc.Text:
		if letters >= len(first.Value) {
			return withoutPrefix(rest, letters-len(first.Value))
		}
		at := first.At
		at.Span.Start = max(at.Span.Start, at.Span.End-(len(first.Value)-letters))
		return append([]doc.Inline{&doc.Text{At: at, Value: first.Value[letters:]}}, rest...)
	case *doc.Strong:
		return withoutPrefix(slices.Concat(first.Inlines, rest), letters)
	case *doc.Emphasis:
		return withoutPrefix(slices.Concat(first.Inlines, rest), letters)
	case *doc.LineBreak:
		return withoutPrefix(rest, letters-1)
	}
	return inlines
}
