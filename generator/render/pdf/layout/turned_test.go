package layout_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"cleryreport/generator/doc"
	"cleryreport/generator/render/pdf"
	"cleryreport/generator/render/pdf/check"
	"cleryreport/generator/render/pdf/draw"
	"cleryreport/generator/render/pdf/layout"
	"cleryreport/generator/theme"
)

// turnedTable is a table of fourteen columns and so many rows on turned pages.
func turnedTable(id string, rows int) *doc.Table {
	table := wideTable(14)
	table.ID, table.Number, table.Caption, table.Turned = id, "Table 1", doc.NewText("Calls of "+id), true
	for i := range table.Head[0].Cells {
		table.Head[0].Cells[i] = header(fmt.Sprintf("Month%d", i), 1, 1)
	}
	body := table.Groups[0].Rows[0]
	table.Groups = nil
	for range rows {
		table.Groups = append(table.Groups, doc.RowGroup{Rows: []doc.Row{body}})
	}
	return table
}

// shape says for each page whether it is turned, and which marked words it
// holds.
func shape(out *draw.Document, marks ...string) []string {
	var list []string
	for _, page := range out.Pages {
		words := "upright"
		if page.Width > page.Height {
			words = "turned"
		}
		for _, mark := range marks {
			if slices.ContainsFunc(page.Ops, func(op draw.Op) bool { return op.Leaf != nil && strings.Contains(op.Text, mark) }) {
				words += " " + mark
			}
		}
		list = append(list, words)
	}
	return list
}

func section(title string, blocks ...doc.Block) *doc.Section {
	return &doc.Section{ID: strings.ToLower(title), Level: 3, Title: doc.NewText(title), Blocks: blocks}
}

// What belongs to a turned table stands on its page, other text on upright pages,
// and no page holds a few lines only.
func TestTurnedPages(t *testing.T) {
	one, long := doc.NewParagraph("One line."), paragraph(30)
	second := func() *doc.Table {
		table := turnedTable("two", 2)
		table.Number = "Table 2"
		return table
	}
	for _, tt := range []struct {
		name     string
		sections []*doc.Section
		want     string
	}{
		{"a table by itself", []*doc.Section{section("Alpha", long), section("Beta", turnedTable("one", 2)), section("Gamma", long)},
			"upright Alpha, turned Beta Calls, upright Gamma"},
		{"a few lines before it", []*doc.Section{section("Alpha", long), section("Beta", one, turnedTable("one", 2)), section("Gamma", long)},
			"upright Alpha, turned Beta One Calls, upright Gamma"},
		{"many lines before it", []*doc.Section{section("Alpha", long, one, turnedTable("one", 2))},
			"upright Alpha One, turned Calls"},
		{"a few lines behind it, at the end", []*doc.Section{section("Alpha", long), section("Beta", turnedTable("one", 2), one)},
			"upright Alpha, turned Beta One Calls"},
		{"a few lines between two", []*doc.Section{section("Alpha", turnedTable("one", 2), one, second())},
			"turned Alpha One Calls"},
		{"many lines between two", []*doc.Section{section("Alpha", turnedTable("one", 2), long, second())},
			"turned Alpha Calls, upright, turned Calls"},
		{"a few lines before it and many behind", []*doc.Section{section("Alpha", one, turnedTable("one", 2), long)},
			"turned Alpha One Calls, upright"},
		{"in a list", []*doc.Section{section("Alpha", long, &doc.List{Items: []doc.Item{{Blocks: []doc.Block{one, turnedTable("one", 2)}}}})},
			"upright Alpha One, turned Calls"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			d := report()
			d.Contents = true
			d.Sections[0].Sections = tt.sections
			out, _ := lay(t, d)
			out.Pages = out.Pages[2:] // behind the cover and the contents
			if got := strings.Join(shape(out, "Alpha", "Beta", "Gamma", "One", "Calls"), ", "); got != tt.want {
				t.Errorf("pages: %s\nwant:  %s", got, tt.want)
			}
		})
	}
}

