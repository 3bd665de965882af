package readback

import (
	"errors"
	"fmt"

	"cleryreport/generator/render/pdf/object"
)

// maxDepth is the deepest tree that is read. A file that goes deeper refers to
// itself.
const maxDepth = 200

// kids returns K of an element as a list.
func (r *reader) kids(dict *object.Dict) object.Array {
	k := dict.Get("K")
	if list := r.file.Array(k); list != nil {
		return list
	}
	if k == (object.Object)(object.Null{}) {
		return nil
	}
	return object.Array{k}
}

// node reads an element, or a piece of content of the element around it, whose
// content is on page. It returns nil for what has no text, such as the place of
// a link.
func (r *reader) node(o, page object.Object, depth int) (*Node, error) {
	if depth > maxDepth {
		return nil, errors.New("the structure tree does not end")
	}
	if mcid, ok := r.file.Get(o).(object.Int); ok {
		return r.piece(page, int(mcid))
	}
	dict := r.file.Dict(o)
	if own := dict.Get("Pg"); own != (object.Object)(object.Null{}) {
		page = own
	}
	switch r.name(dict.Get("Type")) {
	case "MCR":
		return r.piece(page, r.integer(dict.Get("MCID"), -1))
	case "OBJR":
		return nil, nil
	}
	n := &Node{Role: r.name(dict.Get("S")), ColSpan: 1, RowSpan: 1}
	if to := r.name(r.roles.Get(object.Name(n.Role))); to != "" {
		n.Role = to
	}
	if alt, ok := r.file.Get(dict.Get("Alt")).(object.String); ok {
		n.Alt = textString(string(alt))
	}
	r.attributes(n, dict.Get("A"))
	for _, kid := range r.kids(dict) {
		child, err := r.node(kid, page, depth+1)
		if err != nil {
			return nil, err
		}
		if child != nil {
			n.Kids = append(n.Kids, child)
		}
	}
	return n, nil
}

func (r *reader) piece(page object.Object, mcid int) (*Node, error) {
	ref, _ := page.(object.Ref)
	text, ok := r.texts[mark{ref, mcid}]
	if !ok {
		return nil, fmt.Errorf("the structure tree names content %d of object %d, which is not there", mcid, ref)
	}
	return &Node{Text: text, ColSpan: 1, RowSpan: 1}, nil
}

// attributes reads the attributes of a cell or table, which are one dictionary
// or a list of them.
func (r *reader) attributes(n *Node, attributes object.Object) {
	list := r.file.Array(attributes)
	if list == nil {
		list = object.Array{attributes}
	}
	for _, a := range list {
		dict := r.file.Dict(a)
		n.ColSpan = r.integer(dict.Get("ColSpan"), n.ColSpan)
		n.RowSpan = r.integer(dict.Get("RowSpan"), n.RowSpan)
		if summary, ok := r.file.Get(dict.Get("Summary")).(object.String); ok {
			n.Summary = textString(string(summary))
		}
	}
}
