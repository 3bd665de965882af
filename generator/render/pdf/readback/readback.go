// Package readback reads the text of a finished tagged PDF in the order of its
// structure tree, as a screen reader does: the codes on the pages become
// Unicode by the fonts' own maps, and artifacts are not read. It judges
// nothing, and refuses what no file of ours has, such as text without a tag.
// Tests use it to show that the PDF says what the web page says; nothing else
// does.
package readback

import (
	"errors"
	"strings"

	"cleryreport/generator/render/pdf/object"
)

// Node is an element of the structure tree, or, with an empty Role, a piece of
// text in it.
type Node struct {
	Role             string // after the role map: "P", "TH"
	Text             string // of a piece of text
	ColSpan, RowSpan int    // of a cell, at least 1
	Summary          string // of a table, for those who hear it
	Alt              string // of a figure, for those who hear it
	Kids             []*Node
}

// Words returns the text of a node and of all below it.
func (n *Node) Words() string {
	var b strings.Builder
	n.write(&b)
	return b.String()
}

func (n *Node) write(b *strings.Builder) {
	b.WriteString(n.Text)
	for _, kid := range n.Kids {
		kid.write(b)
	}
}

// Read returns the root of the structure tree of a file. The error says what
// cannot be read.
func Read(data []byte) (*Node, error) {
	file, err := object.Read(data)
	if err != nil {
		return nil, err
	}
	return ReadFile(file)
}

// ReadFile is Read for a file whose objects have been read.
func ReadFile(file *object.File) (*Node, error) {
	catalog := file.Dict(file.Trailer.Get("Root"))
	r := &reader{file: file, texts: map[mark]string{}, fonts: map[object.Ref]unicodeMap{}}
	for _, page := range file.Array(file.Dict(catalog.Get("Pages")).Get("Kids")) {
		if err := r.readPage(page); err != nil {
			return nil, err
		}
	}
	root := file.Dict(catalog.Get("StructTreeRoot"))
	r.roles = file.Dict(root.Get("RoleMap"))
	kids := r.kids(root)
	if len(kids) != 1 {
		return nil, errors.New("the structure tree does not have one root")
	}
	tree, err := r.node(kids[0], object.Null{}, 0)
	if err == nil && tree == nil {
		err = errors.New("the root of the structure tree is no element")
	}
	return tree, err
}

// mark names a piece of tagged content.
type mark struct {
	page object.Ref
	mcid int
}

type reader struct {
	file  *object.File
	texts map[mark]string
	fonts map[object.Ref]unicodeMap
	roles *object.Dict
}

// name returns a name, and nothing for anything else.
func (r *reader) name(o object.Object) string {
	n, _ := r.file.Get(o).(object.Name)
	return string(n)
}

// integer returns an integer, and fallback for anything else.
func (r *reader) integer(o object.Object, fallback int) int {
	if n, ok := r.file.Get(o).(object.Int); ok {
		return int(n)
	}
	return fallback
}
