package pdf

import (
	"bytes"
	"strings"
	"testing"

	"cleryreport/generator/render/pdf/check"
	"cleryreport/generator/render/pdf/draw"
	"cleryreport/generator/render/pdf/object"
)

// expectProblem fails unless one of the problems of a file holds want.
func expectProblem(t *testing.T, data []byte, want string) {
	t.Helper()
	problems := check.File(data)
	for _, problem := range problems {
		if strings.Contains(problem, want) {
			return
		}
	}
	t.Errorf("no problem with %q among %q", want, problems)
}

// Mistakes that layout could make.
func TestCheckFindsMistakesOfTheDocument(t *testing.T) {
	for _, tt := range []struct {
		name   string
		change func(d *draw.Document)
		want   string
	}{
		{"a heading level is skipped", func(d *draw.Document) { find(d.Root, "H2", 0).Role = "H3" }, "follows a heading of level 1"},
		{"no heading of level 1", func(d *draw.Document) { find(d.Root, "H1", 0).Role = "P" }, "follows a heading of level 0"},
		{"a cell is missing", func(d *draw.Document) { row := find(d.Root, "TR", 2); row.Kids[2].(*draw.Elem).Role = "P" }, "holds a P"},
		{"a cell spans too far", func(d *draw.Document) { find(d.Root, "TD", 1).Attrs[0].Pairs[0] = [2]string{"ColSpan", "2"} }, "does not fill"},
		{"a cell spans too deep", func(d *draw.Document) { find(d.Root, "TD", 1).Attrs[0].Pairs[0] = [2]string{"RowSpan", "2"} }, "not there"},
		{"two cells overlap", func(d *draw.Document) {
			find(d.Root, "TH", 0).Attrs[0].Pairs[0] = [2]string{"RowSpan", "1"}
			find(d.Root, "TH", 1).Attrs[0].Pairs[0] = [2]string{"RowSpan", "2"}
			find(d.Root, "TH", 2).Attrs[0].Pairs[0] = [2]string{"ColSpan", "2"}
		}, "overlap"},
		{"a header has no scope", func(d *draw.Document) { find(d.Root, "TH", 4).Attrs = nil }, "heads a column or a row"},
		{"a cell names no header", func(d *draw.Document) { find(d.Root, "TH", 1).ID = "other" }, `"campus" is none`},
		{"a cell names no header of its column", func(d *draw.Document) {
			find(d.Root, "TD", 0).Attrs[0].Pairs[0][1] = "[(burglary) (campus)]"
		}, `the header "y2024" of its row or column`},
		{"a cell names no header of its row", func(d *draw.Document) {
			find(d.Root, "TD", 0).Attrs[0].Pairs[0][1] = "[(campus) (y2024)]"
		}, `the header "burglary" of its row or column`},
		{"a header names no header above it", func(d *draw.Document) {
			find(d.Root, "TH", 2).Attrs[0].Pairs[0] = [2]string{"ColSpan", "1"}
		}, `the header "campus" of its row or column`},
		{"two titles", func(d *draw.Document) { find(d.Root, "H2", 0).Role = "H1" }, "2 headings of level 1"},
		{"a list that does not say its kind", func(d *draw.Document) { find(d.Root, "L", 0).Attrs = nil }, "how it is numbered"},
		{"a note that cannot be named", func(d *draw.Document) { find(d.Root, "P", 0).Role = "Note" }, "no identifier"},
		{"a figure that stands nowhere", func(d *draw.Document) {
			figure := find(d.Root, "P", 0)
			figure.Role, figure.Alt = "Figure", "The telephone numbers"
		}, "where it stands"},
		{"read in another order than drawn", func(d *draw.Document) {
			kids := d.Root.Kids
			kids[0], kids[1] = kids[1], kids[0]
		}, "is drawn before what is read before it"},
		{"a list item without body", func(d *draw.Document) { find(d.Root, "LBody", 0).Role = "P" }, "holds a P"},
		{"an item outside a list", func(d *draw.Document) { find(d.Root, "L", 0).Role = "Div" }, "does not stand in [L]"},
		{"text between the rows", func(d *draw.Document) { find(d.Root, "Caption", 0).Role = "TR" }, "outside its parts"},
		{"a table without a caption", func(d *draw.Document) { find(d.Root, "Caption", 0).Role = "P" }, "has no caption"},
		{"a link without text", func(d *draw.Document) {
			link := find(d.Root, "Link", 0)
			leaf := link.Kids[0].(*draw.Leaf)
			link.Kids = link.Kids[1:]
			leaf.Owner = link.Parent
			link.Parent.Kids = append(link.Parent.Kids, leaf)
		}, "lacks its annotation or its text"},
		{"an empty link", func(d *draw.Document) { link := find(d.Root, "Link", 0); link.Kids = link.Kids[:1] }, "lacks its annotation"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			d := newSample(t)
			tt.change(d)
			expectProblem(t, finished(t, d), tt.want)
		})
	}
}

