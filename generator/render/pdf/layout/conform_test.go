package layout_test

import (
	"strings"
	"testing"

	"cleryreport/generator/doc"
	"cleryreport/generator/render/pdf"
	"cleryreport/generator/render/pdf/check"
	"cleryreport/generator/render/pdf/layout"
)

// What layout makes becomes a PDF in which every piece of content is tagged,
// every link is described and every table is complete.
func TestFileConforms(t *testing.T) {
	short := sample()
	short.Contents = false
	draft := sample()
	draft.Draft = true
	for name, d := range map[string]*doc.Document{"report": sample(), "short": short, "draft": draft} {
		t.Run(name, func(t *testing.T) {
			artifact, err := pdf.Render(d, testTheme(t), nil)
			if err != nil {
				t.Fatal(err)
			}
			for _, problem := range check.File(artifact.Data) {
				t.Error(problem)
			}
		})
	}
}

// Whatever a text holds, it is refused or all of it is drawn.
func FuzzLayout(f *testing.F) {
	f.Add("Whom to tell", "Tell the Title IX Coordinator, 555-555-0142.")
	f.Add("Cafe\u0301", "soft\u00ADhyphen\u200B and\u0000control")
	f.Add("漢", "😀")
	f.Add(" ", "0")
	f.Fuzz(func(t *testing.T, title, words string) {
		if len(title)+len(words) > 2000 {
			return
		}
		table := wideTable(3)
		table.Turned = len(words)%2 == 1
		table.Groups[0].Rows[0].Cells[1] = cell(words)
		d := report(doc.NewParagraph(words), table)
		d.Contents = true
		d.Sections[0].Title = doc.NewText(title)
		out, _, err := layout.Layout(d, testTheme(t))
		if err != nil {
			return
		}
		drawn := letters(allText(out))
		if strings.Count(drawn, letters(words)) < 2 || strings.Count(drawn, letters(title)) < 2 {
			t.Errorf("%q or %q is not drawn", title, words)
		}
	})
}

// letters returns the letters without accents, and the figures, of a printed text.
func letters(s string) string {
	return strings.Map(func(r rune) rune {
		if r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' {
			return r
		}
		return -1
	}, doc.Printed(s))
}
