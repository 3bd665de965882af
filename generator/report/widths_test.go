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
		name  string
		block doc.Block
		want  string // in the message; empty for no finding
	}{
		{"eight columns of words", tableOf(8, "Students and employees"), ""},
		{"forty columns of numbers", tableOf(40, "1,234"), "has 40 columns"},
		{"a word of 300 letters", tableOf(2, strings.Repeat("w", 300)), "has 2 columns"},
		{"an address, which may be broken", tableOf(3, "https://larkmoor.example/"+strings.Repeat("a-b/", 60)), ""},
		{"a cell of 3,000 words", tableOf(3, strings.Repeat("word ", 3000)), ""},
		{"in a list", &doc.List{Items: []doc.Item{{Blocks: []doc.Block{tableOf(40, "1,234")}}}}, "has 40 columns"},
		{"computed", computed, ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			d := &doc.Document{Sections: []*doc.Section{{Sections: []*doc.Section{{Blocks: []doc.Block{tt.block}}}}}}
			found := checkWidths(d, look.Fonts, look.Page)
			if len(found) != min(1, len(tt.want)) || len(found) == 1 && !strings.Contains(found[0].Message, tt.want) {
				t.Errorf("found %v, want %q", found, tt.want)
			}
		})
	}
}
