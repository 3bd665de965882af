package text_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"cleryreport/generator/doc"
	"cleryreport/generator/render/internal/sample"
	"cleryreport/generator/render/text"
)

func onlyTable(t *doc.Table, width int) string {
	d := &doc.Document{Title: "T", Front: []doc.Block{t}}
	return strings.TrimPrefix(string(text.Render(d, width)), "T\n=\n\n")
}

func lines(s ...string) string { return strings.Join(s, "\n") + "\n" }

func cells(words ...string) doc.Row {
	var row doc.Row
	for _, w := range words {
		row.Cells = append(row.Cells, doc.Cell{Inlines: doc.NewText(w)})
	}
	return row
}

func TestTable(t *testing.T) {
	right := doc.Column{Align: doc.AlignRight}
	tall := cells("Fire in a kitchen", "2024", "0")
	tall.Cells[0].RowSpan = 3
	wide := cells("a wide cell", "x")
	wide.Cells[0].ColSpan = 2
	for _, tt := range []struct {
		name  string
		table *doc.Table
		width int
		want  string
	}{
		{"numbers stand to the right", &doc.Table{Columns: []doc.Column{{}, right},
			Head:   []doc.Row{cells("Offense", "2025")},
			Groups: []doc.RowGroup{{Rows: []doc.Row{cells("Arson", "1,204")}}, {Rows: []doc.Row{cells("Burglary", "3")}}}}, 40,
			lines("Offense    2025", "--------  -----", "Arson     1,204", "Burglary      3")},
		{"long text is wrapped", &doc.Table{Columns: make([]doc.Column, 2),
			Groups: []doc.RowGroup{{Rows: []doc.Row{cells("one", "two words and more")}}}}, 15,
			lines("one  two words", "     and more")},
		{"a heading of rows runs on beside them", &doc.Table{Columns: []doc.Column{{}, right, right},
			Groups: []doc.RowGroup{{Rows: []doc.Row{tall, cells("2025", "1"), cells("2026", "12")}}}}, 19,
			lines("Fire in a  2024   0", "kitchen    2025   1", "           2026  12")},
		{"a cell may span columns", &doc.Table{Columns: make([]doc.Column, 3),
			Groups: []doc.RowGroup{{Rows: []doc.Row{wide, cells("1", "2345678901", "3")}}}}, 40,
			lines("a wide cell    x", "1  2345678901  3")},
		{"a word longer than its column is cut", &doc.Table{Columns: make([]doc.Column, 2),
			Groups: []doc.RowGroup{{Rows: []doc.Row{cells("abcdefghijk", "lmnopqrstuv")}}}}, 20,
			lines("abcdefghi  lmnopqrst", "jk         uv")},
		{"a row may be longer than it should", &doc.Table{Columns: make([]doc.Column, 1),
			Groups: []doc.RowGroup{{Rows: []doc.Row{cells("kept", "dropped")}}}}, 40,
			lines("kept")},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := onlyTable(tt.table, tt.width); got != tt.want {
				t.Errorf("got\n%swant\n%s", got, tt.want)
			}
		})
	}
}

func TestTableFitsItsWidth(t *testing.T) {
	for width := 48; width <= 100; width++ {
		for line := range strings.Lines(onlyTable(sample.Crimes(), width)) {
			if n := utf8.RuneCountInString(strings.TrimSuffix(line, "\n")); n > width {
				t.Errorf("width %d: line %q is %d long", width, line, n)
			}
		}
	}
}

func TestNumbersAreNeverCut(t *testing.T) {
	for width := 1; width < 48; width++ {
		if got := onlyTable(sample.Crimes(), width); !strings.Contains(got, " 1,204[a] ") {
			t.Errorf("width %d: a number is cut:\n%s", width, got)
		}
	}
}
