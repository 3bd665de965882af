package generator

import (
	"slices"
	"strings"
	"testing"

	"cleryreport/generator/count"
	"cleryreport/generator/form"
	"cleryreport/generator/source"
	"cleryreport/generator/workbook/filled"
)

// TestLists writes lines into lists of the sample.
func TestLists(t *testing.T) {
	const drills, fires, exercises, programs = "main 2025 drills", "main 2025 fires", "main 2025 exercises", "main 2025 programs"
	set := func(sheet string, values ...any) func(f *filled.File) error { // cells and what is written into them
		return func(f *filled.File) error {
			for i := 0; i < len(values); i += 2 {
				if err := f.SetCellValue(sheet, values[i].(string), values[i+1]); err != nil {
					return err
				}
			}
			return nil
		}
	}
	tests := []struct {
		name, what string
		fill       func(f *filled.File) error
		rule       string // "" if it is taken
		want       string // a part of the message, or of the file
	}{
		{"a drill", "drills", set(drills, "A30", "Aster Hall", "B30", 45700, "C30", "yes", "D30", "In the rain, at dawn"), "",
			"\naster-hall,2025-02-12,true,\"In the rain, at dawn\"\n"},
		{"words of the files", "drills", set(drills, "A30", "aster-hall", "B30", "2025-12-01", "C30", true), "", "\naster-hall,2025-12-01,true,\n"},
		{"a hall that is not there", "drills", set(drills, "A30", "Astor Hall", "B30", "2025-12-01", "C30", "yes"), form.RuleValue, "cell A30 (Facility) holds \"Astor Hall\": that is none of the words"},
		{"a day in American form", "drills", set(drills, "A30", "Aster Hall", "B30", "12/1/2025", "C30", "yes"), form.RuleValue, "cell B30 (Day) holds \"12/1/2025\": a day is written year-month-day"},
		{"a day that is not there", "drills", set(drills, "A30", "Aster Hall", "B30", "2025-13-01", "C30", "yes"), "load.date", "stats/main/2025/drills.csv would be wrong"},
		{"a day of another year", "drills", set(drills, "A30", "Aster Hall", "B30", "2024-12-01", "C30", "yes"), count.FindingDrillYear, "would be wrong"},
		{"half a line", "drills", set(drills, "A30", "Aster Hall", "B30", "2025-12-01"), form.RuleValue, "cell C30 (Announced) is empty, and this list needs it"},
		{"none beside lines", "drills", set(drills, "B4", "none"), form.RuleValue, "says that there was nothing to list, and has 12 lines"},
		{"a word beside none", "drills", set(drills, "B4", "nothing"), form.RuleValue, "only the word none is expected here"},
		{"a line in a hidden row", "drills", func(f *filled.File) error {
			return firstError(f.SetCellValue(drills, "B7", "2025-02-15"), f.SetRowVisible(drills, 7, false))
		}, form.RuleHidden, "cell A7 begins a line that nobody sees"},
		{"no lines", "drills", func(f *filled.File) error {
			for range 12 {
				if err := f.RemoveRow(drills, 6); err != nil {
					return err
				}
			}
			return nil
		}, form.RuleBlank, "has no lines, and the 12 that are known stay"},
		{"a line less", "drills", func(f *filled.File) error { return f.RemoveRow(drills, 6) }, "", "facility,date,announced,note\nbirch-hall,2025-02-13,true,\n"},
		{"a fire", "fires", set(fires, "A20", "FS-2025-03", "B20", "Cedar Hall", "C20", "unknown", "D20", "undetermined", "E20", "A bin", "F20", 0, "G20", "0", "H20", 1200), "",
			"\nFS-2025-03,cedar-hall,unknown,undetermined,A bin,0,0,1200\n"},
		{"no number of injuries", "fires", set(fires, "A20", "FS-2025-03", "B20", "Cedar Hall", "C20", "unknown", "D20", "undetermined", "E20", "A bin", "G20", "0", "H20", 1200), form.RuleValue, "cell F20 (Injuries) is empty, and"},
		{"a time of day", "exercises", set(exercises, "A20", "2025-11-03", "B20", 0.375, "C20", "drill", "D20", "A walk", "E20", "no"), "", "\n2025-11-03,09:00,drill,A walk,false,\n"},
		{"a time in American form", "exercises", set(exercises, "A20", "2025-11-03", "B20", "9 am", "C20", "drill", "D20", "A walk", "E20", "no"), form.RuleValue, "a time of day is written by the 24-hour clock"},
		{"a program", "programs", set(programs, "A40", "Nights", "B40", "Department of Public Safety", "C40", "2025-01-15;2025-02-15", "D40", "Students;employees", "E40", "crime prevention"), "",
			"\nNights,public_safety,2025-01-15; 2025-02-15,students; employees,crime_prevention,\n"},
		{"an office that is not there", "programs", set(programs, "A40", "Nights", "B40", "The police", "C40", "2025-01-15", "D40", "students", "E40", "crime prevention"), form.RuleValue, "cell B40 (Office)"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p := planXLSX(mustSample(t), fillIn(t, exported(t, form.Choice{What: tt.what}), tt.fill))
			if tt.rule == "" {
				if len(p.found) > 0 || len(p.files) != 1 || !strings.Contains(string(p.files[0].After.Data), tt.want) {
					t.Errorf("%+v, %+v", p.found, p.files)
				}
				return
			}
			if len(p.found) != 1 || p.found[0].Rule != tt.rule || !strings.Contains(p.found[0].Message, tt.want) {
				t.Errorf("got %+v", p.found)
			}
		})
	}
}

