package generator_test

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"slices"
	"strings"
	"testing"

	"cleryreport/generator/render/pdf/readback"
)

// element is an element of a web page, or with an empty tag a piece of text.
type element struct {
	tag  string
	attr map[string]string
	text string
	kids []*element
}

// parsePage reads a page as a browser would, as far as our pages go.
func parsePage(t *testing.T, data []byte) *element {
	t.Helper()
	d := xml.NewDecoder(bytes.NewReader(data))
	d.Strict, d.AutoClose, d.Entity = false, append(slices.Clone(xml.HTMLAutoClose), "wbr"), xml.HTMLEntity
	root := &element{}
	open := []*element{root}
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			t.Fatalf("the page cannot be read: %v", err)
		}
		top := open[len(open)-1]
		switch token := token.(type) {
		case xml.StartElement:
			e := &element{tag: token.Name.Local, attr: map[string]string{}}
			for _, a := range token.Attr {
				e.attr[a.Name.Local] = a.Value
			}
			top.kids = append(top.kids, e)
			open = append(open, e)
		case xml.EndElement:
			open = open[:len(open)-1]
		case xml.CharData:
			top.kids = append(top.kids, &element{text: string(token)})
		}
	}
	if len(open) != 1 {
		t.Fatalf("%d elements of the page are not closed", len(open)-1)
	}
	return root
}

// find returns the elements with a tag, in reading order.
func (e *element) find(tag string) []*element {
	var found []*element
	for _, kid := range e.kids {
		if kid.tag == tag {
			found = append(found, kid)
		}
		found = append(found, kid.find(tag)...)
	}
	return found
}

// isClass reports whether the element has the class.
func (e *element) isClass(class string) bool {
	return slices.Contains(strings.Fields(e.attr["class"]), class)
}

// words returns what the element says to one who sees the page: not the way
// back from a note, nor the words for those who hear it or see it on a phone.
func (e *element) words() string {
	var b strings.Builder
	e.write(&b)
	return spaced(b.String())
}

func (e *element) write(b *strings.Builder) {
	switch {
	case e.isClass("unseen"), e.isClass("return"), e.isClass("label"), e.tag == "style":
		return
	case e.tag == "br":
		b.WriteByte(' ')
	}
	b.WriteString(e.text)
	for _, kid := range e.kids {
		kid.write(b)
	}
}

// spaced returns text with each run of spaces, of any kind, as one.
func spaced(s string) string { return strings.Join(strings.Fields(s), " ") }

// findRole returns the elements of a PDF with a role, in reading order.
func findRole(n *readback.Node, role string) []*readback.Node {
	var found []*readback.Node
	for _, kid := range n.Kids {
		if kid.Role == role {
			found = append(found, kid)
		}
		found = append(found, findRole(kid, role)...)
	}
	return found
}

// parsePDF reads the structure and text of a PDF from its bytes.
func parsePDF(t *testing.T, data []byte) *readback.Node {
	t.Helper()
	root, err := readback.Read(data)
	if err != nil {
		t.Fatalf("the PDF cannot be read: %v", err)
	}
	return root
}
