package ed_test

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"cleryreport/generator/diag"
	"cleryreport/generator/importer/ed"
)

// college is the fictional collection, as testdata/README.md describes it.
func college(t *testing.T) fstest.MapFS {
	t.Helper()
	archive, err := zip.OpenReader("testdata/larkmoor-college.zip")
	if err != nil {
		t.Fatal(err)
	}
	defer archive.Close()
	files := fstest.MapFS{}
	for _, f := range archive.File {
		data, err := fs.ReadFile(archive, f.Name)
		if err != nil {
			t.Fatal(err)
		}
		files[path.Base(f.Name)] = &fstest.MapFile{Data: data}
	}
	return files
}

// packed is an archive of the files whose names begin so.
func packed(t *testing.T, files fstest.MapFS, prefix string) *fstest.MapFile {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for name, f := range files {
		if !strings.HasPrefix(name, prefix) {
			continue
		}
		part, err := w.Create("folder/" + name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := part.Write(f.Data); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return &fstest.MapFile{Data: b.Bytes()}
}

// text is all that an import would write of the first campus.
func text(i *ed.Institution) string {
	c := i.Campuses[0]
	lines := append(i.Entry(c, c.ID, []int{2026}), "")
	for _, year := range i.Years {
		lines = append(lines, body(i.Counts(c, c.ID, year)))
	}
	return strings.Join(lines, "\n")
}

// body is a text without where it comes from.
func body(text []byte) string {
	_, rest, _ := strings.Cut(string(text), "# Digest of what follows")
	_, rest, _ = strings.Cut(rest, "\n")
	return rest
}

func mustImport(t *testing.T, files fs.FS, unit string) *ed.Institution {
	t.Helper()
	i, found := ed.Read(files, unit)
	if i == nil || len(found) > 0 {
		t.Fatalf("found %+v", found)
	}
	return i
}

// TestSameInEveryForm reads the same collection from archives in archives, under
// names in capitals and with what browsers add, among other files, and twice.
func TestSameInEveryForm(t *testing.T) {
	want := text(mustImport(t, college(t), "999903"))
	forms := map[string]func(fstest.MapFS) fstest.MapFS{
		"archives": func(files fstest.MapFS) fstest.MapFS {
			return fstest.MapFS{"a/Crime.zip": packed(t, fstest.MapFS{"all.zip": packed(t, files, "")}, "")}
		},
		"names": func(files fstest.MapFS) fstest.MapFS {
			renamed := fstest.MapFS{"__MACOSX/._Unfounded232425.csv": {Data: []byte("x")}, "~$Oncampuscrime232425.xls": {Data: []byte("x")},
				"Oncampuscrime232425_Doc.doc": {Data: []byte("x")}, "notes.xls": {Data: []byte("x")}}
			for name, f := range files {
				stem := strings.TrimSuffix(name, path.Ext(name))
				renamed["new/"+strings.ToUpper(stem)+" (1)"+path.Ext(name)] = f
			}
			return renamed
		},
		"twice": func(files fstest.MapFS) fstest.MapFS {
			files["Crime.zip"] = packed(t, files, "")
			return files
		},
	}
	for name, form := range forms {
		t.Run(name, func(t *testing.T) {
			if got := text(mustImport(t, form(college(t)), "999903")); got != want {
				t.Errorf("got\n%s\nwant\n%s", got, want)
			}
		})
	}
}

func TestCampusByItsUnitID(t *testing.T) {
	whole := mustImport(t, college(t), "999903")
	one := mustImport(t, college(t), "999903002")
	if len(whole.Campuses) != 2 || len(one.Campuses) != 1 || one.Campuses[0].ID != whole.Campuses[1].ID || one.Campuses[0].ID != "harbor-chateau" {
		t.Errorf("got %+v and %+v", whole.Campuses, one.Campuses)
	}
	if one.Counts(one.Campuses[0], "harbor", 2023) != nil {
		t.Error("numbers of a year in which the campus was not open")
	}
}

// TestEntry shows what is written of a campus whose noncampus property began in
// the second year, for an edition of a later year.
func TestEntry(t *testing.T) {
	i := mustImport(t, college(t), "999903001")
	got := strings.Join(i.Entry(i.Campuses[0], "main", []int{2026}), "\n")
	for _, want := range []string{`name: "Main Campus"`, `address: "1 Mill Lane, Aldergate, Alabama"`, `unit_id: "999903001"`, "jurisdiction: Alabama",
		"open: [{from: 2023-01-01}]", "student_housing: {exists: true}", "years: [2024, 2025, 2026]",
		"For 2026 the last year of the collection is taken", "Main Campus had no noncampus property in 2023."} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is not in\n%s", want, got)
		}
	}
	if strings.Contains(got, "\nsecurity:") {
		t.Error("the collection does not say who keeps order")
	}
}

