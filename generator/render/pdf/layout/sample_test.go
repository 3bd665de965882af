package layout_test

import (
	"fmt"
	"strings"

	"cleryreport/generator/doc"
)

// filler is running text of n sentences, none like the other.
func filler(n int) string {
	words := strings.Fields(`the department publishes a warning when a serious or continuing threat is reported
		and the director decides within the hour which buildings should hear of it first so that people
		can protect themselves while officers look into what happened and students call for help`)
	var b strings.Builder
	at := 0
	for i := range n {
		for j := range 12 + i%5 {
			w := words[at%len(words)]
			at++
			if j == 0 {
				w = strings.ToUpper(w[:1]) + w[1:]
				if i > 0 {
					b.WriteByte(' ')
				}
			} else {
				b.WriteByte(' ')
			}
			b.WriteString(w)
		}
		b.WriteByte('.')
	}
	return b.String()
}

func text(s string) doc.Inline { return &doc.Text{Value: s} }

func paragraph(n int) doc.Block { return doc.NewParagraph(filler(n)) }

func header(s string, rows, cols int) doc.Cell {
	return doc.Cell{Inlines: doc.NewText(s), Header: true, RowSpan: rows, ColSpan: cols}
}

func cell(s string) doc.Cell { return doc.Cell{Inlines: doc.NewText(s)} }

func row(cells ...doc.Cell) doc.Row { return doc.Row{Cells: cells} }

// crimeTable is a table as the report computes it: two head rows, a group of
// three years for each offense, notes.
func crimeTable(id, number string, offenses ...string) *doc.Table {
	table := &doc.Table{
		ID:      id,
		Number:  number,
		Caption: doc.NewText("Criminal offenses, Main Campus, 2023 to 2025"),
		Summary: "Each offense has a row per year — four columns of numbers.",
		Columns: []doc.Column{{}, {}, {Align: doc.AlignRight}, {Align: doc.AlignRight}, {Align: doc.AlignRight}, {Align: doc.AlignRight}, {Align: doc.AlignRight}},
		Head: []doc.Row{
			row(header("Offense", 2, 1), header("Year", 2, 1), header("On campus", 1, 2), header("Noncampus property", 2, 1), header("Public property", 2, 1), header("Total", 2, 1)),
			row(header("All", 1, 1), header("Of which in student housing", 1, 1)),
		},
		Notes: []doc.Note{
			{Mark: "a", Inlines: doc.NewText("One offense was first reported to the Office of Residence Life and counted in the year in which that report was made, as the law asks, although it was said to have occurred in the year before.")},
			{Mark: "b", Inlines: doc.NewText("The campus had no noncampus property in this year.")},
		},
	}
	for i, offense := range offenses {
		var group doc.RowGroup
		for y := range 3 {
			var r doc.Row
			if y == 0 {
				r.Cells = append(r.Cells, header(offense, 3, 1))
			}
			total := cell(fmt.Sprint(i + y + 4))
			if i == 1 && y == 2 {
				total.Marks = []string{"a"}
			}
			noncampus := cell("0")
			if y == 0 {
				noncampus = doc.Cell{Inlines: doc.NewText("n/a"), Marks: []string{"b"}}
			}
			r.Cells = append(r.Cells, header(fmt.Sprint(2023+y), 1, 1), cell(fmt.Sprint(i+3)), cell(fmt.Sprint(i)), noncampus, cell(fmt.Sprint(y+1)), total)
			group.Rows = append(group.Rows, r)
		}
		table.Groups = append(table.Groups, group)
	}
	return table
}

var offenses = []string{"Murder and nonnegligent manslaughter", "Negligent manslaughter", "Rape", "Fondling", "Incest", "Statutory rape",
	"Robbery", "Aggravated assault", "Burglary", "Motor vehicle theft", "Arson"}

// phoneTable is a small table of an author.
func phoneTable() *doc.Table {
	mail := func(address string) doc.Cell {
		return doc.Cell{Inlines: []doc.Inline{&doc.Link{Target: "mailto:" + address, Inlines: doc.NewText(address)}}}
	}
	return &doc.Table{
		Caption: doc.NewText("Telephone numbers"),
		Columns: []doc.Column{{}, {}, {}},
		Head:    []doc.Row{row(header("Office", 1, 1), header("Telephone", 1, 1), header("E-mail", 1, 1))},
		Groups: []doc.RowGroup{
			{Rows: []doc.Row{row(header("Title IX Coordinator", 1, 1), cell("555-555-0142"), mail("titleix@larkmoor.example"))}},
			{Rows: []doc.Row{row(header("Dean of Students", 1, 1), cell("555-555-0143"), mail("dean@larkmoor.example"))}},
		},
	}
}

