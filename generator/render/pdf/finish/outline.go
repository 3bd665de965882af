package finish

import (
	"cleryreport/generator/render/pdf/draw"
	"cleryreport/generator/render/pdf/object"
)

// addOutline adds the bookmarks, with their first level open, and makes a
// viewer show them.
func (b *builder) addOutline(catalog *object.Dict) error {
	if len(b.doc.Outline) == 0 {
		return nil
	}
	root := object.NewDict().Set("Type", object.Name("Outlines"))
	ref := b.file.Add(root)
	if err := b.addBookmarks(root, ref, b.doc.Outline); err != nil {
		return err
	}
	root.Set("Count", object.Int(len(b.doc.Outline)))
	catalog.Set("Outlines", ref).Set("PageMode", object.Name("UseOutlines"))
	return nil
}

// addBookmarks adds the bookmarks below parent, which are a chain.
func (b *builder) addBookmarks(parent *object.Dict, parentRef object.Ref, bookmarks []draw.Bookmark) error {
	var previous *object.Dict
	var previousRef object.Ref
	for _, bookmark := range bookmarks {
		item := object.NewDict()
		ref := b.file.Add(item)
		destination, err := b.destination(bookmark.Dest)
		if err != nil {
			return err
		}
		item.Set("Title", textString(bookmark.Title)).
			Set("Parent", parentRef).
			Set("Dest", destination)
		if b.holds(bookmark.Elem) {
			item.Set("SE", b.ref(bookmark.Elem))
		}
		if previous == nil {
			parent.Set("First", ref)
		} else {
			previous.Set("Next", ref)
			item.Set("Prev", previousRef)
		}
		if len(bookmark.Kids) > 0 {
			if err := b.addBookmarks(item, ref, bookmark.Kids); err != nil {
				return err
			}
			item.Set("Count", object.Int(-len(bookmark.Kids))) // closed
		}
		previous, previousRef = item, ref
	}
	parent.Set("Last", previousRef)
	return nil
}