// TestLackingIsMissing leaves files out: what they hold is missing, with its
// reason, and nothing becomes zero.
func TestLackingIsMissing(t *testing.T) {
	files := college(t)
	for name := range files {
		for _, prefix := range []string{"Oncampusvawa", "Residencehallvawa", "Noncampusvawa", "Publicpropertyvawa", "Reportedvawa", "Noncampuscrime",
			"Unfounded", "Oncampushate", "Residencehallfire24"} {
			if strings.HasPrefix(name, prefix) {
				delete(files, name)
			}
		}
	}
	i, found := ed.Read(files, "999903001")
	if len(found) != 1 || found[0].Rule != ed.RuleLacking || found[0].Severity != diag.Warning ||
		!strings.HasSuffix(found[0].Message, "Noncampuscrime, Oncampusvawa, Residencehallvawa, Noncampusvawa, Publicpropertyvawa, Reportedvawa, Unfounded, Oncampushate, Residencehallfire24") {
		t.Fatalf("found %+v", found)
	}
	got := body(i.Counts(i.Campuses[0], "main", 2025))
	for _, want := range []string{
		"# Not among the imported files: Noncampuscrime.\ncriminal_offenses:\n",
		"  burglary: {on_campus: 4, student_housing: 3, public_property: 0, police_unplaced: 0}\n",
		"vawa_offenses: {missing: true, reason: \"Not among the imported files: Oncampusvawa, Residencehallvawa, Noncampusvawa, Publicpropertyvawa.\"}\n",
		"hate_crimes:\n  missing: true\n  reason: \"Not among the imported files: Oncampushate.\"\n  known:\n    student_housing: [{offense: destruction_damage_vandalism, bias: religion, count: 1}]\n    noncampus: []\n    public_property: []\n    police_unplaced: []\n",
		"unfounded: {missing: true, reason: \"Not among the imported files: Unfounded.\"}\n",
		"hazing: {missing: true, reason: The collection has no file of hazing incidents.}\n",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is not in\n%s", want, got)
		}
	}
	if i.Fires(i.Campuses[0], 2024, nil) != nil || i.Fires(i.Campuses[0], 2025, nil) == nil {
		t.Error("the log of a year without its file is there, or that of another is not")
	}
}

const csvHeader = "UNITID_P,INSTNM,BRANCH,Address,City,State,"

