// Package sample holds one small document with every kind of block and inline,
// for the tests of renderers. It is no part of the product.
package sample

import "cleryreport/generator/doc"

// Document returns the document, made anew at each call.
func Document() *doc.Document {
	return &doc.Document{
		Lang:        "en-US",
		Title:       "Annual Security and Fire Safety Report",
		Subtitle:    "2026 edition, with statistics for 2023, 2024 and 2025",
		Institution: "Larkmoor University",
		Address:     "https://safety.larkmoor.example/clery/2026/",
		Published:   "September 28, 2026",
		ISODate:     "2026-09-28",
		Front:       []doc.Block{doc.NewParagraph("This report tells what Larkmoor University does for the safety of its campuses.")},
		Contents:    true,
		Sections:    []*doc.Section{reporting(), statistics()},
	}
}

func reporting() *doc.Section {
	return &doc.Section{ID: "reporting", Number: "1", Level: 2, Title: text("Reporting crimes & emergencies"),
		Blocks: []doc.Block{
			paragraph(plain("Call "), &doc.Strong{Inlines: text("911")}, plain(" or "), link("tel:+15555550142", "555-555-0142"),
				plain("; write to "), link("mailto:police@larkmoor.example", "police@larkmoor.example"),
				plain(", or see the "), link("https://police.larkmoor.example/log?year=2025&campus=main", "daily crime log"),
				plain(" and "), link("#crime", "the statistics"), &doc.PageRef{Anchor: "crime"}, plain(".")),
			paragraph(plain("Department of Public Safety"), &doc.LineBreak{}, plain("12 College Street, Aldergate")),
			&doc.Quote{Blocks: []doc.Block{paragraph(&doc.Emphasis{Inlines: text("A victim may decline to notify the police.")})}},
		},
		Sections: []*doc.Section{lists()},
	}
}

func lists() *doc.Section {
	nested := &doc.List{Tight: true, Items: items("by telephone", "in person")}
	outer := items("Director of Public Safety", "Title IX Coordinator")
	outer[0].Blocks = append(outer[0].Blocks, nested)
	return &doc.Section{ID: "whom-to-tell", Number: "1.1", Level: 3, Title: text("Whom to tell"),
		Blocks: []doc.Block{
			&doc.List{Tight: true, Items: outer},
			&doc.List{Ordered: true, Start: 3, Items: items("Go to a safe place.", "Keep what may be evidence, even if you have not decided whether to report what happened to you.")},
			&doc.Break{},
			&doc.Code{Text: "LARKALERT <test>\n  This is only a test.\n"},
		},
		Sections: []*doc.Section{{ID: "interim", Level: 4, Title: []doc.Inline{plain("The form "), &doc.CodeSpan{Value: "PS-7"}},
			Blocks: []doc.Block{paragraph(plain("Ask for it "), link("../forms/ps-7.pdf", "here"), plain("."))}}},
	}
}

func statistics() *doc.Section {
	return &doc.Section{ID: "crime", Number: "2", Level: 2, Title: text("Crime statistics"),
		Blocks: []doc.Block{Crimes(), programs(), Drawing()}}
}

// Drawing is a figure with each kind of shape: a ring with a hole in it, lines
// and words, in every paint.
func Drawing() *doc.Figure {
	square := func(low, high float64) []doc.Point {
		return []doc.Point{{X: low, Y: low}, {X: high, Y: low}, {X: high, Y: high}, {X: low, Y: high}}
	}
	return &doc.Figure{
		ID: "figure-main", Number: "Figure 1", Caption: text("Where the campus is"), Alt: "A square with a hole in it & two lines.",
		Width: 376, Height: 120,
		Shapes: []doc.Shape{
			&doc.Area{Rings: [][]doc.Point{square(10, 110), square(40, 80.125)}, Fill: doc.PaintFaint, Outline: doc.PaintMain},
			&doc.Area{Rings: [][]doc.Point{square(50, 70)}, Outline: doc.PaintAccent},
			&doc.Area{Rings: [][]doc.Point{square(55, 65)}, Fill: doc.PaintAccent},
			&doc.Stroke{From: doc.Point{X: 120, Y: 10}, To: doc.Point{X: 120, Y: 110}, Width: 0.5, Paint: doc.PaintQuiet},
			&doc.Stroke{From: doc.Point{X: 120, Y: 60}, To: doc.Point{X: 360, Y: 60}, Width: 1, Paint: doc.PaintInk},
			&doc.Label{At: doc.Point{X: 124, Y: 56}, Text: "Library <1>", Size: 9, Bold: true, Paint: doc.PaintInk},
			&doc.Label{At: doc.Point{X: 240, Y: 56}, Text: "1,204", Size: 8, Align: doc.AlignCenter, Paint: doc.PaintMain},
			&doc.Label{At: doc.Point{X: 360, Y: 56}, Text: "2025", Size: 8, Align: doc.AlignRight, Paint: doc.PaintQuiet},
		},
	}
}

