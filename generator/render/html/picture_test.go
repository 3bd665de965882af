package html_test

import (
	"strings"
	"testing"

	"cleryreport/generator/doc"
	"cleryreport/generator/render/html"
)

// pictured returns a document with a picture, with or without a caption.
func pictured(caption string) *doc.Document {
	figure := &doc.Figure{Alt: `The "quad" from the west`, Picture: &doc.Picture{Data: []byte("bytes"), MediaType: "image/jpeg", Width: 900, Height: 600}}
	if caption != "" {
		figure.Number, figure.Caption = "Figure 1", doc.NewText(caption)
	}
	return &doc.Document{Lang: "en-US", Title: "Report", Sections: []*doc.Section{{ID: "part", Level: 2, Title: doc.NewText("Part"), Blocks: []doc.Block{figure}}}}
}

// TestPicture carries a picture within the page, with its measures and words.
func TestPicture(t *testing.T) {
	const img = `<img src="data:image/jpeg;base64,Ynl0ZXM=" width="900" height="600" alt="The &quot;quad&quot; from the west">`
	if page, want := render(t, pictured("")), "<figure class=\"drawing\">\n"+img+"\n</figure>\n"; !strings.Contains(page, want) {
		t.Errorf("the page lacks %s:\n%s", want, page)
	}
	want := "<figure class=\"drawing\">\n<figcaption><span class=\"number\">Figure 1.</span> Doors &amp; more</figcaption>\n" + img + "\n</figure>\n"
	if page := render(t, pictured("Doors & more")); !strings.Contains(page, want) {
		t.Errorf("the page lacks %s:\n%s", want, page)
	}
	fragment, err := html.Fragment(pictured("Doors"), css)
	if err != nil || !strings.Contains(string(fragment), img) || !strings.Contains(string(fragment), `<figure class="clery-drawing">`) {
		t.Errorf("the fragment is %s, %v", fragment, err)
	}
}

// TestFontsAreAllowedWhereTheyAre lets in the fonts of a style sheet that
// carries some, and none otherwise.
func TestFontsAreAllowedWhereTheyAre(t *testing.T) {
	if page := render(t, pictured("")); strings.Contains(page, "font-src") {
		t.Error("a page without fonts lets some in")
	}
	page, err := html.Render(pictured(""), "@font-face { font-family: \"A\"; }\n")
	if err != nil || !strings.Contains(string(page), "; img-src data:; font-src data:; base-uri 'none'") {
		t.Errorf("the page does not let in its fonts: %.600s, %v", page, err)
	}
}
