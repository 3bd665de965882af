package generator_test

import (
	"fmt"
	"strings"
	"testing"

	"cleryreport/generator/doc"
	"cleryreport/generator/render/pdf/check"
)

// draftAlert stands at the top of a page of a draft.
const draftAlert = "Draft. This page is for review only. It is not the published report, and its numbers may change."

// TestParity compares the sample report, block by block, with what the page
// and the PDF of it say: they say the same in the same order. Only the frame
// differs: the PDF prints its address on the cover, the page below the text.
func TestParity(t *testing.T) {
	r, files := buildDraft(t, "..")
	d := r.Edition.Report
	var page, pdf pieces
	page.page(parsePage(t, files["2026/index.html"]))
	pdf.pdf(parsePDF(t, files["2026/"+r.Edition.Name+".pdf"]))

	samePieces(t, "page", page, wantedPage(d))
	samePieces(t, "PDF", pdf, wantedPDF(d))
	if len(pdf) < 1000 {
		t.Errorf("the report has %d pieces only", len(pdf))
	}
	kinds := map[string]int{}
	for _, p := range pdf {
		kinds[p.kind]++
	}
	for _, kind := range []string{"h1", "h2", "h3", "h4", "p", "item", "caption", "summary", "row", "th", "td", "note", "toc", "figure", "label"} {
		if kinds[kind] == 0 {
			t.Errorf("the sample has no %s, so that nothing is shown about it", kind)
		}
	}
}

// TestLogo finds the logo in every edition for the public, with the name of the
// institution for those who do not see it.
func TestLogo(t *testing.T) {
	r, files := buildDraft(t, "..")
	name := r.Corpus.Report.Institution.Name
	for _, path := range []string{"index.html", "2026/index.html", "notice/index.html"} {
		if found := parsePage(t, files[path]).find("img"); len(found) != 1 || found[0].attr["alt"] != name {
			t.Errorf("%s has %d pictures", path, len(found))
		}
	}
	if n := len(findRole(parsePDF(t, files["2026/"+r.Edition.Name+".pdf"]), "Figure")); n == 0 {
		t.Error("the PDF has no picture")
	}
	for _, n := range r.Edition.Notices {
		if message := string(files["notice/"+n.Audience.ID+".eml"]); !strings.Contains(message, "Content-Id: <logo@clery>") {
			t.Errorf("the message to %s has no logo", n.Audience.ID)
		}
	}
}

// TestPDFs looks at the real files for what a check of ours can find.
func TestPDFs(t *testing.T) {
	for _, dir := range []string{"..", "testdata/sdsu"} {
		r, files := buildDraft(t, dir)
		for _, problem := range check.File(files["2026/"+r.Edition.Name+".pdf"]) {
			t.Errorf("%s: %s", dir, problem)
		}
	}
}

// wantedPage is the pieces of the page of a draft.
func wantedPage(d *doc.Document) pieces {
	var p pieces
	p.add("p", draftAlert)
	p.logo(d)
	p.add("p", d.Institution)
	p.add("h1", d.Title)
	p.add("p", d.Subtitle)
	p.add("p", "Published "+d.Published)
	p.blocks(d.Front)
	p.add("h2", "Contents")
	p.contents(d.Sections)
	p.sections(d.Sections)
	p.add("p", d.Institution+". "+d.Title+".")
	p.add("p", "This page is published at "+d.Address+".")
	return p
}

// wantedPDF is the pieces of the PDF.
func wantedPDF(d *doc.Document) pieces {
	var p pieces
	p.logo(d)
	p.add("p", d.Institution)
	p.add("h1", d.Title)
	p.add("p", d.Subtitle)
	p.blocks(d.Front)
	p.add("p", "Published "+d.Published)
	p.add("p", d.Address)
	p.add("h2", "Contents")
	p.contents(d.Sections)
	p.sections(d.Sections)
	return p
}

// samePieces stops at the first piece that differs, because all that follow it
// may be out of step, and shows what stands before it.
func samePieces(t *testing.T, name string, got, want pieces) {
	t.Helper()
	for i := range max(len(got), len(want)) {
		if i < len(got) && i < len(want) && got[i] == want[i] {
			continue
		}
		before, after := "", ""
		for k := max(0, i-3); k < min(i, len(want)); k++ {
			before += fmt.Sprintf("\n  %+v", want[k])
		}
		for k := i; k < min(i+2, len(got)); k++ {
			after += fmt.Sprintf("\n  got  %+v", got[k])
		}
		for k := i; k < min(i+2, len(want)); k++ {
			after += fmt.Sprintf("\n  want %+v", want[k])
		}
		t.Errorf("%s: piece %d of %d differs, after%s:%s", name, i, len(want), before, after)
		return
	}
}