// opened is a finished file that can be broken.
type opened struct {
	*object.File
	t *testing.T
}

func (f opened) catalog() *object.Dict { return f.Dict(f.Trailer.Get("Root")) }

func (f opened) page(i int) *object.Dict {
	return f.Dict(f.Array(f.Dict(f.catalog().Get("Pages")).Get("Kids"))[i])
}

// elem returns the first element of a role that is met among the objects.
func (f opened) elem(role object.Name) *object.Dict {
	for _, o := range f.Objects {
		if d, ok := o.(*object.Dict); ok && d.Get("S") == object.Object(role) && d.Get("P") != object.Object(object.Null{}) {
			return d
		}
	}
	f.t.Fatalf("no element %s", role)
	return nil
}

func (f opened) annot() *object.Dict { return f.Dict(f.Array(f.page(0).Get("Annots"))[0]) }

func (f opened) font() *object.Dict {
	fonts := f.Dict(f.Dict(f.page(0).Get("Resources")).Get("Font"))
	return f.Dict(fonts.Get(fonts.Keys()[0]))
}

func (f opened) descendant() *object.Dict {
	return f.Dict(f.Array(f.font().Get("DescendantFonts"))[0])
}

// content replaces text in the content of the first page.
func (f opened) content(from, to string) {
	stream := f.Get(f.page(0).Get("Contents")).(*object.Stream)
	data, err := stream.Decode()
	if err != nil || !bytes.Contains(data, []byte(from)) {
		f.t.Fatalf("the content lacks %q (%v)", from, err)
	}
	f.page(0).Set("Contents", f.Add(object.NewStream(object.NewDict(), bytes.Replace(data, []byte(from), []byte(to), 1))))
}

// packet replaces text in the metadata.
func (f opened) packet(from, to string) {
	stream := f.Get(f.catalog().Get("Metadata")).(*object.Stream)
	if !bytes.Contains(stream.Data, []byte(from)) {
		f.t.Fatalf("the metadata lack %q", from)
	}
	stream.Data = bytes.Replace(stream.Data, []byte(from), []byte(to), 1)
}

func (f opened) outline() *object.Dict { return f.Dict(f.catalog().Get("Outlines")) }

