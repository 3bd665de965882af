package check

import (
	"fmt"

	"cleryreport/generator/render/pdf/object"
)

// elem is an element of the structure tree.
type elem struct {
	ref    object.Ref
	dict   *object.Dict
	role   string // after the role map
	parent *elem  // nil for the root
	kids   []*elem
	marked bool // it holds content of its own
}

// String names the element in a problem.
func (e *elem) String() string { return fmt.Sprintf("%s (object %d)", e.role, e.ref) }

// standard is the structure types that may stand without a role map.
var standard = map[string]bool{
	"Document": true, "Part": true, "Art": true, "Sect": true, "Div": true, "BlockQuote": true, "Caption": true,
	"TOC": true, "TOCI": true, "Index": true, "P": true,
	"H1": true, "H2": true, "H3": true, "H4": true, "H5": true, "H6": true,
	"L": true, "LI": true, "Lbl": true, "LBody": true,
	"Table": true, "TR": true, "TH": true, "TD": true, "THead": true, "TBody": true, "TFoot": true,
	"Span": true, "Quote": true, "Note": true, "Reference": true, "Code": true, "Link": true, "Annot": true,
	"Figure": true, "Formula": true,
}

// readTree walks the structure tree in reading order.
func (c *checker) readTree() {
	rootRef, _ := c.catalog.Get("StructTreeRoot").(object.Ref)
	root := c.file.Dict(rootRef)
	roles := c.file.Dict(root.Get("RoleMap"))
	w := treeWalk{checker: c, roles: roles, met: map[object.Ref]bool{}, read: map[object.Ref]int{}}
	kids := c.kids(root)
	if len(kids) != 1 {
		c.report("the structure tree has %d roots", len(kids))
	}
	for _, kid := range kids {
		if e := w.elem(kid, rootRef, nil); e != nil && e.role != "Document" {
			c.report("the root of the structure tree is a %s", e.role)
		}
	}
}

// kids returns K of an element as a list.
func (c *checker) kids(dict *object.Dict) object.Array {
	k := dict.Get("K")
	if list := c.file.Array(k); list != nil {
		return list
	}
	if k == (object.Object)(object.Null{}) {
		return nil
	}
	return object.Array{k}
}

type treeWalk struct {
	*checker
	roles *object.Dict
	met   map[object.Ref]bool
	read  map[object.Ref]int // by page, the marked content that was read last
}

func (w *treeWalk) elem(o object.Object, parentRef object.Ref, parent *elem) *elem {
	ref, ok := o.(object.Ref)
	if !ok || w.met[ref] {
		w.report("structure tree: an element is not an object of its own")
		return nil
	}
	w.met[ref] = true
	e := &elem{ref: ref, dict: w.file.Dict(ref), parent: parent}
	e.role = w.name(e.dict.Get("S"))
	if to := w.name(w.roles.Get(object.Name(e.role))); to != "" {
		e.role = to
	}
	if !standard[e.role] {
		w.report("%s: not a structure type", e)
	}
	if e.dict.Get("P") != object.Object(parentRef) {
		w.report("%s: does not point back to its parent", e)
	}
	w.elems = append(w.elems, e)
	for _, kid := range w.checker.kids(e.dict) {
		w.kid(e, kid)
	}
	return e
}

func (w *treeWalk) kid(e *elem, kid object.Object) {
	if mcid, ok := kid.(object.Int); ok {
		w.own(e, e.dict.Get("Pg"), int(mcid))
		return
	}
	dict := w.file.Dict(kid)
	switch w.name(dict.Get("Type")) {
	case "MCR":
		w.own(e, dict.Get("Pg"), w.integer(dict.Get("MCID"), -1))
	case "OBJR":
		annot, _ := dict.Get("Obj").(object.Ref)
		if w.linkOf[annot] != nil {
			w.report("%s: refers to an annotation that another element refers to", e)
		}
		if w.pageOf(dict.Get("Pg")) == nil {
			w.report("%s: refers to an annotation on no page", e)
		}
		w.linkOf[annot] = e
	default:
		if child := w.elem(kid, e.ref, e); child != nil {
			e.kids = append(e.kids, child)
		}
	}
}

// own records that an element holds a piece of content.
func (w *treeWalk) own(e *elem, pageRef object.Object, mcid int) {
	p := w.pageOf(pageRef)
	if p == nil || mcid < 0 {
		w.report("%s: holds content of no page", e)
		return
	}
	m := mark{p.ref, mcid}
	if _, twice := w.owners[m]; twice {
		w.report("page %d: marked content %d stands in the tree twice", p.number, mcid)
	}
	if last, ok := w.read[p.ref]; ok && mcid < last {
		w.report("page %d: %s is drawn before what is read before it (marked content %d after %d)", p.number, e, mcid, last)
	}
	w.read[p.ref] = mcid
	w.owners[m] = e.ref
	e.marked = true
}
