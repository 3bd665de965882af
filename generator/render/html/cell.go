package html

import (
	"strconv"

	"cleryreport/generator/doc"
)

// alignClasses are the classes by which a column is aligned.
var alignClasses = map[doc.Align]string{doc.AlignRight: "figure", doc.AlignCenter: "center"}

// row writes one row, whose cells stand at the grid columns given. scope says
// what a heading speaks of.
func (p *page) row(t *table, row doc.Row, columns []int, scope func(doc.Cell) string) {
	p.raw("<tr>\n")
	for i, c := range row.Cells {
		if columns[i] >= len(t.Columns) {
			p.fail("table %s: a row has more than the %d columns of its table", t.id, len(t.Columns))
			break
		}
		// A heading without words would be announced and say nothing.
		if c.Header && len(c.Inlines) > 0 {
			p.raw("<th scope=\"", scope(c), "\"")
			p.cell(t, c, columns[i])
			p.raw("</th>\n")
			continue
		}
		p.raw("<td")
		p.cell(t, c, columns[i])
		p.raw("</td>\n")
	}
	p.raw("</tr>\n")
}

// cell writes the rest of a cell after the name of its tag.
func (p *page) cell(t *table, c doc.Cell, column int) {
	if c.ColSpan > 1 {
		p.raw(" colspan=\"", strconv.Itoa(c.ColSpan), "\"")
	}
	if c.RowSpan > 1 {
		p.raw(" rowspan=\"", strconv.Itoa(c.RowSpan), "\"")
	}
	if classes := cellClasses(t, column); classes != "" {
		p.raw(" class=\"", classes, "\"")
	}
	p.raw(">")
	p.labeled(t, c, column)
}

// cellClasses say how the cells of a column are set.
func cellClasses(t *table, column int) string {
	name := ""
	if column == 0 && t.form != plain {
		name = "name"
	}
	return joinWords(" ", name, alignClasses[t.Columns[column].Align])
}

func (p *page) marks(t *table, marks []string) {
	if len(marks) == 0 {
		return
	}
	p.raw("<sup class=\"marks\">")
	for i, mark := range marks {
		if i > 0 {
			p.raw(", ")
		}
		p.mark(t, mark)
	}
	p.raw("</sup>")
}

// mark writes the mark of a note, which leads to the note. The note leads back
// to the first place that carries its mark.
func (p *page) mark(t *table, mark string) {
	note, ok := t.notes[mark]
	if !ok {
		p.fail("table %s: the mark %q has no note", t.id, mark)
		return
	}
	p.raw("<a")
	if _, seen := t.returns[mark]; !seen {
		t.returns[mark] = p.newID(t.id + "-mark-" + anchorPart(mark))
		p.raw(" id=\"", escape(t.returns[mark]), "\"")
	}
	p.raw(" href=\"#", escape(note), "\" aria-label=\"", escape(joinWords(" ", p.words.Note, mark)), "\">", escape(mark), "</a>")
}

// notes writes the footnotes of a table below it.
func (p *page) notes(t *table) {
	if len(t.Notes) == 0 {
		return
	}
	p.raw("<ul class=\"notes\" role=\"list\" aria-label=\"", escape(p.words.Notes), "\">\n")
	for _, n := range t.Notes {
		p.raw("<li id=\"", escape(t.notes[n.Mark]), "\"><sup>", escape(n.Mark), "</sup> ")
		p.inlines(n.Inlines)
		if place, ok := t.returns[n.Mark]; ok {
			p.raw(" <a class=\"return\" href=\"#", escape(place), "\" aria-label=\"",
				escape(joinWords(" ", p.words.BackToMark, n.Mark)), "\">↩\uFE0E</a>")
		}
		p.raw("</li>\n")
	}
	p.raw("</ul>\n")
}
