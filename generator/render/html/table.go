package html

import (
	"strconv"

	"cleryreport/generator/doc"
)

// table is a table being written: its names, and the first place of every mark.
type table struct {
	*doc.Table
	id      string            // prefix of every id in the table
	title   string            // id of the caption's words, empty without a caption
	form    string            // how it is set on a narrow screen
	notes   map[string]string // mark to id of its note
	returns map[string]string // mark to id of the first place that carries it

	headings [][]doc.Cell // by column, what the head says of it; set once the head is written
}

// table writes a table. One of very many columns stands in a box that can be
// moved sideways, with a finger or with the keys.
func (p *page) table(source *doc.Table) {
	t := p.nameTable(source)
	p.raw("<div class=\"", joinWords(" ", "table", t.form, turnedClass(t.Table)), "\"")
	if t.ID != "" {
		p.raw(" id=\"", escape(t.ID), "\"")
	}
	p.raw(">\n")
	if len(t.Columns) > mostColumns {
		p.raw("<div class=\"scroll\" role=\"group\" tabindex=\"0\"", p.tableName(t), ">\n")
	}
	p.raw("<table")
	if t.title == "" {
		p.raw(p.tableName(t))
	}
	p.raw(">\n")
	p.caption(t)
	p.columnGroups(t)
	p.head(t)
	for _, group := range t.Groups {
		p.rowGroup(t, group)
	}
	p.raw("</table>\n")
	if len(t.Columns) > mostColumns {
		p.raw("</div>\n")
	}
	p.notes(t)
	p.raw("</div>\n")
}

// turnedClass is the class of a table that stands on a turned page when the web
// page is printed.
func turnedClass(t *doc.Table) string {
	if t.Turned {
		return "turned"
	}
	return ""
}

// tableName is the attribute that names a table: its caption, or the section
// in which it stands.
func (p *page) tableName(t *table) string {
	if t.title != "" {
		return " aria-labelledby=\"" + escape(t.title) + "\""
	}
	return " aria-label=\"" + escape(joinWords(": ", p.words.Table, p.section)) + "\""
}

func (p *page) nameTable(source *doc.Table) *table {
	p.tables++
	t := &table{Table: source, id: source.ID, form: narrowForm(source), notes: map[string]string{}, returns: map[string]string{}}
	if t.id == "" {
		t.id = p.newID("table-" + strconv.Itoa(p.tables))
	}
	if len(t.Caption) > 0 || t.Number != "" {
		t.title = p.newID(t.id + "-caption")
	}
	for _, n := range t.Notes {
		if _, twice := t.notes[n.Mark]; twice {
			p.fail("table %s: the mark %q has two notes", t.id, n.Mark)
		}
		t.notes[n.Mark] = p.newID(t.id + "-note-" + anchorPart(n.Mark))
	}
	return t
}

// anchorPart writes a mark with characters that an id may hold.
func anchorPart(mark string) string {
	var b []byte
	for _, r := range mark {
		if r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' {
			b = append(b, byte(r))
		} else {
			b = strconv.AppendInt(append(b, 'u'), int64(r), 16)
		}
	}
	return string(b)
}

// caption writes the number and the words of a table, and for those who hear
// the page how the table is read.
func (p *page) caption(t *table) {
	if t.title == "" && t.Summary == "" {
		return
	}
	p.raw("<caption>")
	if t.title != "" {
		p.raw("<span class=\"caption\" id=\"", escape(t.title), "\">")
		if t.Number != "" {
			p.raw("<span class=\"number\">", escape(t.Number), ".</span> ")
		}
		p.inlines(t.Caption)
		p.raw("</span>")
	}
	if t.Summary != "" {
		p.raw(" <span class=\"unseen\">", escape(t.Summary), "</span>")
	}
	p.raw("</caption>\n")
}

// columnGroups follow the first row of the head: a heading that spans columns
// speaks of its group.
func (p *page) columnGroups(t *table) {
	if len(t.Head) == 0 {
		return
	}
	spans := false
	for _, c := range t.Head[0].Cells {
		spans = spans || c.ColSpan > 1
	}
	if !spans {
		return
	}
	for _, c := range t.Head[0].Cells {
		p.raw("<colgroup span=\"", strconv.Itoa(max(c.ColSpan, 1)), "\"></colgroup>\n")
	}
}

// headScope is what a heading in the head speaks of. Only the first row of the
// head makes groups of columns.
func headScope(c doc.Cell, first bool) string {
	if first && c.ColSpan > 1 {
		return "colgroup"
	}
	return "col"
}

// bodyScope is what a heading in the body speaks of: its rows, or the whole
// group where it stands at the top of it and spans its rows or its columns.
func bodyScope(c doc.Cell, first bool, rows, columns int) string {
	if first && rows > 1 && (c.RowSpan >= rows || c.ColSpan >= columns) {
		return "rowgroup"
	}
	return "row"
}

func (p *page) head(t *table) {
	if len(t.Head) == 0 {
		return
	}
	p.raw("<thead>\n")
	columns := doc.GridColumns(t.Head)
	for i, row := range t.Head {
		p.row(t, row, columns[i], func(c doc.Cell) string { return headScope(c, i == 0) })
	}
	p.raw("</thead>\n")
	t.headings = columnHeadings(t.Table)
}

func (p *page) rowGroup(t *table, group doc.RowGroup) {
	p.raw("<tbody>\n")
	columns := doc.GridColumns(group.Rows)
	for i, row := range group.Rows {
		p.row(t, row, columns[i], func(c doc.Cell) string {
			return bodyScope(c, i == 0, len(group.Rows), len(t.Columns))
		})
	}
	p.raw("</tbody>\n")
}
