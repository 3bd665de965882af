package sheet

import (
	"archive/zip"
	"bufio"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"path"
	"strconv"
	"strings"
)

// readXLSX reads the first sheet of a workbook of Excel 2007 or later. Where
// its parts lie follows from the relationships of the workbook
// (ECMA-376, part 1, 12.3).
func readXLSX(data []byte, r Reading) error {
	archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return damaged
	}
	p := pack{archive}
	sheet, shared, err := p.parts()
	if err != nil {
		return err
	}
	texts, err := p.sharedTexts(shared)
	if err != nil {
		return err
	}
	return p.rows(sheet, texts, r)
}

// pack is the archive that a workbook is.
type pack struct{ *zip.Reader }

// open opens a part of the archive, which gives no more than MaxSize bytes.
func (p pack) open(name string) (io.ReadCloser, error) {
	for _, f := range p.File {
		if strings.EqualFold(strings.TrimPrefix(f.Name, "/"), name) {
			if f.UncompressedSize64 > MaxSize {
				return nil, Problem{"the sheet is larger than any table that is read", saveAnew}
			}
			part, err := f.Open()
			if err != nil {
				return nil, damaged
			}
			return part, nil
		}
	}
	return nil, Problem{"the file is an archive, and no Excel workbook", saveAnew}
}

// read decodes a small part of the archive.
func (p pack) read(name string, into any) error {
	part, err := p.open(name)
	if err != nil {
		return err
	}
	defer part.Close()
	if err := xml.NewDecoder(io.LimitReader(part, MaxSize)).Decode(into); err != nil {
		return damaged
	}
	return nil
}

// parts returns where the first sheet lies, and the shared texts; "" if there
// are none.
func (p pack) parts() (sheet, shared string, err error) {
	var book struct {
		Sheets []struct {
			ID string `xml:"http://schemas.openxmlformats.org/officeDocument/2006/relationships id,attr"`
		} `xml:"sheets>sheet"`
	}
	var relations struct {
		List []struct {
			ID     string `xml:"Id,attr"`
			Type   string `xml:"Type,attr"`
			Target string `xml:"Target,attr"`
		} `xml:"Relationship"`
	}
	if err := p.read("xl/workbook.xml", &book); err != nil {
		return "", "", err
	}
	if err := p.read("xl/_rels/workbook.xml.rels", &relations); err != nil {
		return "", "", err
	}
	for _, r := range relations.List {
		target := strings.TrimPrefix(r.Target, "/")
		if target == r.Target {
			target = path.Join("xl", target)
		}
		switch {
		case len(book.Sheets) > 0 && r.ID == book.Sheets[0].ID:
			sheet = target
		case path.Base(r.Type) == "sharedStrings":
			shared = target
		}
	}
	if sheet == "" {
		return "", "", Problem{"the workbook has no sheet", saveAnew}
	}
	return sheet, shared, nil
}

// sharedTexts reads the texts that the sheets share.
func (p pack) sharedTexts(name string) ([]string, error) {
	if name == "" {
		return nil, nil
	}
	part, err := p.open(name)
	if err != nil {
		return nil, err
	}
	defer part.Close()
	var texts []string
	decoder := xml.NewDecoder(io.LimitReader(part, MaxSize))
	for {
		token, err := decoder.Token()
		if err == io.EOF {
			return texts, nil
		}
		if err != nil {
			return nil, damaged
		}
		start, ok := token.(xml.StartElement)
		if !ok || start.Name.Local != "si" {
			continue
		}
		var text richText
		if err := decoder.DecodeElement(&text, &start); err != nil {
			return nil, damaged
		}
		texts = append(texts, text.String())
	}
}

// richText is a text, in one piece or in several of different looks.
type richText struct {
	Text []string `xml:"t"`
	Runs []string `xml:"r>t"`
}

// String joins the pieces.
func (t richText) String() string { return strings.Join(t.Text, "") + strings.Join(t.Runs, "") }

// maxRow is the size in bytes of the largest row that is read.
const maxRow = 16 << 20

