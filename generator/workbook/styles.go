package workbook

import (
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"
)

// style returns the style of a look.
func (w *writer) style(l Look) (int, error) {
	if id, ok := w.styles[l]; ok {
		return id, nil
	}
	id, err := w.file.NewStyle(styleOf(l))
	w.styles[l] = id
	return id, err
}

// styleOf says what a look is: gray cells take nothing, white ones with a frame
// are to be filled in.
func styleOf(l Look) *excelize.Style {
	s := &excelize.Style{
		Font:       &excelize.Font{Family: "Calibri", Size: 11},
		Alignment:  &excelize.Alignment{Vertical: "top"},
		Protection: &excelize.Protection{Locked: !l.open()},
	}
	switch l {
	case Title:
		s.Font.Bold, s.Font.Size = true, 14
	case Head:
		s.Font.Bold, s.Alignment.WrapText = true, true
		s.Fill = fill("D9E2EC")
	case Label:
		s.Font.Bold = true
	case Closed:
		s.Font.Italic, s.Font.Color = true, "595959"
		s.Fill = fill("EDEDED")
	case Mark:
		s.Font.Size, s.Font.Color = 8, "767676"
	}
	if l.open() {
		s.Border = frame()
		s.Alignment.WrapText = l == Entry
		s.NumFmt, s.CustomNumFmt = numberForm(l)
	}
	return s
}

func fill(color string) excelize.Fill {
	return excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{color}}
}

func frame() []excelize.Border {
	var sides []excelize.Border
	for _, side := range []string{"left", "right", "top", "bottom"} {
		sides = append(sides, excelize.Border{Type: side, Color: "8C8C8C", Style: 1})
	}
	return sides
}

// numberForm is how a cell shows numbers: whole ones, text as it was typed, days
// in ISO form.
func numberForm(l Look) (builtIn int, custom *string) {
	day, clock := "yyyy\\-mm\\-dd", "hh:mm"
	switch l {
	case Count:
		return 1, nil
	case Entry:
		return 49, nil
	case Day:
		return 0, &day
	default:
		return 0, &clock
	}
}

// validations lets the cells of a sheet take only what they may hold.
func (w *writer) validations(s Sheet) error {
	var counts []string
	lists := make(map[int][]string)
	for row, cells := range s.Rows {
		for column, c := range cells {
			switch {
			case len(c.Words) > 0:
				list := w.list(c.Words)
				lists[list] = append(lists[list], CellName(row, column))
			case c.Look == Count:
				counts = append(counts, CellName(row, column))
			}
		}
	}
	if err := w.onlyCounts(s.Name, counts); err != nil {
		return err
	}
	for list := range w.words {
		if err := w.onlyWords(s.Name, list, lists[list]); err != nil {
			return err
		}
	}
	return nil
}

// most is the largest number that a spreadsheet lets pass; nothing that is
// counted here comes near.
const most = 1000000

func (w *writer) onlyCounts(sheet string, cells []string) error {
	if len(cells) == 0 {
		return nil
	}
	v := excelize.NewDataValidation(true)
	v.SetSqref(strings.Join(cells, " "))
	if err := v.SetRange(0, most, excelize.DataValidationTypeWhole, excelize.DataValidationOperatorBetween); err != nil {
		return err
	}
	v.SetError(excelize.DataValidationErrorStyleStop, "A whole number", "Write a whole number: 0 if there was none. Leave the cell empty if the number is not in hand.")
	return w.file.AddDataValidation(sheet, v)
}

func (w *writer) onlyWords(sheet string, list int, cells []string) error {
	if len(cells) == 0 {
		return nil
	}
	v := excelize.NewDataValidation(true)
	v.SetSqref(strings.Join(cells, " "))
	column := strings.TrimRight(CellName(0, list), "1")
	v.SetSqrefDropList(wordsSheet + "!$" + column + "$2:$" + column + "$" + strconv.Itoa(len(w.words[list])+1))
	v.SetError(excelize.DataValidationErrorStyleStop, "A word of the list", "Choose one of the words that the arrow at the cell shows.")
	return w.file.AddDataValidation(sheet, v)
}
