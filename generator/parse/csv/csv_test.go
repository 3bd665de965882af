package csv_test

import (
	"strings"
	"testing"

	"cleryreport/generator/parse/csv"
	"cleryreport/generator/source"
)

func TestFindings(t *testing.T) {
	tests := []struct {
		name, text string
		want       string // place, rule and message
		help       string // part of the help
		rows       int    // rows that remain; -1: no table
	}{
		{"empty", "", "f.csv [csv.empty] the table is empty", "column names", -1},
		{"blank lines", "\n \n", "f.csv:1:1 [csv.empty] the table is empty", "column names", -1},
		{"duplicate column", "id,name,id\n", `f.csv:1:9 [csv.header] the column "id" stands here a second time`, "remove", 0},
		{"column without a name", "id,,name\n", "f.csv:1:4 [csv.header] column 2 has no name", "name of the column", 0},
		{"short row", "a,b,c\n1,2,3\n4,5\n", "f.csv:3:1 [csv.ragged] this row has 2 cells, and the first line has 3 cells", "finish the row", 1},
		{"half a row", "a,b\n1,2\n4", "f.csv:3:1 [csv.ragged] this row has 1 cell, and", "finish the row", 1},
		{"long row", "a,b\né,2,3\n1,2\n", "f.csv:2:1 [csv.ragged] this row has 3 cells", "double quotes", 1},
		{"unclosed quote", "a,b\n\"x\",\"half\n1,2\n", "f.csv:2:5 [csv.quote] this quotation mark is never closed", "at the end", 0},
		{"unclosed at the end", "a,b\n1,\"", "f.csv:2:3 [csv.quote] this quotation mark is never closed", "at the end", 0},
		{"quote inside a cell", "a,b\n1,the \"North\" Hall\n", "f.csv:2:7 [csv.quote] a quotation mark stands inside a cell", "twice", 0},
		{"semicolons", "id;name\na;b\n", "f.csv:1:1 [csv.separator] the cells of this table are separated by semicolons", "CSV UTF-8", -1},
		{"tabs", "id\tname\n", "f.csv:1:1 [csv.separator] the cells of this table are separated by tabs", "CSV UTF-8", -1},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			table, findings := csv.Parse(source.NewFile("f.csv", []byte(tt.text)))
			if len(findings) != 1 {
				t.Fatalf("got %d findings, want 1: %v", len(findings), findings)
			}
			d := findings[0]
			if got := d.Span.String() + " [" + d.Rule + "] " + d.Message; !strings.HasPrefix(got, tt.want) {
				t.Errorf("got  %s\nwant %s", got, tt.want)
			}
			if !strings.Contains(d.Help, tt.help) {
				t.Errorf("help %q does not say %q", d.Help, tt.help)
			}
			rows := -1
			if table != nil {
				rows = len(table.Rows)
			}
			if rows != tt.rows {
				t.Errorf("%d rows remain, want %d", rows, tt.rows)
			}
		})
	}
}

func TestCellsAndTheirPlaces(t *testing.T) {
	text := "\uFEFFid,name,note\r\naster, Aster Hall ,\"the \"\"north\"\" side,\r\nsecond line\"\r\n\r\n,,\r\nbirch,,é\r\n"
	table, findings := csv.Parse(source.NewFile("f.csv", []byte(text)))
	if len(findings) > 0 {
		t.Fatal(findings)
	}
	var got []string
	for _, row := range append([]csv.Row{{Cells: table.Header}}, table.Rows...) {
		for _, c := range row.Cells {
			got = append(got, strings.TrimPrefix(c.Span.String(), "f.csv:")+" "+c.Text+" ["+c.Span.Text()+"]")
		}
	}
	want := []string{
		"1:1 id [id]", "1:4 name [name]", "1:9 note [note]",
		"2:1 aster [aster]", "2:8 Aster Hall [Aster Hall]",
		"2:20 the \"north\" side,\nsecond line [\"the \"\"north\"\" side,\r\nsecond line\"]",
		"6:1 birch [birch]", "6:7  []", "6:8 é [é]",
	}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	if got := table.Rows[1].Span.Text(); got != "birch,,é" {
		t.Errorf("row: %q", got)
	}
}

