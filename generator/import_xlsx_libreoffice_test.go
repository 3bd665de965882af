package generator

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"cleryreport/generator/form"
	"cleryreport/generator/source"
	"cleryreport/generator/workbook/filled"
)

var toFill = flag.String("workbooks", "", "folder to write the filled workbooks into that LibreOffice then saves; see testdata/workbooks/README.md")

// smallCollege is a college with two campuses that has written nothing yet but
// where it is.
func smallCollege() *source.Tree {
	return source.NewTree(
		source.NewFile("site/report.yaml", []byte("institution: {name: Alder College, address: \"1 Mill Lane, Alder\"}\nedition: 2026\npublished: 2026-09-30\n")),
		source.NewFile("site/campuses.yaml", []byte(`campuses:
  - id: main
    name: Main Campus
    address: 1 Mill Lane, Alder
    security: none
    geography: {student_housing: {exists: true}, noncampus: {exists: false, reason: None is used., say: The college has none.}}
  - id: south
    name: South Center
    address: 9 Bay Road, Alder
    security: none
    geography: {student_housing: {exists: false, reason: No beds., say: The center has none.}, noncampus: {exists: true}}
`)),
		source.NewFile("site/offices.yaml", []byte("offices:\n  - {id: safety, title: Campus Safety, kind: security, phone: 555-0100}\n")),
		source.NewFile("site/places.csv", []byte("id,name,formerly,address,campus,class,control,use,from,until,agency,reason\nash,Ash Hall,,1 Mill Lane,main,student_housing,owned,housing,2001-08-01,,,\n")),
	)
}

// collegeNumbers are what its offices fill in.
func collegeNumbers(f *filled.File) error {
	for _, cell := range []string{"B5", "C5", "E5", "C6", "E6", "B7", "C7", "E7"} {
		if err := f.SetCellInt("main 2025 arrests", cell, 0); err != nil {
			return err
		}
	}
	return firstError(f.SetCellInt("main 2025 arrests", "B6", 4),
		f.SetSheetRow("south 2025 hate crimes", "A6", &[]any{"Intimidation", "Race", "Noncampus", 2}),
		f.SetCellInt("south 2025 unfounded", "B5", 1))
}

// collegeDrills are the drills of its one hall.
func collegeDrills(f *filled.File) error {
	return firstError(f.SetSheetRow("main 2025 drills", "A6", &[]any{"Ash Hall", 45700, "yes", "With the fire department"}),
		f.SetSheetRow("main 2025 drills", "A7", &[]any{"Ash Hall", "2025-09-03", "no"}))
}

const collegeArrests = "arrests:\n  weapons: {on_campus: 0, student_housing: 0, public_property: 0}\n  drugs: {on_campus: 4, student_housing: 0, public_property: 0}\n"

// TestOfLibreOffice takes over workbooks that LibreOffice has saved after they
// were filled in.
func TestOfLibreOffice(t *testing.T) {
	tests := []struct {
		what string
		fill func(*filled.File) error
		want map[string]string // parts of files
	}{
		{form.Numbers, collegeNumbers, map[string]string{
			"stats/main/2025/counts.yaml":  collegeArrests,
			"stats/south/2025/counts.yaml": "\nhate_crimes:\n  - {offense: intimidation, bias: race, geography: noncampus, count: 2}\narrests: {missing: true, reason: Not filled in yet.}\n"}},
		{"drills", collegeDrills, map[string]string{
			"stats/main/2025/drills.csv": "facility,date,announced,note\nash,2025-02-12,true,With the fire department\nash,2025-09-03,false,\n"}},
	}
	for _, tt := range tests {
		t.Run(tt.what, func(t *testing.T) {
			if *toFill != "" {
				data, found, err := exportXLSX(smallCollege(), nil, form.Choice{What: tt.what})
				if err != nil || data == nil {
					t.Fatal(found, err)
				}
				if err := os.WriteFile(filepath.Join(*toFill, tt.what+".xlsx"), fillIn(t, data, tt.fill), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			data, err := os.ReadFile(filepath.Join("testdata", "workbooks", tt.what+".xlsx"))
			if err != nil {
				t.Fatal(err)
			}
			p := planXLSX(smallCollege(), data)
			if len(p.found) > 0 || len(p.files) != len(tt.want) {
				t.Errorf("%+v, %d files", p.found, len(p.files))
			}
			for name, want := range tt.want {
				if got := planOf(p, name); !strings.Contains(got, want) {
					t.Errorf("%s:\n%s", name, got)
				}
			}
		})
	}
}
