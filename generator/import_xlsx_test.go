package generator

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"cleryreport/generator/count"
	"cleryreport/generator/diag"
	"cleryreport/generator/form"
	"cleryreport/generator/source"
	"cleryreport/generator/workbook/filled"
)

// exported returns the workbook of a choice for the sample.
func exported(t *testing.T, choice form.Choice) []byte {
	t.Helper()
	data, found, err := ExportXLSX(Options{Dir: ".."}, choice)
	if err != nil || data == nil {
		t.Fatal(found, err)
	}
	return data
}

// fillIn lets a person fill in a workbook.
func fillIn(t *testing.T, data []byte, fill func(f *filled.File) error) []byte {
	t.Helper()
	out, err := filled.Workbook(data, fill)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// planXLSX plans the import of a workbook into a repository.
func planXLSX(tree *source.Tree, data []byte) *xlsxImport {
	p := &xlsxImport{name: "workbook.xlsx", tree: tree}
	p.plan(data)
	return p
}

// planOf is the text of a file as an import would leave it.
func planOf(p *xlsxImport, name string) string {
	for _, c := range p.files {
		if c.After.Path == name {
			return string(c.After.Data)
		}
	}
	return ""
}

// TestSameWorkbook writes a workbook twice, and imports it as it is.
func TestSameWorkbook(t *testing.T) {
	for _, what := range form.Whats() {
		data := exported(t, form.Choice{What: what, Year: 2024})
		if !bytes.Equal(data, exported(t, form.Choice{What: what, Year: 2024})) {
			t.Errorf("%s: the workbook is not the same twice", what)
		}
		if p := planXLSX(mustSample(t), data); len(p.files) > 0 || len(p.found) > 0 {
			t.Errorf("%s: %v, %v", what, p.files, p.found)
		}
	}
}

const sheet24, counts24 = "main 2024 arrests", "stats/main/2024/counts.yaml"

// TestCells writes values into the cell of drug arrests on campus in 2024, of
// which there were 3 in the sample.
func TestCells(t *testing.T) {
	data := exported(t, form.Choice{What: form.Numbers, Year: 2024})
	set := func(value any) func(f *filled.File) error {
		return func(f *filled.File) error { return f.SetCellValue(sheet24, "B6", value) }
	}
	tests := []struct {
		name string
		fill func(f *filled.File) error
		rule string // "" if the number is taken
		want string // a part of the message, or of the file
	}{
		{"a number", set(7), "", "drugs: {on_campus: 7, student_housing: "},
		{"a whole number with a point", set(7.0), "", "drugs: {on_campus: 7, "},
		{"digits as text", set("7 "), "", "drugs: {on_campus: 7, "},
		{"a no-break space", set("\u00a07"), "", "drugs: {on_campus: 7, "},
		{"words", set("three"), form.RuleValue, `sheet "main 2024 arrests", cell B6 (Drug law violations, On campus) holds "three": that is no number`},
		{"a cell that was gray", set("no such place"), form.RuleValue, `holds "no such place": when the workbook was made, this cell took no number`},
		{"a dash", set("-"), form.RuleValue, `holds "-": that may mean none or not known`},
		{"N/A", set("N/A"), form.RuleValue, "that may mean none or not known"},
		{"thousands", set("1,024"), form.RuleValue, "signs between the digits"},
		{"a fraction", set(2.5), form.RuleValue, `holds "2.5": a count is a whole number`},
		{"a negative number", set(-1), form.RuleValue, "never less than zero"},
		{"a huge number", set(1e12), form.RuleValue, "no count is so large"},
		{"true", set(true), form.RuleValue, `holds "TRUE": that is no number`},
		{"a formula", func(f *filled.File) error { return f.SetCellFormula(sheet24, "B6", "SUM(C6:D6)") },
			form.RuleValue, `holds "=SUM(C6:D6)": a formula`},
		{"a date", func(f *filled.File) error {
			style, err := f.NewStyle(&filled.Style{NumFmt: 14})
			if err != nil {
				return err
			}
			if err := f.SetCellValue(sheet24, "B6", 45700); err != nil {
				return err
			}
			return f.SetCellStyle(sheet24, "B6", "B6", style)
		}, form.RuleValue, `holds "2025-02-12": the spreadsheet program made a date`},
		{"merged cells", func(f *filled.File) error { return f.MergeCell(sheet24, "A6", "B6") }, form.RuleValue, "merged with others"},
		{"nothing", set(nil), form.RuleBlank, "is empty, and the number stays 3"},
		{"a hidden row", func(f *filled.File) error {
			return firstError(f.SetCellValue(sheet24, "B6", 7), f.SetRowVisible(sheet24, 6, false))
		}, form.RuleHidden, "holds 7 where nobody sees it"},
		{"a hidden column", func(f *filled.File) error {
			return firstError(f.SetCellValue(sheet24, "B6", 7), f.SetColVisible(sheet24, "B", false))
		}, form.RuleHidden, "holds 7 where nobody sees it"},
		{"a hidden sheet", func(f *filled.File) error {
			return firstError(f.SetCellValue(sheet24, "B6", 7), f.SetSheetVisible(sheet24, false))
		}, form.RuleHidden, "holds 7 where nobody sees it"},
		{"a closed cell", func(f *filled.File) error { return f.SetCellValue("harbor 2024 arrests", "C6", 0) },
			form.RuleClosed, `sheet "harbor 2024 arrests", cell C6`},
		{"more in housing than on campus", func(f *filled.File) error { return f.SetCellValue(sheet24, "C6", 99) },
			count.FindingHousing, "with what stands in this workbook, stats/main/2024/counts.yaml would be wrong"},
		{"another line", func(f *filled.File) error { return f.SetCellValue(sheet24, "B9", 7) }, form.RuleLabel, "cell B9 holds \"7\" on a line"},
		{"an added column", func(f *filled.File) error { return f.SetCellValue(sheet24, "G4", "Comment") }, form.RuleLabel, "begins the column \"Comment\", which is not read"},
		{"a lost head", set2("C4", "Dorms"), form.RuleLabel, `does not have "Student housing (part of on campus)" any more`},
		{"a head twice", set2("G4", "On campus"), form.RuleLabel, `has "On campus" twice: in B4 and G4`},
		{"a line twice", set2("A8", "Drug law violations"), form.RuleLabel, `has "Drug law violations" twice: in A6 and A8`},
		{"a moved row", func(f *filled.File) error {
			return firstError(set(7)(f), f.DuplicateRowTo(sheet24, 5, 12), f.RemoveRow(sheet24, 5))
		}, "", "drugs: {on_campus: 7, "},
		{"a moved column", func(f *filled.File) error { return firstError(set(7)(f), f.InsertCols(sheet24, "A", 2)) }, "", "drugs: {on_campus: 7, "},
		{"a renamed sheet", func(f *filled.File) error { return firstError(set(7)(f), f.SetSheetName(sheet24, "Tabelle 1")) }, "", "drugs: {on_campus: 7, "},
		{"a sheet that is not there", func(f *filled.File) error { return firstError(set(7)(f), f.DeleteSheet("main 2024 referrals")) }, "", "drugs: {on_campus: 7, "},
		{"the first sheet is not there", func(f *filled.File) error { return firstError(set(7)(f), f.DeleteSheet("Read me first")) }, "", "drugs: {on_campus: 7, "},
		{"a sheet of a person", func(f *filled.File) error {
			_, err := f.NewSheet("Notes")
			return firstError(err, f.SetCellValue("Notes", "A1", "burglaries: 3"))
		}, form.RuleSheet, `sheet "Notes" is not one that clery export wrote, and is not read`},
		{"a sheet twice", func(f *filled.File) error {
			to, err := f.NewSheet("Copy")
			if err != nil {
				return err
			}
			from, err := f.GetSheetIndex(sheet24)
			return firstError(err, f.CopySheet(from, to))
		}, form.RuleSheet, `holds the same table as the sheet "main 2024 arrests"`},
		{"a later version", set2("A3", "clery-form 2 main 2024 arrests x"), form.RuleSheet, "another version of the program"},
		{"another campus", set2("A3", "clery-form 1 south 2024 arrests x"), form.RuleSheet, `of a campus "south"`},
		{"another year", set2("A3", "clery-form 1 main 2019 arrests x"), form.RuleSheet, "of 2019, and the edition shows 2023, 2024 and 2025"},
		{"another table", set2("A3", "clery-form 1 main 2024 secrets x"), form.RuleSheet, `of a table "secrets"`},
		{"changed meanwhile", func(f *filled.File) error {
			return firstError(set(7)(f), f.SetCellValue(sheet24, "A3", "clery-form 1 main 2024 arrests 000000000000"))
		}, form.RuleStale, "holds 7; the number is 3 now"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p := planXLSX(unsealed(t), fillIn(t, data, tt.fill))
			if tt.rule == "" {
				if len(p.found) > 0 || !strings.Contains(planOf(p, counts24), tt.want) {
					t.Errorf("%v\n%s", p.found, planOf(p, counts24))
				}
				return
			}
			if len(p.found) != 1 || p.found[0].Rule != tt.rule || !strings.Contains(p.found[0].Message, tt.want) || p.found[0].Help == "" {
				t.Errorf("got %+v", p.found)
			}
		})
	}
}

