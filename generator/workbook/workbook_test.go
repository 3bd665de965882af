package workbook_test

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"cleryreport/generator/workbook"
)

// book has a cell of each kind and look.
func book() workbook.Book {
	text := func(words string, look workbook.Look) workbook.Cell {
		return workbook.Cell{Kind: workbook.Text, Text: words, Look: look}
	}
	return workbook.Book{Title: "Larkmoor University", Date: "2026-09-28", Sheets: []workbook.Sheet{
		{Name: "First", Filter: true, Widths: []float64{30}, Rows: [][]workbook.Cell{{text("Head", workbook.Head), text("Label", workbook.Label)}, {{}, {}}}},
		{Name: "Second", Locked: true, Frozen: 1, Rows: [][]workbook.Cell{
			{text("Title", workbook.Title), text("mark", workbook.Mark), text("no such place", workbook.Closed)},
			{{Kind: workbook.Number, Number: 3, Look: workbook.Count}, {Look: workbook.Count}, {Kind: workbook.Number, Number: 0, Look: workbook.Count}},
			{{Kind: workbook.Date, Text: "2025-02-12", Look: workbook.Day}, {Kind: workbook.Date, Text: "09:05", Look: workbook.Clock}, {Kind: workbook.Date, Text: "unknown", Look: workbook.Day}},
			{{Kind: workbook.Text, Text: "yes", Look: workbook.Entry, Words: []string{"yes", "no"}}, {Look: workbook.Entry, Words: []string{"yes", "no"}}, text("=1+1", workbook.Entry)},
		}},
	}}
}

func written(t testing.TB) []byte {
	t.Helper()
	data, err := workbook.Write(book())
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// lines are the sheets with the kind and the text of each cell.
func lines(sheets []workbook.Grid) string {
	var b strings.Builder
	for _, g := range sheets {
		fmt.Fprintln(&b, g.Name)
		for _, row := range g.Rows {
			for _, v := range row {
				fmt.Fprintf(&b, "%d%s|", v.Kind, v.Text)
			}
			fmt.Fprintln(&b)
		}
	}
	return b.String()
}

const want = "First\n1Head|1Label|\nSecond\n1Title|1mark|1no such place|\n23|0|20|\n32025-02-12|309:05|1unknown|\n1yes|0|1=1+1|\n"

func TestWrittenAndRead(t *testing.T) {
	data := written(t)
	if !bytes.Equal(data, written(t)) {
		t.Error("the same book gives other bytes")
	}
	sheets, err := workbook.Read(data)
	if err != nil || lines(sheets) != want {
		t.Errorf("got %s, %v", lines(sheets), err)
	}
}

// TestOfLibreOffice reads what LibreOffice made of the same book.
func TestOfLibreOffice(t *testing.T) {
	data, err := os.ReadFile("testdata/libreoffice.xlsx")
	if err != nil {
		t.Fatal(err)
	}
	sheets, err := workbook.Read(data)
	if err != nil || lines(sheets) != want {
		t.Errorf("got %s, %v", lines(sheets), err)
	}
}

// TestUndated writes a book whose day nobody has chosen yet.
func TestUndated(t *testing.T) {
	b := book()
	b.Date = "undecided"
	data, err := workbook.Write(b)
	if err != nil {
		t.Fatal(err)
	}
	if again, err := workbook.Write(b); err != nil || !bytes.Equal(data, again) {
		t.Errorf("other bytes, %v", err)
	}
}

// TestProperties looks at what a person sees: dates of the book and not of
// today, cells that can be changed and others, and what may be written.
func TestProperties(t *testing.T) {
	f, err := excelize.OpenReader(bytes.NewReader(written(t)))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if props, err := f.GetDocProps(); err != nil || props.Created != "2026-09-28T00:00:00Z" || props.Modified != props.Created {
		t.Errorf("properties %+v, %v", props, err)
	}
	for cell, locked := range map[string]bool{"A1": true, "C1": true, "A2": false, "B4": false} {
		id, err := f.GetCellStyle("Second", cell)
		if err != nil {
			t.Fatal(err)
		}
		style, err := f.GetStyle(id)
		if err != nil || style.Protection == nil || style.Protection.Locked != locked {
			t.Errorf("%s: %+v, %v", cell, style.Protection, err)
		}
	}
	var rules []string
	validations, err := f.GetDataValidations("Second")
	for _, v := range validations {
		rules = append(rules, v.Type+" "+v.Sqref+" "+v.Formula1)
	}
	if err != nil || strings.Join(rules, "; ") != "whole A2 B2 C2 0; list A4 B4 Words!$A$2:$A$3" {
		t.Errorf("got %q, %v", rules, err)
	}
}

// TestProblems refuses what is no workbook, and says what it is.
func TestProblems(t *testing.T) {
	packed := func(names ...string) []byte {
		var b bytes.Buffer
		w := zip.NewWriter(&b)
		for _, name := range names {
			part, err := w.Create(name)
			if err != nil {
				t.Fatal(err)
			}
			if strings.HasPrefix(name, "xl/worksheets/bomb") {
				_, err = part.Write(bytes.Repeat([]byte(" "), 60<<20))
			} else if strings.HasPrefix(name, "xl/worksheets/far") {
				_, err = part.Write([]byte("<worksheet><sheetData>" + strings.Repeat(`<row><c r="XFD1"/></row>`, 100) + "</sheetData></worksheet>"))
			}
			if err != nil {
				t.Fatal(err)
			}
		}
		if err := w.Close(); err != nil {
			t.Fatal(err)
		}
		return b.Bytes()
	}
	whole := written(t)
	tests := []struct {
		name string
		data []byte
		want string
	}{
		{"nothing", nil, "the file is empty"},
		{"CSV", []byte("campus,year\nmain,2025\n"), "no Excel workbook, whatever its name says"},
		{"an old workbook", []byte("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 and more"), "an old Excel workbook (.xls), or one that opens with a password"},
		{"OpenDocument", packed("mimetype", "content.xml"), "an OpenDocument spreadsheet (.ods)"},
		{"macros", packed("xl/workbook.xml", "xl/vbaProject.bin"), "holds macros"},
		{"a binary workbook", packed("xl/workbook.bin"), "a binary Excel workbook (.xlsb)"},
		{"another archive", packed("Index/Document.iwa"), "an archive, and no Excel workbook"},
		{"half of it", whole[:len(whole)/2], "damaged or not whole"},
		{"an empty archive of parts", packed("xl/workbook.xml"), "damaged or not whole"},
		{"a bomb", packed("xl/workbook.xml", "xl/worksheets/bomb.xml"), "holds more than any workbook"},
		{"cells far away", packed("xl/workbook.xml", "xl/worksheets/far.xml"), "holds more than any workbook"},
		{"too large", append([]byte("PK"), make([]byte, workbook.MaxSize)...), "holds more than any workbook"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			sheets, err := workbook.Read(tt.data)
			problem, ok := errors.AsType[workbook.Problem](err)
			if !ok || !strings.Contains(problem.Message, tt.want) || problem.Help == "" || sheets != nil {
				t.Errorf("got %v", err)
			}
		})
	}
}

