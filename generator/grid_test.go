package generator_test

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"cleryreport/generator/render/pdf/readback"
)

// textTable is a table as a reader sees it: its caption without the number, and
// every place of its grid with the text of the cell that covers it.
type textTable struct {
	caption string
	rows    [][]string
	data    int // cells that are no headings
}

// spanned is a cell with the places it covers.
type spanned struct {
	text       string
	rows, cols int
	data       bool
}

// newTextTable lays out rows of cells on a grid.
func newTextTable(caption string, rows [][]spanned) *textTable {
	if _, words, numbered := strings.Cut(caption, ". "); numbered && strings.HasPrefix(caption, "Table ") {
		caption = words
	}
	t := &textTable{caption: caption, rows: make([][]string, len(rows))}
	taken := make([]map[int]bool, len(rows))
	for i := range taken {
		taken[i] = map[int]bool{}
	}
	for i, row := range rows {
		column := 0
		for _, c := range row {
			for taken[i][column] {
				column++
			}
			if c.data {
				t.data++
			}
			for r := i; r < min(i+c.rows, len(rows)); r++ {
				for k := column; k < column+c.cols; k++ {
					taken[r][k] = true
					for len(t.rows[r]) <= k {
						t.rows[r] = append(t.rows[r], "")
					}
					t.rows[r][k] = c.text
				}
			}
		}
	}
	return t
}

// at returns the text in the column with a heading, in the one row that begins
// with the given cells.
func (t *textTable) at(column string, begins ...string) (string, error) {
	if len(t.rows) == 0 {
		return "", fmt.Errorf("%s: no row", t.caption)
	}
	at := slices.Index(t.rows[0], column)
	if at < 0 {
		return "", fmt.Errorf("%s: no column %q in %q", t.caption, column, t.rows[0])
	}
	found := 0
	text := ""
	for _, row := range t.rows[1:] {
		if len(row) > at && slices.Equal(row[:len(begins)], begins) {
			text = row[at]
			found++
		}
	}
	if found != 1 {
		return "", fmt.Errorf("%s: %d rows begin with %q", t.caption, found, begins)
	}
	return text, nil
}

// byCaption returns the tables by their captions, which must differ.
func byCaption(tables []*textTable) (map[string]*textTable, error) {
	found := map[string]*textTable{}
	for _, t := range tables {
		if found[t.caption] != nil {
			return nil, fmt.Errorf("two tables are called %q", t.caption)
		}
		found[t.caption] = t
	}
	return found, nil
}

// htmlTables returns the tables of a page.
func htmlTables(page *element) []*textTable {
	var tables []*textTable
	for _, table := range page.find("table") {
		caption := ""
		for _, c := range table.find("caption") {
			caption = c.words()
		}
		var rows [][]spanned
		for _, tr := range table.find("tr") {
			var row []spanned
			for _, c := range tr.kids {
				if c.tag == "td" || c.tag == "th" {
					row = append(row, spanned{c.words(), span(c, "rowspan"), span(c, "colspan"), c.tag == "td"})
				}
			}
			rows = append(rows, row)
		}
		tables = append(tables, newTextTable(caption, rows))
	}
	return tables
}

func span(e *element, name string) int {
	n, err := strconv.Atoi(e.attr[name])
	if err != nil {
		return 1
	}
	return n
}

// pdfTables returns the tables of a PDF.
func pdfTables(root *readback.Node) []*textTable {
	var tables []*textTable
	for _, table := range findRole(root, "Table") {
		caption := ""
		for _, c := range findRole(table, "Caption") {
			caption = spaced(c.Words())
		}
		var rows [][]spanned
		for _, tr := range findRole(table, "TR") {
			var row []spanned
			for _, c := range tr.Kids {
				row = append(row, spanned{spaced(c.Words()), c.RowSpan, c.ColSpan, c.Role == "TD"})
			}
			rows = append(rows, row)
		}
		tables = append(tables, newTextTable(caption, rows))
	}
	return tables
}