// Crimes is a computed table in the shape of the crime statistics: a group of
// rows per offense, a row per year, columns in a group, notes.
func Crimes() *doc.Table {
	right := doc.Column{Align: doc.AlignRight, Weight: 1}
	return &doc.Table{
		ID: "crimes-main", Number: "Table 1",
		Caption: text("Main Campus: criminal offenses, calendar years 2024 and 2025"),
		Summary: "Each row is one offense in one calendar year.",
		Columns: []doc.Column{{Weight: 3}, right, right, right, right},
		Head: []doc.Row{
			{Cells: []doc.Cell{head("Offense", 1, 2), head("Year", 1, 2), head("On campus", 2, 1), head("Public property", 1, 2)}},
			{Cells: []doc.Cell{head("All", 1, 1), head("Student housing", 1, 1)}},
		},
		Groups: []doc.RowGroup{
			{Rows: []doc.Row{
				{Cells: []doc.Cell{head("Murder and nonnegligent manslaughter", 1, 2), head("2024", 1, 1), cell("0"), cell("0"), cell("0")}},
				{Cells: []doc.Cell{head("2025", 1, 1), cell("0"), cell("0"), cell("1", "b")}},
			}},
			{Rows: []doc.Row{
				{Cells: []doc.Cell{head("Burglary", 1, 2), head("2024", 1, 1), cell("1,204", "a"), cell("2", "a", "b"), cell("n/a")}},
				{Cells: []doc.Cell{head("2025", 1, 1), cell("3"), cell("2"), cell("1")}},
			}},
		},
		Notes: []doc.Note{
			{Mark: "a", Inlines: []doc.Inline{plain("Restated: the edition of 2025 printed "), &doc.Strong{Inlines: text("3")}, plain(". One report was placed on the wrong street.")}},
			{Mark: "b", Inlines: text("As supplied by the Aldergate Police Department.")},
		},
	}
}

// programs is a table as an author writes it: without a caption.
func programs() *doc.Table {
	return &doc.Table{
		Columns: []doc.Column{{}, {Align: doc.AlignCenter}, {}},
		Head:    []doc.Row{{Cells: []doc.Cell{head("Program", 1, 1), {Header: true}, head("Topics", 1, 1)}}},
		Groups: []doc.RowGroup{{Rows: []doc.Row{{Cells: []doc.Cell{
			cell("Lark Steps Up"), cell("yes"),
			cell("bystander intervention; consent; how to report; where to find an advocate; rights and options")}}}}},
	}
}

func text(s string) []doc.Inline { return doc.NewText(s) }

func plain(s string) doc.Inline { return &doc.Text{Value: s} }

func paragraph(inlines ...doc.Inline) doc.Block { return &doc.Paragraph{Inlines: inlines} }

func link(target, words string) doc.Inline { return &doc.Link{Target: target, Inlines: text(words)} }

func items(words ...string) []doc.Item {
	var list []doc.Item
	for _, w := range words {
		list = append(list, doc.Item{Blocks: []doc.Block{doc.NewParagraph(w)}})
	}
	return list
}

func head(words string, columns, rows int) doc.Cell {
	return doc.Cell{Header: true, Inlines: text(words), ColSpan: columns, RowSpan: rows}
}

func cell(words string, marks ...string) doc.Cell {
	return doc.Cell{Inlines: text(words), Marks: marks}
}
