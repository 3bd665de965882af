package pdf

import (
	"fmt"
	"strings"
	"testing"

	"cleryreport/generator/doc"
	"cleryreport/generator/theme"
)

// BenchmarkRender sets long reports: a part of ten pages, with six tables of
// forty rows, is repeated. docs/performance.md gives the costs.
func BenchmarkRender(b *testing.B) {
	look, err := theme.Default()
	if err != nil {
		b.Fatal(err)
	}
	for _, parts := range []int{1, 10, 100} {
		b.Run(fmt.Sprintf("%d-pages", parts*10), func(b *testing.B) {
			d := longReport(parts)
			b.ReportAllocs()
			for b.Loop() {
				out, err := Render(d, look, nil)
				if err != nil {
					b.Fatal(err)
				}
				b.ReportMetric(float64(out.Pages), "pages")
				b.ReportMetric(float64(len(out.Data))/1000, "kB")
			}
		})
	}
}

// longReport is a report of so many parts.
func longReport(parts int) *doc.Document {
	d := &doc.Document{
		Lang: "en-US", Title: "Annual Security Report", Institution: "Larkmoor University",
		Published: "September 28, 2026", ISODate: "2026-09-28", Contents: true,
	}
	for i := range parts {
		part := &doc.Section{ID: fmt.Sprintf("part-%d", i), Number: fmt.Sprint(i + 1), Level: 2, Title: doc.NewText("Crime statistics")}
		for k := range 6 {
			id := fmt.Sprintf("part-%d-%d", i, k)
			part.Sections = append(part.Sections, &doc.Section{
				ID: id, Number: fmt.Sprintf("%d.%d", i+1, k+1), Level: 3, Title: doc.NewText("Main Campus"),
				Blocks: append(longText(), longTable(id)),
			})
		}
		d.Sections = append(d.Sections, part)
	}
	return d
}

func longText() []doc.Block {
	words := strings.Repeat("The Department of Public Safety answers every call and writes down what it was told. ", 6)
	var blocks []doc.Block
	for range 3 {
		blocks = append(blocks, doc.NewParagraph(words))
	}
	return append(blocks, &doc.Paragraph{Inlines: []doc.Inline{
		&doc.Text{Value: "Read "},
		&doc.Link{Target: "#part-0", Inlines: doc.NewText("what the tables count")},
		&doc.Text{Value: " or write to the "},
		&doc.Link{Target: "mailto:police@larkmoor.example", Inlines: doc.NewText("department")},
		&doc.Text{Value: "."},
	}})
}

// longTable is a table of forty rows and eight columns below two rows of heads.
func longTable(id string) *doc.Table {
	cell := func(text string) doc.Cell { return doc.Cell{Inlines: doc.NewText(text)} }
	head := func(text string, columns, rows int) doc.Cell {
		return doc.Cell{Inlines: doc.NewText(text), Header: true, ColSpan: columns, RowSpan: rows}
	}
	t := &doc.Table{
		ID: id + "-table", Number: "Table", Caption: doc.NewText("Offenses by year"),
		Columns: []doc.Column{{}, {Align: doc.AlignRight}, {Align: doc.AlignRight}, {Align: doc.AlignRight},
			{Align: doc.AlignRight}, {Align: doc.AlignRight}, {Align: doc.AlignRight}, {Align: doc.AlignRight}},
		Head: []doc.Row{
			{Cells: []doc.Cell{head("Offense", 1, 2), head("2024", 4, 1), head("2025", 3, 1)}},
			{Cells: []doc.Cell{head("A", 1, 1), head("B", 1, 1), head("C", 1, 1), head("D", 1, 1), head("E", 1, 1), head("F", 1, 1), head("G", 1, 1)}},
		},
	}
	for range 40 {
		row := doc.Row{Cells: []doc.Cell{head("Motor vehicle theft", 1, 1)}}
		for range 7 {
			row.Cells = append(row.Cells, cell("12"))
		}
		t.Groups = append(t.Groups, doc.RowGroup{Rows: []doc.Row{row}})
	}
	return t
}