func set2(cell string, value any) func(f *filled.File) error {
	return func(f *filled.File) error { return f.SetCellValue(sheet24, cell, value) }
}

func firstError(errs ...error) error {
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}

// TestExamplesOfWorkbookRules writes the examples of each rule into a cell: the
// bad one yields this rule and no other, the good one none of it.
func TestExamplesOfWorkbookRules(t *testing.T) {
	for _, r := range form.Rules {
		t.Run(r.ID, func(t *testing.T) {
			tree := mustSample(t)
			if r.ID == form.RuleKept {
				tree = drillsInYAML(t, tree)
			}
			onlyRule(t, planXLSX(tree, exampleWorkbook(t, r.Bad)).found, r)
			if p := planXLSX(tree, exampleWorkbook(t, r.Good)); len(p.found) > 0 {
				t.Errorf("the good example has %+v", p.found)
			}
		})
	}
}

// exampleWorkbook is a workbook of the sample with an example in it. One that
// names no cell is all of the file.
func exampleWorkbook(t *testing.T, e diag.Example) []byte {
	t.Helper()
	if !strings.Contains(e.Text, "!") {
		return []byte(e.Text)
	}
	choice := form.Choice{What: form.Numbers, Year: 2025}
	if strings.Contains(e.Text, "drills!") {
		choice.What = "drills"
	}
	if strings.Contains(e.Text, "2024 ") {
		choice.Year = 2024
	}
	return fillIn(t, exported(t, choice), func(f *filled.File) error {
		for line := range strings.Lines(e.Text) {
			sheet, rest, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "!")
			cell, value, _ := strings.Cut(rest, ": ")
			value, hidden := strings.CutSuffix(value, " in a hidden row")
			if err := firstError(f.SetCellStr(sheet, cell, value), f.SetRowVisible(sheet, 6, !hidden)); err != nil {
				return err
			}
		}
		return nil
	})
}

