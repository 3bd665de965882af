package check

import "cleryreport/generator/render/pdf/object"

// printFlag is the annotation flag that PDF/A asks for.
const printFlag = 4

// checkLinks looks at every annotation, and at every Link element.
func (c *checker) checkLinks() {
	count := 0
	for _, p := range c.pages {
		for _, annot := range c.file.Array(p.dict.Get("Annots")) {
			ref, ok := annot.(object.Ref)
			if !ok {
				c.report("page %d: an annotation is not an object of its own", p.number)
				continue
			}
			count++
			c.checkAnnotation(p, ref)
		}
	}
	if count != len(c.linkOf) {
		c.report("the pages have %d annotations, the tree %d", count, len(c.linkOf))
	}
	linked := map[*elem]bool{}
	for _, e := range c.linkOf {
		linked[e] = true
	}
	for _, e := range c.elems {
		if e.role == "Link" && (!linked[e] || !e.hasContent()) {
			c.report("%s: lacks its annotation or its text", e)
		}
	}
}

func (c *checker) checkAnnotation(p *page, ref object.Ref) {
	dict := c.file.Dict(ref)
	if c.name(dict.Get("Subtype")) != "Link" {
		c.report("page %d: annotation %d is no link", p.number, ref)
	}
	if c.text(dict.Get("Contents")) == "" {
		c.report("page %d: link %d does not say what it is", p.number, ref)
	}
	if c.integer(dict.Get("F"), 0)&printFlag == 0 {
		c.report("page %d: link %d would not be printed", p.number, ref)
	}
	if len(c.file.Array(dict.Get("Rect"))) != 4 {
		c.report("page %d: link %d has no place", p.number, ref)
	}
	if e := c.linkOf[ref]; e == nil || e.role != "Link" {
		c.report("page %d: link %d belongs to no Link element", p.number, ref)
	}
	uri := c.text(c.file.Dict(dict.Get("A")).Get("URI"))
	if uri == "" && !c.leadsToPage(dict.Get("Dest")) {
		c.report("page %d: link %d leads nowhere", p.number, ref)
	}
}

func (c *checker) leadsToPage(destination object.Object) bool {
	array := c.file.Array(destination)
	return len(array) == 5 && c.pageOf(array[0]) != nil && c.name(array[1]) == "XYZ"
}

// hasContent reports whether an element or one below it holds content.
func (e *elem) hasContent() bool {
	if e.marked {
		return true
	}
	for _, kid := range e.kids {
		if kid.hasContent() {
			return true
		}
	}
	return false
}

// checkOutline follows the bookmarks.
func (c *checker) checkOutline() {
	root, ok := c.catalog.Get("Outlines").(object.Ref)
	if !ok {
		return
	}
	if c.name(c.catalog.Get("PageMode")) != "UseOutlines" {
		c.report("outline: not shown when the file is opened")
	}
	met := map[object.Ref]bool{}
	top := c.checkBookmarks(root, met)
	if count := c.integer(c.file.Dict(root).Get("Count"), -1); count != top {
		c.report("outline: says it has %d entries and has %d", count, top)
	}
}

// checkBookmarks follows the chain below parent and returns its length.
func (c *checker) checkBookmarks(parent object.Ref, met map[object.Ref]bool) int {
	count := 0
	previous := object.Object(object.Null{})
	for next := c.file.Dict(parent).Get("First"); ; {
		ref, ok := next.(object.Ref)
		if !ok {
			break
		}
		item := c.file.Dict(ref)
		title := c.text(item.Get("Title"))
		if met[ref] || item.Get("Parent") != object.Object(parent) || item.Get("Prev") != previous {
			c.report("outline: entry %q stands in the wrong place", title)
			return count
		}
		met[ref] = true
		if title == "" || !c.leadsToPage(item.Get("Dest")) {
			c.report("outline: entry %q has no title or leads nowhere", title)
		}
		kids := c.checkBookmarks(ref, met)
		if c.integer(item.Get("Count"), 0) != -kids {
			c.report("outline: entry %q does not count its %d entries", title, kids)
		}
		count++
		previous, next = ref, item.Get("Next")
	}
	if c.file.Dict(parent).Get("Last") != previous {
		c.report("outline: the last entry is another")
	}
	return count
}
