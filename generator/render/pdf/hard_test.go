package pdf

import (
	"bytes"
	"runtime"
	"strings"
	"testing"

	"cleryreport/generator/doc"
	"cleryreport/generator/render/pdf/check"
	"cleryreport/generator/render/pdf/object"
	"cleryreport/generator/theme"
)

// plainTable is an author's table: a head, and so many rows of one word.
func plainTable(columns, rows int, word string) *doc.Table {
	row := func(header bool) doc.Row {
		var cells []doc.Cell
		for range columns {
			cells = append(cells, doc.Cell{Inlines: doc.NewText(word), Header: header})
		}
		return doc.Row{Cells: cells}
	}
	t := &doc.Table{Caption: doc.NewText("Plain"), Columns: make([]doc.Column, columns), Head: []doc.Row{row(true)}}
	for range rows {
		t.Groups = append(t.Groups, doc.RowGroup{Rows: []doc.Row{row(false)}})
	}
	return t
}

// Whatever people write is set on pages and tagged, even if it looks bad.
func TestHardDocuments(t *testing.T) {
	words := doc.NewText(strings.Repeat("word ", 3000))
	tall := plainTable(2, 3, "short")
	tall.Groups[1].Rows[0].Cells[1].Inlines = words
	long := make([]doc.Block, 1200)
	for i := range long {
		long[i] = doc.NewParagraph(strings.Repeat("The policy goes on and says what it said before. ", 10))
	}
	for _, tt := range []struct {
		name        string
		blocks      []doc.Block
		least, most int // pages, with cover and contents
	}{
		{"a table of forty columns", []doc.Block{plainTable(40, 60, "1,234")}, 3, 20},
		{"a cell of 3,000 words", []doc.Block{doc.NewParagraph("Before."), tall}, 6, 8},
		{"a word of 300 letters", []doc.Block{doc.NewParagraph(strings.Repeat("w", 300)), plainTable(3, 2, strings.Repeat("w", 300))}, 3, 5},
		{"a policy of 200 pages", long, 150, 250},
		{"a table of 2,000 rows", []doc.Block{plainTable(3, 2000, "row")}, 40, 60},
	} {
		t.Run(tt.name, func(t *testing.T) {
			d := report()
			d.Sections[1].Blocks = tt.blocks
			out := render(t, d, theme.Letter)
			for _, problem := range check.File(out.Data) {
				t.Error(problem)
			}
			if out.Pages < tt.least || out.Pages > tt.most {
				t.Errorf("%d pages, want %d to %d", out.Pages, tt.least, tt.most)
			}
		})
	}
}

func TestPaper(t *testing.T) {
	for _, tt := range []struct{ name, want string }{{"letter", "[0 0 612 792]"}, {"a4", "[0 0 595.28 841.89]"}} {
		file, err := object.Read(render(t, report(), theme.PageOf(tt.name)).Data)
		if err != nil {
			t.Fatal(err)
		}
		for _, kid := range file.Array(file.Dict(file.Dict(file.Trailer.Get("Root")).Get("Pages")).Get("Kids")) {
			box := file.Dict(kid).Get("MediaBox")
			if box == object.Object(object.Null{}) {
				box = file.Dict(file.Dict(kid).Get("Parent")).Get("MediaBox")
			}
			if got := string(object.Append(nil, box)); got != strings.ReplaceAll(tt.want, ".00", "") {
				t.Errorf("%s: a page of %s, want %s", tt.name, got, tt.want)
			}
		}
	}
}

// However many processors compress it, a file has the same bytes.
func TestSameBytesOnAnyNumberOfProcessors(t *testing.T) {
	d := longReport(2)
	before := runtime.GOMAXPROCS(1)
	defer runtime.GOMAXPROCS(before)
	want := render(t, d, theme.Letter)
	for _, processors := range []int{2, 7} {
		runtime.GOMAXPROCS(processors)
		if !bytes.Equal(want.Data, render(t, d, theme.Letter).Data) {
			t.Errorf("the file differs on %d processors", processors)
		}
	}
}

func render(t *testing.T, d *doc.Document, page theme.Page) Artifact {
	t.Helper()
	look, err := theme.Default()
	if err != nil {
		t.Fatal(err)
	}
	look.Page = page
	out, err := Render(d, look, nil)
	if err != nil {
		t.Fatal(err)
	}
	return out
}
