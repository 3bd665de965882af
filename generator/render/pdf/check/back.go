package check

import (
	"cleryreport/generator/render/pdf/object"
)

// tree returns the entries of a number or name tree (list is Nums or
// Names), and reports keys that do not ascend.
func (c *checker) tree(root object.Object, list object.Name) (keys, values object.Array) {
	var collect func(node *object.Dict, depth int)
	collect = func(node *object.Dict, depth int) {
		if depth > 10 {
			c.report("a tree of %s is too deep", list)
			return
		}
		entries := c.file.Array(node.Get(list))
		for ; len(entries) >= 2; entries = entries[2:] {
			keys = append(keys, entries[0])
			values = append(values, entries[1])
		}
		for _, kid := range c.file.Array(node.Get("Kids")) {
			dict := c.file.Dict(kid)
			first := len(keys)
			collect(dict, depth+1)
			limits := c.file.Array(dict.Get("Limits"))
			if len(limits) != 2 || first == len(keys) || !equal(limits[0], keys[first]) || !equal(limits[1], keys[len(keys)-1]) {
				c.report("a tree of %s has wrong limits", list)
			}
		}
	}
	collect(c.file.Dict(root), 0)
	for i := 1; i < len(keys); i++ {
		if !ascending(keys[i-1], keys[i]) {
			c.report("a tree of %s is not in order", list)
		}
	}
	return keys, values
}

func equal(a, b object.Object) bool {
	return string(object.Append(nil, a)) == string(object.Append(nil, b))
}

func ascending(a, b object.Object) bool {
	switch a := a.(type) {
	case object.Int:
		b, ok := b.(object.Int)
		return ok && a < b
	case object.String:
		b, ok := b.(object.String)
		return ok && a < b
	}
	return false
}

// checkParentTree compares the way back, from content and annotations to
// elements, with the tree.
func (c *checker) checkParentTree() {
	root := c.file.Dict(c.catalog.Get("StructTreeRoot"))
	keys, values := c.tree(root.Get("ParentTree"), "Nums")
	parents := map[int]object.Object{}
	for i, key := range keys {
		parents[c.integer(key, -1)] = values[i]
	}
	if next := c.integer(root.Get("ParentTreeNextKey"), -1); next != len(keys) {
		c.report("parent tree: the next key is %d, not %d", next, len(keys))
	}
	held := map[object.Ref]int{}
	for m := range c.owners {
		held[m.page]++
	}
	for _, p := range c.pages {
		if held[p.ref] != p.marks {
			c.report("page %d: %d pieces of content, %d in the tree", p.number, p.marks, held[p.ref])
		}
		key := c.integer(p.dict.Get("StructParents"), -1)
		owners := c.file.Array(parents[key])
		if parents[key] == nil || len(owners) != p.marks {
			c.report("page %d: %d pieces of content, %d in the parent tree", p.number, p.marks, len(owners))
			continue
		}
		for mcid, owner := range owners {
			if owner != object.Object(c.owners[mark{p.ref, mcid}]) {
				c.report("page %d: marked content %d: parent tree and tree disagree", p.number, mcid)
			}
		}
		for _, annot := range c.file.Array(p.dict.Get("Annots")) {
			key := c.integer(c.file.Dict(annot).Get("StructParent"), -1)
			ref, _ := annot.(object.Ref)
			if e := c.linkOf[ref]; e == nil || parents[key] != object.Object(e.ref) {
				c.report("page %d: annotation %d: parent tree and tree disagree", p.number, ref)
			}
		}
	}
}

// checkIdentifiers compares the identifiers of elements with their tree.
func (c *checker) checkIdentifiers() {
	root := c.file.Dict(c.catalog.Get("StructTreeRoot"))
	keys, values := c.tree(root.Get("IDTree"), "Names")
	listed := map[string]object.Object{}
	for i, key := range keys {
		listed[c.text(key)] = values[i]
	}
	found := 0
	for _, e := range c.elems {
		id := c.text(e.dict.Get("ID"))
		if id == "" {
			continue
		}
		found++
		if listed[id] != object.Object(e.ref) {
			c.report("%s: identifier %q leads elsewhere", e, id)
		}
	}
	if found != len(keys) {
		c.report("%d elements have identifiers, %d are listed", found, len(keys))
	}
}