// TestFarBelow refuses a sheet that goes on far below its table.
func TestFarBelow(t *testing.T) {
	f := excelize.NewFile()
	defer f.Close()
	if err := f.SetCellValue("Sheet1", "A9000", 1); err != nil {
		t.Fatal(err)
	}
	data, err := f.WriteToBuffer()
	if err != nil {
		t.Fatal(err)
	}
	if _, err := workbook.Read(data.Bytes()); err == nil || !strings.Contains(err.Error(), `the sheet "Sheet1" holds something far below`) {
		t.Errorf("got %v", err)
	}
}

// TestKinds reads cells as spreadsheet programs write them.
func TestKinds(t *testing.T) {
	f := excelize.NewFile()
	defer f.Close()
	bad := func(err error) {
		if err != nil {
			t.Fatal(err)
		}
	}
	bad(f.SetCellFormula("Sheet1", "A1", "1+1"))
	bad(f.SetCellBool("Sheet1", "B1", false))
	bad(f.SetCellFloat("Sheet1", "C1", 2.5, -1, 64))
	bad(f.SetCellRichText("Sheet1", "D1", []excelize.RichTextRun{{Text: "bold "}, {Text: "and not"}}))
	bad(f.SetCellFloat("Sheet1", "E1", 45700.5, -1, 64))
	for i, format := range []string{"d-mmm", "[h]:mm", `0" days"`, "[Red]0", "m/d/yyyy h:mm"} {
		style, err := f.NewStyle(&excelize.Style{CustomNumFmt: &format})
		bad(err)
		name := workbook.CellName(1, i)
		bad(f.SetCellInt("Sheet1", name, 45700))
		bad(f.SetCellStyle("Sheet1", name, name, style))
	}
	bad(f.MergeCell("Sheet1", "A3", "B4"))
	bad(f.SetCellStr("Sheet1", "C4", "x"))
	data, err := f.WriteToBuffer()
	bad(err)
	sheets, err := workbook.Read(data.Bytes())
	bad(err)
	const want = "Sheet1\n4=1+1|5FALSE|22.5|1bold and not|245700.5|\n32025-02-12|32025-02-12|245700|245700|32025-02-12|\n0|0|0|0|0|\n0|0|1x|0|0|\n"
	if got := lines(sheets); got != want {
		t.Errorf("got\n%s", got)
	}
	if g := sheets[0]; !g.At(2, 0).Merged || !g.At(3, 1).Merged || g.At(3, 2).Merged || g.At(9, 9).Merged {
		t.Error("merged cells are not marked")
	}
}

// FuzzRead reads a sheet that anybody may have written, within a workbook that is
// whole, since nothing else passes the checksums of the archive. It never fails
// but with a Problem, and what it returns is within its limits.
func FuzzRead(f *testing.F) {
	const part = "xl/worksheets/sheet1.xml"
	f.Add([]byte(`<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><f>1+1</f></c></row></sheetData></worksheet>`))
	f.Add([]byte(`<worksheet><cols><col min="1" max="2" hidden="1"/></cols><sheetData><row hidden="1"><c s="1"><v>45700</v></c></row></sheetData><mergeCells><mergeCell ref="A1:B2"/></mergeCells></worksheet>`))
	whole := written(f)
	f.Fuzz(func(t *testing.T, sheet []byte) {
		sheets, err := workbook.Read(replaced(t, whole, part, sheet))
		if _, ok := errors.AsType[workbook.Problem](err); err != nil && !ok {
			t.Fatalf("%T: %v", err, err)
		}
		for _, g := range sheets {
			if len(g.Rows) > 3000 {
				t.Fatalf("%d rows", len(g.Rows))
			}
		}
	})
}

// replaced is a workbook with another text in the place of one of its parts.
func replaced(t *testing.T, whole []byte, part string, text []byte) []byte {
	t.Helper()
	archive, err := zip.NewReader(bytes.NewReader(whole), int64(len(whole)))
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, f := range archive.File {
		if f.Name != part {
			if err := w.Copy(f); err != nil {
				t.Fatal(err)
			}
		}
	}
	to, err := w.CreateHeader(&zip.FileHeader{Name: part, Method: zip.Store})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := to.Write(text); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}
