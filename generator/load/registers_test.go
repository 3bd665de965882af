package load_test

import "testing"

// TestRegisters covers ids, references and the rows of registers.
func TestRegisters(t *testing.T) {
	offices, places := "site/offices.yaml", "site/places.csv"
	add := func(path, row string) map[string]string { return with(map[string]string{path: repository[path] + row}) }
	runFindings(t, []findingTest{
		{"office twice", add(offices, "  - {id: safety, title: Again, kind: other, phone: 555-555-0111}\n"),
			[]string{`site/offices.yaml:4:10: the office "safety" is written twice [load.duplicate-id]`}, "delete one", ""},
		{"unknown office", edited(t, "site/report.yaml", "office: safety", "office: safty"),
			[]string{`site/report.yaml:5:18: there is no office "safty" [load.unknown-reference]`}, "did you mean safety?", "34 CFR 668.41(e)"},
		{"unknown campus", add(places, "union,Union,x,mian,on_campus,,\n"),
			[]string{`site/places.csv:4:15: there is no campus "mian" [load.unknown-reference]`}, "did you mean main?", "34 CFR 668.46(d)"},
		{"owner of a policy", edited(t, "policies/reporting.md", "owner: safety", "owner: parking"),
			[]string{`policies/reporting.md:3:8: there is no office "parking" [load.unknown-reference]`}, "add it to site/offices.yaml", ""},
		{"rows that overlap", add(places, "aster-hall,Aster House,x,main,student_housing,2024-08-01,\n"),
			[]string{`site/places.csv:4:1: two rows of "aster-hall" hold on the same day [load.overlap]`}, "until", ""},
		{"rows one after the other", edited(t, places, "1998-08-15,\n", "1998-08-15,2024-07-31\naster-hall,Aster House,x,main,student_housing,2024-08-01,\n"), nil, "", ""},
		{"ends before it begins", add(places, "union,Union,x,main,on_campus,2024-08-01,2023-01-01\n"),
			[]string{`site/places.csv:4:41: the last day, 2023-01-01, is before the first, 2024-08-01 [load.interval]`}, "exchange", ""},
		{"empty cell", add(places, "union,,x,main,on_campus,,\n"),
			[]string{`site/places.csv:4:7: the cell of the column "name" is empty [load.missing-value]`}, "The name of the place", ""},
		{"unknown column", edited(t, places, "from,until", "from,untill"),
			[]string{`site/places.csv:1:35: there is no column "untill" in this table [load.unknown-key]`}, "did you mean until?", ""},
		{"required column that is misspelled", edited(t, places, "address", "adress"),
			[]string{`site/places.csv:1:9: there is no column "adress" in this table [load.unknown-key]`}, "did you mean address?", ""},
		{"missing column", with(map[string]string{places: "id,name,campus,class\nlibrary,Library,main,on_campus\nunion,Union,main,on_campus\n"}),
			[]string{`site/places.csv:1:1: the column "address" is missing [load.missing-key]`}, "beside id, name, campus, class", ""},
		{"facility that is no housing", with(map[string]string{"site/fire-systems.csv": fireSystem("library")}),
			[]string{`site/fire-systems.csv:2:1: the place "library" is not student housing, so it has no place in this table [load.not-housing]`}, "student_housing", "34 CFR 668.49(b)(2)"},
		{"unknown facility", with(map[string]string{"site/fire-systems.csv": fireSystem("aster-hal")}),
			[]string{`site/fire-systems.csv:2:1: there is no place "aster-hal" [load.unknown-reference]`}, "did you mean aster-hall?", "34 CFR 668.49(b)(2)"},
		{"agency that is no police", with(map[string]string{"stats/main/2025/agencies.yaml": agency("safety")}),
			[]string{`stats/main/2025/agencies.yaml:2:14: the office "safety" is no police agency [load.not-police-agency]`}, "police_agency", "34 CFR 668.46(c)(11)"},
		{"table as YAML and as CSV", with(map[string]string{"site/places.yaml": "places: []\n", "stats/x.csv": ""}),
			[]string{`site/places.csv: this table is written twice: as site/places.yaml and as site/places.csv [load.two-files]`}, "delete the other", ""},
		{"places as YAML", with(map[string]string{places: "", "site/places.yaml": "places:\n  - {id: library, name: Library, address: x, campus: main, class: on_campus}\n"}), nil, "", ""},
		{"unknown paragraph in an attestation", with(map[string]string{"site/attestations.yaml": attestation("34 CFR 668.46(z)(9)")}),
			[]string{`site/attestations.yaml:2:11: there is no paragraph 34 CFR 668.46(z)(9) in the checklist [load.citation]`}, "did you mean", ""},
	})
}

func fireSystem(facility string) string {
	return "facility,sprinklers,alarm,smoke_detection,extinguishers,evacuation_plans,monitoring\n" + facility + ",full,full,full,full,full,full\n"
}

func agency(office string) string {
	return "agencies:\n  - {agency: " + office + ", asked: {on: 2026-02-10, how: letter, geography: all}, state: no_answer}\n"
}

