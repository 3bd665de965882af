package sheet

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

var byteOrderMark = []byte("\uFEFF")

// readCSV reads cells between commas or, if the first line has none, between
// semicolons or tabs, as spreadsheets of other countries save them. Text that
// is not UTF-8 is taken for Windows-1252, which Excel calls CSV.
func readCSV(data []byte, r Reading) error {
	data = bytes.TrimPrefix(data, byteOrderMark)
	if !utf8.Valid(data) {
		decoded, err := charmap.Windows1252.NewDecoder().Bytes(data)
		if err != nil {
			return damaged
		}
		data = decoded
	}
	records := csv.NewReader(bytes.NewReader(data))
	records.Comma = separator(data)
	records.FieldsPerRecord = -1
	records.ReuseRecord = true
	for {
		cells, err := records.Read()
		if err == io.EOF {
			return nil
		}
		if broken := new(csv.ParseError); errors.As(err, &broken) {
			return Problem{fmt.Sprintf("a quotation mark in line %d is never closed or stands alone", broken.Line),
				"double a quotation mark that is part of a cell, or download the file again"}
		}
		if err != nil {
			return damaged
		}
		line, _ := records.FieldPos(0)
		if r.wants(line, cells[0]) && !r.Row(line, slices.Clone(cells)) {
			return nil
		}
	}
}

func separator(data []byte) rune {
	line, _, _ := bytes.Cut(data, []byte("\n"))
	for _, c := range []rune{',', '\t', ';'} {
		if bytes.ContainsRune(line, c) {
			return c
		}
	}
	return ','
}
