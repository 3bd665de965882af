package count

import (
	"slices"

	"cleryreport/generator/diag"
	"cleryreport/generator/model"
	"cleryreport/generator/source"
)

// grid is the edition's statistics while they are laid out and checked.
type grid struct {
	corpus *model.Corpus
	years  []int
	files  map[campusYear]*countsFile
	cells  []model.Cell
	fires  []model.FacilityYear
	index  map[model.Key]int
	found  []diag.Diagnostic
}

// campusYear names one counts file, log or list.
type campusYear struct {
	campus string
	year   int
}

func newGrid(c *model.Corpus) *grid {
	g := &grid{corpus: c, years: c.Report.Years(), files: map[campusYear]*countsFile{}}
	size := len(c.Campuses) * len(g.years) * len(keys("", 0))
	g.cells, g.index = make([]model.Cell, 0, size), make(map[model.Key]int, size)
	for i := range c.Counts {
		counts := &c.Counts[i]
		g.files[campusYear{counts.Campus, counts.Year}] = newCountsFile(counts)
	}
	return g
}

// fill lays out one cell for every key, in the order of model.Statistics. A
// figure of the police that cannot be placed gets a cell of its own after the
// other geographies of its line. The fires follow, by facility and year.
func (g *grid) fill() {
	g.fires = g.facilityYears()
	for _, campus := range g.corpus.Campuses {
		for _, year := range g.years {
			file := g.files[campusYear{campus.ID, year}]
			police := unplaced(g.corpus, campus.ID, year)
			for _, key := range keys(campus.ID, year) {
				g.add(g.cell(campus, file, key))
				if key.Geography != model.PublicProperty {
					continue
				}
				key.Geography = model.PoliceUnplaced
				if cell, ok := withoutPlace(file, police, key); ok {
					g.add(cell)
				}
			}
		}
	}
}

func (g *grid) add(cell model.Cell) {
	g.index[cell.Key] = len(g.cells)
	g.cells = append(g.cells, cell)
}

// at returns the cell at key; a key outside the grid is Missing.
func (g *grid) at(key model.Key) model.Cell {
	if i, ok := g.index[key]; ok {
		return g.cells[i]
	}
	return model.Cell{Key: key, Status: model.Missing}
}

// cell decides the status of one cell.
func (g *grid) cell(campus model.Campus, file *countsFile, key model.Key) model.Cell {
	cell := model.Cell{Key: key}
	written, isWritten := file.at(key)
	switch {
	case !campus.OpenIn(key.Year):
		cell.Status, cell.Span = model.NotOpen, campus.Span
	case key.Table == model.Hazing && key.Year < model.HazingSince:
		cell.Status = model.NotYetCollected
	case !campus.GeographyIn(key.Geography, key.Year):
		cell.Status, cell.Span = model.Absent, existence(campus, key.Geography).Span
	case written.Count == 0 && g.elsewhere(key) != nil:
		cell.Status, cell.Span = model.Elsewhere, g.elsewhere(key).Span
	case isWritten:
		cell.Status, cell.Count, cell.Span = model.Reported, written.Count, written.Span
	default:
		cell.Status, cell.Span = model.Missing, file.nearest(key)
	}
	return cell
}

// elsewhere returns the footnote that says that a cell is counted in another
// campus or category.
func (g *grid) elsewhere(key model.Key) *model.Note {
	for i, note := range g.corpus.Notes {
		if note.Elsewhere != "" && note.Matches(key) {
			return &g.corpus.Notes[i]
		}
	}
	return nil
}

// report adds an error.
func (g *grid) report(rule string, span source.Span, message string, options ...diag.Option) {
	g.found = append(g.found, diag.New(rule, diag.Error, span, message, options...))
}

// inYears reports whether the edition shows the year.
func (g *grid) inYears(year int) bool { return slices.Contains(g.years, year) }

// keys lists the cells that the law asks for in a campus and year.
func keys(campus string, year int) []model.Key {
	var list []model.Key
	for _, table := range model.Tables {
		for _, category := range model.Categories[table] {
			key := model.Key{Campus: campus, Year: year, Table: table, Category: category}
			switch table {
			case model.Unfounded:
				list = append(list, key)
			case model.HateCrimes:
				for _, bias := range model.Biases {
					key.Bias = bias
					list = append(list, across(key)...)
				}
			default:
				list = append(list, across(key)...)
			}
		}
	}
	return list
}

// across returns the key in each geography.
func across(key model.Key) []model.Key {
	list := make([]model.Key, len(model.Geographies))
	for i, geography := range model.Geographies {
		key.Geography = geography
		list[i] = key
	}
	return list
}

// existence returns what site/campuses.yaml says of a geography.
func existence(campus model.Campus, geography model.Geography) model.Existence {
	if geography == model.StudentHousing {
		return campus.StudentHousing
	}
	return campus.Noncampus
}