// rows reads the sheet. It is cut into rows before they are parsed, so that a
// row that is not wanted costs nothing but its first cell.
func (p pack) rows(name string, texts []string, r Reading) error {
	part, err := p.open(name)
	if err != nil {
		return err
	}
	defer part.Close()
	m := newRowMaker(r)
	scanner := bufio.NewScanner(io.LimitReader(part, MaxSize))
	scanner.Buffer(nil, maxRow)
	scanner.Split(splitRows)
	whole := false
	for scanner.Scan() && !m.ended {
		if err := parseRow(scanner.Bytes(), texts, m); err != nil {
			return err
		}
		whole = bytes.Contains(scanner.Bytes(), []byte("sheetData>")) || bytes.Contains(scanner.Bytes(), []byte("sheetData/>"))
	}
	if err := scanner.Err(); err != nil || !whole && !m.ended {
		return damaged
	}
	m.end()
	return nil
}

// splitRows cuts after each closing tag of a row, which may have a prefix.
func splitRows(data []byte, atEOF bool) (advance int, token []byte, err error) {
	for from := 0; ; {
		i := bytes.Index(data[from:], []byte("row>"))
		if i < 0 {
			break
		}
		end := from + i + len("row>")
		open := bytes.LastIndexByte(data[:end-len("row>")], '<')
		if open >= 0 && data[open+1] == '/' {
			return end, data[:end], nil
		}
		from = end
	}
	if atEOF && len(data) > 0 {
		return len(data), data, nil
	}
	return 0, nil, nil
}

// cell is a cell while its elements are read.
type cell struct {
	column int
	kind   string // s: a shared text; n or nothing: a number; others: a text
	text   strings.Builder
}

// errNotWanted ends the reading of a row.
var errNotWanted = errors.New("the row is not wanted")

// parseRow takes the cells of one row.
func parseRow(chunk []byte, texts []string, m *rowMaker) error {
	decoder := xml.NewDecoder(bytes.NewReader(chunk))
	row, inText := m.row, false
	c := cell{column: -1}
	for {
		token, err := decoder.RawToken()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return damaged
		}
		switch t := token.(type) {
		case xml.StartElement:
			switch t.Name.Local {
			case "row":
				row, c = rowNumber(t, m), cell{column: -1}
			case "c":
				c = newCell(t, c.column+1)
			}
			inText = t.Name.Local == "v" || t.Name.Local == "t"
		case xml.CharData:
			if inText {
				c.text.Write(t)
			}
		case xml.EndElement:
			inText = false
			if t.Name.Local != "c" || c.text.Len() == 0 {
				continue
			}
			if err := c.put(row, texts, m); err != nil {
				return ignoring(err, errNotWanted)
			}
		}
	}
}

func ignoring(err, expected error) error {
	if errors.Is(err, expected) {
		return nil
	}
	return err
}

// rowNumber is the number of a row, from 0: as it says, or the next one.
func rowNumber(row xml.StartElement, m *rowMaker) int {
	if n, err := strconv.Atoi(attribute(row, "r")); err == nil && n > 0 {
		return n - 1
	}
	return m.row + 1
}

// newCell begins a cell: in the column that it names, or the next one.
func newCell(start xml.StartElement, next int) cell {
	column := 0
	for _, letter := range strings.TrimRight(attribute(start, "r"), "0123456789") {
		column = min(column*26+int(letter-'A')+1, maxColumns+1)
	}
	if column < 1 {
		column = next + 1
	}
	return cell{column: column - 1, kind: attribute(start, "t")}
}

// put hands the cell to its row.
func (c *cell) put(row int, texts []string, m *rowMaker) error {
	text := c.text.String()
	switch c.kind {
	case "s":
		i, err := strconv.Atoi(text)
		if err != nil || i < 0 || i >= len(texts) {
			return damaged
		}
		text = texts[i]
	case "", "n":
		v, err := strconv.ParseFloat(text, 64)
		if err != nil {
			return damaged
		}
		text = number(v)
	}
	if !m.set(row, c.column, text) {
		return damaged
	}
	if m.skipped {
		return errNotWanted
	}
	return nil
}

func attribute(start xml.StartElement, name string) string {
	for _, a := range start.Attr {
		if a.Name.Local == name && a.Name.Space == "" {
			return a.Value
		}
	}
	return ""
}
