package pdf

import (
	"bytes"
	"testing"

	"cleryreport/generator/doc"
	"cleryreport/generator/render/pdf/check"
	"cleryreport/generator/theme"
)

func report() *doc.Document {
	paragraph := func(text string) doc.Block { return doc.NewParagraph(text) }
	link := &doc.Paragraph{Inlines: []doc.Inline{
		&doc.Text{Value: "See "},
		&doc.Link{Target: "#fire", Inlines: doc.NewText("fire safety")},
		&doc.Text{Value: " or write to "},
		&doc.Link{Target: "mailto:police@larkmoor.example", Inlines: doc.NewText("the police")},
		&doc.Text{Value: "."},
	}}
	return &doc.Document{
		Lang: "en-US", Title: "Annual Security Report", Institution: "Larkmoor University",
		Published: "September 28, 2026", ISODate: "2026-09-28", Contents: true,
		Sections: []*doc.Section{
			{ID: "security", Number: "1", Level: 2, Title: doc.NewText("Security"), Blocks: []doc.Block{link}},
			{ID: "fire", Number: "2", Level: 2, Title: doc.NewText("Fire safety"), Blocks: []doc.Block{paragraph("No fires.")}},
		},
	}
}

func TestRender(t *testing.T) {
	fonts, err := theme.DefaultFonts()
	if err != nil {
		t.Fatal(err)
	}
	look := &theme.Theme{Page: theme.Letter, Fonts: fonts}
	got, err := Render(report(), look, nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, problem := range check.File(got.Data) {
		t.Error(problem)
	}
	for _, anchor := range []string{"security", "fire"} {
		if page := got.AnchorPages[anchor]; page < 1 || page > got.Pages {
			t.Errorf("anchor %s on page %d of %d", anchor, page, got.Pages)
		}
	}
	again, err := Render(report(), look, nil)
	if err != nil || !bytes.Equal(got.Data, again.Data) {
		t.Errorf("rendered twice, the files differ (%v)", err)
	}
}
