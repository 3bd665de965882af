package generator_test

import (
	"bytes"
	"context"
	"encoding/csv"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"cleryreport/generator"
	"cleryreport/generator/diag"
)

// What the tables of the transcription, their rows and columns are called in
// print and in the data, written here once more so that the test does not ask
// the program.
var (
	printedTables = map[string]string{
		"criminal_offenses": "criminal offenses", "vawa": "VAWA offenses", "arrests": "arrests",
		"referrals": "disciplinary referrals", "hazing": "hazing incidents",
	}
	dataTables = map[string]string{
		"criminal_offenses": "criminal_offenses", "vawa": "vawa_offenses", "arrests": "arrests",
		"referrals": "referrals", "hazing": "hazing",
	}
	// printed name and data name
	offenses = map[string][2]string{
		"Murder/Nonnegligent Manslaughter": {"Murder and nonnegligent manslaughter", "murder_nonnegligent_manslaughter"},
		"Negligent Manslaughter":           {"Manslaughter by negligence", "negligent_manslaughter"},
		"Rape":                             {"Rape", "rape"},
		"Fondling":                         {"Fondling", "fondling"},
		"Incest":                           {"Incest", "incest"},
		"Statutory Rape":                   {"Statutory rape", "statutory_rape"},
		"Robbery":                          {"Robbery", "robbery"},
		"Aggravated Assault":               {"Aggravated assault", "aggravated_assault"},
		"Burglary":                         {"Burglary", "burglary"},
		"Motor Vehicle Theft":              {"Motor vehicle theft", "motor_vehicle_theft"},
		"Arson":                            {"Arson", "arson"},
		"Domestic Violence":                {"Domestic violence", "domestic_violence"},
		"Dating Violence":                  {"Dating violence", "dating_violence"},
		"Stalking":                         {"Stalking", "stalking"},
		"Weapons law":                      {"Weapons law violations", "weapons"},
		"Drug law":                         {"Drug law violations", "drugs"},
		"Liquor law":                       {"Liquor law violations", "liquor"},
		"Hazing":                           {"Hazing incidents", "hazing"},
	}
	printedGeographies = map[string]string{
		"on_campus": "On campus", "student_housing": "Student housing (part of on campus)",
		"noncampus": "Noncampus", "public_property": "Public property",
	}
	campusIDs = map[string]string{"San Diego": "san_diego", "Imperial Valley": "imperial_valley", "Georgia": "georgia"}
)

const (
	threeYears      = ", calendar years 2023, 2024 and 2025"
	unfoundedColumn = "Crimes withheld from the tables because they were unfounded"
	hateColumn      = "Hate crimes, all offenses and geographies"
	sdsuPage        = "2026/index.html"
	sdsuPDF         = "2026/annual-security-report-2026.pdf"
)

// buildDraft builds a repository as a draft into a folder of its own and
// returns the published files.
func buildDraft(t *testing.T, dir string) (*generator.Result, map[string][]byte) {
	t.Helper()
	out := t.TempDir()
	r := buildInto(t, dir, out)
	return r, readFolder(t, filepath.Join(out, "public"))
}

// buildInto builds a repository as a draft into public/ and review/ of a
// folder.
func buildInto(t *testing.T, dir, out string) *generator.Result {
	t.Helper()
	r, published, err := generator.Build(context.Background(), generator.Options{Dir: dir, Draft: true,
		Output: filepath.Join(out, "public"), Review: filepath.Join(out, "review")})
	if err != nil || !published {
		t.Fatalf("published %v: %v", published, err)
	}
	return r
}

