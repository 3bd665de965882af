package layout_test

import (
	"fmt"
	"strings"

	"cleryreport/generator/render/pdf/draw"
)

// dumpPages writes the draw list: a line per operation with its place, style
// and text, and the role of the element or the artifact it belongs to.
func dumpPages(d *draw.Document) []byte {
	var b strings.Builder
	for i, page := range d.Pages {
		fmt.Fprintf(&b, "page %d  %gx%g\n", i+1, page.Width, page.Height)
		for _, op := range page.Ops {
			owner := op.Artifact
			if op.Leaf != nil {
				owner = op.Leaf.Owner.Role
			}
			switch op.Kind {
			case draw.OpText:
				fmt.Fprintf(&b, "  %7.2f %7.2f  %-16s %5.2f  %s  %s %q\n", op.X, op.Y, op.Face.Name, op.Size, op.Color.Hex(), owner, op.Text)
			case draw.OpRect:
				fmt.Fprintf(&b, "  %7.2f %7.2f  rect %.2f x %.2f  %s  %s\n", op.X, op.Y, op.W, op.H, op.Color.Hex(), owner)
			case draw.OpLine:
				fmt.Fprintf(&b, "  %7.2f %7.2f  line %.2f, %.2f  %s  %s\n", op.X, op.Y, op.W, op.H, op.Color.Hex(), owner)
			case draw.OpArea:
				fmt.Fprintf(&b, "  area %.2f  %s  %s\n", op.Shape.Rings, op.Color.Hex(), owner)
			case draw.OpOutline:
				fmt.Fprintf(&b, "  outline %.2f %.2f  %s  %s\n", op.Size, op.Shape.Rings, op.Color.Hex(), owner)
			}
		}
	}
	return []byte(b.String())
}

// dumpTree writes the structure tree, with the text that each leaf shows and
// the area of each link, and then the outline.
func dumpTree(d *draw.Document) []byte {
	shown := textOfLeaves(d)
	var b strings.Builder
	var walk func(e *draw.Elem, indent string)
	walk = func(e *draw.Elem, indent string) {
		b.WriteString(indent + e.Role)
		if e.ID != "" {
			b.WriteString(" id=" + e.ID)
		}
		if e.ActualText != "" {
			fmt.Fprintf(&b, " actual=%q", e.ActualText)
		}
		if e.Alt != "" {
			fmt.Fprintf(&b, " alt=%q", e.Alt)
		}
		for _, a := range e.Attrs {
			fmt.Fprintf(&b, " %s%v", a.Owner, a.Pairs)
		}
		if e.Cell != nil {
			b.WriteString(cellWords(e.Cell))
		}
		b.WriteByte('\n')
		for _, kid := range e.Kids {
			switch kid := kid.(type) {
			case *draw.Elem:
				walk(kid, indent+"  ")
			case *draw.Leaf:
				fmt.Fprintf(&b, "%s  %q\n", indent, shown[kid])
			case *draw.Annot:
				fmt.Fprintf(&b, "%s  -> %s (%s) page %d %.1f\n", indent, target(kid), kid.Contents, kid.Page+1, kid.Rect)
			}
		}
	}
	walk(d.Root, "")
	var outline func(marks []draw.Bookmark, indent string)
	outline = func(marks []draw.Bookmark, indent string) {
		for _, m := range marks {
			fmt.Fprintf(&b, "%s%s, page %d, %.1f (%s)\n", indent, m.Title, m.Dest.Page+1, m.Dest.Y, m.Elem.Role)
			outline(m.Kids, indent+"  ")
		}
	}
	b.WriteString("outline\n")
	outline(d.Outline, "  ")
	return []byte(b.String())
}

// cellWords writes what a cell says of its place, as the attributes of a PDF do.
func cellWords(c *draw.Cell) string {
	var words []string
	if c.Scope != "" {
		words = append(words, "[Scope /"+c.Scope+"]")
	}
	if c.Rows > 1 {
		words = append(words, fmt.Sprintf("[RowSpan %d]", c.Rows))
	}
	if c.Columns > 1 {
		words = append(words, fmt.Sprintf("[ColSpan %d]", c.Columns))
	}
	if len(c.Headers) > 0 {
		words = append(words, "[Headers ["+strings.Join(headerIDs(c), " ")+"]]")
	}
	if len(words) == 0 {
		return ""
	}
	return " Table[" + strings.Join(words, " ") + "]"
}

// headerIDs returns the identifiers of the headers of a cell.
func headerIDs(c *draw.Cell) []string {
	var ids []string
	for _, header := range c.Headers {
		ids = append(ids, "("+header.ID+")")
	}
	return ids
}

func target(a *draw.Annot) string {
	if a.Dest != nil {
		return "#" + a.Dest.Name
	}
	return a.URI
}

// textOfLeaves returns what is drawn for each leaf, in page order.
func textOfLeaves(d *draw.Document) map[*draw.Leaf]string {
	shown := map[*draw.Leaf]string{}
	for _, page := range d.Pages {
		for _, op := range page.Ops {
			if op.Leaf != nil {
				shown[op.Leaf] += op.Text
			}
		}
	}
	return shown
}

// elements returns the elements of a role, in reading order.
func elements(e *draw.Elem, role string) []*draw.Elem {
	var found []*draw.Elem
	if e.Role == role {
		found = append(found, e)
	}
	for _, kid := range e.Kids {
		if child, ok := kid.(*draw.Elem); ok {
			found = append(found, elements(child, role)...)
		}
	}
	return found
}
