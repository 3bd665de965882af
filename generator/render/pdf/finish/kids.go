package finish

import (
	"strconv"

	"cleryreport/generator/render/pdf/draw"
	"cleryreport/generator/render/pdf/object"
)

// appendKids writes what an element holds, and the page to which the plain
// numbers among it refer.
func (b *builder) appendKids(out []byte, e *draw.Elem, n *object.Numbers) []byte {
	count, own := countKids(e)
	if own >= 0 {
		out = n.AppendRef(append(out, "/Pg "...), b.pages[own])
	}
	if count == 0 {
		return out
	}
	out = append(out, "/K "...)
	if count > 1 {
		out = append(out, '[')
	}
	for i, kid := range e.Kids {
		if i > 0 && out[len(out)-1] != '[' {
			out = append(out, ' ')
		}
		switch kid := kid.(type) {
		case *draw.Elem:
			out = n.AppendRef(out, b.ref(kid))
		case *draw.Leaf:
			out = b.appendLeaf(out, kid, own, n)
		case *draw.Annot:
			out = append(out, "<</Type /OBJR/Pg "...)
			out = n.AppendRef(out, b.pages[kid.Page])
			out = append(out, "/Obj "...)
			out = n.AppendRef(out, b.areas[kid])
			out = append(out, ">>"...)
		}
	}
	if count > 1 {
		out = append(out, ']')
	}
	return out
}

// countKids returns how many entries the kids of an element have, and the
// index of the page on which its own content begins, or -1.
func countKids(e *draw.Elem) (count, own int) {
	own = -1
	for _, kid := range e.Kids {
		leaf, ok := kid.(*draw.Leaf)
		if !ok {
			count++
			continue
		}
		count += len(leaf.Refs)
		if own < 0 && len(leaf.Refs) > 0 {
			own = leaf.Refs[0].Page
		}
	}
	return count, own
}

// appendLeaf writes the marked content of a leaf: a number on the page own, a
// marked-content reference elsewhere.
func (b *builder) appendLeaf(out []byte, leaf *draw.Leaf, own int, n *object.Numbers) []byte {
	for i, r := range leaf.Refs {
		if i > 0 {
			out = append(out, ' ')
		}
		if r.Page == own {
			out = strconv.AppendInt(out, int64(r.MCID), 10)
			continue
		}
		out = append(out, "<</Type /MCR/Pg "...)
		out = n.AppendRef(out, b.pages[r.Page])
		out = append(out, "/MCID "...)
		out = strconv.AppendInt(out, int64(r.MCID), 10)
		out = append(out, ">>"...)
	}
	return out
}
