package generator_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

const twoDocuments = `
reports:
  - {id: security, title: Security at Larkmoor 2026, holds: [security]SECURITY}
  - {id: fire, title: Fire Safety at Larkmoor 2026, holds: [fire]FIRE}
`

// copySample copies the sample to a folder of its own, without the files for
// which leave says so, and with an outline that names what is left.
func copySample(t *testing.T, reports, generated string, leave func(path string) bool) string {
	t.Helper()
	dir := t.TempDir()
	var texts []string
	for _, folder := range []string{"site", "content", "policies", "schemas/local", "stats"} {
		for name, data := range readFolder(t, filepath.Join("..", folder)) {
			path := folder + "/" + name
			if strings.HasSuffix(path, ".go") || leave(path) {
				continue
			}
			if strings.HasSuffix(path, ".md") && folder != "stats" && folder != "site" {
				texts = append(texts, path)
			}
			writeFile(t, filepath.Join(dir, path), data)
		}
	}
	slices.Sort(texts)
	report, err := os.ReadFile("../site/report.yaml")
	if err != nil {
		t.Fatal(err)
	}
	before, _, found := strings.Cut(string(report), "\noutline:")
	if !found {
		t.Fatal("the sample has no outline")
	}
	outline := "\noutline:\n  - {title: All, files: [" + strings.Join(texts, ", ") + "], generated: " + generated + "}\n"
	writeFile(t, filepath.Join(dir, "site/report.yaml"), []byte(before+outline+reports))
	return dir
}

func writeFile(t *testing.T, path string, data []byte) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, data, 0o644); err != nil {
		t.Fatal(err)
	}
}

// TestSecurityReportAlone builds the sample's security report where the fire
// safety report, with all its numbers, is elsewhere.
func TestSecurityReportAlone(t *testing.T) {
	reports := strings.NewReplacer("SECURITY", "", "FIRE", `, address: "https://larkmoor.example/fire"`).Replace(twoDocuments)
	dir := copySample(t, reports, "crime_statistics", func(path string) bool {
		return strings.Contains(path, "fire") || strings.HasSuffix(path, "/drills.csv")
	})
	r, files := buildDraft(t, dir)
	for _, d := range r.Findings {
		if strings.Contains(d.Law, "668.49") || strings.HasPrefix(d.Rule, "count.") {
			t.Errorf("%s: %s [%s]", d.Span, d.Message, d.Rule)
		}
	}
	sameNames(t, files, "2026/annual-security-report-2026.pdf", "2026/fragment.html", "2026/index.html", "2026/notes.csv", "2026/statistics.csv", "2026/statistics.json")
	text := parsePage(t, files["2026/index.html"]).words()
	if !strings.Contains(text, "Fire Safety at Larkmoor 2026 is a document of its own at this address: https://larkmoor.example/fire") {
		t.Error("the report does not say where the other one is")
	}
	if !strings.Contains(text, "Security at Larkmoor 2026") || strings.Contains(text, "fires in on-campus student housing") {
		t.Error("the report has another title, or prints the fire statistics")
	}
	if notice := parsePage(t, files["notice/index.html"]).words(); !strings.Contains(notice, "https://larkmoor.example/fire") {
		t.Error("the notice does not say where the other report is")
	}
}

// TestFireReportAlone builds the sample's fire safety report where the security
// report, with all its numbers, is elsewhere.
func TestFireReportAlone(t *testing.T) {
	reports := strings.NewReplacer("SECURITY", `, address: "https://larkmoor.example/security"`, "FIRE", "").Replace(twoDocuments)
	dir := copySample(t, reports, "fire_statistics", func(path string) bool {
		return strings.HasSuffix(path, ".md") && !strings.Contains(path, "fire") || strings.HasSuffix(path, "/counts.yaml") ||
			strings.HasPrefix(path, "stats/ledger/")
	})
	r, files := buildDraft(t, dir)
	for _, d := range r.Findings {
		if d.Rule == "count.missing" {
			t.Errorf("%s: %s [%s]", d.Span, d.Message, d.Rule)
		}
	}
	sameNames(t, files, "2026/annual-fire-safety-report-2026.pdf", "2026/fires.csv", "2026/fragment.html", "2026/index.html")
	text := parsePage(t, files["2026/index.html"]).words()
	if !strings.Contains(text, "Security at Larkmoor 2026 is a document of its own at this address: https://larkmoor.example/security") {
		t.Error("the report does not say where the other one is")
	}
	if !strings.Contains(text, "fires in on-campus student housing") || strings.Contains(text, "criminal offenses, calendar years") {
		t.Error("the report prints no fire statistics, or those of crimes")
	}
}

// sameNames compares the names of the files of an edition, without notices.
func sameNames(t *testing.T, files map[string][]byte, want ...string) {
	t.Helper()
	var got []string
	for name := range files {
		if strings.HasPrefix(name, "2026/") {
			got = append(got, name)
		}
	}
	slices.Sort(got)
	if !slices.Equal(got, want) {
		t.Errorf("the edition has %q, want %q", got, want)
	}
}
