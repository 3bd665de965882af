package adopt

import (
	"strings"
	"testing"

	"cleryreport/generator/source"
)

// TestClean cleans what converters leave in a line.
func TestClean(t *testing.T) {
	tests := []struct{ name, text, want, listed string }{
		{"underline", `Call <u>at once</u> or [now]{.underline}.`, `Call at once or now.`, ""},
		{"bold and italic", `<b>Call</b> <i>now</i>`, `**Call** *now*`, ""},
		{"a break in a line", `12 Foundry Lane<br>Aldergate`, "12 Foundry Lane\\\nAldergate", ""},
		{"a break in an item", `- Room 2<br />Hall 3`, "- Room 2\\\n  Hall 3", ""},
		{"a break in a heading", `## Missing<br>students`, `## Missing students`, ""},
		{"a break in a table", `| a<br>b | c |`, `| a b | c |`, ""},
		{"superscript", `the 1<sup>st</sup> and 2^nd^ day`, `the 1st and 2nd day`, ""},
		{"an anchor", `<a id="_Toc12"></a>Reporting []{#_Toc13 .anchor}crimes`, `Reporting crimes`, ""},
		{"a link of HTML", `<a href="https://x.example/a?b=1&amp;c=2">the form</a>`, `[the form](https://x.example/a?b=1&c=2)`, ""},
		{"an address", `write to <clery@larkmoor.example>`, `write to [clery@larkmoor.example](mailto:clery@larkmoor.example)`, ""},
		{"an address that is a link", `see <https://larkmoor.example/a>`, `see <https://larkmoor.example/a>`, ""},
		{"a link without its beginning", `[us](www.larkmoor.example)`, `[us](https://www.larkmoor.example)`, ""},
		{"a link to a file", `[the map](media/map.docx)`, `the map`, "a link that leads nowhere"},
		{"a picture", `![Map of campus](media/image1.png){width="2in" height="3in"}`, ``, "a picture"},
		{"a picture of HTML", `<img src="m/i.png" alt="Map" />`, ``, "a picture"},
		{"a comment over lines", "before <!-- ask\ncounsel --> after", "before\n after", "a comment"},
		{"struck out", `call ~~911~~ 112 <del>or wait</del>`, `call 911 112 or wait`, "words that were struck out"},
		{"a box", `- [ ] ask counsel`, `- ask counsel`, "a box to tick"},
		{"braces", `ask the officer {on duty}`, `ask the officer (on duty)`, "braces"},
		{"attributes of a heading", `## Missing students {#missing .unnumbered}`, `## Missing students`, ""},
		{"a citation of a heading", `## Whom to tell {cite="668.46(b)(2)(iii)"}`, `## Whom to tell {cite="668.46(b)(2)(iii)"}`, ""},
		{"other HTML", `<custom-x>Call us</custom-x> <button>now</button>`, `Call us now`, "the HTML <custom-x>"},
		{"spaces that do not break", "call\u00a0911&nbsp;now, co\u00adoperate", "call 911 now, cooperate", ""},
		{"less than", `if a < b and c > d`, `if a < b and c > d`, ""},
		{"a footnote", "Doors are locked.[^1]\n\n[^1]: From 11 p.m.\n    to 7 a.m.", "Doors are locked. (From 11 p.m. to 7 a.m.)", "a footnote stands in parentheses"},
		{"a footnote without a mark", "Doors.\n\n[^1]: From 11 p.m.", "Doors.\n\n\n\nFrom 11 p.m.", "a footnote without a mark"},
		{"a mark without a footnote", "Doors.[^9]", "Doors. (9)", "the mark of a footnote that is not there"},
		{"code", "```\n<b>{x}</b>\n```", "```\n<b>{x}</b>\n```", ""},
		{"properties of the document", "---\ntitle: Report\n---\nText", "\n\n\nText", "the properties"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			l := &list{}
			var texts []string
			for _, line := range clean(source.NewFile("r.md", []byte(tt.text)), l) {
				texts = append(texts, line.text)
			}
			if got := strings.TrimRight(strings.Join(texts, "\n"), "\n"); got != tt.want {
				t.Errorf("got  %q\nwant %q", got, tt.want)
			}
			if tt.listed == "" && len(l.entries) > 0 || tt.listed != "" && (len(l.entries) == 0 || !strings.HasPrefix(l.entries[0].What, tt.listed)) {
				t.Errorf("listed %+v, want %q", l.entries, tt.listed)
			}
		})
	}
}
