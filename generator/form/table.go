package form

import (
	"bytes"
	"encoding/csv"
	"slices"
	"strings"

	parse "cleryreport/generator/parse/csv"
	"cleryreport/generator/source"
)

// Table returns the text of the CSV file of a list, with the lines that stay as
// they stand in the file now, which is nil if there is none. The text is nil if
// that file is in the way: if it cannot be read, or has a column that the list
// does not have.
func (l List) Table(file *source.File) ([]byte, error) {
	if file == nil {
		return written(append([][]string{l.Columns}, l.Now...))
	}
	parsed, _ := parse.Parse(file)
	if parsed == nil || len(parsed.Rows) != len(l.Was) {
		return nil, nil
	}
	var places []int
	for _, head := range parsed.Header {
		place := slices.Index(l.Columns, head.Text)
		if place < 0 {
			return nil, nil
		}
		places = append(places, place)
	}
	end := "\n"
	if bytes.Contains(file.Data, []byte("\r\n")) {
		end = "\r\n"
	}
	first := parsed.Header[0].Span.Line()
	lines := []string{strings.TrimRight(strings.TrimPrefix(first, "\uFEFF"), "\r\n")}
	stays := map[int]bool{}
	for _, row := range l.Now {
		line, err := l.line(row, parsed, stays, places)
		if err != nil {
			return nil, err
		}
		lines = append(lines, line)
	}
	return []byte(strings.Join(lines, end) + end), nil
}

// line is one line of the file: as it stood if it stood there.
func (l List) line(row []string, parsed *parse.Table, stays map[int]bool, places []int) (string, error) {
	for i, was := range l.Was {
		if !stays[i] && slices.Equal(was, row) {
			stays[i] = true
			return strings.TrimRight(parsed.Rows[i].Span.Text(), "\r\n"), nil
		}
	}
	var cells []string
	for _, place := range places {
		cells = append(cells, row[place])
	}
	text, err := written([][]string{cells})
	return strings.TrimRight(string(text), "\n"), err
}

func written(rows [][]string) ([]byte, error) {
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	err := w.WriteAll(rows)
	return b.Bytes(), err
}
