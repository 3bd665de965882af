package finish

import (
	"errors"
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
	if standard[role] {
		return true
	}
	for _, m := range mapped {
		if string(m[0]) == role {
			return true
		}
	}
	return false
}

// structure adds the structure tree (ISO 32000-1, 14.7) and returns its root.
// The elements are numbered and looked at here, and put into words when the file
// is written.
func (b *builder) structure() (object.Ref, error) {
	b.marked = make([][]*draw.Elem, len(b.pages))
	root := object.NewDict()
	b.root = b.file.Add(root)
	if err := b.addElem(b.doc.Root); err != nil {
		return 0, err
	}
	for page, owners := range b.marked {
		for mcid, owner := range owners {
			if owner == nil {
				return 0, fmt.Errorf("page %d: marked content %d has no place in the tree", page+1, mcid)
			}
		}
	}
	b.numberByLevel()
	b.first = b.file.AddBatch(len(b.elems), b.appendElem)
	roles := object.NewDict()
	for _, m := range mapped {
		roles.Set(m[0], m[1])
	}
	root.Set("Type", object.Name("StructTreeRoot")).
		Set("K", object.Array{b.ref(b.doc.Root)}).
		Set("RoleMap", roles).
		Set("ParentTree", b.parentTree()).
		Set("ParentTreeNextKey", object.Int(len(b.pages)+len(b.annots)))
	if len(b.named) > 0 {
		ids, err := b.idTree()
		if err != nil {
			return 0, err
		}
		root.Set("IDTree", ids)
	}
	return b.root, nil
}

// ref returns the object that stands for an element.
func (b *builder) ref(e *draw.Elem) object.Ref { return b.first + object.Ref(e.Number) }

// holds reports whether an element already has its place in the tree.
func (b *builder) holds(e *draw.Elem) bool {
	return e != nil && e.Number < len(b.elems) && b.elems[e.Number] == e
}

// numberByLevel numbers the elements anew, level by level: what stands beside each
// other is alike, and compresses better than what stands within one another.
func (b *builder) numberByLevel() {
	b.elems = b.elems[:1]
	for i := 0; i < len(b.elems); i++ {
		for _, kid := range b.elems[i].Kids {
			if kid, ok := kid.(*draw.Elem); ok {
				kid.Number = len(b.elems)
				b.elems = append(b.elems, kid)
			}
		}
	}
}

// addElem numbers an element and everything below it.
func (b *builder) addElem(e *draw.Elem) error {
	if !isRole(e.Role) {
		return fmt.Errorf("%q is not a structure type", e.Role)
	}
	if b.holds(e) {
		return fmt.Errorf("a %s stands in two places", e.Role)
	}
	e.Number = len(b.elems)
	b.elems = append(b.elems, e)
	if e.ID != "" {
		b.named = append(b.named, e)
	}
	if err := checkWords(e); err != nil {
		return fmt.Errorf("%s: %w", e.Role, err)
	}
	for _, kid := range e.Kids {
		if err := b.addKid(kid, e); err != nil {
			return err
		}
	}
	return nil
}

// checkWords looks at what an element says of itself.
func checkWords(e *draw.Elem) error {
	if e.Role == "Figure" && e.Alt == "" {
		return errors.New("no alternative text")
	}
	for _, attr := range e.Attrs {
		for _, pair := range attr.Pairs {
			if _, err := object.Parse(pair[1]); err != nil {
				return fmt.Errorf("attribute %s: %w", pair[0], err)
			}
		}
	}
	if e.Cell == nil {
		return nil
	}
	for _, header := range e.Cell.Headers {
		if header.ID == "" {
			return errors.New("a header of the cell has no identifier")
		}
	}
	return nil
}

// addKid adds what an element holds: an element, marked content or a link.
func (b *builder) addKid(kid draw.Kid, e *draw.Elem) error {
	switch kid := kid.(type) {
	case *draw.Elem:
		if kid.Parent != e {
			return fmt.Errorf("a %s stands among the kids of a %s that is not its parent", kid.Role, e.Role)
		}
		return b.addElem(kid)
	case *draw.Leaf:
		return b.addLeaf(kid, e)
	case *draw.Annot:
		return b.addAnnot(kid, e)
	}
	return nil
}

// addLeaf notes who owns the marked content of a leaf.
func (b *builder) addLeaf(leaf *draw.Leaf, e *draw.Elem) error {
	if leaf.Owner != e {
		return fmt.Errorf("a leaf stands among the kids of a %s that does not own it", e.Role)
	}
	for _, r := range leaf.Refs {
		if _, err := b.page(r.Page); err != nil {
			return err
		}
		if r.MCID < 0 {
			return fmt.Errorf("page %d: marked content %d", r.Page+1, r.MCID)
		}
		for len(b.marked[r.Page]) <= r.MCID {
			b.marked[r.Page] = append(b.marked[r.Page], nil)
		}
		if b.marked[r.Page][r.MCID] != nil {
			return fmt.Errorf("page %d: marked content %d stands in two places", r.Page+1, r.MCID)
		}
		b.marked[r.Page][r.MCID] = e
	}
	return nil
}

// addAnnot adds the annotation of a Link element.
func (b *builder) addAnnot(link *draw.Annot, e *draw.Elem) error {
	if e.Role != "Link" {
		return fmt.Errorf("a link annotation stands in a %s", e.Role)
	}
	if _, err := b.page(link.Page); err != nil {
		return err
	}
	if _, twice := b.areas[link]; twice {
		return errors.New("a link annotation stands in two places")
	}
	dict := object.NewDict()
	b.areas[link] = b.file.Add(dict)
	b.annots = append(b.annots, annotation{link, dict, e})
	return nil
}