// readFolder returns the files of a folder by their paths in it.
func readFolder(t *testing.T, dir string) map[string][]byte {
	t.Helper()
	files := map[string][]byte{}
	err := filepath.WalkDir(dir, func(path string, entry os.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		name, err := filepath.Rel(dir, path)
		if err != nil {
			return err
		}
		name = filepath.ToSlash(name)
		files[name], err = os.ReadFile(path)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// TestSanDiegoStateTables looks for every published number in the page and in
// the PDF, and for nothing else in their tables.
func TestSanDiegoStateTables(t *testing.T) {
	_, files := buildDraft(t, "testdata/sdsu")
	published := readTranscription(t)
	for name, tables := range map[string][]*textTable{
		sdsuPage: htmlTables(parsePage(t, files[sdsuPage])),
		sdsuPDF:  pdfTables(parsePDF(t, files[sdsuPDF])),
	} {
		found, err := byCaption(tables)
		if err != nil {
			t.Fatal(err)
		}
		look := func(caption, column, want string, begins ...string) {
			table := found[caption+threeYears]
			if table == nil {
				t.Errorf("%s has no table %q", name, caption)
				return
			}
			if got, err := table.at(column, begins...); err != nil || got != want {
				t.Errorf("%s: %s, %q, %s: got %q, published %q (%v)", name, caption, begins, column, got, want, err)
			}
		}
		for _, c := range published.cells {
			look(c.campus+": "+printedTables[c.table], printedGeographies[c.geography], c.count, offenses[c.offense][0], c.year)
		}
		for _, c := range published.unfounded {
			look(c.campus+": unfounded crimes", unfoundedColumn, c.count, c.year)
		}
		for _, c := range published.hate {
			look(c.campus+": hate crimes, yearly totals", hateColumn, c.count, c.year)
		}
		cells := 0
		for _, table := range tables {
			cells += table.data
		}
		if want := len(published.cells) + len(published.unfounded) + len(published.hate); cells != want {
			t.Errorf("%s: the tables have %d cells, published were %d", name, cells, want)
		}
	}
}

// dataRow is what statistics.csv says of a cell.
type dataRow struct{ count, status string }

// TestSanDiegoStateData compares statistics.csv with what was published, cell
// by cell, and finds no number beside it.
func TestSanDiegoStateData(t *testing.T) {
	_, files := buildDraft(t, "testdata/sdsu")
	rows, err := csv.NewReader(bytes.NewReader(files["2026/statistics.csv"])).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	if got := strings.Join(rows[0], ","); got != "campus,year,table,category,bias,geography,count,status" {
		t.Fatalf("the columns are %s", got)
	}
	data := map[string]dataRow{}
	for _, row := range rows[1:] {
		key := strings.Join(row[:6], ",")
		if _, twice := data[key]; twice {
			t.Errorf("%s stands twice", key)
		}
		data[key] = dataRow{row[6], row[7]}
	}
	take := func(want dataRow, key ...string) {
		name := strings.Join(key, ",")
		if got, ok := data[name]; !ok || got != want {
			t.Errorf("%s: got %+v, want %+v", name, got, want)
		}
		delete(data, name)
	}
	published := readTranscription(t)
	for _, c := range published.cells {
		take(wantedRow(t, c), campusIDs[c.campus], c.year, dataTables[c.table], offenses[c.offense][1], "", c.geography)
	}
	for _, c := range published.unfounded {
		take(dataRow{c.count, "reported"}, campusIDs[c.campus], c.year, "unfounded", "total", "", "")
	}
	for _, c := range published.hate {
		take(dataRow{c.count, "reported"}, campusIDs[c.campus], c.year, "hate_crimes", "total", "", "")
	}
	notPublished(t, data)
}

// wantedRow is what the data must say of a published cell: where a campus has
// no student housing, that there is none, though the report printed a zero.
func wantedRow(t *testing.T, c publishedCell) dataRow {
	t.Helper()
	switch {
	case c.count == "NA":
		return dataRow{"", "not_yet_collected"}
	case c.geography == "student_housing" && c.campus != "San Diego":
		if c.count != "0" {
			t.Errorf("%+v: a count where there is no student housing", c)
		}
		return dataRow{"", "absent"}
	}
	return dataRow{c.count, "reported"}
}

// notPublished looks at the rows that no published cell explains: hate crimes
// by offense, bias and place, none of which holds a number.
func notPublished(t *testing.T, data map[string]dataRow) {
	t.Helper()
	if want := 3 * 3 * 14 * 8 * 4; len(data) != want {
		t.Errorf("%d rows were not published, want %d of hate crimes", len(data), want)
	}
	for key, row := range data {
		want := dataRow{"", "missing"}
		if strings.HasSuffix(key, ",student_housing") && !strings.HasPrefix(key, "san_diego,") {
			want.status = "absent"
		}
		if !strings.Contains(key, ",hate_crimes,") || row != want {
			t.Errorf("%s is %+v, which nobody published", key, row)
		}
	}
}

// TestSanDiegoStateFindings allows three kinds of findings: statements that are
// not here, hate crimes whose parts are not here, and the numbers that jumped
// from one year to the next, of which the transcription has no footnotes.
func TestSanDiegoStateFindings(t *testing.T) {
	r, err := generator.Check(generator.Options{Dir: "testdata/sdsu"})
	if err != nil {
		t.Fatal(err)
	}
	statements, jumps, hate := 0, 0, map[string]bool{}
	for _, d := range r.Findings {
		switch {
		case d.Rule == "checklist.missing" && d.Severity != diag.Warning:
			statements++
		case d.Rule == "count.missing" && strings.HasPrefix(d.Message, "the table Hate crimes of ") && d.Severity == diag.Error:
			hate[d.Span.Path()] = true
		case d.Rule == "count.jump" && d.Severity == diag.Note:
			jumps++
		default:
			t.Errorf("unexpected finding: %s: %s [%s]", d.Span, d.Message, d.Rule)
		}
		if strings.Contains(d.Law, "668.49") {
			t.Errorf("the fire safety report is elsewhere, but a finding asks for it: %s: %s", d.Span, d.Message)
		}
	}
	if statements == 0 || len(hate) != 9 || jumps != 5 {
		t.Errorf("%d missing statements, hate crimes missing in %d files, %d jumps", statements, len(hate), jumps)
	}
}

// TestSanDiegoStateIsNotPublished builds with the same findings, but not as a
// draft.
func TestSanDiegoStateIsNotPublished(t *testing.T) {
	out := t.TempDir()
	o := generator.Options{Dir: "testdata/sdsu", Output: filepath.Join(out, "public"), Review: filepath.Join(out, "review")}
	r, published, err := generator.Build(context.Background(), o)
	if err != nil || published || !diag.HasErrors(r.Findings) {
		t.Errorf("published %v: %v", published, err)
	}
	if files := readFolder(t, out); len(files) > 0 {
		t.Errorf("%d files were written", len(files))
	}
}

// TestSanDiegoStateFireReport finds the address of the other document wherever
// 34 CFR 668.41(e) asks for it, and no fire statistics in this one.
func TestSanDiegoStateFireReport(t *testing.T) {
	_, files := buildDraft(t, "testdata/sdsu")
	const title, address = "2026 Annual Fire Safety Report", "https://sdsu.example/2026_fsp.pdf"
	for _, name := range []string{sdsuPage, "index.html", "notice/index.html"} {
		links := 0
		page := parsePage(t, files[name])
		for _, a := range page.find("a") {
			if a.attr["href"] == address {
				links++
			}
		}
		if links != 1 || !strings.Contains(page.words(), title) {
			t.Errorf("%s: %d links to the fire safety report", name, links)
		}
	}
	for name, text := range map[string]string{
		sdsuPDF:                        parsePDF(t, files[sdsuPDF]).Words(),
		"notice/enrolled-students.txt": string(files["notice/enrolled-students.txt"]),
	} {
		if !strings.Contains(text, address) || !strings.Contains(text, title) {
			t.Errorf("%s does not say where the fire safety report is", name)
		}
	}
	for name := range files {
		if strings.Contains(name, "fire") {
			t.Errorf("%s was published", name)
		}
	}
	if title := findRole(parsePDF(t, files[sdsuPDF]), "H1")[0].Words(); title != "2026 Annual Security Report" {
		t.Errorf("the title is %q", title)
	}
}

// TestSanDiegoStateAbsence finds a sentence above the tables of each campus
// without student housing that explains the zeros, and none at the other.
func TestSanDiegoStateAbsence(t *testing.T) {
	_, files := buildDraft(t, "testdata/sdsu")
	var page, pdf pieces
	page.page(parsePage(t, files[sdsuPage]))
	pdf.pdf(parsePDF(t, files[sdsuPDF]))
	for name, list := range map[string]pieces{sdsuPage: page, sdsuPDF: pdf} {
		chapter, explained := "", map[string]bool{}
		for _, p := range list {
			switch {
			case p.kind == "h3":
				_, chapter, _ = strings.Cut(p.text, " ")
			case p.kind == "p" && strings.Contains(p.text, chapter+" has no on-campus student housing") && strings.Contains(p.text, "“0”"):
				explained[chapter] = true
			case p.kind == "caption" && !explained[chapter] && chapter != "San Diego":
				t.Errorf("%s: nothing above %q explains its zeros", name, p.text)
			}
		}
		if explained["San Diego"] || len(explained) != 2 {
			t.Errorf("%s: explained at %v", name, explained)
		}
	}
}