// TestCountsFile fills in the drug arrests on campus, and that there were no hate
// crimes, in files of several forms. What a person wrote besides stays.
func TestCountsFile(t *testing.T) {
	counts := string(mustSample(t).File(counts24).Data)
	from := strings.Index(counts, "arrests:")
	before, arrests, rest := counts[:from], counts[from:strings.Index(counts, "referrals:")], counts[strings.Index(counts, "referrals:"):]
	full := "arrests:\n  weapons: {}\n  drugs: {on_campus: 7}\n  liquor: {}\n"
	tests := []struct{ name, arrests, want string }{
		{"a number", arrests, strings.Replace(arrests, "drugs: {on_campus: 3", "drugs: {on_campus: 7", 1)},
		{"a number that was not there", "arrests: # by the police\n  drugs: {noncampus: 0} # all\n", "arrests: # by the police\n  drugs: {noncampus: 0, on_campus: 7} # all\n"},
		{"an empty line", "arrests:\n  drugs: {}\n", "arrests:\n  drugs: {on_campus: 7}\n"},
		{"a line of lines", "arrests:\n    drugs:\n        noncampus: 0 # none\n", "arrests:\n    drugs:\n        noncampus: 0 # none\n        on_campus: 7\n"},
		{"no line", "arrests:\n  liquor: {on_campus: 1} # one\n", "arrests:\n  liquor: {on_campus: 1} # one\n  drugs: {on_campus: 7}\n"},
		{"all on one line", "arrests: {liquor: {on_campus: 1}}\n", "arrests: {liquor: {on_campus: 1}, drugs: {on_campus: 7}}\n"},
		{"missing", "arrests: {missing: true, reason: Not yet.}\n", full},
		{"missing, in lines", "arrests:\n  missing: true\n  reason: Not yet.\n", full},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			tree := replacing(unsealed(t), source.NewFile(counts24, []byte(before+tt.arrests+rest)))
			file := workbookOf(t, tree)
			p := planXLSX(tree, fillIn(t, file, func(f *filled.File) error {
				return firstError(f.SetCellValue(sheet24, "B6", 7), f.SetCellValue("main 2024 hate crimes", "B4", "none"), f.RemoveRow("main 2024 hate crimes", 6), f.RemoveRow("main 2024 hate crimes", 6))
			}))
			want := strings.Replace(before, "hate_crimes:\n  - {offense: intimidation, bias: sexual_orientation, geography: student_housing, count: 1}\n  - {offense: simple_assault, bias: race, geography: on_campus, count: 1}\n", "hate_crimes: []\n", 1) + tt.want + rest
			if got := planOf(p, counts24); got != want || len(p.found) > 0 {
				t.Errorf("%+v\ngot\n%s\nwant\n%s", p.found, got, want)
			}
			if changes := p.changes(); !strings.HasSuffix(changes[0], ", now 7") || changes[len(changes)-1] != "hate crimes of main, 2024: none" {
				t.Errorf("changes: %q", changes)
			}
		})
	}
}

// TestNewCountsFile fills in numbers of a year of which there is no file yet.
func TestNewCountsFile(t *testing.T) {
	tree := source.NewTree(slices.DeleteFunc(unsealed(t).Files(), func(f *source.File) bool {
		return f.Path == "stats/harbor/2025/counts.yaml" || strings.HasPrefix(f.Path, "stats/ledger/")
	})...)
	p := planXLSX(tree, fillIn(t, workbookOf(t, tree), func(f *filled.File) error {
		return firstError(f.SetCellValue("harbor 2025 unfounded", "B5", 0), f.SetCellValue("harbor 2025 hazing", "B5", 0),
			f.SetCellValue("harbor 2025 arrests", "B6", 2), f.SetSheetRow("harbor 2025 hate crimes", "A6", &[]any{"Intimidation", "race", "Public property", 1}))
	}))
	want := `# Filled in with a workbook.
campus: harbor
year: 2025
criminal_offenses: {missing: true, reason: Not filled in yet.}
vawa_offenses: {missing: true, reason: Not filled in yet.}
hate_crimes:
  - {offense: intimidation, bias: race, geography: public_property, count: 1}
arrests:
  weapons: {}
  drugs: {on_campus: 2}
  liquor: {}
referrals: {missing: true, reason: Not filled in yet.}
unfounded: 0
hazing: {on_campus: 0}
`
	if got := planOf(p, "stats/harbor/2025/counts.yaml"); got != want || len(p.found) > 0 {
		t.Errorf("%+v\n%s", p.found, got)
	}
}

// replacing is a tree with another file in the place of one of its own.
func replacing(tree *source.Tree, file *source.File) *source.Tree {
	return source.NewTree(append(slices.DeleteFunc(tree.Files(), func(f *source.File) bool { return f.Path == file.Path }), file)...)
}

// workbookOf is the workbook of the numbers of the year of which a tree has least.
func workbookOf(t *testing.T, tree *source.Tree) []byte {
	t.Helper()
	year := 2024
	if tree.File("stats/harbor/2025/counts.yaml") == nil {
		year = 2025
	}
	data, found, err := exportXLSX(tree, nil, form.Choice{What: form.Numbers, Year: year})
	if err != nil || data == nil {
		t.Fatal(found, err)
	}
	return data
}
