package markdown_test

import (
	"testing"

	"cleryreport/generator/parse/markdown"
	"cleryreport/generator/source"
)

func TestLinkWords(t *testing.T) {
	const address = "https://safety.larkmoor.example"
	for link, want := range map[string]bool{
		"[here](" + address + ")":                                  true,
		"[Click Here!](" + address + ")":                           true,
		"[More information](" + address + ")":                      true,
		"[Haga clic aquí](" + address + ")":                        true,
		"[**this link**](" + address + ")":                         true,
		"[" + address + "/log/2026/may/?all=yes](" + address + ")": true,
		"<" + address + "/log/2026/may/?all=yes>":                  true,
		"<" + address + ">":                                        false,
		"[the daily crime log](" + address + ")":                   false,
		"[reports made here](" + address + ")":                     false,
		"[clery@larkmoor.example](mailto:clery@larkmoor.example)":  false,
	} {
		_, found := markdown.Parse(source.NewFile("content/a.md", []byte("---\ntitle: A\n---\n\nRead "+link+" first.\n")))
		got := false
		for _, d := range found {
			got = got || d.Rule == markdown.RuleLinkWords
		}
		if got != want {
			t.Errorf("%s: found %v, want %v", link, got, want)
		}
	}
}
