package html_test

import (
	"strings"
	"testing"

	"cleryreport/generator/doc"
	"cleryreport/generator/render/html"
	"cleryreport/generator/render/internal/sample"
)

func fragment(t *testing.T, d *doc.Document) *element {
	t.Helper()
	data, err := html.Fragment(d, "p { margin: 0 }")
	if err != nil {
		t.Fatal(err)
	}
	return parse(t, data)
}

// A fragment can stand in any page: no name of it is one of the page, it has no
// frame of its own, and its links lead to itself.
func TestFragmentStandsInAnotherPage(t *testing.T) {
	d := sample.Document()
	d.Draft = true
	root := fragment(t, d)
	for _, name := range []string{"html", "head", "body", "header", "main", "footer", "h1", "title", "meta", "script"} {
		if n := len(root.all(name)); n != 0 {
			t.Errorf("the fragment holds %d of %s", n, name)
		}
	}
	for _, e := range root.all("*") {
		names := append(strings.Fields(e.attrs["class"]), e.attrs["id"], e.attrs["aria-labelledby"])
		if anchor, ok := strings.CutPrefix(e.attrs["href"], "#"); ok {
			names = append(names, anchor)
		}
		for _, name := range names {
			if name != "" && !strings.HasPrefix(name, html.FragmentPrefix) {
				t.Errorf("%s has the name %q", e.name, name)
			}
		}
	}
	if references := checkIDs(t, root); references < 10 {
		t.Errorf("%d references were checked, and the sample has more", references)
	}
}

// Text that looks like an attribute is text.
func TestFragmentLeavesTextAlone(t *testing.T) {
	text := `Write class="x" or <a href="#y">`
	root := fragment(t, &doc.Document{Lang: "en-US", Title: "T", Front: []doc.Block{doc.NewParagraph(text)}})
	if got := root.all("p")[1].text; got != text {
		t.Errorf("got %s", got)
	}
}

// The words of a fragment are those of the page.
func TestFragmentSaysTheSame(t *testing.T) {
	page, part := parse(t, []byte(render(t, sample.Document()))), fragment(t, sample.Document())
	inPage, inPart := page.all("section"), part.all("section")
	if len(inPage) == 0 || len(inPage) != len(inPart) {
		t.Fatalf("%d sections, want %d", len(inPart), len(inPage))
	}
	for i := range inPage {
		if inPage[i].text != inPart[i].text {
			t.Errorf("section %d differs", i)
		}
	}
}
