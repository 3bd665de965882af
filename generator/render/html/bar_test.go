package html_test

import (
	"strings"
	"testing"

	"cleryreport/generator/doc"
)

// A bar is drawn piece after piece and hidden from those who hear the page;
// pieces without a value, and a bar without any, are not drawn.
func TestBar(t *testing.T) {
	paragraph := func(pieces ...doc.Piece) *doc.Document {
		return &doc.Document{Lang: "en-US", Title: "Bars", Front: []doc.Block{&doc.Paragraph{Inlines: []doc.Inline{&doc.Text{Value: "All"}, &doc.Bar{Pieces: pieces}}}}}
	}
	page := render(t, paragraph(doc.Piece{Tone: doc.ToneAlert, Value: 2}, doc.Piece{Tone: doc.ToneWarning}, doc.Piece{Tone: doc.ToneGood, Value: 5}))
	want := `<p>All<svg class="bar" viewBox="0 0 7 1" preserveAspectRatio="none" aria-hidden="true">` +
		`<rect class="tone-alert" x="0" width="2" height="1"/><rect class="tone-good" x="2" width="5" height="1"/></svg></p>`
	if !strings.Contains(page, want) {
		t.Errorf("the page lacks %s:\n%s", want, page)
	}
	if empty := render(t, paragraph(doc.Piece{Tone: doc.ToneQuiet})); strings.Contains(empty, "<svg") {
		t.Error("an empty bar is drawn")
	}
}
