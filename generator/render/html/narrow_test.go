package html_test

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"cleryreport/generator/doc"
)

// wide returns a table of so many columns: a name, and cells set alike.
func wide(columns int, align doc.Align) *doc.Table {
	t := &doc.Table{Caption: doc.NewText("Wide"), Columns: make([]doc.Column, columns)}
	head, body := doc.Row{}, doc.Row{}
	for i := range t.Columns {
		if i > 0 {
			t.Columns[i].Align = align
		}
		head.Cells = append(head.Cells, doc.Cell{Header: true, Inlines: doc.NewText("Head " + strconv.Itoa(i))})
		body.Cells = append(body.Cells, doc.Cell{Header: i == 0, Inlines: doc.NewText("Cell " + strconv.Itoa(i))})
	}
	t.Head, t.Groups = []doc.Row{head}, []doc.RowGroup{{Rows: []doc.Row{body}}}
	return t
}

func turned(t *doc.Table) *doc.Table {
	t.Turned = true
	return t
}

func drawn(t *testing.T, table *doc.Table) *element {
	t.Helper()
	return parse(t, []byte(render(t, &doc.Document{Lang: "en-US", Title: "Wide", Front: []doc.Block{table}}))).all("table")[0]
}

func TestNarrowForm(t *testing.T) {
	spanned := wide(4, doc.AlignRight)
	spanned.Groups[0].Rows[0].Cells = append(spanned.Groups[0].Rows[0].Cells[:2], doc.Cell{ColSpan: 2})
	for _, tt := range []struct {
		name  string
		table *doc.Table
		class string
	}{
		{"two columns", wide(2, doc.AlignLeft), "table"},
		{"two columns on a turned page", turned(wide(2, doc.AlignLeft)), "table turned"},
		{"figures", wide(7, doc.AlignRight), "table figures"},
		{"more figures than fit", wide(8, doc.AlignRight), "table stack"},
		{"figures that span", spanned, "table stack"},
		{"words", wide(3, doc.AlignLeft), "table stack"},
	} {
		if got := drawn(t, tt.table).parent.attrs["class"]; got != tt.class {
			t.Errorf("%s: class %q, want %q", tt.name, got, tt.class)
		}
	}
}

// Where rows become blocks, each cell says which column it is of. HTML allows no
// role on the parts of a table.
func TestCellsSayTheirColumn(t *testing.T) {
	table := drawn(t, wide(3, doc.AlignLeft))
	for _, e := range append(table.all("*"), table) {
		if role, ok := e.attrs["role"]; ok {
			t.Errorf("%s has the role %q", e.name, role)
		}
	}
	var cells []string
	for _, td := range table.all("td") {
		var parts []string
		for _, span := range td.all("span") {
			parts = append(parts, span.attrs["class"]+" "+span.text)
		}
		cells = append(cells, strings.Join(parts, "; "))
	}
	if want := []string{"label Head 1; value Cell 1", "label Head 2; value Cell 2"}; !slices.Equal(cells, want) {
		t.Errorf("cells %q, want %q", cells, want)
	}
}

// A table of very many columns moves in a box that the keys reach, with a name.
func TestVeryWideTableMoves(t *testing.T) {
	if box := drawn(t, wide(8, doc.AlignLeft)).parent; box.attrs["tabindex"] != "" {
		t.Errorf("a table that fits stands in a box with %v", box.attrs)
	}
	box := drawn(t, wide(40, doc.AlignLeft)).parent
	if box.attrs["role"] != "group" || box.attrs["tabindex"] != "0" || box.attrs["aria-labelledby"] == "" {
		t.Errorf("the box of a table of 40 columns has %v", box.attrs)
	}
}
