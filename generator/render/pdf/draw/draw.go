// Package draw is the form between layout and PDF: pages of drawing
// operations, and the structure tree whose leaves those operations show. Layout
// makes it, the painter replays it, the finisher turns its tree into the PDF's
// own. It computes nothing and knows no PDF syntax.
//
// All lengths are points; x grows to the right and y downward from the top
// left corner of the page.
package draw

import (
	"cleryreport/generator/doc"
	"cleryreport/generator/theme"
)

// Document is a laid out document.
type Document struct {
	Info    Info
	Pages   []Page
	Root    *Elem // the Document element
	Outline []Bookmark
	Fonts   []FontUse // the painter lists them
}

// FontUse is a face and the characters that the pages show in it, ascending.
type FontUse struct {
	Face  *theme.Face
	Runes []rune
}

// Info is what a PDF says of itself.
type Info struct {
	Title, Author, Subject, Lang string
	Date                         string // 2026-09-28; every date of the file
}

// Page is one page and what is drawn on it, in order.
type Page struct {
	Width, Height float64
	Ops           []Op
}

// Elem is an element of the structure tree. Role is its structure type, such
// as "P", "TH" or "Figure".
type Elem struct {
	Role                      string
	Kids                      []Kid
	Parent                    *Elem
	Alt, ActualText, Lang, ID string
	Attrs                     []Attr
	Cell                      *Cell // of a TH or TD
	Number                    int   // its place among all elements, which the finisher counts
}

// Cell is what a cell says of its place in the table.
type Cell struct {
	Scope         string  // of a header: Row or Column
	Rows, Columns int     // how many it covers
	Headers       []*Elem // the headers that speak of it
}

// Kid is a child of an element: *Elem, *Leaf or *Annot.
type Kid interface{ kid() }

func (*Elem) kid()  {}
func (*Leaf) kid()  {}
func (*Annot) kid() {}

// Leaf is a place in reading order that drawing operations fill. Each
// uninterrupted run of operations of one leaf on one page becomes one piece of
// marked content, which the painter appends to Refs.
type Leaf struct {
	Owner *Elem
	Refs  []Ref
}

// Ref is a piece of marked content: a page index from 0 and an identifier
// that is unique on the page.
type Ref struct{ Page, MCID int }

// Annot is a link annotation. It stands among the kids of its Link element.
// Exactly one of URI and Dest is set.
type Annot struct {
	Owner    *Elem
	Page     int        // index from 0
	Rect     [4]float64 // left, top, right, bottom
	URI      string
	Dest     *Anchor
	Contents string // what the link is, read aloud
}

// Attr is an attribute object of an element, such as the kind of a list. Values are written as they stand: "/Column", "2" or "[...]".
type Attr struct {
	Owner string // "Table", "List", "Layout"
	Pairs [][2]string
}

// Anchor is a place that links and bookmarks lead to; layout fills it when it
// gets there.
type Anchor struct {
	Name string
	Page int // index from 0
	Y    float64
}

// Bookmark is an entry of the outline.
type Bookmark struct {
	Title string
	Dest  *Anchor
	Elem  *Elem // the heading
	Kids  []Bookmark
}

// OpKind says what an operation draws.
type OpKind uint8

// The operations. A text stands with its baseline at Y.
const (
	OpText    OpKind = iota // Text at X, Y in Face, Size, Color
	OpRect                  // filled rectangle X, Y, W, H in Color
	OpLine                  // line from X, Y to X+W, Y+H of width Size in Color
	OpArea                  // what the rings of Shape surround, in Color; each second of rings within one another is a hole
	OpOutline               // the rings of Shape as lines of width Size in Color
	OpPicture               // the Picture of Shape in the rectangle X, Y, W, H
)

// Color is an sRGB color.
type Color = theme.Color

// Point is a place on a page.
type Point struct{ X, Y float64 }

// Op is one drawing operation. Either Leaf is set, and the operation is real
// content, or Artifact holds the property list of an artifact.
type Op struct {
	Kind       OpKind
	Color      Color
	X, Y, W, H float64
	Text       string
	Face       *theme.Face
	Size       float64
	Leaf       *Leaf
	Artifact   string
	Shape      *Shape
}

// Shape is what an operation draws that is neither text nor straight.
type Shape struct {
	Rings   [][]Point    // each closed: its last point joins its first
	Picture *doc.Picture // of an OpPicture
}
