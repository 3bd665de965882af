package html_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"cleryreport/generator/doc"
	"cleryreport/generator/render/html"
)

// kept is what a page may keep of a text: everything but control characters
// and noncharacters, which become U+FFFD.
func kept(text string) string {
	text = strings.ReplaceAll(strings.ReplaceAll(text, "\r\n", "\n"), "\r", "\n")
	var b strings.Builder
	for _, r := range text {
		control := r < ' ' && r != '\t' && r != '\n' || r >= 0x7F && r <= 0x9F
		nonCharacter := r >= 0xFDD0 && r <= 0xFDEF || r%0x10000 >= 0xFFFE
		if control || nonCharacter {
			r = utf8.RuneError
		}
		b.WriteRune(r)
	}
	return b.String()
}

// Any text comes out of a page as it went in, wherever it stands.
func FuzzTextRoundTrips(f *testing.F) {
	for _, s := range []string{"", "a", "<script>alert(1)</script>", `"quoted" & 'single'`, "&amp;", "]]>", "<!--", "-->",
		"a\r\nb\rc\x00\x1b\x85", "\xff\xfe", "\uFFFE\uFDD0", "é § — 漢 😀", "{{ table }}",
		"00000\r\n000000000000000000000000", "\xff" + strings.Repeat("é", 70)} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		s = "x" + s // an empty text leaves out its element
		d := &doc.Document{Lang: s, Title: s, Subtitle: s, Institution: s, Published: s, ISODate: s, Contents: true,
			Sections: []*doc.Section{{ID: "a", Number: s, Level: 2, Title: doc.NewText(s), Blocks: []doc.Block{
				doc.NewParagraph(s), &doc.Code{Text: s}, &doc.Paragraph{Inlines: []doc.Inline{&doc.CodeSpan{Value: s}}},
				&doc.Table{ID: "t", Number: s, Caption: doc.NewText(s), Summary: s, Columns: make([]doc.Column, 1),
					Groups: []doc.RowGroup{{Rows: []doc.Row{{Cells: []doc.Cell{{Inlines: doc.NewText(s), Marks: []string{s}}}}}}},
					Notes:  []doc.Note{{Mark: s, Inlines: doc.NewText(s)}}},
			}}}}
		out, err := html.Render(d, css)
		if err != nil {
			t.Fatal(err)
		}
		root, want := parse(t, out), kept(s)
		section := root.all("section")[0]
		for name, got := range map[string]string{
			"lang":      root.all("html")[0].attrs["lang"],
			"h1":        root.all("h1")[0].text,
			"time":      root.all("time")[0].attrs["datetime"],
			"paragraph": section.all("p")[0].text,
			"code":      section.all("pre")[0].text,
			"code span": section.all("p")[1].text,
			"summary":   section.all("caption")[0].children[1].text,
			"mark":      section.all("td")[0].all("a")[0].text,
		} {
			if got != want {
				t.Errorf("%s: got %q, want %q", name, got, want)
			}
		}
		checkIDs(t, root)
	})
}
