// Package filled changes workbooks as a person with a spreadsheet program does,
// for tests. It judges nothing.
package filled

import (
	"bytes"

	"github.com/xuri/excelize/v2"
)

// File is a workbook that is open.
type File = excelize.File

// Style is the look of a cell.
type Style = excelize.Style

// Workbook returns a workbook after fill has changed it.
func Workbook(data []byte, fill func(f *File) error) ([]byte, error) {
	f, err := excelize.OpenReader(bytes.NewReader(data))
	if err != nil {
		return nil, err
	}
	defer f.Close()
	if err := fill(f); err != nil {
		return nil, err
	}
	out, err := f.WriteToBuffer()
	if err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}