// sample is a report with everything a document can hold.
func sample() *doc.Document {
	return &doc.Document{
		Lang:        "en-US",
		Title:       "Annual Security and Fire Safety Report 2026",
		Subtitle:    "Crime and fire statistics for the calendar years 2023, 2024 and 2025",
		Institution: "Larkmoor University",
		Address:     "https://safety.larkmoor.example/clery/2026/",
		Published:   "September 28, 2026",
		ISODate:     "2026-09-28",
		Contents:    true,
		Front: []doc.Block{
			doc.NewParagraph("This report covers the Main Campus in Aldergate and the Harbor Center in Port Ellery."),
			&doc.Paragraph{Inlines: []doc.Inline{text("Emergency: "), &doc.Strong{Inlines: doc.NewText("911")}, text(" or 555-555-0100")}},
		},
		Sections: []*doc.Section{introduction(), statistics(), housing()},
	}
}

func introduction() *doc.Section {
	return &doc.Section{
		ID: "about", Number: "1", Level: 2, Title: doc.NewText("About this report"),
		Blocks: []doc.Block{
			&doc.Paragraph{Inlines: []doc.Inline{
				text("The report follows the "), &doc.Emphasis{Inlines: doc.NewText("Jeanne Clery Campus Safety Act")},
				text(" (20 U.S.C. 1092(f)). "), &doc.Strong{Inlines: doc.NewText("In an emergency call 911.")},
				text(" The numbers stand in "), &doc.Link{Target: "#table-1", Inlines: []doc.Inline{text("Table 1 on page "), &doc.PageRef{Anchor: "table-1"}}},
				text(", and the policy on the web at "), &doc.Link{Target: "https://www.larkmoor.example/safety", Inlines: doc.NewText("www.larkmoor.example/safety")},
				text(". Type "), &doc.CodeSpan{Value: "LARK 1"}, text(" to subscribe."),
			}},
			paragraph(5),
			&doc.List{Tight: true, Items: []doc.Item{
				{Blocks: []doc.Block{doc.NewParagraph("Director of Public Safety")}},
				{Blocks: []doc.Block{doc.NewParagraph("Title IX Coordinator, " + strings.ToLower(filler(2))), &doc.List{Tight: true, Items: []doc.Item{
					{Blocks: []doc.Block{doc.NewParagraph("deputy for students")}},
					{Blocks: []doc.Block{doc.NewParagraph("deputy for employees")}},
				}}}},
				{Blocks: []doc.Block{doc.NewParagraph("Dean of Students")}},
			}},
			paragraph(4),
		},
		Sections: []*doc.Section{{
			ID: "reporting", Number: "1.1", Level: 3, Title: doc.NewText("Reporting crimes and emergencies"),
			Blocks: []doc.Block{
				paragraph(6),
				&doc.List{Ordered: true, Start: 9, Items: []doc.Item{
					{Blocks: []doc.Block{paragraph(2)}},
					{Blocks: []doc.Block{paragraph(1), paragraph(1)}},
				}},
				&doc.Quote{Blocks: []doc.Block{paragraph(2), paragraph(1)}},
			},
			Sections: []*doc.Section{{
				ID: "voluntary", Level: 4, Title: doc.NewText("Voluntary and confidential reports"),
				Blocks: []doc.Block{paragraph(4), phoneTable(), paragraph(2), &doc.Code{Text: "To: alert@larkmoor.example\n    LARK 1"}},
				Sections: []*doc.Section{{
					ID: "counselors", Level: 5, Title: doc.NewText("Pastoral and professional counselors"),
					Blocks: []doc.Block{paragraph(3), &doc.Break{}, paragraph(1)},
				}},
			}},
		}},
	}
}

func statistics() *doc.Section {
	return &doc.Section{
		ID: "statistics", Number: "2", Level: 2, Title: doc.NewText("Crime statistics"),
		Blocks: []doc.Block{paragraph(3)},
		Sections: []*doc.Section{
			{ID: "main", Number: "2.1", Level: 3, Title: doc.NewText("Main Campus"), Blocks: []doc.Block{
				doc.NewParagraph("The counts follow 34 CFR § 668.46(c)."), crimeTable("table-1", "Table 1", offenses...),
			}},
			{ID: "harbor", Number: "2.2", Level: 3, Title: doc.NewText("Harbor Center"), Blocks: []doc.Block{
				paragraph(2), crimeTable("table-2", "Table 2", "Rape", "Robbery"),
			}},
		},
	}
}

func housing() *doc.Section {
	return &doc.Section{
		ID: "fire", Number: "3", Level: 2, Title: doc.NewText("Fire safety in student housing"),
		Blocks: []doc.Block{paragraph(30), paragraph(30)},
	}
}
