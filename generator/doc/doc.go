// Package doc is the format-neutral form of a text: blocks and inlines, each
// with the span it was written at. Parsers make it, the report arranges it,
// renderers draw it. It knows neither Markdown nor HTML nor PDF.
package doc

import "cleryreport/generator/source"

// Document is a whole text to be rendered: the report, the notice, the landing
// page or the gap report. Every renderer draws the same Document.
type Document struct {
	Lang     string // BCP 47 tag such as "en-US"
	Title    string // title of the document and its level 1 heading
	Subtitle string // a line under the title, empty if none

	Institution string // name of the institution, for running heads and metadata
	Address     string // exact address at which the document is published, empty if none
	Published   string // date as printed, such as "September 28, 2026"
	ISODate     string // the same date as 2026-09-28, for metadata
	Draft       bool   // DRAFT is printed on every page

	Logo *Picture // of the institution, nil if it has none

	Front    []Block    // blocks between the title and the contents, such as the years covered
	Contents bool       // a table of contents is printed before the sections
	Sections []*Section // the parts, in order
}

// Section is a heading with what stands under it. Sections nest; a Section at
// the top of a Document has Level 2, because the title of the document is the
// only heading of level 1.
type Section struct {
	ID       string // anchor, unique in its document
	Number   string // "3" or "3.2", empty if the section is not numbered
	Level    int
	Title    []Inline
	Blocks   []Block
	Sections []*Section
	Span     source.Span
}

// Block is a piece of text that stands on lines of its own.
type Block interface {
	Source() source.Span
	block()
}

// Inline is a piece of text within a line.
type Inline interface {
	Source() source.Span
	inline()
}

// At is the span of a block or inline; every node embeds it.
type At struct{ Span source.Span }

// Source returns the span at which the node was written.
func (a At) Source() source.Span { return a.Span }

func (*Heading) block()   {}
func (*Paragraph) block() {}
func (*List) block()      {}
func (*Quote) block()     {}
func (*Code) block()      {}
func (*Break) block()     {}
func (*Table) block()     {}
func (*Placement) block() {}
func (*Image) block()     {}

func (*Text) inline()      {}
func (*Emphasis) inline()  {}
func (*Strong) inline()    {}
func (*CodeSpan) inline()  {}
func (*Link) inline()      {}
func (*Insertion) inline() {}
func (*Deletion) inline()  {}
func (*LineBreak) inline() {}
func (*Variable) inline()  {}
func (*PageRef) inline()   {}
func (*Bar) inline()       {}
