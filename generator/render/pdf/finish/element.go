package finish

import (
	"strconv"

	"cleryreport/generator/render/pdf/draw"
	"cleryreport/generator/render/pdf/object"
)

// appendElem writes the structure element with a number.
func (b *builder) appendElem(out []byte, number int, n *object.Numbers) []byte {
	e := b.elems[number]
	out = append(out, "<</Type /StructElem/S "...)
	out = object.AppendName(out, object.Name(e.Role))
	out = append(out, "/P "...)
	if e == b.doc.Root {
		out = n.AppendRef(out, b.root)
	} else {
		out = n.AppendRef(out, b.ref(e.Parent))
	}
	if e.ID != "" {
		out = append(out, "/ID "...)
		out = object.AppendString(out, object.String(e.ID))
	}
	out = appendText(out, "/Alt ", e.Alt)
	out = appendText(out, "/ActualText ", e.ActualText)
	out = appendText(out, "/Lang ", e.Lang)
	out = appendAttributes(out, e)
	out = b.appendKids(out, e, n)
	return append(out, ">>"...)
}

// appendText writes a text under a key, unless it is empty.
func appendText(out []byte, key, text string) []byte {
	if text == "" {
		return out
	}
	return object.AppendString(append(out, key...), textString(text))
}

// appendAttributes writes the attribute objects of an element, in an array if
// they are several.
func appendAttributes(out []byte, e *draw.Elem) []byte {
	count := len(e.Attrs)
	if e.Cell != nil {
		count++
	}
	if count == 0 {
		return out
	}
	out = append(out, "/A "...)
	if count > 1 {
		out = append(out, '[')
	}
	for _, attr := range e.Attrs {
		out = append(out, "<</O "...)
		out = object.AppendName(out, object.Name(attr.Owner))
		for _, pair := range attr.Pairs {
			out = object.AppendName(out, object.Name(pair[0]))
			out = append(out, ' ')
			out = append(out, pair[1]...)
		}
		out = append(out, ">>"...)
	}
	if e.Cell != nil {
		out = appendCell(out, e.Cell)
	}
	if count > 1 {
		out = append(out, ']')
	}
	return out
}

// appendCell writes the attributes of a cell of a table (ISO 32000-1,
// 14.8.5.7).
func appendCell(out []byte, c *draw.Cell) []byte {
	out = append(out, "<</O /Table"...)
	if c.Scope != "" {
		out = append(out, "/Scope "...)
		out = object.AppendName(out, object.Name(c.Scope))
	}
	if c.Rows > 1 {
		out = append(out, "/RowSpan "...)
		out = strconv.AppendInt(out, int64(c.Rows), 10)
	}
	if c.Columns > 1 {
		out = append(out, "/ColSpan "...)
		out = strconv.AppendInt(out, int64(c.Columns), 10)
	}
	for i, header := range c.Headers {
		if i == 0 {
			out = append(out, "/Headers ["...)
		} else {
			out = append(out, ' ')
		}
		out = object.AppendString(out, object.String(header.ID))
	}
	if len(c.Headers) > 0 {
		out = append(out, ']')
	}
	return append(out, ">>"...)
}
