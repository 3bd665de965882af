package text

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"cleryreport/generator/doc"
)

// gap is the space between two columns.
const gap = "  "

// table returns a table as columns of text below its caption, with its notes
// below it.
func (r *renderer) table(t *doc.Table, width int) []string {
	caption := r.words(t.Caption)
	if t.Number != "" {
		caption = t.Number + ". " + caption
	}
	var parts [][]string
	if caption != "" {
		parts = append(parts, wrap(caption, width))
	}
	parts = append(parts, r.grid(t, width))
	var notes []string
	for _, n := range t.Notes {
		mark := "[" + n.Mark + "] "
		notes = append(notes, indented(mark, strings.Repeat(" ", len(mark)), wrap(r.words(n.Inlines), width-len(mark)))...)
	}
	return stack(append(parts, notes))
}

// grid returns the rows of a table. Groups of several rows are set apart by an
// empty line.
func (r *renderer) grid(t *doc.Table, width int) []string {
	widths := r.columnWidths(t, width)
	var head []string
	if len(t.Head) > 0 {
		head = append(r.rows(t, t.Head, widths), rule(widths))
	}
	var groups [][]string
	apart := false
	for _, g := range t.Groups {
		groups = append(groups, r.rows(t, g.Rows, widths))
		apart = apart || len(g.Rows) > 1
	}
	if apart {
		return append(head, stack(groups)...)
	}
	return append(head, join(groups)...)
}

func rule(widths []int) string {
	parts := make([]string, len(widths))
	for i, w := range widths {
		parts[i] = strings.Repeat("-", w)
	}
	return strings.Join(parts, gap)
}

// box is a cell being written. A cell that spans rows runs on beside them.
type box struct {
	column, width int
	align         doc.Align
	rows          int // rows still to come, the present one among them
	lines         []string
}

func (r *renderer) rows(t *doc.Table, rows []doc.Row, widths []int) []string {
	var lines []string
	var boxes []box
	starts := doc.GridColumns(rows)
	for i, row := range rows {
		for j, c := range row.Cells {
			if starts[i][j] < len(widths) {
				boxes = append(boxes, r.box(t, c, starts[i][j], widths, len(rows)-i))
			}
		}
		slices.SortStableFunc(boxes, func(a, b box) int { return cmp.Compare(a.column, b.column) })
		var written []string
		written, boxes = writeRow(boxes, widths)
		lines = append(lines, written...)
	}
	return lines
}

func (r *renderer) box(t *doc.Table, c doc.Cell, column int, widths []int, rowsLeft int) box {
	width := -len(gap)
	for i := column; i < min(column+max(c.ColSpan, 1), len(widths)); i++ {
		width += widths[i] + len(gap)
	}
	return box{
		column: column,
		width:  width,
		align:  t.Columns[column].Align,
		rows:   min(max(c.RowSpan, 1), rowsLeft),
		lines:  breakWords(wrap(r.cell(c), width), width),
	}
}

// cell returns the words of a cell with the marks of its notes.
func (r *renderer) cell(c doc.Cell) string {
	words := r.words(c.Inlines)
	if len(c.Marks) > 0 {
		words += "[" + strings.Join(c.Marks, ",") + "]"
	}
	return words
}

// writeRow writes one row, as high as the cells that end with it, and returns
// the boxes that run on.
func writeRow(boxes []box, widths []int) (lines []string, rest []box) {
	height := 1
	for _, b := range boxes {
		if b.rows == 1 {
			height = max(height, len(b.lines))
		}
	}
	for i := range height {
		lines = append(lines, writeLine(boxes, widths, i))
	}
	for _, b := range boxes {
		if b.rows > 1 {
			b.rows--
			b.lines = b.lines[min(height, len(b.lines)):]
			rest = append(rest, b)
		}
	}
	return lines, rest
}

func writeLine(boxes []box, widths []int, i int) string {
	var b strings.Builder
	length := 0
	for _, box := range boxes {
		if i >= len(box.lines) {
			continue
		}
		before, after := padding(box, utf8.RuneCountInString(box.lines[i]))
		b.WriteString(strings.Repeat(" ", offset(widths, box.column)+before-length))
		b.WriteString(box.lines[i])
		b.WriteString(strings.Repeat(" ", after))
		length = offset(widths, box.column) + box.width
	}
	return b.String()
}

// padding is the space before and after a line of a cell.
func padding(b box, length int) (before, after int) {
	free := b.width - length
	switch b.align {
	case doc.AlignRight:
		return free, 0
	case doc.AlignCenter:
		return free / 2, free - free/2
	default:
		return 0, free
	}
}

// offset is where a column begins.
func offset(widths []int, column int) int {
	at := 0
	for _, w := range widths[:column] {
		at += w + len(gap)
	}
	return at
}
