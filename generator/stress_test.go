package generator_test

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"cleryreport/generator/doc"
	"cleryreport/generator/render/pdf/check"
	"cleryreport/generator/report"
)

var pageNumber = regexp.MustCompile(`, page \d+`)

// TestStress builds the sample, on either paper, with a chapter that holds every
// construct of a text and the worst of some: nobody has to mend anything, both
// editions say all of it, and the PDF is tagged throughout. .ci/run builds the
// same for the validators of others.
func TestStress(t *testing.T) {
	for _, paper := range []string{"letter", "a4"} {
		t.Run(paper, func(t *testing.T) {
			r, files := buildDraft(t, stress(t, paper))
			for _, d := range r.Findings {
				if d.Rule == report.RuleOtherFont && paper == "a4" {
					continue // some of its characters are rare
				}
				t.Errorf("%s: %s [%s]", d.Span, d.Message, d.Rule)
			}
			data := files["2026/"+r.Edition.Name+".pdf"]
			for _, problem := range check.File(data) {
				t.Error(problem)
			}
			var page, pdf pieces
			page.page(parsePage(t, files["2026/index.html"]))
			pdf.pdf(parsePDF(t, data))
			samePieces(t, "page", page, wantedPage(r.Edition.Report))
			for i := range pdf { // the pages of the crosswalk are the PDF's own
				pdf[i].text = pageNumber.ReplaceAllString(pdf[i].text, "")
			}
			samePieces(t, "PDF", pdf, wantedPDF(r.Edition.Report))
			if turned := turnedTables(r.Edition.Report.Sections); turned != wideTables {
				t.Errorf("%d tables are turned, want %d", turned, wideTables)
			}
		})
	}
}

// wideTables is how many tables of the chapter are wider than an upright page.
const wideTables = 4

// turnedTables counts the tables of sections whose pages are turned.
func turnedTables(sections []*doc.Section) int {
	count := 0
	for _, s := range sections {
		count += turnedIn(s.Blocks) + turnedTables(s.Sections)
	}
	return count
}

func turnedIn(blocks []doc.Block) int {
	count := 0
	for _, block := range blocks {
		switch n := block.(type) {
		case *doc.Table:
			if n.Turned {
				count++
			}
		case *doc.List:
			for _, item := range n.Items {
				count += turnedIn(item.Blocks)
			}
		}
	}
	return count
}

// harborMap is the map of the sample's other campus, as a picture.
const (
	harborOpen = "    open: [{from: 2011-08-22}]\n"
	harborMap  = "    map: {image: site/images/harbor.png, alt: \"The Harbor Center stands between two streets, north of the water.\", date: 2026-05-01}\n"
)

// ownType sets a report in a typeface of the institution's own.
const ownType = `type:
  family: Larkmoor Serif
  license: SIL Open Font License 1.1, site/fonts/SourceSerif4-OFL.txt
  regular: site/fonts/SourceSerif4-Regular.ttf
  semibold: site/fonts/SourceSerif4-SemiBold.ttf
  italic: site/fonts/SourceSerif4-Italic.ttf
`

// stress returns a folder with that report.
func stress(t *testing.T, paper string) string {
	t.Helper()
	dir := t.TempDir()
	for _, name := range []string{"content", "policies", "schemas", "site", "stats"} {
		if err := os.CopyFS(filepath.Join(dir, name), os.DirFS(filepath.Join("..", name))); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.CopyFS(dir, os.DirFS("testdata/stress")); err != nil {
		t.Fatal(err)
	}
	replace(t, filepath.Join(dir, "site/report.yaml"), "\noutline:\n", "\noutline:\n  - {title: Every construct, files: [content/every-construct.md]}\n")
	replace(t, filepath.Join(dir, "site/campuses.yaml"), harborOpen, harborOpen+harborMap)
	look := "page: " + paper + "\n"
	if paper == "a4" {
		look += ownType
		for _, name := range []string{"Regular.ttf", "SemiBold.ttf", "Italic.ttf", "OFL.txt"} {
			data, err := os.ReadFile("../themes/fonts/SourceSerif4-" + name)
			if err != nil {
				t.Fatal(err)
			}
			writeFile(t, filepath.Join(dir, "site/fonts/SourceSerif4-"+name), data)
		}
	}
	replace(t, filepath.Join(dir, "site/brand.yaml"), "colors:", look+"colors:")
	return dir
}

func replace(t *testing.T, path, from, to string) {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil || !strings.Contains(string(data), from) {
		t.Fatalf("%s does not hold %q (%v)", path, from, err)
	}
	if err := os.WriteFile(path, []byte(strings.Replace(string(data), from, to, 1)), 0o666); err != nil {
		t.Fatal(err)
	}
}
