package workbook

import (
	"bytes"
	"errors"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"
)

// Limits of what is read. A workbook of ours has some dozen sheets of some
// hundred rows.
const (
	MaxSize    = 8 << 20  // bytes of the file
	maxContent = 48 << 20 // bytes of what it holds, unpacked
	maxParts   = 2000     // files in it
	maxSheets  = 300
	maxRows    = 3000 // that hold anything, on a sheet
	maxColumns = 60
)

const saveAnew = "open it in a spreadsheet program and save it as .xlsx (\"Excel Workbook\")"

var damaged = Problem{"the file is damaged or not whole", "export the workbook again, or " + saveAnew}

// Read returns the sheets of a workbook but that of the words to choose from. The
// error is a Problem.
func Read(data []byte) (sheets []Grid, err error) {
	if err := acceptable(data); err != nil {
		return nil, err
	}
	// A library that reads what anybody may have written must not end the program.
	defer func() {
		if recover() != nil {
			sheets, err = nil, damaged
		}
	}()
	file, err := excelize.OpenReader(bytes.NewReader(data), excelize.Options{
		RawCellValue: true, UnzipSizeLimit: maxContent, UnzipXMLSizeLimit: maxContent})
	if err != nil {
		return nil, damaged
	}
	defer file.Close()
	names := file.GetSheetList()
	if len(names) == 0 || len(names) > maxSheets {
		return nil, damaged
	}
	r := &reader{file: file, dates: map[int]bool{}}
	if props, err := file.GetWorkbookProps(); err == nil && props.Date1904 != nil {
		r.since1904 = *props.Date1904
	}
	for _, name := range names {
		if name == wordsSheet {
			continue
		}
		grid, err := r.sheet(name)
		if err != nil {
			return nil, problem(err)
		}
		sheets = append(sheets, grid)
	}
	return sheets, nil
}

// problem is an error of the library in words for a person.
func problem(err error) error {
	if p, ok := errors.AsType[Problem](err); ok {
		return p
	}
	return damaged
}

// reader is a workbook while it is read.
type reader struct {
	file      *excelize.File
	since1904 bool
	dates     map[int]bool // whether a style shows dates
}

// sheet reads one sheet. A sheet that is no table, such as a chart, is empty.
func (r *reader) sheet(name string) (Grid, error) {
	g := Grid{Name: name}
	rows, err := r.file.GetRows(name)
	if err != nil {
		if _, isChart := errors.AsType[excelize.ErrSheetNotExist](err); isChart || strings.Contains(err.Error(), "not a worksheet") {
			return g, nil
		}
		return g, err
	}
	width := 0
	for _, row := range rows {
		width = max(width, len(row))
	}
	if len(rows) > maxRows || width > maxColumns {
		return g, Problem{"the sheet \"" + name + "\" holds something far below or beside the table", "delete the rows below the table and the columns beside it, and save the workbook"}
	}
	hidden, err := r.hidden(name, width)
	if err != nil {
		return g, err
	}
	for i, row := range rows {
		visible, err := r.file.GetRowVisible(name, i+1)
		if err != nil {
			return g, err
		}
		values := make([]Value, width)
		for column := range values {
			raw := ""
			if column < len(row) {
				raw = row[column]
			}
			if values[column], err = r.value(name, CellName(i, column), raw); err != nil {
				return g, err
			}
			values[column].Hidden = !visible || hidden[column]
		}
		g.Rows = append(g.Rows, values)
	}
	return g, r.merged(g)
}

// hidden says of each column whether nobody sees it.
func (r *reader) hidden(sheet string, width int) ([]bool, error) {
	seen, err := r.file.GetSheetVisible(sheet)
	if err != nil {
		return nil, err
	}
	hidden := make([]bool, width)
	for column := range hidden {
		visible, err := r.file.GetColVisible(sheet, strings.TrimRight(CellName(0, column), "1"))
		if err != nil {
			return nil, err
		}
		hidden[column] = !seen || !visible
	}
	return hidden, nil
}

// merged marks the cells that are one with others.
func (r *reader) merged(g Grid) error {
	ranges, err := r.file.GetMergeCells(g.Name)
	if err != nil {
		return err
	}
	for _, m := range ranges {
		left, top, err := excelize.CellNameToCoordinates(m.GetStartAxis())
		if err != nil {
			return err
		}
		right, bottom, err := excelize.CellNameToCoordinates(m.GetEndAxis())
		if err != nil {
			return err
		}
		for row := top - 1; row < min(bottom, len(g.Rows)); row++ {
			for column := left - 1; column < min(right, len(g.Rows[row])); column++ {
				g.Rows[row][column].Merged = true
			}
		}
	}
	return nil
}

// value reads one cell.
func (r *reader) value(sheet, name, raw string) (Value, error) {
	formula, err := r.file.GetCellFormula(sheet, name)
	if err != nil {
		return Value{}, err
	}
	if formula != "" {
		return Value{Kind: Formula, Text: "=" + strings.TrimPrefix(formula, "=")}, nil
	}
	if strings.TrimSpace(raw) == "" {
		return Value{}, nil
	}
	kind, err := r.file.GetCellType(sheet, name)
	if err != nil {
		return Value{}, err
	}
	switch kind {
	case excelize.CellTypeBool:
		return Value{Kind: Truth, Text: truth(raw)}, nil
	case excelize.CellTypeError:
		return Value{Kind: Fault, Text: raw}, nil
	case excelize.CellTypeUnset, excelize.CellTypeNumber:
		return r.number(sheet, name, raw)
	default:
		return Value{Kind: Text, Text: raw}, nil
	}
}

func truth(raw string) string {
	if raw == "1" || strings.EqualFold(raw, "true") {
		return "TRUE"
	}
	return "FALSE"
}

// number reads a cell that holds a number, which may stand for a date.
func (r *reader) number(sheet, name, raw string) (Value, error) {
	n, err := strconv.ParseFloat(raw, 64)
	if err != nil {
		return Value{Kind: Text, Text: raw}, nil
	}
	style, err := r.file.GetCellStyle(sheet, name)
	if err != nil {
		return Value{}, err
	}
	isDate, known := r.dates[style]
	if !known {
		if format, err := r.file.GetStyle(style); err == nil {
			isDate = showsDates(format.NumFmt, format.CustomNumFmt)
		}
		r.dates[style] = isDate
	}
	if text := dateText(n, r.since1904); isDate && text != "" {
		return Value{Kind: Date, Text: text, Number: n}, nil
	}
	return Value{Kind: Number, Text: strconv.FormatFloat(n, 'f', -1, 64), Number: n}, nil
}
