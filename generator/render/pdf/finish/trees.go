package finish

import (
	"fmt"
	"slices"
	"strings"

	"cleryreport/generator/render/pdf/draw"
	"cleryreport/generator/render/pdf/object"
)

// perLeaf is how many entries stand in one leaf of a number or name tree.
const perLeaf = 64

// treeEntry is a key and its value; the key is an Int or a String.
type treeEntry struct{ key, value object.Object }

// parentTree leads from marked content and annotations back to their elements
// (ISO 32000-1, 14.7.4.4). The key of a page is its index, the key of an
// annotation follows after the pages.
func (b *builder) parentTree() object.Object {
	var entries []treeEntry
	owners := b.file.AddBatch(len(b.marked), b.appendOwners)
	for i := range b.marked {
		entries = append(entries, treeEntry{object.Int(i), owners + object.Ref(i)})
	}
	for i, a := range b.annots {
		entries = append(entries, treeEntry{object.Int(len(b.pages) + i), b.ref(a.owner)})
	}
	return b.file.Add(b.tree("Nums", entries))
}

// appendOwners writes the elements that own the marked content of a page.
func (b *builder) appendOwners(out []byte, page int, n *object.Numbers) []byte {
	out = append(out, '[')
	for i, owner := range b.marked[page] {
		if i > 0 {
			out = append(out, ' ')
		}
		out = n.AppendRef(out, b.ref(owner))
	}
	return append(out, ']')
}

// idTree leads from identifiers to their elements.
func (b *builder) idTree() (object.Object, error) {
	slices.SortFunc(b.named, func(x, y *draw.Elem) int { return strings.Compare(x.ID, y.ID) })
	entries := make([]treeEntry, len(b.named))
	for i, e := range b.named {
		if i > 0 && b.named[i-1].ID == e.ID {
			return nil, fmt.Errorf("identifier %q stands at two elements", e.ID)
		}
		entries[i] = treeEntry{object.String(e.ID), b.ref(e)}
	}
	return b.file.Add(b.tree("Names", entries)), nil
}

// tree returns a number tree (list is Nums) or a name tree (list is Names) of
// entries in ascending order: one level of leaves, or the list itself where
// one leaf is enough.
func (b *builder) tree(list object.Name, entries []treeEntry) *object.Dict {
	if len(entries) <= perLeaf {
		return object.NewDict().Set(list, flatten(entries))
	}
	var kids object.Array
	for leaf := range slices.Chunk(entries, perLeaf) {
		limits := object.Array{leaf[0].key, leaf[len(leaf)-1].key}
		kids = append(kids, b.file.Add(object.NewDict().Set("Limits", limits).Set(list, flatten(leaf))))
	}
	return object.NewDict().Set("Kids", kids)
}

func flatten(entries []treeEntry) object.Array {
	array := object.Array{}
	for _, e := range entries {
		array = append(array, e.key, e.value)
	}
	return array
}