// TestBadFiles puts one file more into the collection, or another in its place.
func TestBadFiles(t *testing.T) {
	row := "999903001,C,Main Campus,1 Mill Lane,Aldergate,AL,"
	tests := []struct{ name, file, text, rule, want string }{
		{"a title above the header", "Unfounded232425.csv", "Unfounded crimes\n" + csvHeader + "UNFOUN23,UNFOUN24,UNFOUN25,FILTER23,FILTER24,FILTER25\n" + row + "0,1,0,1,1,1\n", "", ""},
		{"counts with points and commas", "Unfounded232425.csv", csvHeader + "UNFOUN23,UNFOUN24,UNFOUN25,FILTER23,FILTER24,FILTER25\n" + row + "0.0,\"1,212\",.,1.0,1,1\n", "", ""},
		{"a negative count", "Unfounded232425.csv", csvHeader + "UNFOUN23,UNFOUN24,UNFOUN25,FILTER23,FILTER24,FILTER25\n" + row + "-1,0,0,1,1,1\n", ed.RuleValue, `cell G2, column UNFOUN23 holds "-1", and a count is expected`},
		{"a fraction", "Unfounded232425.csv", csvHeader + "UNFOUN23,UNFOUN24,UNFOUN25,FILTER23,FILTER24,FILTER25\n" + row + "1.5,0,0,1,1,1\n", ed.RuleValue, "1.5"},
		{"open in half", "Unfounded232425.csv", csvHeader + "UNFOUN23,UNFOUN24,UNFOUN25,FILTER23,FILTER24,FILTER25\n" + row + "1,0,0,2,1,1\n", ed.RuleValue, "0 or 1"},
		{"a short unit id", "Unfounded232425.csv", csvHeader + "UNFOUN23,UNFOUN24,UNFOUN25,FILTER23,FILTER24,FILTER25\n" + row + "1,0,0,1,1,1\n99990,X,X,,,,,,,,,\n", ed.RuleValue, "a unit id of nine digits"},
		{"no header", "Unfounded232425.csv", row + "1,0,0,1,1,1\n", ed.RuleColumn, "no line of column names"},
		{"no years", "Unfounded232425.csv", csvHeader + "UNFOUN23\n" + row + "1\n", ed.RuleColumn, "the column FILTER with the two digits"},
		{"a column that nobody knows", "Unfounded232425.csv", csvHeader + "UNFOUN23,UNFOUN24,UNFOUN25,NEWONE25,FILTER23,FILTER24,FILTER25\n" + row + "0,1,0,1,1,1,1\n", ed.RuleColumn, "NEWONE25"},
		{"another collection", "Unfounded.csv", csvHeader + "UNFOUN20,UNFOUN21,UNFOUN22,FILTER20,FILTER21,FILTER22\n" + row + "0,1,0,1,1,1\n", ed.RuleYears, "this file is of 2020, 2021 and 2022, and others are of 2023, 2024 and 2025"},
		{"an archive that broke off", "more.zip", "PK\x03\x04half", ed.RuleUnreadable, "archive"},
		{"a download that broke off", "Unfounded232425.xls", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1half", ed.RuleUnreadable, "damaged"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			files := college(t)
			if strings.HasPrefix(tt.file, "Unfounded") {
				delete(files, "Unfounded232425.csv")
			}
			files[tt.file] = &fstest.MapFile{Data: []byte(tt.text)}
			i, found := ed.Read(files, "999903001")
			if tt.rule == "" {
				if len(found) > 0 || i == nil {
					t.Errorf("found %+v", found)
				}
				return
			}
			if len(found) != 1 || found[0].Rule != tt.rule || !strings.Contains(found[0].Message, tt.want) || found[0].Help == "" {
				t.Errorf("found %+v", found)
			}
		})
	}
}

