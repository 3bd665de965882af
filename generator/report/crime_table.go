package report

import (
	"fmt"
	"strings"

	"cleryreport/generator/doc"
	"cleryreport/generator/model"
)

// omitAbsent is the value of absence in site/report.yaml that leaves out the
// columns of geographies a campus did not have in any of the three years.
const omitAbsent = "omit"

// Words that print in a cell without a number.
const (
	absentWord    = "n/a"
	notAskedWord  = "NA"
	missingWord   = "missing"
	elsewhereWord = "see note"
)

// crimeTable is the table of one campus in the shape the regulation asks for
// most: a row per category and year, a column per geography
// (34 CFR 668.46(c)(1), (c)(5)).
func (b *builder) crimeTable(campus model.Campus, table model.Table) *doc.Table {
	geographies := b.columns(campus)
	t := &doc.Table{
		ID:      tableID(campus.ID, string(table)),
		Caption: doc.NewText(fmt.Sprintf("%s: %s, calendar years %s", campus.Name, lowerFirst(model.TableTitle[table]), b.yearsText())),
		Summary: "Each row is one " + rowWord(table) + " in one calendar year; each column is a geography of the Clery Act. Student housing is part of on campus.",
		Head:    []doc.Row{crimeHead(headWord(table), geographies)},
		Columns: crimeColumns(len(geographies)),
	}
	notes := b.newNotes()
	for _, category := range model.Categories[table] {
		group := doc.RowGroup{}
		for i, year := range b.stats.Years {
			row := doc.Row{}
			if i == 0 {
				row.Cells = append(row.Cells, doc.Cell{Header: true, RowSpan: len(b.stats.Years), Inlines: doc.NewText(model.CategoryTitle[category])})
			}
			row.Cells = append(row.Cells, yearCell(year))
			for _, g := range geographies {
				key := model.Key{Campus: campus.ID, Year: year, Table: table, Category: category, Geography: g}
				row.Cells = append(row.Cells, doc.Cell{Inlines: doc.NewText(b.cellText(b.stats.At(key))), Marks: notes.marks(key)})
			}
			group.Rows = append(group.Rows, row)
		}
		t.Groups = append(t.Groups, group)
	}
	t.Notes = notes.list
	return t
}

// columns returns the geographies that a campus's tables show.
func (b *builder) columns(campus model.Campus) []model.Geography {
	if b.corpus.Report.Absence != omitAbsent {
		return model.Geographies
	}
	var shown []model.Geography
	for _, g := range model.Geographies {
		for _, year := range b.stats.Years {
			if campus.GeographyIn(g, year) {
				shown = append(shown, g)
				break
			}
		}
	}
	return shown
}

func crimeColumns(geographies int) []doc.Column {
	columns := []doc.Column{{Weight: 3.2}, {Align: doc.AlignRight, Weight: 0.9}}
	for range geographies {
		columns = append(columns, doc.Column{Align: doc.AlignRight, Weight: 1.5})
	}
	return columns
}

func crimeHead(first string, geographies []model.Geography) doc.Row {
	row := doc.Row{Cells: []doc.Cell{headCell(first), headCell("Year")}}
	for _, g := range geographies {
		row.Cells = append(row.Cells, headCell(model.GeographyTitle[g]))
	}
	return row
}

// cellText is what prints for a cell: its number, or the word for why there is
// none. It never prints a number that is not in hand.
func (b *builder) cellText(c model.Cell) string {
	switch c.Status {
	case model.Reported:
		return number(c.Count)
	case model.Absent:
		if a := b.corpus.Report.Absence; a != "" && a != omitAbsent {
			return a
		}
		return absentWord
	case model.NotOpen:
		return notAskedWord
	case model.NotYetCollected:
		return notAskedWord
	case model.Elsewhere:
		return elsewhereWord
	default:
		return missingWord
	}
}

// absenceText explains, before a campus's tables, which geographies it does
// not have and what stands in their cells; empty if it has them all.
func (b *builder) absenceText(campus model.Campus) string {
	var sentences []string
	for _, g := range []model.Geography{model.StudentHousing, model.Noncampus} {
		if s := b.absentGeography(campus, g); s != "" {
			sentences = append(sentences, s)
		}
	}
	return strings.Join(sentences, " ")
}

func (b *builder) absentGeography(campus model.Campus, g model.Geography) string {
	existence, noun := campus.StudentHousing, "on-campus student housing"
	if g == model.Noncampus {
		existence, noun = campus.Noncampus, "noncampus property"
	}
	var without []int
	for _, year := range b.stats.Years {
		if !campus.GeographyIn(g, year) {
			without = append(without, year)
		}
	}
	if len(without) == 0 {
		return ""
	}
	word := b.cellText(model.Cell{Status: model.Absent})
	s := fmt.Sprintf("%s had no %s in %s: the cells read “%s”.", campus.Name, noun, yearList(without, "or"), word)
	if len(without) == len(b.stats.Years) && b.corpus.Report.Absence == omitAbsent {
		s = fmt.Sprintf("%s had no %s in %s, so its tables have no such column.", campus.Name, noun, yearList(without, "or"))
	}
	if existence.Say != "" {
		s += " " + existence.Say
	}
	return s
}

func rowWord(table model.Table) string {
	switch table {
	case model.Arrests, model.Referrals:
		return "kind of violation"
	case model.Hazing:
		return "number of incidents"
	default:
		return "offense"
	}
}

func headWord(table model.Table) string {
	switch table {
	case model.Arrests, model.Referrals:
		return "Violation"
	case model.Hazing:
		return "Statistic"
	default:
		return "Offense"
	}
}
