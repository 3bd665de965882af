package report

import (
	"strings"
	"testing"

	"cleryreport/generator/doc"
	"cleryreport/generator/prose"
)

// shown writes blocks as they are read, a paragraph a line.
func shown(blocks []doc.Block) string {
	var lines []string
	for _, block := range blocks {
		var line strings.Builder
		for _, in := range block.(*doc.Paragraph).Inlines {
			text := doc.PlainText([]doc.Inline{in})
			switch in.(type) {
			case *doc.Deletion:
				text = "[" + text + "]"
			case *doc.Insertion:
				text = "{" + text + "}"
			}
			line.WriteString(text)
		}
		lines = append(lines, line.String())
	}
	return strings.Join(lines, "|")
}

func TestRedline(t *testing.T) {
	for _, tt := range []struct {
		name, before, after string
		whole               bool
		want                string
	}{
		{"a word", "Call the police now", "Call the dispatcher now", false, "Call the [police] {dispatcher} now"},
		{"neighbors alone", "a|b|c|d|e", "a|b|x|d|e", false, "[1 paragraph without a change]|b|[c]{x}|d|[1 paragraph without a change]"},
		{"all of it", "a|b|c|d|e", "a|b|x|d|e", true, "a|b|[c]{x}|d|e"},
		{"many that stay", "a|b|c|d", "a|b|c|x", false, "[2 paragraphs without a change]|c|[d]{x}"},
		{"a paragraph came", "a", "a|b", false, "a|{b}"},
		{"a paragraph went", "a|b", "b", false, "[a]|b"},
		{"all is new", "", "a|b", false, "{a}|{b}"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			cut := func(text string) []string {
				return strings.FieldsFunc(text, func(r rune) bool { return r == '|' })
			}
			if got := shown(redline(prose.Compare(cut(tt.before), cut(tt.after)), tt.whole)); got != tt.want {
				t.Errorf("got  %s\nwant %s", got, tt.want)
			}
		})
	}
}
