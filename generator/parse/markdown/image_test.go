package markdown_test

import (
	"strings"
	"testing"

	"cleryreport/generator/doc"
	"cleryreport/generator/parse/markdown"
	"cleryreport/generator/source"
)

// TestImages reads pictures that stand by themselves.
func TestImages(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"plain", "![the quad](site/quad.png)", "the quad|site/quad.png|"},
		{"with a caption", `![the quad](site/quad.png "Seen from the (new) Library")`, "the quad|site/quad.png|Seen from the (new) Library"},
		{"two in a row", "![one](site/a.png)\n![two](site/b.png)", "one|site/a.png|;two|site/b.png|"},
		{"in angle brackets", "![the quad](<site/my quad.png>)", "the quad|site/my quad.png|"},
		{"by reference", "![the quad][q]\n\n[q]: site/quad.png \"The quad\"", "the quad|site/quad.png|The quad"},
		{"with a fact", `![{{ facts.name }} seen](site/quad.png "Of {{ facts.name }}")`, "{{ facts.name }} seen|site/quad.png|Of {{ facts.name }}"},
		{"with marking and escapes", `![*the* R&amp;D building](site/quad.png "R&amp;D \"lab\"")`, `the R&D building|site/quad.png|R&D "lab"`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			page, found := markdown.Parse(source.NewFile("p.md", []byte(front+tt.text+"\n")))
			if len(found) > 0 {
				t.Fatalf("findings: %v", found)
			}
			var got []string
			for _, b := range page.Blocks {
				image, ok := b.(*doc.Image)
				if !ok {
					t.Fatalf("%T is no image", b)
				}
				got = append(got, doc.PlainText(image.Alt)+"|"+image.Target+"|"+doc.PlainText(image.Caption))
			}
			if got := strings.Join(got, ";"); got != tt.want {
				t.Errorf("got %s, want %s", got, tt.want)
			}
		})
	}
}
