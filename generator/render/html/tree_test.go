package html_test

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"regexp"
	"strings"
	"testing"
)

// element is an element of a page as a strict reader sees it.
type element struct {
	name     string
	attrs    map[string]string
	parent   *element
	children []*element
	text     string // of the element itself and of those in it
}

// void matches elements that HTML does not close and the one attribute that
// has no value, which XML does not know.
var void = regexp.MustCompile(`<(meta|link|br|hr|wbr|img)\b([^>]*)>`)

// parse reads a page, failing unless every element is closed in its order.
func parse(t *testing.T, page []byte) *element {
	t.Helper()
	page = void.ReplaceAll(page, []byte("<$1$2/>"))
	page = bytes.ReplaceAll(page, []byte("<details open>"), []byte(`<details open="">`))
	root := &element{}
	at := root
	d := xml.NewDecoder(bytes.NewReader(page))
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return root
		}
		if err != nil {
			t.Fatalf("the page is not well formed: %v", err)
		}
		switch n := token.(type) {
		case xml.StartElement:
			child := &element{name: n.Name.Local, attrs: map[string]string{}, parent: at}
			for _, a := range n.Attr {
				child.attrs[a.Name.Local] = a.Value
			}
			at.children = append(at.children, child)
			at = child
		case xml.EndElement:
			at = at.parent
		case xml.CharData:
			for e := at; e != nil; e = e.parent {
				e.text += string(n)
			}
		}
	}
}

// all returns the elements below e with one of the names, in order.
func (e *element) all(names ...string) []*element {
	var found []*element
	for _, c := range e.children {
		for _, name := range names {
			if c.name == name || name == "*" {
				found = append(found, c)
			}
		}
		found = append(found, c.all(names...)...)
	}
	return found
}

func (e *element) within(name string) bool {
	for p := e.parent; p != nil; p = p.parent {
		if p.name == name {
			return true
		}
	}
	return false
}

func words(s string) string { return strings.Join(strings.Fields(s), " ") }
