package generator

import (
	"archive/zip"
	"bytes"
	"encoding/csv"
	"io/fs"
	"path"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"cleryreport/generator/diag"
	"cleryreport/generator/form"
	"cleryreport/generator/importer/adopt"
	"cleryreport/generator/importer/ed"
	"cleryreport/generator/importer/sheet"
	"cleryreport/generator/source"
)

// ofImport reports whether a rule speaks of what an import reads, so that its
// examples are no files of a report repository.
func ofImport(r diag.Rule) bool {
	return slices.ContainsFunc(slices.Concat(ed.Rules, adopt.Rules, importRules, form.Rules), func(other diag.Rule) bool { return other.ID == r.ID })
}

// notShown are the rules whose examples are no text: a table of 394 columns, and
// what a user asks for.
var notShown = []string{ed.RuleSum, ed.RuleUnit}

// TestExamplesOfImportRules imports a fictional collection with the example of
// each rule in it: the bad one yields this rule and no other, the good one none.
func TestExamplesOfImportRules(t *testing.T) {
	for _, r := range ed.Rules {
		t.Run(r.ID, func(t *testing.T) {
			unit := "999903"
			if r.ID == ed.RuleUnit {
				unit = "999930"
			}
			_, bad := planED(source.NewTree(), badCollection(t, r), unit)
			onlyRule(t, bad, r)
			good := collegeFiles(t)
			if r.Good.Text != "" {
				replaceTable(good, r.Good)
			}
			if _, found := planED(source.NewTree(), good, "999903"); len(found) > 0 {
				t.Errorf("the good example has %+v", found)
			}
		})
	}
}

func onlyRule(t *testing.T, found []diag.Diagnostic, r diag.Rule) {
	t.Helper()
	if len(found) == 0 {
		t.Errorf("the bad example has no finding %s", r.ID)
	}
	for _, d := range found {
		if d.Rule != r.ID || d.Severity > r.Severity || d.Help == "" {
			t.Errorf("the bad example yields %s: %s, %s", d.Rule, d.Message, d.Help)
		}
	}
}

// TestExampleOfKept imports a campus whose id the sample's has.
func TestExampleOfKept(t *testing.T) {
	r := importRules[0]
	campuses := string(mustSample(t).File(r.Bad.Path).Data)
	if strings.Count(campuses, r.Bad.Text) != 1 {
		t.Fatalf("the sample holds %q not once", r.Bad.Text)
	}
	_, bad := planED(source.NewTree(source.NewFile(r.Bad.Path, []byte(campuses))), collegeFiles(t), "999903")
	onlyRule(t, bad, r)
	campuses = strings.Replace(campuses, r.Bad.Text, r.Good.Text, 1)
	files, good := planED(source.NewTree(source.NewFile(r.Bad.Path, []byte(campuses))), collegeFiles(t), "999903")
	if len(good) > 0 || !slices.ContainsFunc(files, func(f *source.File) bool { return f.Path == "stats/main/2025/counts.yaml" }) {
		t.Errorf("the good example has %+v", good)
	}
}

// TestExampleOfEdition imports a collection into an edition that shows other
// years, and into the one that shows the collection's.
func TestExampleOfEdition(t *testing.T) {
	r := importRules[1]
	for _, e := range []diag.Example{r.Bad, r.Good} {
		_, found := planED(source.NewTree(source.NewFile(e.Path, []byte("institution: {name: Larkmoor College}\n"+e.Text))), collegeFiles(t), "999903")
		if e == r.Bad {
			onlyRule(t, found, r)
		} else if len(found) > 0 {
			t.Errorf("the good example has %+v", found)
		}
	}
}

// collegeFiles is the fictional collection, unpacked.
func collegeFiles(t *testing.T) fstest.MapFS {
	t.Helper()
	archive, err := zip.OpenReader("importer/ed/testdata/larkmoor-college.zip")
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

// replaceTable puts an example into a collection, in the place of the file of
// its name, whatever its ending.
func replaceTable(files fstest.MapFS, e diag.Example) {
	stem := strings.TrimSuffix(e.Path, path.Ext(e.Path))
	for name := range files {
		if strings.TrimSuffix(name, path.Ext(name)) == stem {
			delete(files, name)
		}
	}
	if e.Text != "" {
		files[e.Path] = &fstest.MapFile{Data: []byte(e.Text)}
	}
}

func badCollection(t *testing.T, r diag.Rule) fstest.MapFS {
	files := collegeFiles(t)
	switch r.ID {
	case ed.RuleEmpty:
		return fstest.MapFS{"ReadMe.txt": files["ReadMe.txt"], r.Bad.Path: {Data: []byte(r.Bad.Text)}}
	case ed.RuleUnit:
		return files
	case ed.RuleSum:
		replaceTable(files, diag.Example{Path: r.Bad.Path, Text: raised(t, files["Oncampushate232425.xlsx"].Data)})
	default:
		replaceTable(files, r.Bad)
	}
	return files
}

// raised is a table of hate crimes as CSV in which the first total of the
// institution is one too many.
func raised(t *testing.T, workbook []byte) string {
	t.Helper()
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	err := sheet.Read(workbook, sheet.Reading{Row: func(_ int, cells []string) bool {
		if cells[0] == "999903001" {
			cells[13] = "1"
		}
		return w.Write(cells) == nil
	}})
	w.Flush()
	if err != nil || w.Error() != nil {
		t.Fatal(err, w.Error())
	}
	return b.String()
}
