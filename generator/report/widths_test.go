package report

import (
	"strings"
	"testing"

	"cleryreport/generator/doc"
	"cleryreport/generator/theme"
)

func tableOf(columns int, word string) *doc.Table {
	cells := make([]doc.Cell, columns)
	for i := range cells {
		cells[i] = doc.Cell{Inlines: doc.NewText(word)}
	}
	return &doc.Table{Columns: make([]doc.Column, columns), Groups: []doc.RowGroup{{Rows: []doc.Row{{Cells: cells}}}}}
}

func TestWidths(t *testing.T) {
	look, err := theme.Default()
	if err != nil {
		t.Fatal(err)
	}
	computed := tableOf(40, "1,234")
	computed.Number = "Table 1"
	for _, tt := range []struct {
		name   string
		block  doc.Block
		turned bool
		want   string // in the message; empty for no finding
	}{
		{"eight columns of words", tableOf(8, "Students and employees"), false, ""},
		{"twenty columns of numbers", tableOf(20, "1,234"), true, ""},
		{"forty columns of numbers", tableOf(40, "1,234"), true, "has 40 columns, of which the first 25 fit"},
		{"a word of 300 letters", tableOf(2, strings.Repeat("w", 300)), true, "the longest word of column 1 takes 22.6 inches, and a page has 9.2"},
		{"marks that nobody sees", tableOf(2, "ab"+strings.Repeat("\u00ad", 600)), false, ""},
		{"an address, which may be cut", tableOf(3, "https://larkmoor.example/"+strings.Repeat("a-b/", 60)), false, ""},
		{"numbers, which may not", tableOf(24, "1,234.50"), true, "has 24 columns"},
		{"a cell of 3,000 words", tableOf(3, strings.Repeat("word ", 3000)), false, ""},
		{"in a list, where an upright page is narrower", &doc.List{Items: []doc.Item{{Blocks: []doc.Block{tableOf(14, "1,234")}}}}, true, ""},
		{"the same outside of it", tableOf(14, "1,234"), false, ""},
		{"a computed one", computed, true, ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			d := &doc.Document{Sections: []*doc.Section{{Sections: []*doc.Section{{Blocks: []doc.Block{tt.block}}}}}}
			found := setTables(d, look.Fonts, look.Page)
			if len(found) != min(1, len(tt.want)) || len(found) == 1 && !strings.Contains(found[0].Message, tt.want) {
				t.Errorf("found %v, want %q", found, tt.want)
			}
			if got := tableIn(tt.block).Turned; got != tt.turned {
				t.Errorf("turned: %t, want %t", got, tt.turned)
			}
		})
	}
}

// tableIn returns the table that a block is or holds.
func tableIn(block doc.Block) *doc.Table {
	if l, ok := block.(*doc.List); ok {
		return tableIn(l.Items[0].Blocks[0])
	}
	return block.(*doc.Table)
}

// The heading of several columns has room in all of them, and the marks of notes
// take room too.
func TestWidthsOfSpansAndMarks(t *testing.T) {
	look, err := theme.Default()
	if err != nil {
		t.Fatal(err)
	}
	w := widths{fonts: look.Fonts, page: look.Page}
	plain := tableOf(2, "12")
	marked := tableOf(2, "12")
	marked.Groups[0].Rows[0].Cells[1].Marks = []string{"a"}
	spanned := tableOf(2, "12")
	spanned.Head = []doc.Row{{Cells: []doc.Cell{{ColSpan: 2, Inlines: doc.NewText("Incomprehensibilities")}}}}
	a, b, c := w.columns(plain), w.columns(marked), w.columns(spanned)
	if b[0] != a[0] || b[1] <= a[1] {
		t.Errorf("a mark: %v instead of %v", b, a)
	}
	if c[0] != c[1] || c[0] <= 4*a[0] {
		t.Errorf("a heading over two columns: %v instead of %v", c, a)
	}
}
