package sheet_test

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"cleryreport/generator/importer/sheet"
)

// rows reads a table into lines, the cells separated by bars.
func rows(data []byte, want func(int, string) bool) ([]string, error) {
	var list []string
	err := sheet.Read(data, sheet.Reading{Want: want, Row: func(n int, cells []string) bool {
		list = append(list, fmt.Sprint(n)+": "+strings.Join(cells, "|"))
		return true
	}})
	return list, err
}

func TestCSV(t *testing.T) {
	tests := []struct {
		name, text string
		want       []string
	}{
		{"commas", "a,b\n1,\"x, \"\"y\"\"\"\n", []string{"1: a|b", `2: 1|x, "y"`}},
		{"a byte order mark and CRLF", "\uFEFFa,b\r\n1,2\r\n", []string{"1: a|b", "2: 1|2"}},
		{"Windows-1252", "a,b\n1,Ch\xe2teau \x96\n", []string{"1: a|b", "2: 1|Château –"}},
		{"semicolons", "a;b\n1;2\n", []string{"1: a|b", "2: 1|2"}},
		{"tabs", "a\tb\n1\t2\n", []string{"1: a|b", "2: 1|2"}},
		{"lines in a cell", "a,b\n\"x\ny\",2\n3,4\n", []string{"1: a|b", "2: x\ny|2", "4: 3|4"}},
		{"a row that is short", "a,b\n1\n", []string{"1: a|b", "2: 1"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got, err := rows([]byte(tt.text), nil); err != nil || !slices.Equal(got, tt.want) {
				t.Errorf("got %q, %v", got, err)
			}
		})
	}
}

// TestXLS reads a workbook whose shared texts break over many records, at both
// widths of characters, with numbers in each of their forms.
func TestXLS(t *testing.T) {
	got, err := rows(mustRead(t, "testdata/texts.xls"), nil)
	if err != nil || len(got) != 401 {
		t.Fatalf("%d rows, %v", len(got), err)
	}
	for i, row := range got[:400] {
		letter, truth := "é", "FALSE"
		if i%3 == 0 {
			letter = "Ж"
		}
		if i%2 == 0 {
			truth = "TRUE"
		}
		want := fmt.Sprintf("%d: %s row %d %s|%d|%d.5|%d|", i+1, letter, i, strings.Repeat("x", i%90), i, i, i*1000000)
		if !strings.HasPrefix(row, want) || !strings.HasSuffix(row, "||"+truth) {
			t.Errorf("got  %q\nwant %q", row, want)
		}
	}
	wanted, err := rows(mustRead(t, "testdata/texts.xls"), func(n int, first string) bool { return n == 1 || strings.Contains(first, "row 7 ") })
	if err != nil || len(wanted) != 2 || wanted[1] != got[7] {
		t.Errorf("got %q, %v", wanted, err)
	}
}

