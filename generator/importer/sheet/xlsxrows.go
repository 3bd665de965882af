package sheet

import (
	"bufio"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strconv"
	"strings"
)

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
