package workbook

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/xuri/excelize/v2"
)

// wordsSheet is the sheet with the words to choose from, behind all others.
const wordsSheet = "Words"

// Write returns the file of a workbook. The same book gives the same bytes.
func Write(b Book) ([]byte, error) {
	w := &writer{file: excelize.NewFile(), styles: map[Look]int{}}
	defer w.file.Close()
	if err := w.properties(b); err != nil {
		return nil, fmt.Errorf("write the workbook: %w", err)
	}
	for i, s := range b.Sheets {
		if err := w.sheet(i, s); err != nil {
			return nil, fmt.Errorf("write the sheet %s: %w", s.Name, err)
		}
	}
	if err := w.wordLists(); err != nil {
		return nil, fmt.Errorf("write the sheet %s: %w", wordsSheet, err)
	}
	w.file.SetActiveSheet(0)
	var out bytes.Buffer
	if err := w.file.Write(&out); err != nil {
		return nil, fmt.Errorf("write the workbook: %w", err)
	}
	return out.Bytes(), nil
}

// writer is a workbook while it is written.
type writer struct {
	file   *excelize.File
	styles map[Look]int
	words  [][]string // lists to choose from, each a column of the sheet of words
}

// properties sets the properties of the document, whose dates are those of the
// book: no clock is read. A book without a day keeps that of the library, which
// is always the same.
func (w *writer) properties(b Book) error {
	props := excelize.DocProperties{Title: b.Title, Creator: "clery", LastModifiedBy: "clery"}
	if day, err := time.Parse(time.DateOnly, b.Date); err == nil {
		props.Created = day.UTC().Format(time.RFC3339)
		props.Modified = props.Created
	}
	return w.file.SetDocProps(&props)
}

// sheet writes one sheet.
func (w *writer) sheet(i int, s Sheet) error {
	if err := w.begin(i, s.Name); err != nil {
		return err
	}
	for column, width := range s.Widths {
		name := strings.TrimRight(CellName(0, column), "1")
		if err := w.file.SetColWidth(s.Name, name, name, width); err != nil {
			return err
		}
	}
	for row, cells := range s.Rows {
		for column, c := range cells {
			if err := w.cell(s.Name, CellName(row, column), c); err != nil {
				return err
			}
		}
	}
	if err := w.validations(s); err != nil {
		return err
	}
	return w.finish(s)
}

// begin makes a sheet. A new file has one already.
func (w *writer) begin(i int, name string) error {
	if i == 0 {
		return w.file.SetSheetName(w.file.GetSheetName(0), name)
	}
	_, err := w.file.NewSheet(name)
	return err
}

// finish sets what holds for a whole sheet.
func (w *writer) finish(s Sheet) error {
	if s.Frozen > 0 {
		panes := excelize.Panes{Freeze: true, YSplit: s.Frozen, TopLeftCell: CellName(s.Frozen, 0), ActivePane: "bottomLeft"}
		if err := w.file.SetPanes(s.Name, &panes); err != nil {
			return err
		}
	}
	if s.Filter && len(s.Rows) > 0 {
		if err := w.file.AutoFilter(s.Name, "A1:"+CellName(len(s.Rows)-1, len(s.Rows[0])-1), nil); err != nil {
			return err
		}
	}
	wide, one, high, fit := "landscape", 1, 0, true
	if err := w.file.SetSheetProps(s.Name, &excelize.SheetPropsOptions{FitToPage: &fit}); err != nil {
		return err
	}
	if err := w.file.SetPageLayout(s.Name, &excelize.PageLayoutOptions{Orientation: &wide, FitToWidth: &one, FitToHeight: &high}); err != nil {
		return err
	}
	if !s.Locked {
		return nil
	}
	return w.file.ProtectSheet(s.Name, &excelize.SheetProtectionOptions{SelectLockedCells: true, SelectUnlockedCells: true, FormatColumns: true, FormatRows: true})
}

// cell writes one cell.
func (w *writer) cell(sheet, name string, c Cell) error {
	style, err := w.style(c.Look)
	if err != nil {
		return err
	}
	if err := w.file.SetCellStyle(sheet, name, name, style); err != nil {
		return err
	}
	switch c.Kind {
	case Blank:
		return nil
	case Number:
		return w.file.SetCellInt(sheet, name, int64(c.Number))
	case Date:
		if serial, ok := serialOf(c.Text); ok {
			return w.file.SetCellFloat(sheet, name, serial, -1, 64)
		}
	}
	return w.file.SetCellStr(sheet, name, c.Text)
}

// list returns the number of the column that holds a list of words.
func (w *writer) list(words []string) int {
	for i, known := range w.words {
		if slices.Equal(known, words) {
			return i
		}
	}
	w.words = append(w.words, words)
	return len(w.words) - 1
}

// wordLists writes the words to choose from. A list that stands in a validation
// itself may have no more than 255 characters.
func (w *writer) wordLists() error {
	if len(w.words) == 0 {
		return nil
	}
	s := Sheet{Name: wordsSheet, Locked: true, Rows: [][]Cell{{{Kind: Text, Text: "The words to choose from in the other sheets", Look: Title}}}}
	for column, list := range w.words {
		s.Widths = append(s.Widths, 40)
		for i, word := range list {
			for len(s.Rows) <= i+1 {
				s.Rows = append(s.Rows, make([]Cell, len(w.words)))
			}
			s.Rows[i+1][column] = Cell{Kind: Text, Text: word}
		}
	}
	return w.sheet(1, s)
}
