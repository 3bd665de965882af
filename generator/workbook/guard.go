package workbook

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"io"
	"path"
	"strconv"
	"strings"
)

// maxCells is how many cells and rows a part may reach over, empty ones among
// them: the library makes a place in memory for each.
const maxCells = 1500000

var tooLarge = Problem{"the file holds more than any workbook to be filled in", "export the workbook again, and fill in that one"}

// acceptable judges a file before the library sees it.
func acceptable(data []byte) error {
	switch {
	case len(data) == 0:
		return Problem{"the file is empty", "export the workbook again"}
	case len(data) > MaxSize:
		return tooLarge
	case bytes.HasPrefix(data, []byte("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")):
		return Problem{"the file is an old Excel workbook (.xls), or one that opens with a password", saveAnew + ", without a password"}
	case !bytes.HasPrefix(data, []byte("PK")):
		return Problem{"the file is no Excel workbook, whatever its name says; it may be CSV or a web page", saveAnew}
	}
	archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return damaged
	}
	if err := whatItIs(archive); err != nil {
		return err
	}
	return contents(archive)
}

// whatItIs tells a workbook from other archives.
func whatItIs(archive *zip.Reader) error {
	isWorkbook := false
	for _, f := range archive.File {
		name := strings.ToLower(strings.ReplaceAll(f.Name, "\\", "/"))
		switch {
		case name == "mimetype":
			return Problem{"the file is an OpenDocument spreadsheet (.ods)", saveAnew}
		case path.Base(name) == "vbaproject.bin":
			return Problem{"the workbook holds macros, which are programs", saveAnew + ", which takes them out"}
		case path.Base(name) == "workbook.bin":
			return Problem{"the file is a binary Excel workbook (.xlsb)", saveAnew}
		case name == "xl/workbook.xml":
			isWorkbook = true
		}
	}
	if !isWorkbook {
		return Problem{"the file is an archive, and no Excel workbook", saveAnew}
	}
	return nil
}

// contents unpacks each part up to the limit that all have together, and looks
// how far its rows and cells reach.
func contents(archive *zip.Reader) error {
	if len(archive.File) > maxParts {
		return tooLarge
	}
	left := int64(maxContent)
	for _, f := range archive.File {
		part, err := f.Open()
		if err != nil {
			return damaged
		}
		text, err := io.ReadAll(io.LimitReader(part, left+1))
		part.Close()
		if err != nil {
			return damaged
		}
		if left -= int64(len(text)); left < 0 {
			return tooLarge
		}
		if strings.EqualFold(path.Ext(f.Name), ".xml") && reach(text) > maxCells {
			return tooLarge
		}
	}
	return nil
}

// reach is how many rows a part has, and cells up to the last one of each row.
// Where the part is no XML the library says so.
func reach(text []byte) int {
	decoder := xml.NewDecoder(bytes.NewReader(text))
	lastRow, cells, column := 0, 0, 0
	for {
		token, err := decoder.RawToken()
		if err != nil {
			return lastRow + cells + column
		}
		start, ok := token.(xml.StartElement)
		if !ok {
			continue
		}
		switch start.Name.Local {
		case "row":
			lastRow, cells, column = max(lastRow+1, reference(start, false)), cells+column, 0
		case "c":
			column = max(column+1, reference(start, true))
			lastRow = max(lastRow, reference(start, false))
		}
	}
}

// reference is the column or the row that an element names, or 0.
func reference(start xml.StartElement, ofColumn bool) int {
	for _, a := range start.Attr {
		if a.Name.Local != "r" {
			continue
		}
		digits := strings.TrimLeft(a.Value, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")
		if !ofColumn {
			n, err := strconv.ParseUint(digits, 10, 32)
			if err != nil {
				return 0
			}
			return int(n)
		}
		n := 0
		for _, letter := range strings.ToUpper(a.Value[:len(a.Value)-len(digits)]) {
			n = min(n*26+int(letter-'A')+1, maxCells)
		}
		return n
	}
	return 0
}
