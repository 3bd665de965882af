package text_test

import (
	"bytes"
	"strings"
	"testing"
	"unicode/utf8"

	"cleryreport/generator/doc"
	"cleryreport/generator/internal/golden"
	"cleryreport/generator/render/internal/sample"
	"cleryreport/generator/render/text"
)

func TestRender(t *testing.T) {
	golden.Check(t, "testdata/sample.golden", text.Render(sample.Document(), 0))
}

func TestRenderNarrowDraft(t *testing.T) {
	d := sample.Document()
	d.Draft, d.Contents, d.Address = true, false, ""
	golden.Check(t, "testdata/narrow.golden", text.Render(d, 44))
}

func TestRenderTwiceIsEqual(t *testing.T) {
	if !bytes.Equal(text.Render(sample.Document(), 60), text.Render(sample.Document(), 60)) {
		t.Error("two renderings of one document differ")
	}
}

func TestLinks(t *testing.T) {
	for _, tt := range []struct{ target, words, want string }{
		{"https://a.example/", "our page", "our page <https://a.example/>"},
		{"https://a.example/", "https://a.example/", "https://a.example/"},
		{"mailto:a@a.example", "a@a.example", "a@a.example"},
		{"mailto:a@a.example", "write to us", "write to us <a@a.example>"},
		{"tel:+15555550142", "555-555-0142", "555-555-0142"},
		{"tel:+15555550142", "call us", "call us <+15555550142>"},
		{"tel:+15555550142", "ask for 7", "ask for 7 <+15555550142>"},
		{"#crime", "the statistics", "the statistics"},
		{"report.pdf", "the PDF", "the PDF <https://a.example/2026/report.pdf>"},
		{"../notice/", "the notice", "the notice <https://a.example/notice/>"},
	} {
		t.Run(tt.target+" "+tt.words, func(t *testing.T) {
			d := &doc.Document{Title: "T", Address: "https://a.example/2026/", Front: []doc.Block{
				&doc.Paragraph{Inlines: []doc.Inline{&doc.Link{Target: tt.target, Inlines: doc.NewText(tt.words)}}}}}
			want := "T\n=\n\n" + tt.want + "\n"
			if got := string(text.Render(d, 76)); got != want {
				t.Errorf("got %q, want %q", got, want)
			}
		})
	}
}

// Whatever a paragraph holds, no word is lost or cut and no line with more than
// one word is too long.
func FuzzParagraph(f *testing.F) {
	for _, s := range []string{"", "a", "one two three", "  spaces  ", "ü\u00A0é \u202e x", "\x00\x1b[31m\r\n", "\xff", strings.Repeat("w", 90)} {
		f.Add(s, 10)
	}
	f.Fuzz(func(t *testing.T, s string, width int) {
		width = max(width%100, 1)
		d := &doc.Document{Title: "T", Front: []doc.Block{doc.NewParagraph(s)}}
		got := strings.TrimPrefix(string(text.Render(d, width)), "T\n=\n")
		for line := range strings.SplitSeq(strings.TrimSuffix(got, "\n"), "\n") {
			if strings.Contains(line, " ") && utf8.RuneCountInString(line) > width {
				t.Errorf("line %q is longer than %d", line, width)
			}
			for _, r := range line {
				if r < ' ' || r >= 0x7F && r < 0xA0 {
					t.Errorf("line %q holds a control character", line)
				}
			}
		}
		letters := func(s string) string {
			return strings.Map(func(r rune) rune {
				if r <= ' ' || r >= 0x7F && r < 0xA0 {
					return -1
				}
				return r
			}, s)
		}
		if letters(got) != letters(s) {
			t.Errorf("got %q from %q", got, s)
		}
	})
}
