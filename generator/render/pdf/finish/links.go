package finish

import (
	"fmt"
	"strings"

	"cleryreport/generator/render/pdf/object"
)

// printFlag is the annotation flag that PDF/A asks for.
const printFlag = 4

// links fills the annotation of every link.
func (b *builder) links() error {
	for i, a := range b.annots {
		link := a.link
		if link.Contents == "" {
			return fmt.Errorf("page %d: a link does not say what it is", link.Page+1)
		}
		height := b.doc.Pages[link.Page].Height
		a.object.Set("Type", object.Name("Annot")).
			Set("Subtype", object.Name("Link")).
			Set("Rect", object.Array{
				object.Length(link.Rect[0]), object.Length(height - link.Rect[3]),
				object.Length(link.Rect[2]), object.Length(height - link.Rect[1]),
			}).
			Set("Border", object.Array{object.Int(0), object.Int(0), object.Int(0)}).
			Set("F", object.Int(printFlag)).
			Set("StructParent", object.Int(len(b.pages)+i)).
			Set("Contents", textString(link.Contents))
		if (link.URI == "") == (link.Dest == nil) {
			return fmt.Errorf("page %d: link %q needs either an address or an anchor", link.Page+1, link.Contents)
		}
		if link.URI != "" {
			a.object.Set("A", object.NewDict().
				Set("S", object.Name("URI")).
				Set("URI", object.String(escapeURI(link.URI))))
			continue
		}
		destination, err := b.destination(link.Dest)
		if err != nil {
			return err
		}
		a.object.Set("Dest", destination)
	}
	return nil
}

// escapeURI writes the characters that an address may not hold as %XX; PDF
// wants addresses in 7-bit ASCII.
func escapeURI(uri string) string {
	var out strings.Builder
	for i := range len(uri) {
		c := uri[i]
		if c <= ' ' || c > '~' || strings.IndexByte("\"<>\\^`{|}", c) >= 0 {
			fmt.Fprintf(&out, "%%%02X", c)
		} else {
			out.WriteByte(c)
		}
	}
	return out.String()
}

// finishPages gives every page its links, its key in the parent tree, and the
// structure as the order in which the Tab key moves. The painted content is
// compressed when the file is written.
func (b *builder) finishPages() {
	annots := make([]object.Array, len(b.pages))
	for _, a := range b.annots {
		annots[a.link.Page] = append(annots[a.link.Page], b.areas[a.link])
	}
	for i, ref := range b.pages {
		page := b.file.Dict(ref)
		page.Set("StructParents", object.Int(i)).Set("Tabs", object.Name("S"))
		if len(annots[i]) > 0 {
			page.Set("Annots", annots[i])
		}
		if content, ok := b.file.Get(page.Get("Contents")).(*object.Stream); ok {
			page.Set("Contents", b.file.Add(object.NewStream(object.NewDict(), content.Data)))
		}
	}
}
