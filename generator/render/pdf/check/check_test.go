package check_test

import (
	"testing"

	"cleryreport/generator/render/pdf/check"
	"cleryreport/generator/render/pdf/object"
)

// small returns a file that says almost nothing, so that a fuzzer soon gets
// past its beginning. That the checks find each mistake of a real file is
// tested where such files are made, in package pdf.
func small() []byte {
	f := object.NewFile()
	pages := object.NewDict()
	tree := f.Add(pages)
	content := f.Add(&object.Stream{Dict: object.NewDict(), Data: []byte("/P <</MCID 0>> BDC BT /F1 9 Tf (ab) Tj ET EMC")})
	page := f.Add(object.NewDict().Set("Type", object.Name("Page")).Set("Contents", content).Set("StructParents", object.Int(0)))
	pages.Set("Kids", object.Array{page})
	root := object.NewDict()
	rootRef := f.Add(root)
	root.Set("K", f.Add(object.NewDict().Set("S", object.Name("Document")).Set("P", rootRef).Set("Pg", page).Set("K", object.Int(0))))
	f.Trailer.Set("Root", f.Add(object.NewDict().Set("Pages", tree).Set("StructTreeRoot", rootRef)))
	return f.Bytes()
}

func TestProblemsAreAlwaysTheSame(t *testing.T) {
	first := check.File(small())
	if len(first) < 10 {
		t.Errorf("only %d problems: %q", len(first), first)
	}
	for i, problem := range check.File(small()) {
		if i >= len(first) || problem != first[i] {
			t.Errorf("problem %d differs: %s", i, problem)
		}
	}
}

func FuzzFile(f *testing.F) {
	f.Add(small())
	f.Add([]byte("%PDF-1.7\n1 0 obj\n<</Pages<</Kids[1 0 R]>>/StructTreeRoot 1 0 R/K 1 0 R>>\nendobj\n" +
		"xref\n0 2\n0000000000 65535 f \n0000000009 00000 n \ntrailer\n<</Root 1 0 R>>\nstartxref\n86\n%%EOF\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		if len(check.File(data)) == 0 {
			t.Error("a file without fonts and metadata has no problems")
		}
	})
}