// A table over several turned pages is one table whose head stands on each; the
// margins, the running heads and the anchors are those of a turned page; and the
// file is what a checker of structure asks for, on both papers.
func TestLongTurnedTable(t *testing.T) {
	for name, paper := range map[string]theme.Page{"letter": theme.Letter, "a4": theme.A4} {
		t.Run(name, func(t *testing.T) {
			look := testTheme(t)
			look.Page = paper
			d := sample()
			d.Draft = true
			d.Sections[1].Sections = append(d.Sections[1].Sections, &doc.Section{ID: "calls", Level: 3, Title: doc.NewText("Calls"), Blocks: []doc.Block{
				turnedTable("wide", 60),
				&doc.Paragraph{Inlines: []doc.Inline{&doc.Link{Target: "#wide", Inlines: []doc.Inline{text("The calls"), &doc.PageRef{Anchor: "wide", Before: ", page "}}}}}}})
			out, pages, err := layout.Layout(d, look)
			if err != nil {
				t.Fatal(err)
			}
			var turned []int
			for i, page := range out.Pages {
				if page.Width > page.Height {
					turned = append(turned, i+1)
					checkTurned(t, out, i, paper.Turned())
				}
			}
			if len(turned) < 3 || pages["wide"] != turned[0] || turned[len(turned)-1]-turned[0] != len(turned)-1 {
				t.Errorf("pages %v are turned, and the table begins on page %d", turned, pages["wide"])
			}
			if got := len(elements(out.Root, "Table")); got != len(elements(mustLay(t, sample()).Root, "Table"))+1 {
				t.Errorf("%d tables in the structure", got)
			}
			artifact, err := pdf.Render(d, look, nil)
			if err != nil {
				t.Fatal(err)
			}
			for _, problem := range check.File(artifact.Data) {
				t.Error(problem)
			}
		})
	}
}

func mustLay(t *testing.T, d *doc.Document) *draw.Document {
	t.Helper()
	out, _ := lay(t, d)
	return out
}

// checkTurned looks at what a turned page has of its own: its size, the head of
// the table, and its running head and foot within its margins.
func checkTurned(t *testing.T, out *draw.Document, index int, want theme.Page) {
	t.Helper()
	page := out.Pages[index]
	if page.Width != want.Width || page.Height != want.Height {
		t.Errorf("page %d is %v by %v", index+1, page.Width, page.Height)
	}
	head, foot := 0, 0.0
	for _, op := range page.Ops {
		if op.Kind != draw.OpText || op.Text == "DRAFT" {
			continue
		}
		if strings.HasPrefix(op.Text, "Month13") {
			head++
		}
		right := op.X + width(op.Face, op.Size, strings.TrimRight(op.Text, " "))
		if op.Text == fmt.Sprintf("Page %d of %d", index+1, len(out.Pages)) {
			foot = right
		}
		if op.X < want.Left-0.01 || right > want.Width-want.Right+0.01 || op.Y < want.Top-40 || op.Y > want.Height-want.Bottom+40 {
			t.Errorf("page %d: %q at %.1f, %.1f reaches out of the margins", index+1, op.Text, op.X, op.Y)
		}
	}
	if head != 1 {
		t.Errorf("page %d has the head %d times", index+1, head)
	}
	if foot < want.Width-want.Right-0.01 {
		t.Errorf("page %d: the number of the page ends at %.1f", index+1, foot)
	}
}

// Of a table whose rows are one group, no page has the last row by itself.
func TestLastRowsStandTogether(t *testing.T) {
	for rows := 25; rows < 60; rows++ {
		table := turnedTable("wide", 1)
		for range rows {
			table.Groups[0].Rows = append(table.Groups[0].Rows, table.Groups[0].Rows[0])
		}
		out, _ := lay(t, report(table))
		last := out.Pages[len(out.Pages)-1]
		if got := len(baselines(last, "TD")); got < 3 {
			t.Errorf("%d rows: the last page has %d", rows+1, got)
		}
	}
}