func attestation(law string) string {
	return "attestations:\n  - {law: " + law + ", act: It was done., on: 2026-06-30, by: safety, proof: file 1}\n"
}

// TestFiles covers files and folders that are missing, misnamed or misplaced.
func TestFiles(t *testing.T) {
	counts := "campus: main\nyear: 2025\n"
	runFindings(t, []findingTest{
		{"empty repository", nil,
			[]string{`site/report.yaml: the repository is empty: there is no report to read [config.empty-repository]`}, "clery init", ""},
		{"no site", with(map[string]string{"site/offices.yaml": "", "site/campuses.yaml": "", "site/report.yaml": ""}),
			[]string{
				`site/campuses.yaml: the file site/campuses.yaml is missing [config.missing-file]`,
				`site/offices.yaml: the file site/offices.yaml is missing [config.missing-file]`,
				`site/report.yaml: the file site/report.yaml is missing [config.missing-file]`,
			}, "clery init", ""},
		{"a register that cannot be read is said once", edited(t, "site/offices.yaml", "- {id: safety", "- {id: safety]"),
			[]string{`site/offices.yaml:2:5: a mapping in { } is not closed, or a comma in it is missing or too many [yaml.syntax]`}, "", ""},
		{"misspelled file in site", with(map[string]string{"site/office.yaml": "x: 1\n"}),
			[]string{`site/office.yaml: nothing reads this file [load.unknown-file]`}, "did you mean offices.yaml?", ""},
		{"other ending", with(map[string]string{"site/exceptions.yml": "exceptions: []\n"}),
			[]string{`site/exceptions.yml: nothing reads this file [load.unknown-file]`}, "did you mean exceptions.yaml?", ""},
		{"what is no table cannot be CSV", with(map[string]string{"stats/main/2025/counts.csv": "a\n"}),
			[]string{`stats/main/2025/counts.csv: nothing reads this file [load.unknown-file]`}, "did you mean counts.yaml?", ""},
		{"misspelled file in a year", with(map[string]string{"stats/main/2025/drill.csv": "a\n"}),
			[]string{`stats/main/2025/drill.csv: nothing reads this file [load.unknown-file]`}, "did you mean drills.csv?", ""},
		{"file in the wrong folder", with(map[string]string{"stats/main/counts.yaml": counts}),
			[]string{`stats/main/counts.yaml: nothing reads this file [load.unknown-file]`}, "stats/<campus>/<year>/", ""},
		{"folder of an unknown campus", with(map[string]string{"stats/mian/2025/counts.yaml": counts}),
			[]string{`stats/mian/2025: there is no campus "mian" [load.unknown-campus]`}, "did you mean main?", ""},
		{"folder that is no year", with(map[string]string{"stats/main/25/counts.yaml": counts}),
			[]string{`stats/main/25: "25" is not a calendar year [load.year]`}, "four digits", ""},
		{"year of the edition itself", with(map[string]string{"stats/main/2026/counts.yaml": counts}),
			[]string{`stats/main/2026: 2026 is not among the years of this edition, 2023, 2024 and 2025 [load.year]`}, "three calendar years", "34 CFR 668.46(c)(1)"},
		{"year before the edition's", with(map[string]string{"stats/main/2022/counts.yaml": counts}),
			[]string{`stats/main/2022: note: 2022 is not among the years of this edition, 2023, 2024 and 2025 [load.year]`}, "is not read", ""},
		{"counts of another campus and year", with(map[string]string{"stats/main/2025/counts.yaml": "campus: main\nyear: 2024\n"}),
			[]string{`stats/main/2025/counts.yaml:2:7: this file says year 2024, but lies in the folder of 2025 [load.folder-differs]`}, "write year: 2025", ""},
		{"text that is no Markdown", with(map[string]string{"policies/hazing.docx": "x"}),
			[]string{`policies/hazing.docx: nothing reads this file [load.unknown-file]`}, ".md", ""},
		{"a logo that is not there", with(map[string]string{"site/brand.yaml": "logo: site/logo.svg\n"}),
			[]string{`site/brand.yaml:1:7: there is no file "site/logo.svg" [load.unknown-reference]`}, "delete the line", ""},
		{"files that may be there", with(map[string]string{"site/README.md": "x", "stats/README.md": "x", "site/brand.yaml": "logo: site/logo.svg\n",
			"site/logo.svg": "x", "site/editions/2025.zip": "x", "stats/sealed/2025.json": emptySeal, "site/map.geojson": mapOf("aster-hall", "library")}), nil, "", ""},
		{"a seal under a name that is no year", with(map[string]string{"stats/sealed/2025-old.json": emptySeal}),
			[]string{`stats/sealed/2025-old.json: nothing reads this file [load.unknown-file]`}, "clery seal", ""},
	})
}

// emptySeal is the seal of an edition without a campus.
const emptySeal = `{
"edition": 2025,
"published": "2025-09-29",
"years": [2022, 2023, 2024],
"statistics": [],
"fires": [],
"digest": "sha256:5e7fb960da6eb56a1c9d04c9298c12565c0f4ff66b5e5c2287cd2e2bf7799600"
}
`
