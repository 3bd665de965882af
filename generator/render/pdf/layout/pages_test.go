package layout_test

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"cleryreport/generator/doc"
	"cleryreport/generator/render/pdf/draw"
	"cleryreport/generator/render/pdf/layout"
)

// baselines returns the distinct heights at which a page shows text of
// elements of a role.
func baselines(page draw.Page, role string) []float64 {
	var ys []float64
	for _, op := range page.Ops {
		if op.Kind == draw.OpText && op.Leaf != nil && op.Leaf.Owner.Role == role {
			if len(ys) == 0 || ys[len(ys)-1] != op.Y {
				ys = append(ys, op.Y)
			}
		}
	}
	return ys
}

// A paragraph is moved down line by line; whatever the place, no page has a
// single line of it unless it has no other.
func TestNoWidowsAndOrphans(t *testing.T) {
	broken := 0
	for before := range 45 {
		blocks := []doc.Block{}
		for range before {
			blocks = append(blocks, &doc.Paragraph{Inlines: []doc.Inline{&doc.Emphasis{Inlines: doc.NewText("line")}}})
		}
		blocks = append(blocks, paragraph(7))
		out, _ := lay(t, report(blocks...))
		for i, page := range out.Pages {
			lines := len(baselines(page, "P"))
			if lines == 1 {
				t.Errorf("after %d lines: page %d has one line of the paragraph", before, i+1)
			}
			if lines > 1 && i > 0 && len(baselines(out.Pages[i-1], "P")) > 0 {
				broken++
			}
		}
	}
	if broken == 0 {
		t.Error("the paragraph was never broken")
	}
}

// A heading never stands at the end of a page, nor with fewer than three lines
// of a longer text after it.
func TestHeadingKeepsLinesWithIt(t *testing.T) {
	moved := 0
	for before := range 45 {
		d := report()
		for range before {
			d.Sections[0].Blocks = append(d.Sections[0].Blocks, &doc.Paragraph{Inlines: []doc.Inline{&doc.Emphasis{Inlines: doc.NewText("line")}}})
		}
		d.Sections[0].Sections = []*doc.Section{{ID: "next", Level: 3, Title: doc.NewText("Next"), Blocks: []doc.Block{paragraph(6)}}}
		out, pages := lay(t, d)
		page := pages["next"] - 1
		if lines := len(baselines(out.Pages[page], "P")); lines < 3 {
			t.Errorf("after %d lines: the heading has %d lines with it", before, lines)
		}
		if page > 0 {
			moved++
		}
	}
	if moved == 0 || moved == 45 {
		t.Errorf("%d of 45 headings are on a later page", moved)
	}
}

func TestPartsBeginAPage(t *testing.T) {
	out, pages := lay(t, sample())
	for _, id := range []string{"about", "statistics", "fire"} {
		page := out.Pages[pages[id]-1]
		for _, op := range page.Ops {
			if op.Leaf == nil {
				continue
			}
			if op.Leaf.Owner.Role != "H2" {
				t.Errorf("page %d, where the part %s begins, begins with %q", pages[id], id, op.Text)
			}
			break
		}
	}
}

func TestRunningHeads(t *testing.T) {
	out, _ := lay(t, sample())
	artifacts := func(page int) string {
		var texts []string
		for _, op := range out.Pages[page].Ops {
			if op.Kind == draw.OpText && op.Artifact != "" {
				texts = append(texts, op.Text)
			}
		}
		return strings.Join(texts, "|")
	}
	if got := artifacts(0); got != "" {
		t.Errorf("the cover has the running texts %q", got)
	}
	want := "Larkmoor University — Annual Security and Fire Safety Report 2026|2\u00A0 Crime statistics|Page 6 of 8"
	if got := artifacts(5); !strings.HasSuffix(got, want) {
		t.Errorf("page 6 has the running texts %q, want %q", got, want)
	}
}

func TestDraftIsMarkedOnEveryPage(t *testing.T) {
	d := sample()
	for _, draft := range []bool{true, false} {
		d.Draft = draft
		out, _ := lay(t, d)
		for i, page := range out.Pages {
			marks := 0
			for _, op := range page.Ops {
				if op.Text == "DRAFT" && op.Artifact != "" {
					marks++
				}
			}
			if (marks == 2) != draft || (marks == 0) == draft {
				t.Errorf("draft %v: page %d has %d marks", draft, i+1, marks)
			}
		}
	}
}

// A table over two pages is one element; its head is read once and repeated as
// an artifact, and no offense is parted from one of its years.
func TestTableOverTwoPages(t *testing.T) {
	out, pages := lay(t, report(paragraph(20), crimeTable("crimes", "Table 1", offenses...)))
	if got := len(elements(out.Root, "Table")); got != 1 {
		t.Errorf("%d Table elements", got)
	}
	if got := len(elements(out.Root, "THead")); got != 1 {
		t.Errorf("%d THead elements", got)
	}
	first := pages["crimes"] - 1
	if first == len(out.Pages)-1 {
		t.Fatal("the table stands on one page")
	}
	for i := first; i < len(out.Pages); i++ {
		page := out.Pages[i]
		read, repeated, years := 0, 0, 0
		for _, op := range page.Ops {
			switch {
			case strings.TrimSpace(op.Text) == "Offense" && op.Leaf != nil:
				read++
			case strings.TrimSpace(op.Text) == "Offense":
				repeated++
			case strings.HasPrefix(op.Text, "202") && op.Leaf != nil && op.Leaf.Owner.Role == "TH":
				years++
			}
		}
		if years%3 != 0 {
			t.Errorf("page %d has %d rows, which is not three for each offense", i+1, years)
		}
		if wantRead := i == first; (read == 1) != wantRead || (repeated == 1) == wantRead {
			t.Errorf("page %d: the head is read %d times and repeated %d times", i+1, read, repeated)
		}
	}
}