func TestForeign(t *testing.T) {
	wanted := func(head string) bool { return head == "Case" || head == "Charge" }
	tests := []struct{ name, text, header, row string }{
		{"commas", "Case,Charge\n1,a\n", "1:1 Case|1:6 Charge", "2:1 1|2:3 a"},
		{"semicolons", "Case;Note, long;Charge\r\n1;b;a\r\n", "1:1 Case|1:6 Note, long|1:17 Charge", "2:1 1|2:3 b|2:5 a"},
		{"tabs", "Case\tCharge\n1\ta\n", "1:1 Case|1:6 Charge", "2:1 1|2:3 a"},
		{"bars", "Case|Charge\n1|a\n", "1:1 Case|1:6 Charge", "2:1 1|2:3 a"},
		{"titles", "Log of the \"campus\", café\n\n;;\nCase,Charge\n1,a\n", "4:1 Case|4:6 Charge", "5:1 1|5:3 a"},
		{"columns that nobody wants", "Case,,Note,Note\n1,2,3,4\n", "1:1 Case|1:6 |1:7 Note|1:12 Note", "2:1 1|2:3 2|2:5 3|2:7 4"},
		{"nothing wanted", "x;y\n1;2\n", "1:1 x|1:3 y", "2:1 1|2:3 2"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			table, findings := csv.ParseForeign(source.NewFile("f.csv", []byte(test.text)), wanted)
			if table == nil || len(findings) > 0 || len(table.Rows) != 1 {
				t.Fatalf("table %+v, findings %v", table, findings)
			}
			if got := cellsOf(table.Header); got != test.header {
				t.Errorf("header %q, want %q", got, test.header)
			}
			if got := cellsOf(table.Rows[0].Cells); got != test.row {
				t.Errorf("row %q, want %q", got, test.row)
			}
		})
	}
	if table, findings := csv.ParseForeign(source.NewFile("f.csv", []byte("\n\n")), wanted); table != nil || len(findings) != 1 || findings[0].Rule != csv.RuleEmpty {
		t.Errorf("an empty file gives %v, %v", table, findings)
	}
}

func cellsOf(cells []csv.Cell) string {
	var list []string
	for _, c := range cells {
		list = append(list, strings.TrimPrefix(c.Span.String(), "f.csv:")+" "+c.Text)
	}
	return strings.Join(list, "|")
}

func FuzzParse(f *testing.F) {
	for _, seed := range []string{"a,b\n1,2\n", "a,b\n\"x\"\"y\",2\r\n", "a;b\n", "a\n\"", "a,b\n \"x\",\u00a0y\u00a0\n"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		file := source.NewFile("f.csv", []byte(text))
		table, findings := csv.Parse(file)
		if table == nil && len(findings) == 0 {
			t.Fatal("neither a table nor a finding")
		}
		for _, d := range findings {
			inside(t, file, d.Span)
		}
		if table == nil {
			return
		}
		for _, row := range table.Rows {
			inside(t, file, row.Span)
			if len(row.Cells) != len(table.Header) {
				t.Fatalf("a row of %d cells under a header of %d", len(row.Cells), len(table.Header))
			}
			for _, c := range row.Cells {
				inside(t, file, c.Span)
				if written := c.Span.Text(); !strings.ContainsAny(written, "\"\r\n") && strings.TrimSpace(written) != c.Text {
					t.Fatalf("%q is placed at %q", c.Text, written)
				}
			}
		}
	})
}

func inside(t *testing.T, file *source.File, s source.Span) {
	t.Helper()
	if s.File != file || s.Start < 0 || s.Start > s.End || s.End > len(file.Data) {
		t.Fatalf("span %d-%d outside the file of %d bytes", s.Start, s.End, len(file.Data))
	}
}
