package doc

import "cleryreport/generator/source"

// Heading is a heading as a parser finds it. A report turns headings into
// Sections; renderers never meet one.
type Heading struct {
	At
	Level   int
	Inlines []Inline
	Cites   []Cite // paragraphs of law the section under the heading answers
}

// Cite is one citation of a heading, as written and where.
type Cite struct {
	At
	Text string
}

// Image is a picture as a parser finds it. A report turns images into Figures;
// renderers never meet one.
type Image struct {
	At
	Target  string   // as written, until the loader resolves it to a path of the repository
	Alt     []Inline // what it shows
	Caption []Inline // nil if it has none
}

// Paragraph is a run of text.
type Paragraph struct {
	At
	Inlines []Inline
}

// List is a bulleted or numbered list. A tight list has no space between its
// items.
type List struct {
	At
	Ordered bool
	Start   int // number of the first item of an ordered list
	Tight   bool
	Items   []Item
}

// Item is one entry of a list.
type Item struct {
	At
	Blocks []Block
}

// Quote is a block quotation.
type Quote struct {
	At
	Blocks []Block
}

// Code is a block of preformatted text.
type Code struct {
	At
	Text string
}

// Break is a thematic break: a rule between paragraphs.
type Break struct{ At }

// Placement is a line such as {{ table "criminal_offenses" campus="main" }}
// that asks for a computed table. Placements are resolved by the report;
// renderers never meet one.
type Placement struct {
	At
	Kind  string                 // "table"
	Name  string                 // "criminal_offenses"
	Args  map[string]string      // "campus": "main"
	Spans map[string]source.Span // of the arguments; that of the name stands under ""
}

// SpanOf returns where an argument stands, or the name if argument is empty.
func (p *Placement) SpanOf(argument string) source.Span {
	if span, ok := p.Spans[argument]; ok {
		return span
	}
	return p.Span
}

// Align is where the text of a column stands.
type Align int

// The alignments of a column. Numbers are set with AlignRight in tabular
// figures.
const (
	AlignLeft Align = iota
	AlignRight
	AlignCenter
)

// Table is a table, of an author or computed. Every row has the same number of
// grid columns once spans are counted.
type Table struct {
	At
	ID      string   // anchor, unique in its document; empty for an author's table
	Number  string   // "Table 3", empty for an author's table
	Caption []Inline // in a report every table has one
	Summary string   // how the table is read, for readers who hear it
	Columns []Column
	Head    []Row      // header rows
	Groups  []RowGroup // body, in groups that stay together on a page
	Notes   []Note     // footnotes, printed below the table
	Turned  bool       // where there are pages, it stands on pages that are turned, because it is wide
}

// Column is how one grid column is set.
type Column struct {
	Align  Align
	Weight float64 // share of the width relative to the other columns; 0 means by content
}

// RowGroup is a run of rows that belong together, such as one offense over
// three years.
type RowGroup struct{ Rows []Row }

// Row is one row of cells.
type Row struct{ Cells []Cell }

// Cell is one cell. A cell with Header is a heading of its column (in a head
// row) or of its rows (in the body).
type Cell struct {
	Inlines []Inline
	Header  bool
	ColSpan int      // 0 and 1 both mean one column
	RowSpan int      // 0 and 1 both mean one row
	Marks   []string // marks of the notes that speak of this cell, such as "a"
}

// Note is a footnote of a table.
type Note struct {
	Mark    string
	Inlines []Inline
}