// TestFires reads one fire in each way in which it may be written.
func TestFires(t *testing.T) {
	tests := []struct{ cells, want string }{ // total, category, cause, injuries, deaths, damage
		{`1,Unintentional,Cooking,1,0,"$1,000 - $9,999"`, "cause: unintentional\n    words: \"Cooking\"\n    injuries: 1\n    deaths: 0\n    damage: \"1000-9999\""},
		{`1,Undetermined,,0,0,"Over $1,000,000"`, "words: \"not stated in the collection\"\n    injuries: 0\n    deaths: 0\n    damage: \"1000000+\""},
		{`1,INTENTIONAL,{x},0,0,$640.00`, "cause: intentional\n    words: \"(x)\"\n    injuries: 0\n    deaths: 0\n    damage: \"640\""},
		{`0,,,,,`, "fires: []"},
		{`1,Arson,x,0,0,$0-$99`, ""},
		{`1,Intentional,x,,0,$0-$99`, ""},
		{`1,Intentional,x,0,none,$0-$99`, ""},
		{`1,Intentional,x,0,0,a lot`, ""},
		{`2,Intentional,x,0,0,$0-$99`, ""},
	}
	for _, tt := range tests {
		t.Run(tt.cells, func(t *testing.T) {
			files := college(t)
			delete(files, "Residencehallfire25.xls")
			files["Residencehallfire25.csv"] = &fstest.MapFile{Data: []byte(csvHeader +
				"FAC_NAME,FAC_ADDR,FIRE_TOTAL25,FIRE_CAT25,FIRE_CAUSE25,FIRE_INJUR25,FIRE_DEATHS25,FIRE_DAMAGE25,FILTER25\n" +
				"999903001,C,Main Campus,1 Mill Lane,Aldergate,AL,Mill Hall,2 Mill Lane," + tt.cells + ",1\n")}
			i, _ := ed.Read(files, "999903001")
			got := i.Fires(i.Campuses[0], 2025, map[string]string{"Mill Hall": "mill-hall"})
			if (got == nil) != (tt.want == "") || !strings.Contains(string(got), tt.want) {
				t.Errorf("got %s", got)
			}
		})
	}
}

// TestIDs derives ids from names of campuses as they are.
func TestIDs(t *testing.T) {
	var b strings.Builder
	b.WriteString(csvHeader + "UNFOUN23,FILTER23\n")
	names := []string{"Main Campus", "MAIN CAMPUS", "The Campus", "2nd Street", "Columbia College @ Waynesville", "São Paulo", "北京", "Ledger", "St. John's", "Campus"}
	for n, name := range names {
		fmt.Fprintf(&b, "100000%03d,College,%s,,,,0,1\n", n+1, name)
	}
	list, found := ed.ReadAll(fstest.MapFS{"Unfounded23.csv": {Data: []byte(b.String())}}, func(string) bool { return true })
	if len(list) != 1 {
		t.Fatalf("found %+v", found)
	}
	var got []string
	for _, c := range list[0].Campuses {
		got = append(got, c.ID)
	}
	want := []string{"main", "main-c002", "the-campus", "campus-2nd-street", "columbia-college-waynesville", "sao-paulo", "c007", "ledger-c008", "st-johns", "campus"}
	if !slices.Equal(got, want) {
		t.Errorf("got  %v\nwant %v", got, want)
	}
}

// TestUnedited knows a text of an import again, and sees any change of it.
func TestUnedited(t *testing.T) {
	i := mustImport(t, college(t), "999903001")
	written := string(i.Counts(i.Campuses[0], "main", 2025))
	for text, want := range map[string]bool{written: true, strings.Replace(written, "burglary: {on_campus: 4", "burglary: {on_campus: 5", 1): false,
		written + "# a remark\n": false, body([]byte(written)): false, "": false} {
		if got := ed.Unedited([]byte(text)); got != want {
			t.Errorf("got %v of %q", got, text)
		}
	}
}

func TestList(t *testing.T) {
	list, found := ed.List(college(t))
	if len(found) > 0 || len(list) != 3 {
		t.Fatalf("found %+v, %v", found, list)
	}
	named := ed.Named(list, "larkmoor CHÂTEAU")
	if len(named) != 1 || named[0].String() != "999903002  Larkmoor College, Harbor “Château” Campus, Port Ellery" {
		t.Errorf("got %v", named)
	}
	_, found = ed.Read(college(t), "999930")
	if len(found) != 1 || !strings.Contains(found[0].Help, "did you mean 999903 Larkmoor College?") {
		t.Errorf("found %+v", found)
	}
}
