package report

import (
	"strings"
	"testing"

	"cleryreport/generator/doc"
	"cleryreport/generator/source"
	"cleryreport/generator/theme"
)

// TestGlyphPlaces finds a character that no font has at the very character, in
// the head of its section if it has no place of its own, and in site/ if it
// belongs to no section.
func TestGlyphPlaces(t *testing.T) {
	look, err := theme.Default()
	if err != nil {
		t.Fatal(err)
	}
	file := source.NewFile("policies/a.md", []byte("title: One \U0001F525\n\nTwo \U0001F525 words\nab\u0323\n"))
	span := func(text int, length int) source.Span {
		return source.Span{File: file, Start: text, End: text + length}
	}
	title := &doc.Section{Span: span(7, 8), Title: doc.NewText("One \U0001F525")}
	words := &doc.Section{Span: span(7, 8), Title: doc.NewText("One"), Blocks: []doc.Block{
		&doc.Paragraph{Inlines: []doc.Inline{&doc.Text{At: doc.At{Span: span(17, 14)}, Value: "Two \U0001F525 words"}}}}}
	accents := &doc.Section{Blocks: []doc.Block{&doc.Paragraph{Inlines: []doc.Inline{&doc.Text{At: doc.At{Span: span(32, 4)}, Value: "ab\u0323"}}}}}
	generated := &doc.Section{Title: doc.NewText("Two \U0001F525")}
	tests := []struct {
		name string
		doc  *doc.Document
		want string
	}{
		{"in a title", &doc.Document{Sections: []*doc.Section{title}}, "policies/a.md:1:12"},
		{"in words", &doc.Document{Sections: []*doc.Section{words}}, "policies/a.md:3:5"},
		{"in a generated title", &doc.Document{Sections: []*doc.Section{generated}}, "site"},
		{"in the institution's name", &doc.Document{Institution: "\U0001F525"}, "site"},
		{"a letter and its accent apart", &doc.Document{Sections: []*doc.Section{accents}}, "policies/a.md:4:2"},
		{"each once", &doc.Document{Sections: []*doc.Section{words, title}}, "policies/a.md:3:5"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			found := checkGlyphs(tt.doc, look.Fonts)
			if len(found) != 1 || found[0].Span.String() != tt.want {
				t.Errorf("found %v, want one at %s", found, tt.want)
			}
		})
	}
}

// TestGlyphKinds says of what is not supported what it is: once in a text that
// runs from right to left, and once for each other character.
func TestGlyphKinds(t *testing.T) {
	look, err := theme.Default()
	if err != nil {
		t.Fatal(err)
	}
	for text, want := range map[string][]string{
		"José Nguyễn, Łódź, § 668.46 – “yes”":     nil,
		"اتصل بالشرطة":                            {"from right to left"},
		"התקשרו למשטרה 911":                       {"from right to left"},
		"Call \U0001F4DE or \U0001F4DE now":       {"the emoji"},
		"\u26a0 \U0001F525":                       {"the emoji", "the emoji"},
		"欢迎":                                      {"no font", "no font"},
		"Jose\u0301 cafe\u0301\u200d\u202e\ufeff": nil, // printed as José café
		"b\u0323 and \u1e05":                      {"no font"},
	} {
		found := checkGlyphs(&doc.Document{Front: []doc.Block{doc.NewParagraph(text)}}, look.Fonts)
		if len(found) != len(want) {
			t.Errorf("%q: %d findings, want %d", text, len(found), len(want))
			continue
		}
		for i := range want {
			if !strings.Contains(found[i].Message, want[i]) {
				t.Errorf("%q: %q, want %q", text, found[i].Message, want[i])
			}
		}
	}
}
