package html_test

import (
	"strings"
	"testing"

	"cleryreport/generator/doc"
)

func TestLongWordsMayBreak(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"Murder and nonnegligent manslaughter, negligent", "Murder and nonnegligent manslaughter, negligent"},
		{"a\n" + strings.Repeat("b", 31), "a\nbbbbbbbbbbbb<wbr>" + strings.Repeat("b", 19)},
		{strings.Repeat("é&", 16) + " end", strings.Repeat("é&amp;", 6) + "<wbr>" + strings.Repeat("é&amp;", 10) + " end"},
	} {
		page := render(t, &doc.Document{Lang: "en-US", Title: "T", Front: []doc.Block{doc.NewParagraph(tt.text)}})
		if !strings.Contains(page, "<p>"+tt.want+"</p>") {
			t.Errorf("the page lacks %s", tt.want)
		}
	}
}
