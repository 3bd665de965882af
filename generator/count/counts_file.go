package count

import (
	"slices"

	"cleryreport/generator/model"
	"cleryreport/generator/source"
)

// countsFile is one counts.yaml, ready to be asked for a cell. The nil file
// holds nothing.
type countsFile struct {
	*model.Counts
	tables map[model.Table]model.TableState
	cells  map[model.Key]model.Cell
}

func newCountsFile(counts *model.Counts) *countsFile {
	f := &countsFile{Counts: counts, tables: map[model.Table]model.TableState{}}
	for _, state := range counts.Tables {
		f.tables[state.Table] = state
	}
	f.cells = gather(counts.Cells, counts.Campus, counts.Year)
	return f
}

// gather sums cells by key. A hate crime is written once, at its most specific
// place, so one in student housing is added on campus too
// (34 CFR 668.46(c)(5)(ii)).
func gather(cells []model.Cell, campus string, year int) map[model.Key]model.Cell {
	sums := map[model.Key]model.Cell{}
	add := func(key model.Key, cell model.Cell) {
		sum, found := sums[key]
		if !found {
			sum = model.Cell{Key: key, Status: model.Reported, Span: cell.Span}
		}
		sum.Count += cell.Count
		sums[key] = sum
	}
	for _, cell := range cells {
		key := cell.Key
		key.Campus, key.Year = campus, year
		add(key, cell)
		if key.Table == model.HateCrimes && key.Geography == model.StudentHousing {
			key.Geography = model.OnCampus
			add(key, cell)
		}
	}
	return sums
}

// at returns the number written for a key. A hate crime that a written table
// does not list is zero, because the table lists each hate crime; so it is at
// the places that a missing table knows, and at no others. Figures of the police
// without a place are zero only where that is written.
func (f *countsFile) at(key model.Key) (model.Cell, bool) {
	if f == nil {
		return model.Cell{}, false
	}
	state, written := f.tables[key.Table]
	known := slices.Contains(state.Known, key.Geography)
	if !written || state.Missing && !known {
		return model.Cell{}, false
	}
	if cell, ok := f.cells[key]; ok {
		return cell, true
	}
	if key.Table == model.HateCrimes && (known || key.Geography != model.PoliceUnplaced) {
		return model.Cell{Key: key, Status: model.Reported, Span: state.Span}, true
	}
	return model.Cell{}, false
}

// nearest returns the place in the file that a missing number belongs to: its
// line, its table, or the file.
func (f *countsFile) nearest(key model.Key) source.Span {
	if f == nil {
		return source.Whole(countsPath(key.Campus, key.Year))
	}
	if span, ok := f.line(key); ok {
		return span
	}
	if state, ok := f.tables[key.Table]; ok && !state.Span.IsZero() {
		return state.Span
	}
	return f.Span
}

// line returns the place of the first number on the line of a category.
func (f *countsFile) line(key model.Key) (source.Span, bool) {
	for _, cell := range f.Cells {
		if cell.Table == key.Table && cell.Category == key.Category && !cell.Span.IsZero() {
			return cell.Span, true
		}
	}
	return source.Span{}, false
}
