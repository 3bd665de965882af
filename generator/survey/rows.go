package survey

import "cleryreport/generator/model"

// Row is one answer with the screen and line on which it stands.
type Row struct {
	Campus *model.Campus
	Screen *Screen
	Line   *Line
	Cell   Cell
}

// Key names one answer of the survey. Fields that a screen does not have are
// empty.
type Key struct {
	Campus    string
	Screen    string
	Geography model.Geography
	Facility  string
	Fire      int
	Category  string
	Bias      model.Bias
	Year      int
}

// Key returns the name of the answer.
func (r Row) Key() Key {
	return Key{r.Campus.ID, r.Screen.ID, r.Screen.Geography, r.Screen.Facility, r.Line.Fire, r.Line.Category, r.Line.Bias, r.Cell.Year}
}

// Rows returns every answer of the worksheets, campus by campus, in the order of
// the screens.
func Rows(sheets []Sheet) []Row {
	var rows []Row
	for i := range sheets {
		for j := range sheets[i].Screens {
			screen := &sheets[i].Screens[j]
			for k := range screen.Lines {
				for _, cell := range screen.Lines[k].Cells {
					rows = append(rows, Row{&sheets[i].Campus, screen, &screen.Lines[k], cell})
				}
			}
		}
	}
	return rows
}
