package finish

import (
	"fmt"

	"cleryreport/generator/render/pdf/draw"
	"cleryreport/generator/render/pdf/object"
)

// mapped is the structure types that are not in the standard and what they
// stand for, in the order in which they are written.
var mapped = [][2]object.Name{{"Title", "P"}, {"Strong", "Span"}, {"Emphasis", "Span"}}

// standard is the structure types of ISO 32000-1, 14.8.4, that layout may use.
var standard = map[string]bool{
	"Document": true, "Part": true, "Sect": true, "Div": true, "BlockQuote": true,
	"Caption": true, "TOC": true, "TOCI": true, "Index": true,
	"P": true, "H1": true, "H2": true, "H3": true, "H4": true, "H5": true, "H6": true,
	"L": true, "LI": true, "Lbl": true, "LBody": true,
	"Table": true, "TR": true, "TH": true, "TD": true, "THead": true, "TBody": true, "TFoot": true,
	"Span": true, "Quote": true, "Note": true, "Reference": true, "Code": true, "Link": true,
	"Figure": true,
}

func isRole(role string) bool {
	for _, m := range mapped {
		if string(m[0]) == role {
			return true
		}
	}
	return standard[role]
}

// structure adds the structure tree (ISO 32000-1, 14.7) and returns its root.
func (b *builder) structure() (object.Ref, error) {
	b.marked = make([][]object.Object, len(b.pages))
	root := object.NewDict()
	rootRef := b.file.Add(root)
	document, err := b.addElem(b.doc.Root, rootRef)
	if err != nil {
		return 0, err
	}
	for page, owners := range b.marked {
		for mcid, owner := range owners {
			if owner == nil {
				return 0, fmt.Errorf("page %d: marked content %d has no place in the tree", page+1, mcid)
			}
		}
	}
	roles := object.NewDict()
	for _, m := range mapped {
		roles.Set(m[0], m[1])
	}
	root.Set("Type", object.Name("StructTreeRoot")).
		Set("K", object.Array{document}).
		Set("RoleMap", roles).
		Set("ParentTree", b.parentTree()).
		Set("ParentTreeNextKey", object.Int(len(b.pages)+len(b.annots)))
	if len(b.ids) > 0 {
		root.Set("IDTree", b.idTree())
	}
	return rootRef, nil
}

// addElem adds an element and everything below it.
func (b *builder) addElem(e *draw.Elem, parent object.Ref) (object.Ref, error) {
	if !isRole(e.Role) {
		return 0, fmt.Errorf("%q is not a structure type", e.Role)
	}
	if _, twice := b.elems[e]; twice {
		return 0, fmt.Errorf("a %s stands in two places", e.Role)
	}
	dict := object.NewDict().
		Set("Type", object.Name("StructElem")).
		Set("S", object.Name(e.Role)).
		Set("P", parent)
	ref := b.file.Add(dict)
	b.elems[e] = ref
	if e.ID != "" {
		if _, twice := b.ids[e.ID]; twice {
			return 0, fmt.Errorf("identifier %q stands at two elements", e.ID)
		}
		b.ids[e.ID] = ref
		dict.Set("ID", object.String(e.ID))
	}
	if err := describe(dict, e); err != nil {
		return 0, fmt.Errorf("%s: %w", e.Role, err)
	}
	return ref, b.addKids(dict, ref, e)
}

// describe writes what an element says of itself.
func describe(dict *object.Dict, e *draw.Elem) error {
	if e.Role == "Figure" && e.Alt == "" {
		return fmt.Errorf("no alternative text")
	}
	for _, text := range []struct{ key, value string }{
		{"Alt", e.Alt}, {"ActualText", e.ActualText}, {"Lang", e.Lang},
	} {
		if text.value != "" {
			dict.Set(object.Name(text.key), textString(text.value))
		}
	}
	var attributes object.Array
	for _, attr := range e.Attrs {
		attribute := object.NewDict().Set("O", object.Name(attr.Owner))
		for _, pair := range attr.Pairs {
			value, err := object.Parse(pair[1])
			if err != nil {
				return fmt.Errorf("attribute %s: %w", pair[0], err)
			}
			attribute.Set(object.Name(pair[0]), value)
		}
		attributes = append(attributes, attribute)
	}
	switch len(attributes) {
	case 0:
	case 1:
		dict.Set("A", attributes[0])
	default:
		dict.Set("A", attributes)
	}
	return nil
}

// addKids writes what an element holds: elements, marked content, links.
func (b *builder) addKids(dict *object.Dict, ref object.Ref, e *draw.Elem) error {
	var kids object.Array
	own := -1 // index of the page in Pg, to which plain numbers refer
	for _, kid := range e.Kids {
		var added []object.Object
		var err error
		switch kid := kid.(type) {
		case *draw.Elem:
			var child object.Ref
			child, err = b.addElem(kid, ref)
			added = []object.Object{child}
		case *draw.Leaf:
			if own < 0 && len(kid.Refs) > 0 {
				own = kid.Refs[0].Page
			}
			added, err = b.addLeaf(kid, e, ref, own)
		case *draw.Annot:
			added, err = b.addAnnot(kid, e, ref)
		}
		if err != nil {
			return err
		}
		kids = append(kids, added...)
	}
	if own >= 0 {
		dict.Set("Pg", b.pages[own])
	}
	switch len(kids) {
	case 0:
	case 1:
		dict.Set("K", kids[0])
	default:
		dict.Set("K", kids)
	}
	return nil
}

// addLeaf returns the marked content of a leaf: a number on the page own, a
// marked-content reference elsewhere.
func (b *builder) addLeaf(leaf *draw.Leaf, e *draw.Elem, owner object.Ref, own int) ([]object.Object, error) {
	if leaf.Owner != e {
		return nil, fmt.Errorf("a leaf stands among the kids of a %s that does not own it", e.Role)
	}
	var kids []object.Object
	for _, r := range leaf.Refs {
		page, err := b.page(r.Page)
		if err != nil {
			return nil, err
		}
		if r.MCID < 0 {
			return nil, fmt.Errorf("page %d: marked content %d", r.Page+1, r.MCID)
		}
		for len(b.marked[r.Page]) <= r.MCID {
			b.marked[r.Page] = append(b.marked[r.Page], nil)
		}
		if b.marked[r.Page][r.MCID] != nil {
			return nil, fmt.Errorf("page %d: marked content %d stands in two places", r.Page+1, r.MCID)
		}
		b.marked[r.Page][r.MCID] = owner
		if r.Page == own {
			kids = append(kids, object.Int(r.MCID))
			continue
		}
		kids = append(kids, object.NewDict().
			Set("Type", object.Name("MCR")).
			Set("Pg", page).
			Set("MCID", object.Int(r.MCID)))
	}
	return kids, nil
}

// addAnnot returns the reference from a Link element to its annotation.
func (b *builder) addAnnot(link *draw.Annot, e *draw.Elem, owner object.Ref) ([]object.Object, error) {
	if e.Role != "Link" {
		return nil, fmt.Errorf("a link annotation stands in a %s", e.Role)
	}
	page, err := b.page(link.Page)
	if err != nil {
		return nil, err
	}
	dict := object.NewDict()
	ref := b.file.Add(dict)
	b.annots = append(b.annots, annotation{link, dict, ref, owner})
	return []object.Object{object.NewDict().
		Set("Type", object.Name("OBJR")).
		Set("Pg", page).
		Set("Obj", ref)}, nil
}
