package report

import (
	"slices"

	"cleryreport/generator/doc"
	"cleryreport/generator/model"
)

// omitAbsent is the value of absence in site/report.yaml that leaves out the
// columns of geographies a campus did not have in any of the three years.
const omitAbsent = "omit"

// crimeTable is the table of one campus in the shape the regulation asks for
// most: a row per category and year, a column per geography
// (34 CFR 668.46(c)(1), (c)(5)).
func (b *builder) crimeTable(campus model.Campus, table model.Table) *doc.Table {
	geographies := b.columns(campus, table)
	notes := b.newNotes(campus, table)
	t := &doc.Table{
		ID:      tableID(campus.ID, string(table)),
		Caption: doc.NewText(say.CrimeCaption(campus.Name, say.Lower(model.TableTitle[table]), b.periodText())),
		Summary: say.CrimeSummary(rowWord(table), slices.Contains(geographies, model.StudentHousing)),
		Head:    []doc.Row{crimeHead([]string{headWord(table), say.Year()}, geographies, notes)},
		Columns: crimeColumns(len(geographies)),
	}
	for _, category := range model.Categories[table] {
		t.Groups = append(t.Groups, b.crimeGroup(campus, table, category, geographies, notes))
	}
	notes.finish(t)
	return t
}

// crimeGroup is the rows of one category, one for each year.
func (b *builder) crimeGroup(campus model.Campus, table model.Table, category model.Category, geographies []model.Geography, notes *tableNotes) doc.RowGroup {
	group := doc.RowGroup{}
	for i, year := range b.stats.Years {
		row := doc.Row{}
		if i == 0 {
			row.Cells = append(row.Cells, doc.Cell{Header: true, RowSpan: len(b.stats.Years), Inlines: doc.NewText(model.CategoryTitle[category]),
				Marks: notes.marks(model.Key{Category: category}, wholeRow)})
		}
		y := yearCell(year)
		y.Marks = notes.marks(model.Key{Category: category, Year: year}, yearRow)
		row.Cells = append(row.Cells, y)
		for _, g := range geographies {
			key := model.Key{Campus: campus.ID, Year: year, Table: table, Category: category, Geography: g}
			row.Cells = append(row.Cells, doc.Cell{Inlines: doc.NewText(b.cellText(b.stats.At(key))), Marks: notes.marks(key, someCells)})
		}
		group.Rows = append(group.Rows, row)
	}
	return group
}

// columns returns the geographies that a campus's table shows. Figures of the
// police that cannot be placed have a column of their own where there are any.
func (b *builder) columns(campus model.Campus, table model.Table) []model.Geography {
	shown := make([]model.Geography, 0, len(model.Geographies)+1)
	for _, g := range model.Geographies {
		if b.corpus.Report.Absence != omitAbsent || len(b.yearsWithout(campus, g)) < len(b.stats.Years) {
			shown = append(shown, g)
		}
	}
	unplaced := slices.ContainsFunc(b.stats.Cells, func(c model.Cell) bool {
		return c.Campus == campus.ID && c.Table == table && c.Geography == model.PoliceUnplaced
	})
	if unplaced {
		shown = append(shown, model.PoliceUnplaced)
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

// crimeHead is the head row with the marks of what is said of the whole table
// and of whole columns.
func crimeHead(first []string, geographies []model.Geography, notes *tableNotes) doc.Row {
	row := headRow(first)[0]
	row.Cells[0].Marks = notes.marks(model.Key{}, wholeTable)
	for _, g := range geographies {
		cell := headCell(model.GeographyTitle[g])
		cell.Marks = notes.marks(model.Key{Geography: g}, wholeColumn)
		row.Cells = append(row.Cells, cell)
	}
	return row
}

// cellText is what prints for a cell: its number, or the word for why there is
// none. It never prints a number that is not in hand.
func (b *builder) cellText(c model.Cell) string {
	switch c.Status {
	case model.Reported:
		return say.Number(c.Count)
	case model.Absent:
		if a := b.corpus.Report.Absence; a != "" && a != omitAbsent {
			return a
		}
		return say.NotApplicable()
	case model.NotOpen:
		return say.NotOpen()
	case model.NotYetCollected:
		return say.NotAsked()
	case model.Elsewhere:
		return say.Elsewhere()
	}
	if c.Geography == model.PoliceUnplaced {
		return say.NoneGiven()
	}
	return say.Missing()
}

func rowWord(table model.Table) string {
	switch table {
	case model.Arrests, model.Referrals:
		return say.OneViolation()
	case model.Hazing:
		return say.NumberOfIncidents()
	default:
		return say.OneOffense()
	}
}

func headWord(table model.Table) string {
	switch table {
	case model.Arrests, model.Referrals:
		return say.Violation()
	case model.Hazing:
		return say.Reported()
	default:
		return say.Offense()
	}
}
