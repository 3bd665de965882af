// Package finish makes an accessible, archivable PDF of the plain one that the
// painter drew: it adds the structure tree, links, outline, metadata and color
// profile that PDF/UA-1 (ISO 14289-1) and PDF/A-3a (ISO 19005-3) ask for,
// repairs the fonts, and writes the file anew. It draws nothing and moves
// nothing: where content stands on a page is the painter's.
package finish

import (
	"errors"
	"fmt"
	"time"

	"cleryreport/generator/render/pdf/draw"
	"cleryreport/generator/render/pdf/object"
)

// Finish turns raw, the file painted from d, into the finished file. The
// painter must have filled the Refs of the leaves of d. An error means that d
// or raw is not what layout and painter promise.
func Finish(raw []byte, d *draw.Document, attachments []Attachment) ([]byte, error) {
	b, err := newBuilder(raw, d)
	if err != nil {
		return nil, err
	}
	tree, err := b.structure()
	if err != nil {
		return nil, fmt.Errorf("structure tree: %w", err)
	}
	if err := b.links(); err != nil {
		return nil, fmt.Errorf("links: %w", err)
	}
	b.finishPages()
	if err := b.repairFonts(); err != nil {
		return nil, fmt.Errorf("fonts: %w", err)
	}
	catalog := b.catalog(tree)
	if err := b.addOutline(catalog); err != nil {
		return nil, fmt.Errorf("outline: %w", err)
	}
	if err := b.attach(catalog, attachments); err != nil {
		return nil, fmt.Errorf("attachments: %w", err)
	}
	if err := b.addMetadata(catalog); err != nil {
		return nil, fmt.Errorf("metadata: %w", err)
	}
	b.file.Trailer.Set("Root", b.file.Add(catalog))
	return b.file.Bytes(), nil
}

// builder is a file in the making.
type builder struct {
	file  *object.File
	doc   *draw.Document
	date  time.Time
	pages []object.Ref // the page objects, in order

	root   object.Ref                 // of the structure tree
	elems  []*draw.Elem               // by their numbers
	first  object.Ref                 // of the elements
	named  []*draw.Elem               // elements that have an identifier
	marked [][]*draw.Elem             // by page and MCID: the element that owns the content
	annots []annotation               // in reading order
	areas  map[*draw.Annot]object.Ref // the objects of annots
}

// annotation is a link of the document and the dictionary that stands for it.
type annotation struct {
	link   *draw.Annot
	object *object.Dict
	owner  *draw.Elem // its Link element
}

func newBuilder(raw []byte, d *draw.Document) (*builder, error) {
	if d.Info.Title == "" || d.Info.Lang == "" {
		return nil, errors.New("a document needs a title and a language")
	}
	date, err := time.Parse(time.DateOnly, d.Info.Date)
	if err != nil {
		return nil, fmt.Errorf("date of the document: %w", err)
	}
	file, err := object.Read(raw)
	if err != nil {
		return nil, fmt.Errorf("read the painted file: %w", err)
	}
	b := &builder{
		file: file, doc: d, date: date,
		areas: map[*draw.Annot]object.Ref{},
	}
	return b, b.findPages()
}

// findPages lists the pages of the painted file, which stand in one level.
func (b *builder) findPages() error {
	root := b.file.Dict(b.file.Trailer.Get("Root"))
	for _, kid := range b.file.Array(b.file.Dict(root.Get("Pages")).Get("Kids")) {
		ref, ok := kid.(object.Ref)
		if !ok || b.file.Dict(ref).Get("Type") != object.Object(object.Name("Page")) {
			return errors.New("the page tree of the painted file holds something else than pages")
		}
		b.pages = append(b.pages, ref)
	}
	if len(b.pages) != len(b.doc.Pages) {
		return fmt.Errorf("the painted file has %d pages, the document %d", len(b.pages), len(b.doc.Pages))
	}
	return nil
}

// page returns the page object with an index from 0.
func (b *builder) page(index int) (object.Ref, error) {
	if index < 0 || index >= len(b.pages) {
		return 0, fmt.Errorf("there is no page with index %d", index)
	}
	return b.pages[index], nil
}

// destination returns the place an anchor stands for.
func (b *builder) destination(a *draw.Anchor) (object.Object, error) {
	page, err := b.page(a.Page)
	if err != nil {
		return nil, fmt.Errorf("anchor %q: %w", a.Name, err)
	}
	top := object.Length(b.doc.Pages[a.Page].Height - a.Y)
	return object.Array{page, object.Name("XYZ"), object.Int(0), top, object.Null{}}, nil
}