// workbook makes a workbook of Excel 2007 of the text of a sheet and of the
// shared texts.
func workbook(t testing.TB, sheet, texts string) []byte {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, part := range [][2]string{
		{"xl/workbook.xml", `<workbook xmlns="m" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="a" sheetId="1" r:id="rId7"/></sheets></workbook>`},
		{"xl/_rels/workbook.xml.rels", `<Relationships><Relationship Id="rId7" Type="x/worksheet" Target="worksheets/first.xml"/><Relationship Id="rId8" Type="x/sharedStrings" Target="/xl/texts.xml"/></Relationships>`},
		{"xl/worksheets/first.xml", sheet}, {"xl/texts.xml", texts}} {
		f, err := w.Create(part[0])
		if err != nil {
			t.Fatal(err)
		}
		if _, err := f.Write([]byte(part[1])); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

const (
	head  = `<?xml version="1.0"?><worksheet><sheetData>`
	tail  = `</sheetData></worksheet>`
	texts = `<sst><si><t>A &amp; M</t></si><si><r><t>in </t></r><r><t>pieces</t></r></si></sst>`
)

func TestXLSX(t *testing.T) {
	tests := []struct {
		name, sheet string
		want        []string
	}{
		{"texts and numbers", `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1"><v>3.0</v></c></row><row r="3"><c r="A3" t="s"><v>1</v></c></row>`, []string{"1: A & M||3", "3: in pieces"}},
		{"inline texts, no places", `<row><c t="inlineStr"><is><t>x</t></is></c><c/><c><v>1E2</v></c></row><row><c t="str"><f>A1</f><v>y</v></c></row>`, []string{"1: x||100", "2: y"}},
		{"prefixes and empty rows", `<x:row r="1"/><x:row r="2"><x:c r="B2"><x:v>5</x:v></x:c></x:row>`, []string{"2: |5"}},
		{"no rows", ``, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got, err := rows(workbook(t, head+tt.sheet+tail, texts), nil); err != nil || !slices.Equal(got, tt.want) {
				t.Errorf("got %q, %v", got, err)
			}
		})
	}
	data := workbook(t, head+`<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row><row r="2"><c r="A2"><v>3</v></c><c r="B2"><v>4</v></c></row>`+tail, texts)
	if got, err := rows(data, func(_ int, first string) bool { return first == "3" }); err != nil || !slices.Equal(got, []string{"2: 3|4"}) {
		t.Errorf("of the wanted rows got %q, %v", got, err)
	}
}

// TestProblems reads what is no table, or no whole one.
func TestProblems(t *testing.T) {
	xls := mustRead(t, "testdata/texts.xls")
	xlsx := workbook(t, head+`<row r="1"><c r="A1"><v>1</v></c></row>`+tail, texts)
	var other bytes.Buffer
	w := zip.NewWriter(&other)
	if _, err := w.Create("word/document.xml"); err != nil || w.Close() != nil {
		t.Fatal(err)
	}
	tests := []struct {
		name string
		data []byte
		want string
	}{
		{"a web page", []byte("\uFEFF \n<!DOCTYPE html><p>not found"), "web page"},
		{"nothing", nil, "empty"},
		{"UTF-16", []byte("\xFF\xFEa\x00"), "UTF-16"},
		{"a picture", []byte("\x89PNG\r\n\x1a\n\x00\x00"), "neither"},
		{"an open quotation", []byte("a,b\n1,\"x\n"), "line 2"},
		{"another archive", other.Bytes(), "no Excel workbook"},
		{"half an xlsx", xlsx[:len(xlsx)/2], "damaged"},
		{"a text that is not shared", workbook(t, head+`<row><c t="s"><v>9</v></c></row>`+tail, texts), "damaged"},
		{"a number that is none", workbook(t, head+`<row><c><v>x</v></c></row>`+tail, texts), "damaged"},
		{"a sheet that ends early", workbook(t, head+`<row><c><v>1</v></c></row><row>`, texts), "damaged"},
		{"an old xls", bytes.ReplaceAll(xls, []byte("W\x00o\x00r\x00k\x00b\x00o\x00o\x00k\x00"), []byte("B\x00o\x00o\x00k\x00\x00\x00\x00\x00\x00\x00\x00\x00")), ""},
		{"the start of an xls alone", xls[:600], "damaged"},
		{"half an xls", xls[:len(xls)/2], "damaged"},
		{"an xls with a protected stream", protected(xls), "password"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, err := rows(tt.data, nil)
			problem, ok := errors.AsType[sheet.Problem](err)
			if !ok || !strings.Contains(problem.Message, tt.want) || problem.Help == "" {
				t.Errorf("got %v", err)
			}
		})
	}
}

// protected turns the second record of a workbook into the one that says that
// the others are encrypted.
func protected(xls []byte) []byte {
	data := slices.Clone(xls)
	bof := bytes.Index(data, []byte{0x09, 0x08, 0x10, 0x00, 0x00, 0x06})
	binary.LittleEndian.PutUint16(data[bof+20:], 0x2F)
	return data
}

// TestCellName names cells as spreadsheets do.
func TestCellName(t *testing.T) {
	for _, tt := range []struct {
		row, column int
		want        string
	}{{1, 0, "A1"}, {12, 25, "Z12"}, {3, 26, "AA3"}, {3, 393, "OD3"}, {1, 16383, "XFD1"}} {
		if got := sheet.CellName(tt.row, tt.column); got != tt.want {
			t.Errorf("%d, %d: got %s, want %s", tt.row, tt.column, got, tt.want)
		}
	}
}

// FuzzRead reads anything: it gives rows of valid text or a Problem, and always
// comes to an end.
func FuzzRead(f *testing.F) {
	f.Add(mustRead(f, "testdata/small.xls"))
	f.Add(workbook(f, head+`<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1"><v>3.0</v></c></row>`+tail, texts))
	f.Add([]byte("a,b\n1,2\n"))
	f.Add([]byte("<html>"))
	f.Fuzz(func(t *testing.T, data []byte) {
		last := 0
		err := sheet.Read(data, sheet.Reading{Row: func(n int, cells []string) bool {
			if n <= last || len(cells) == 0 {
				t.Fatalf("row %d of %d cells after row %d", n, len(cells), last)
			}
			last = n
			return true
		}})
		if problem, ok := errors.AsType[sheet.Problem](err); err != nil && (!ok || problem.Help == "") {
			t.Fatalf("%v is no problem with a remedy", err)
		}
	})
}

func mustRead(t testing.TB, name string) []byte {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return data
}