// Mistakes that painter or finisher could make.
func TestCheckFindsMistakesOfTheFile(t *testing.T) {
	whole := finished(t, newSample(t))
	for _, tt := range []struct {
		name   string
		damage func(f opened)
		want   string
	}{
		{"no language", func(f opened) { f.catalog().Delete("Lang") }, "no language"},
		{"not marked", func(f opened) { f.catalog().Delete("MarkInfo") }, "tagged"},
		{"title not shown", func(f opened) { f.catalog().Delete("ViewerPreferences") }, "file name"},
		{"no output intent", func(f opened) { f.catalog().Delete("OutputIntents") }, "0 output intents"},
		{"no metadata", func(f opened) { f.catalog().Delete("Metadata") }, "metadata: none"},
		{"metadata ill-formed", func(f opened) { f.packet("</dc:title>", "") }, "metadata: XML"},
		{"not PDF/UA", func(f opened) { f.packet("<pdfuaid:part>1", "<pdfuaid:part>2") }, "part is"},
		{"not PDF/A", func(f opened) { f.packet("<pdfaid:part>3", "<pdfaid:part>2") }, "part is"},
		{"no title", func(f opened) { f.Dict(f.Trailer.Get("Info")).Delete("Title") }, "no title"},
		{"tab order", func(f opened) { f.page(0).Delete("Tabs") }, "Tab key"},
		{"no way back", func(f opened) { f.page(0).Delete("StructParents") }, "in the parent tree"},
		{"wrong way back", func(f opened) { f.page(1).Set("StructParents", object.Int(2)) }, "parent tree"},
		{"wrong parent", func(f opened) { f.elem("H2").Set("P", f.elem("H2").Get("Pg")) }, "point back"},
		{"unknown role", func(f opened) { f.elem("H2").Set("S", object.Name("Headline")) }, "not a structure type"},
		{"content dropped from the tree", func(f opened) { f.elem("H2").Delete("K") }, "no place in the tree"},
		{"content twice in the tree", func(f opened) { f.elem("H2").Set("K", object.Array{object.Int(0), object.Int(0)}) }, "twice"},
		{"content that is not there", func(f opened) { f.elem("H2").Set("K", object.Array{object.Int(0), object.Int(99)}) }, "in the tree"},
		{"identifier changed", func(f opened) { f.elem("TH").Set("ID", object.String("zzz")) }, `"zzz"`},
		{"identifier dropped", func(f opened) { f.elem("TH").Delete("ID") }, "have identifiers"},
		{"unmarked text", func(f opened) { f.content("<</MCID 0>> BDC", "<</MCID 0>> BDC EMC") }, "neither tagged"},
		{"marked content nested", func(f opened) { f.content("EMC", "") }, "inside marked content"},
		{"marked content in text", func(f opened) { f.content("/H1 <</MCID 0>> BDC", "BT /H1 <</MCID 0>> BDC ET") }, "inside text"},
		{"number left out", func(f opened) { f.content("/MCID 0", "/MCID 77") }, "77 has no place"},
		{"state not restored", func(f opened) { f.content("0.75 w", "0.75 w q") }, "not ended"},
		{"an unknown character", func(f opened) { f.content("(\x00R", "(\x00~") }, "no glyph"},
		{"no font", func(f opened) { f.content(" Tf", " Tc") }, "without a font"},
		{"link says nothing", func(f opened) { f.annot().Delete("Contents") }, "does not say"},
		{"link not printed", func(f opened) { f.annot().Delete("F") }, "not be printed"},
		{"link leads nowhere", func(f opened) { f.annot().Delete("A") }, "leads nowhere"},
		{"link not in the tree", func(f opened) { f.elem("Link").Set("K", object.Int(2)) }, "belongs to no Link"},
		{"link with another key", func(f opened) { f.annot().Set("StructParent", object.Int(0)) }, "disagree"},
		{"no Unicode map", func(f opened) { f.font().Delete("ToUnicode") }, "map to Unicode"},
		{"empty Unicode map", func(f opened) { f.font().Set("ToUnicode", f.Add(object.NewStream(object.NewDict(), nil))) }, "no Unicode character"},
		{"no font program", func(f opened) { f.Dict(f.descendant().Get("FontDescriptor")).Delete("FontFile2") }, "font program: missing"},
		{"other widths", func(f opened) { f.descendant().Set("W", object.Array{}) }, "width 0 instead of"},
		{"two names", func(f opened) { f.font().Set("BaseFont", object.Name("Sans")) }, "is named"},
		{"name without tag anywhere", func(f opened) {
			f.font().Set("BaseFont", object.Name("Sans"))
			f.descendant().Set("BaseFont", object.Name("Sans"))
			f.Dict(f.descendant().Get("FontDescriptor")).Set("FontName", object.Name("Sans"))
		}, "no subset tag"},
		{"outline miscounted", func(f opened) { f.outline().Set("Count", object.Int(9)) }, "says it has 9"},
		{"outline without title", func(f opened) { f.Dict(f.outline().Get("First")).Delete("Title") }, "no title or leads nowhere"},
		{"outline chain broken", func(f opened) { f.Dict(f.outline().Get("Last")).Delete("Prev") }, "wrong place"},
		{"outline cut off", func(f opened) { f.Dict(f.outline().Get("First")).Delete("Next") }, "the last entry"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			file, err := object.Read(whole)
			if err != nil {
				t.Fatal(err)
			}
			tt.damage(opened{file, t})
			expectProblem(t, file.Bytes(), tt.want)
		})
	}
}

// Mistakes in what is attached.
func TestCheckFindsMistakesOfAttachments(t *testing.T) {
	whole := finished(t, newSample(t), numbers)
	for _, tt := range []struct {
		name   string
		damage func(f opened, spec *object.Dict)
		want   string
	}{
		{"no description", func(_ opened, spec *object.Dict) { spec.Delete("Desc") }, "does not say what it holds"},
		{"no relationship", func(_ opened, spec *object.Dict) { spec.Delete("AFRelationship") }, "is not data"},
		{"another name", func(_ opened, spec *object.Dict) { spec.Set("UF", object.String("b.csv")) }, "another name"},
		{"no file", func(_ opened, spec *object.Dict) { spec.Delete("EF") }, "no file"},
		{"not of the document", func(f opened, _ *object.Dict) { f.catalog().Delete("AF") }, "1 files are attached, 0 belong"},
		{"no media type", func(f opened, spec *object.Dict) { f.Dict(f.Dict(spec.Get("EF")).Get("F")).Delete("Subtype") }, "media type"},
		{"another size", func(f opened, spec *object.Dict) {
			f.Dict(f.Dict(f.Dict(spec.Get("EF")).Get("F")).Get("Params")).Set("Size", object.Int(1))
		}, "says it has 1 bytes"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			file, err := object.Read(whole)
			if err != nil {
				t.Fatal(err)
			}
			f := opened{file, t}
			tt.damage(f, f.Dict(f.Array(f.catalog().Get("AF"))[0]))
			expectProblem(t, file.Bytes(), tt.want)
		})
	}
}

func TestCheckFindsBrokenFiles(t *testing.T) {
	data := finished(t, newSample(t))
	expectProblem(t, data[:len(data)/2], "cannot be read")
	expectProblem(t, bytes.Replace(data, []byte("%PDF-1.7"), []byte("%PDF-1.4"), 1), "header")
	raw, err := paint(newSample(t))
	if err != nil {
		t.Fatal(err)
	}
	expectProblem(t, raw, "0 roots")
}