// A group that no page can hold is broken between rows, under repeated heads.
func TestGroupTallerThanAPage(t *testing.T) {
	table := wideTable(2)
	for i := range 100 {
		table.Groups[0].Rows = append(table.Groups[0].Rows, row(cell(fmt.Sprint("row ", i)), cell("1")))
	}
	out, _ := lay(t, report(table))
	if len(out.Pages) < 3 {
		t.Errorf("100 rows on %d pages", len(out.Pages))
	}
	if got := allText(out); strings.Count(got, "row ") != 100 {
		t.Errorf("%d of 100 rows are drawn", strings.Count(got, "row "))
	}
}

// A row that no page can hold goes on from page to page; rows that a cell joins
// cannot, and are refused rather than lost.
func TestRowTallerThanAPage(t *testing.T) {
	table := phoneTable()
	table.Columns[1].Weight = 1
	table.Groups[1].Rows[0].Cells[1] = cell(filler(150))
	out, _ := lay(t, report(table))
	if len(out.Pages) < 2 {
		t.Errorf("150 sentences in a cell on %d pages", len(out.Pages))
	}
	if got := strings.Count(allText(out), "."); got < 150 {
		t.Errorf("%d of 150 sentences are drawn", got)
	}
	table.Groups[0].Rows[0].Cells[0].RowSpan = 2
	table.Groups[0].Rows = append(table.Groups[0].Rows, row(cell(filler(150)), cell("b")))
	if _, _, err := layout.Layout(report(table), testTheme(t)); err == nil || !strings.Contains(err.Error(), "taller than a page") {
		t.Errorf("error %v, want one that says the rows are taller than a page", err)
	}
}

func TestNumbersStandUnderEachOther(t *testing.T) {
	out, _ := lay(t, report(crimeTable("crimes", "Table 1", offenses...)))
	ends := map[string]int{}
	for _, page := range out.Pages {
		for _, op := range page.Ops {
			if op.Leaf == nil || op.Leaf.Owner.Role != "TD" || op.Text == "n/a" {
				continue
			}
			ends[fmt.Sprintf("%.1f", op.X+width(op.Face, op.Size, op.Text))]++
		}
	}
	if len(ends) != 5 {
		t.Errorf("the numbers of 5 columns end at %v", ends)
	}
}

func TestWideTableShrinksBeforeItBreaksWords(t *testing.T) {
	sizes := func(columns int) float64 {
		out, _ := lay(t, report(wideTable(columns)))
		smallest := math.Inf(1)
		for _, op := range out.Pages[0].Ops {
			if op.Leaf != nil && strings.HasPrefix(op.Leaf.Owner.Role, "T") {
				smallest = min(smallest, op.Size)
			}
		}
		return smallest
	}
	for columns, want := range map[int]float64{4: 9, 14: 7.5} {
		if got := sizes(columns); got != want {
			t.Errorf("%d columns are set at %v, want %v", columns, got, want)
		}
	}
	if got := sizes(8); got >= 9 || got <= 7.5 {
		t.Errorf("8 columns are set at %v, want a size between 9 and 7.5", got)
	}
}

// Every cell names header cells that exist, once each, and all IDs differ.
func TestTableHeaders(t *testing.T) {
	out, _ := lay(t, sample())
	ids := map[string]bool{}
	for _, role := range []string{"TH", "TD", "Note"} {
		for _, e := range elements(out.Root, role) {
			if (e.ID == "") == (role != "TD") {
				t.Errorf("%s has the ID %q", role, e.ID)
			}
			if e.ID != "" && ids[e.ID] {
				t.Errorf("the ID %s is not unique", e.ID)
			}
			ids[e.ID] = true
		}
	}
	for _, e := range append(elements(out.Root, "TD"), elements(out.Root, "TH")...) {
		for _, header := range e.Cell.Headers {
			if !ids[header.ID] {
				t.Errorf("%s names the header %s, which does not exist", e.Role, header.ID)
			}
		}
	}
	total := elements(elements(out.Root, "Table")[1], "TD")[4]
	want := "(table2-row1-column7) (table2-row3-column1) (table2-row3-column2)"
	if got := strings.Join(headerIDs(total.Cell), " "); got != want {
		t.Errorf("the first total has the headers %s, want %s", got, want)
	}
}

// Sections of a line or two are not kept together for being short: each page is
// filled as far as whole sections go.
func TestShortSectionsFillPages(t *testing.T) {
	d := report()
	for i := range 40 {
		d.Sections[0].Sections = append(d.Sections[0].Sections, &doc.Section{ID: fmt.Sprint("s", i), Level: 3, Title: doc.NewText("Short"), Blocks: []doc.Block{doc.NewParagraph("One line.")}})
	}
	out, _ := lay(t, d)
	const section = 24 + 19 + 7 + 15 + 7 // space, heading, space, line, space
	for i, page := range out.Pages[:len(out.Pages)-1] {
		lines := baselines(page, "P")
		if last := lines[len(lines)-1]; page.Height-66-last > section+10 {
			t.Errorf("page %d ends at %.0f of %.0f", i+1, last, page.Height)
		}
	}
}
