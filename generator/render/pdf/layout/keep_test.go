package layout_test

import (
	"fmt"
	"testing"

	"cleryreport/generator/doc"
	"cleryreport/generator/render/pdf/draw"
)

// pageOf returns the page, from 0, that shows an element of a role first.
func pageOf(t *testing.T, out *draw.Document, role string) int {
	t.Helper()
	for i, page := range out.Pages {
		for _, op := range page.Ops {
			if op.Leaf != nil && op.Leaf.Owner.Role == role {
				return i
			}
		}
	}
	t.Fatalf("nothing of a %s is drawn", role)
	return 0
}

// push returns paragraphs of one line, to begin what follows further down.
func push(lines int) []doc.Block {
	var blocks []doc.Block
	for range lines {
		blocks = append(blocks, doc.NewParagraph("line"))
	}
	return blocks
}

// Wherever on the page it begins, a caption stands above its picture, also if
// another picture follows that no page has room for beside it.
func TestPicturesKeepTheirCaptions(t *testing.T) {
	picture := func(number string) doc.Block {
		return &doc.Figure{Number: number, Caption: doc.NewText("Squares"), Alt: "A board", Picture: &doc.Picture{Width: 300, Height: 2000}}
	}
	for before := range 35 {
		blocks := append(push(before), picture("Figure 1"), picture("Figure 2"))
		out, _ := lay(t, report(blocks...))
		captions, figures := pagesOf(out, "Caption"), pagesOf(out, "Figure")
		if fmt.Sprint(captions) != fmt.Sprint(figures) || len(figures) != 2 {
			t.Errorf("after %d lines: the captions are on pages %v, the pictures on %v", before, captions, figures)
		}
	}
}

// pagesOf returns the pages, from 0, that show elements of a role.
func pagesOf(out *draw.Document, role string) []int {
	var pages []int
	for i, page := range out.Pages {
		for _, op := range page.Ops {
			if op.Leaf != nil && op.Leaf.Owner.Role == role {
				pages = append(pages, i)
				break
			}
		}
	}
	return pages
}

// Wherever on the page it begins, a heading stands with the first row of a table
// below it, however tall its rows are.
func TestHeadingKeepsATallTable(t *testing.T) {
	for _, sentences := range []int{8, 20, 27, 32, 36, 40, 60} {
		for before := range 35 {
			table := phoneTable()
			table.Columns[1].Weight = 1
			for i := range table.Groups {
				table.Groups[i].Rows[0].Cells[1] = cell(filler(sentences))
			}
			d := report(push(before)...)
			d.Sections[0].Sections = []*doc.Section{{ID: "next", Level: 3, Title: doc.NewText("Next"), Blocks: []doc.Block{table}}}
			out, pages := lay(t, d)
			if got := pageOf(t, out, "TD"); pages["next"]-1 != got {
				t.Errorf("rows of %d sentences after %d lines: the heading is on page %d, the first row on %d", sentences, before, pages["next"], got+1)
			}
		}
	}
}

// Tables below each other are no chain: each stands where there is room for it,
// whether its rows are one group or several.
func TestTablesFillPages(t *testing.T) {
	single := phoneTable()
	single.Groups = []doc.RowGroup{{Rows: []doc.Row{single.Groups[0].Rows[0], single.Groups[1].Rows[0]}}}
	for name, table := range map[string]*doc.Table{"one group": single, "two groups": phoneTable()} {
		blocks := push(10)
		for range 12 {
			blocks = append(blocks, table)
		}
		out, _ := lay(t, report(blocks...))
		if first, last := pageOf(t, out, "TD"), len(out.Pages); first != 0 || last != 2 {
			t.Errorf("%s: 12 small tables stand on pages %d to %d, want 1 to 2", name, first+1, last)
		}
	}
}