// unsealed is the sample before it published anything.
func unsealed(t *testing.T) *source.Tree {
	t.Helper()
	return source.NewTree(slices.DeleteFunc(mustSample(t).Files(), func(f *source.File) bool { return strings.HasPrefix(f.Path, "stats/sealed/") })...)
}

// TestPublishedNumber changes a number that an edition has published.
func TestPublishedNumber(t *testing.T) {
	data := fillIn(t, exported(t, form.Choice{What: form.Numbers, Year: 2024}), func(f *filled.File) error { return f.SetCellValue(sheet24, "B6", 7) })
	p := planXLSX(mustSample(t), data)
	if len(p.found) != 1 || p.found[0].Rule != count.FindingSealed || !strings.Contains(p.found[0].Message, "the edition of 2025 printed 3, this one holds 7") {
		t.Errorf("got %+v", p.found)
	}
}

// drillsInYAML is the sample with the drills of the main campus in YAML.
func drillsInYAML(t *testing.T, sample *source.Tree) *source.Tree {
	t.Helper()
	var files []*source.File
	for _, f := range sample.Files() {
		if f.Path == "stats/main/2025/drills.csv" {
			var b strings.Builder
			b.WriteString("drills:\n")
			for _, line := range strings.Split(strings.TrimSpace(string(f.Data)), "\n")[1:] {
				c := strings.Split(line, ",")
				note := ""
				if c[3] != "" {
					note = ", note: " + c[3]
				}
				b.WriteString("  - {facility: " + c[0] + ", date: " + c[1] + ", announced: " + c[2] + note + "}\n")
			}
			f = source.NewFile("stats/main/2025/drills.yaml", []byte(b.String()))
		}
		files = append(files, f)
	}
	return source.NewTree(files...)
}
