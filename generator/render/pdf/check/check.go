// Package check tells what is wrong with a finished PDF: whether everything on
// its pages is tagged once, whether tags, links, tables, headings, fonts and
// metadata agree with each other as PDF/UA-1 (ISO 14289-1) and PDF/A-3a
// (ISO 19005-3) ask. It judges no wording, and a file it finds nothing wrong
// with has still to be shown to a validator: it knows only what our own files
// can get wrong. Tests use it; nothing else does.
package check

import (
	"bytes"
	"fmt"

	"cleryreport/generator/render/pdf/object"
)

// File returns the problems of a finished file, in the order of the checks,
// and nothing for a file without problems.
func File(data []byte) []string {
	file, err := object.Read(data)
	if err != nil {
		return []string{fmt.Sprintf("the file cannot be read: %v", err)}
	}
	c := &checker{
		file:   file,
		fonts:  map[object.Ref]*font{},
		owners: map[mark]object.Ref{},
		linkOf: map[object.Ref]*elem{},
	}
	if !bytes.HasPrefix(data, []byte("%PDF-1.7\n%\xE2\xE3\xCF\xD3\n")) {
		c.report("the header does not name PDF 1.7 and a binary file")
	}
	if len(file.Array(file.Trailer.Get("ID"))) != 2 {
		c.report("the trailer has no identifier")
	}
	c.catalog = file.Dict(file.Trailer.Get("Root"))
	c.checkCatalog()
	c.checkMetadata()
	c.checkAttachments()
	c.readPages()
	c.readTree()
	for _, p := range c.pages {
		c.checkContent(p)
	}
	c.checkParentTree()
	c.checkIdentifiers()
	c.checkLinks()
	c.checkOrder()
	c.checkTables()
	c.checkOutline()
	return c.problems
}

type checker struct {
	file     *object.File
	catalog  *object.Dict
	problems []string

	fonts  map[object.Ref]*font
	pages  []*page
	elems  []*elem              // in reading order
	owners map[mark]object.Ref  // the element that the tree says owns a piece of content
	linkOf map[object.Ref]*elem // by annotation: the element that refers to it
}

// page is one page and the fonts it may use.
type page struct {
	number int // from 1
	ref    object.Ref
	dict   *object.Dict
	fonts  map[object.Name]*font
	marks  int // pieces of tagged content that were found
}

// mark names a piece of tagged content.
type mark struct {
	page object.Ref
	mcid int
}

func (c *checker) report(format string, args ...any) {
	c.problems = append(c.problems, fmt.Sprintf(format, args...))
}

// text returns the bytes of a string, and nothing for anything else.
func (c *checker) text(o object.Object) string {
	s, _ := c.file.Get(o).(object.String)
	return string(s)
}

// name returns a name, and nothing for anything else.
func (c *checker) name(o object.Object) string {
	n, _ := c.file.Get(o).(object.Name)
	return string(n)
}

// integer returns an integer, and fallback for anything else.
func (c *checker) integer(o object.Object, fallback int) int {
	if n, ok := c.file.Get(o).(object.Int); ok {
		return int(n)
	}
	return fallback
}

func (c *checker) isTrue(o object.Object) bool {
	b, _ := c.file.Get(o).(object.Bool)
	return bool(b)
}

func (c *checker) readPages() {
	kids := c.file.Array(c.file.Dict(c.catalog.Get("Pages")).Get("Kids"))
	if len(kids) == 0 {
		c.report("the file has no pages")
	}
	for i, kid := range kids {
		ref, _ := kid.(object.Ref)
		p := &page{number: i + 1, ref: ref, dict: c.file.Dict(ref)}
		if c.name(p.dict.Get("Type")) != "Page" {
			c.report("page %d: not a page", p.number)
		}
		if c.name(p.dict.Get("Tabs")) != "S" {
			c.report("page %d: the Tab key does not follow the structure", p.number)
		}
		p.fonts = c.readFonts(p)
		c.pages = append(c.pages, p)
	}
}

func (c *checker) pageOf(ref object.Object) *page {
	for _, p := range c.pages {
		if object.Object(p.ref) == ref {
			return p
		}
	}
	return nil
}
