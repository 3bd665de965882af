package doc

import "strings"

// Text is plain text.
type Text struct {
	At
	Value string
}

// Emphasis is stressed text, usually set in italics.
type Emphasis struct {
	At
	Inlines []Inline
}

// Strong is important text, usually set bold.
type Strong struct {
	At
	Inlines []Inline
}

// CodeSpan is text to be typed or read letter by letter.
type CodeSpan struct {
	At
	Value string
}

// Link leads to Target: "#anchor" inside the document, or an absolute address
// (https, mailto, tel), or, on pages that stand beside others, a relative path.
type Link struct {
	At
	Target  string
	Inlines []Inline
}

// Insertion is text that a comparison of two editions found to be new. Like
// Deletion, only pages for reviewers hold it; it is not drawn on paper.
type Insertion struct {
	At
	Inlines []Inline
}

// Deletion is text that a comparison of two editions found to be gone.
type Deletion struct {
	At
	Inlines []Inline
}

// LineBreak ends a line within a paragraph.
type LineBreak struct{ At }

// Variable is a {{ name }} that stands for a fact of site/. Variables are
// resolved by the loader; renderers never meet one.
type Variable struct {
	At
	Path string // "offices.public_safety.phone"
}

// PageRef prints the page of an anchor where there are pages ("12") and
// nothing where there are none.
type PageRef struct {
	At
	Anchor string
	Before string // printed before the number, such as ", page "
}

// Bar is a picture of how a whole divides: a line whose pieces are as long as
// their values. It stands beside the numbers and says nothing that they do not,
// so that renderers that draw no pictures leave it out.
type Bar struct {
	At
	Pieces []Piece
}

// Piece is a piece of a Bar.
type Piece struct {
	Tone  Tone
	Value int
}

// Tone is how urgent what a piece shows is.
type Tone int

// The tones, the most urgent first.
const (
	ToneAlert Tone = iota
	ToneWarning
	ToneGood
	ToneQuiet
)

// NewText returns plain text that was written nowhere, for generated parts.
func NewText(value string) []Inline { return []Inline{&Text{Value: value}} }

// NewParagraph returns a paragraph of plain text that was written nowhere.
func NewParagraph(value string) *Paragraph { return &Paragraph{Inlines: NewText(value)} }

// PlainText returns the words of inlines without their marking. A line break
// becomes a space.
func PlainText(inlines []Inline) string {
	var b strings.Builder
	writePlain(&b, inlines)
	return b.String()
}

func writePlain(b *strings.Builder, inlines []Inline) {
	for _, in := range inlines {
		switch n := in.(type) {
		case *Text:
			b.WriteString(n.Value)
		case *CodeSpan:
			b.WriteString(n.Value)
		case *Emphasis:
			writePlain(b, n.Inlines)
		case *Strong:
			writePlain(b, n.Inlines)
		case *Link:
			writePlain(b, n.Inlines)
		case *Insertion:
			writePlain(b, n.Inlines)
		case *Deletion:
			writePlain(b, n.Inlines)
		case *LineBreak:
			b.WriteByte(' ')
		case *Variable:
			b.WriteString("{{ " + n.Path + " }}")
		}
	}
}
