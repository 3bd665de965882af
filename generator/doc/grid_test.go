package doc_test

import (
	"slices"
	"testing"

	"cleryreport/generator/doc"
)

func TestGridColumns(t *testing.T) {
	cell := func(columns, rows int) doc.Cell { return doc.Cell{ColSpan: columns, RowSpan: rows} }
	for _, tt := range []struct {
		name string
		rows []doc.Row
		want [][]int
	}{
		{"no rows", nil, [][]int{}},
		{"no spans", []doc.Row{{Cells: []doc.Cell{{}, {}, {}}}}, [][]int{{0, 1, 2}}},
		{"a column span", []doc.Row{{Cells: []doc.Cell{{}, cell(2, 0), {}}}}, [][]int{{0, 1, 3}}},
		{"a heading of three years", []doc.Row{
			{Cells: []doc.Cell{cell(1, 3), {}, {}}},
			{Cells: []doc.Cell{{}, {}}},
			{Cells: []doc.Cell{{}, {}}},
		}, [][]int{{0, 1, 2}, {1, 2}, {1, 2}}},
		{"a span in the middle", []doc.Row{
			{Cells: []doc.Cell{{}, cell(2, 2), {}}},
			{Cells: []doc.Cell{{}, {}}},
			{Cells: []doc.Cell{{}, {}, {}, {}}},
		}, [][]int{{0, 1, 3}, {0, 3}, {0, 1, 2, 3}}},
		{"a row wholly covered", []doc.Row{
			{Cells: []doc.Cell{cell(2, 2)}},
			{},
		}, [][]int{{0}, nil}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := doc.GridColumns(tt.rows)
			if !slices.EqualFunc(got, tt.want, slices.Equal) {
				t.Errorf("got %v, want %v", got, tt.want)
			}
		})
	}
}
