package finish

import (
	"crypto/md5"
	"fmt"
	"slices"
	"strings"

	"cleryreport/generator/render/pdf/object"
)

// Attachment is a file carried inside the PDF, such as the numbers of a table
// as CSV.
type Attachment struct {
	Name        string // file name, unique in the document
	Description string // what the file holds, read aloud
	MIME        string // "text/csv"
	Data        []byte
}

// attach embeds files and names them as data from which the document was made
// (ISO 19005-3, 6.8).
func (b *builder) attach(catalog *object.Dict, attachments []Attachment) error {
	if len(attachments) == 0 {
		return nil
	}
	sorted := slices.SortedFunc(slices.Values(attachments), func(x, y Attachment) int {
		return strings.Compare(x.Name, y.Name)
	})
	var names []treeEntry
	var associated object.Array
	for i, a := range sorted {
		if a.Name == "" || a.Description == "" || a.MIME == "" {
			return fmt.Errorf("%q lacks a name, a description or a type", a.Name)
		}
		if i > 0 && sorted[i-1].Name == a.Name {
			return fmt.Errorf("two are named %q", a.Name)
		}
		spec := b.file.Add(b.fileSpecification(a))
		names = append(names, treeEntry{textString(a.Name), spec})
		associated = append(associated, spec)
	}
	catalog.Set("Names", object.NewDict().Set("EmbeddedFiles", b.tree("Names", names)))
	catalog.Set("AF", associated)
	return nil
}

func (b *builder) fileSpecification(a Attachment) *object.Dict {
	checksum := md5.Sum(a.Data) // the digest the format asks for; it guards nothing
	embedded := b.file.Add(object.NewStream(object.NewDict().
		Set("Type", object.Name("EmbeddedFile")).
		Set("Subtype", object.Name(a.MIME)).
		Set("Params", object.NewDict().
			Set("Size", object.Int(len(a.Data))).
			Set("ModDate", object.String(b.pdfDate())).
			Set("CheckSum", object.String(checksum[:]))), a.Data))
	name := textString(a.Name)
	return object.NewDict().
		Set("Type", object.Name("Filespec")).
		Set("F", name).
		Set("UF", name).
		Set("Desc", textString(a.Description)).
		Set("AFRelationship", object.Name("Data")).
		Set("EF", object.NewDict().Set("F", embedded).Set("UF", embedded))
}
