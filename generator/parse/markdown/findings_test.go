package markdown_test

import (
	"strings"
	"testing"

	"cleryreport/generator/diag"
	"cleryreport/generator/doc"
	"cleryreport/generator/parse/markdown"
	"cleryreport/generator/source"
)

const front = "---\ntitle: T\n---\n" // the body begins on line 4

// check parses a body, or a whole page if it begins with a marker or is meant
// to lack one, and compares its single finding.
func check(t *testing.T, text, want, help string) *markdown.Page {
	t.Helper()
	page, found := markdown.Parse(source.NewFile("p.md", []byte(text)))
	if len(found) != 1 {
		t.Fatalf("got %d findings, want 1: %v", len(found), found)
	}
	d := found[0]
	if got := strings.TrimPrefix(d.Span.String(), "p.md:") + " [" + strings.TrimPrefix(d.Rule, "markdown.") + "] " + d.Message; got != want {
		t.Errorf("\ngot  %s\nwant %s", got, want)
	}
	if !strings.Contains(d.Help, help) {
		t.Errorf("help %q does not say %q", d.Help, help)
	}
	return page
}

func TestCitations(t *testing.T) {
	const right = `## Whom to tell {cite="668.46(b)(2)(iii)"}`
	const form = `[cite-form] the citation was read, and is written {cite="..."} at the end of the line`
	tests := []struct{ name, text, want, help, cites string }{
		{"curly quotes", `## Whom to tell {cite=“668.46(b)(2)(iii)”}`, "4:17 " + form, right, "668.46(b)(2)(iii)"},
		{"single quotes", `## Whom to tell {cite='668.46(b)(2)(iii)'}`, "4:17 " + form, right, "668.46(b)(2)(iii)"},
		{"no quotes", `## Whom to tell {cite=668.46(b)(2)(iii)}`, "4:17 " + form, right, "668.46(b)(2)(iii)"},
		{"mixed quotes", `## Whom to tell {cite=“668.46(b)(2)(iii)"}`, "4:17 " + form, right, "668.46(b)(2)(iii)"},
		{"quotes within quotes", `## Whom to tell {cite="“668.46(b)(2)(iii)”"}`, "4:17 " + form, right, "668.46(b)(2)(iii)"},
		{"spaces", `## Whom to tell { cite = "668.46(b)(2)(iii)" }`, "4:17 " + form, right, "668.46(b)(2)(iii)"},
		{"capitals", `## Whom to tell {Cite="668.46(b)(2)(iii)"}`, "4:17 " + form, right, "668.46(b)(2)(iii)"},
		{"colon", `## Whom to tell {cite: "668.46(b)(2)(iii)"}`, "4:17 " + form, right, "668.46(b)(2)(iii)"},
		{"closing marks", right + ` ##`, "4:17 " + form, "as: " + right, "668.46(b)(2)(iii)"},
		{"closing marks without space", right + `##`, "4:17 " + form, "as: " + right, "668.46(b)(2)(iii)"},
		{"text after", `## Whom {cite="668.46(b)(2)(iii)"} to tell`,
			"4:9 [cite] text follows the citation, which stands at the end of its heading", right, "668.46(b)(2)(iii)"},
		{"second cite", `## Whom to tell {cite="668.46(b)"} {cite="668.46(c)"}`,
			"4:17 [cite] a heading has one cite, and here is a second", `## Whom to tell {cite="668.46(b); 668.46(c)"}`, "668.46(b) 668.46(c)"},
		{"second cite inside", `## Whom to tell {cite="668.46(b)" cite="668.46(c)"}`,
			"4:17 [cite] a heading has one cite, and here is a second", `{cite="668.46(b); 668.46(c)"}`, "668.46(b) 668.46(c)"},
		{"unknown key", `## Whom to tell {#tell}`,
			`4:17 [cite] only cite="..." may stand in braces on a heading, and here stands #tell`, "as: ## Whom to tell", ""},
		{"another key", `## Whom to tell {site="668.46(b)"}`,
			`4:17 [cite] only cite="..." may stand in braces on a heading, and here stands site="668.46(b)"`, `as: ## Whom to tell {cite="668.46(b)"}`, ""},
		{"unknown key beside", `## Whom to tell {cite="668.46(b)" id="x"}`,
			`4:17 [cite] only cite="..." may stand in braces on a heading, and here stands cite="668.46(b)" id="x"`, `tell {cite="668.46(b)"}`, "668.46(b)"},
		{"no key", `## Whom to tell {34 CFR 668.46(b)}`,
			`4:17 [cite] only cite="..." may stand in braces on a heading, and here stands 34 CFR 668.46(b)`, `as: ## Whom to tell {cite="34 CFR 668.46(b)"}`, ""},
		{"never closed", `## Whom to tell {cite="668.46(b)(2)(iii)"`,
			"4:17 [cite] the brace that opens here is never closed", right, "668.46(b)(2)(iii)"},
		{"no paragraph", `## Whom to tell {cite=""}`, "4:17 [cite] the citation names no paragraph", "remove the braces", ""},
		{"no braces", `## Whom to tell cite="668.46(b)(2)(iii)"`, "4:4 [cite] the citation on this heading lacks its braces", right, ""},
		{"parentheses", `## Whom to tell (cite="668.46(b)(2)(iii)")`, "4:4 [cite] the citation on this heading lacks its braces", right, ""},
		{"two braces", `## Whom to tell {{ cite="668.46(b)(2)(iii)" }}`, "4:17 " + form, right, "668.46(b)(2)(iii)"},
		{"backslash", `## Whom to tell \{cite="668.46(b)(2)(iii)"}`, "4:17 " + form, right, "668.46(b)(2)(iii)"},
		{"named quotes", `## Whom to tell {cite=&quot;668.46(b)(2)(iii)&quot;}`, "4:17 " + form, right, "668.46(b)(2)(iii)"},
		{"setext", "Whom to tell {cite='668.46(b)'}\n---", "4:14 " + form, `as: Whom to tell {cite="668.46(b)"}`, "668.46(b)"},
		{"with a fact", `## Call {{ offices.x.phone }} {cite='668.46(b)'}`, "4:31 " + form, `{{ offices.x.phone }} {cite="668.46(b)"}`, "668.46(b)"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			page := check(t, front+tt.text+"\n", tt.want, tt.help)
			h, ok := page.Blocks[0].(*doc.Heading)
			if !ok {
				t.Fatalf("no heading: %s", dump(page))
			}
			var cites []string
			for _, c := range h.Cites {
				cites = append(cites, c.Text)
				if c.Span.Text() != c.Text {
					t.Errorf("citation %q is placed at %q", c.Text, c.Span.Text())
				}
			}
			if got := strings.Join(cites, " "); got != tt.cites {
				t.Errorf("cites %q, want %q", got, tt.cites)
			}
			if title := doc.PlainText(h.Inlines); strings.ContainsAny(strings.ReplaceAll(title, "{{ offices.x.phone }}", ""), "{}") {
				t.Errorf("a brace reaches the title: %q", title)
			}
		})
	}
}

func TestFindings(t *testing.T) {
	tests := []struct{ name, text, want, help string }{
		{"no front matter", "Hello.\n", "1:1 [front-matter] the page has no front matter: title, owner and status are unknown", "title: Reporting"},
		{"front matter never closed", "---\ntitle: T\n\n## Text\n", "1:1 [front-matter] the front matter that begins here is never closed", "line ---"},
		{"front matter empty", "---\n---\n", "1:1 [front-matter] the front matter is empty: title, owner and status are unknown", "title: Reporting"},
		{"front matter without keys", "---\njust text\n---\n", "2:1 [front-matter] the front matter holds no keys", "title: Reporting"},
		{"front matter broken", "---\ntitle: A: B\n---\n", "2:9 [yaml.syntax] a colon inside plain text reads as the end of a key", `title: "A: B"`},
		{"title as heading", front + "# Title\n", "4:1 [heading-level] a heading with one # is the title of a page, and the title stands in the front matter", "##"},
		{"first heading too deep", front + "### Deep\n", "4:1 [heading-level] this heading skips a level", "write it with ##,"},
		{"too deep", front + "## A\n\n### B\n\n#### C\n\n##### D\n", "10:1 [heading-level] headings go no deeper than ####", "write it with ####,"},
		{"skipped level", front + "## A\n\n#### B\n", "6:1 [heading-level] this heading skips a level", "write it with ###,"},
		{"empty heading", front + "##\n", "4:1 [heading] this heading has no words", "write what"},
		{"heading of a citation alone", front + `## {cite="668.46(b)"}` + "\n", "4:4 [heading] this heading has no words", "write what"},
		{"heading without a space", front + `##Whom to tell {cite="668.46(b)"}` + "\n",
			"4:1 [heading] this line is no heading, because a space is missing after ##", `## Whom to tell {cite="668.46(b)"}`},
		{"heading in a list", front + "- ## A\n", "4:3 [heading] a heading stands inside a list or a quotation", "start of its line"},
		{"citation on a paragraph", front + `Call us. {cite="668.46(b)"}` + "\n", "4:10 [cite] a citation stands on a heading, and this is no heading", `## Heading {cite="668.46(b)"}`},
		{"box to tick", front + "- [ ] ask counsel\n", "4:3 [task-list] a box to tick stands here, and the report has none", "still to be done"},
		{"ticked box in a numbered list", front + "1. Text\n2. [X] done\n", "5:4 [task-list] a box to tick stands here, and the report has none", "still to be done"},
		{"box without words", front + "- [ ]\n", "4:3 [task-list] a box to tick stands here, and the report has none", "still to be done"},
		{"lone brace", front + "Call {us} now.\n", "4:6 [brace] a brace stands here alone, and braces are not printed", "remove"},
		{"closing brace", front + "Call us} now.\n", "4:8 [brace] a brace stands here alone, and braces are not printed", "remove"},
		{"escaped brace", front + "Call \\{us now.\n", "4:7 [brace] a brace stands here alone, and braces are not printed", "remove"},
		{"named brace", front + "Call &lbrace;us.\n", "4:1 [brace] the text names a brace, and braces are not printed", "without"},
		{"brace in a cell", front + "| a |\n| --- |\n| {b} |\n", "6:3 [brace] a brace stands here alone, and braces are not printed", "remove"},
		{"brace in a heading", front + "## Call {us}\n", "4:9 [brace] a brace stands here alone, and braces are not printed", "remove"},
		{"brace in a link", front + "[a {b}](https://x.example)\n", "4:4 [brace] a brace stands here alone, and braces are not printed", "remove"},
		{"malformed variable", front + "Call {{ Phone }}.\n", `4:6 [variable] "Phone" names no fact`, "{{ offices.public_safety.phone }}"},
		{"empty variable", front + "Call {{}}.\n", `4:6 [variable] "" names no fact`, "{{ offices"},
		{"variable never closed", front + "Call {{ offices.x.phone.\n", "4:6 [variable] the braces that open here are not closed on their line", "{{ offices.x.phone. }}"},
		{"variable on two lines", front + "Call {{ offices.x\n.phone }}.\n", "4:6 [variable] the braces that open here are not closed on their line", "on one line: {{ offices.x .phone }}"},
		{"placement on two lines", front + "{{ table \"arrests\"\n  campus='main' }}\n",
			"4:1 [variable] the braces that open here are not closed on their line", `on one line: {{ table "arrests" campus="main" }}`},
		{"placement of a title", front + `{{ table "Criminal Offenses" }}` + "\n", "4:1 [placement] this line places nothing, because it cannot be read", `{{ table "criminal_offenses" }}`},
		{"reference that is missing", front + "See [us][here].\n", "4:5 [link] this is no link, because its address cannot be read", "[text](https://address)"},
		{"malformed variable in a link", front + "[call](tel:{{ Phone }})\n", `4:1 [variable] "Phone" in the address of this link names no fact`, "{{ offices"},
		{"misspelled placement", front + `{{ tabel "hate_crimes" }}` + "\n", "4:1 [placement] this line places nothing, because it cannot be read", `as: {{ table "hate_crimes" }}`},
		{"placement without quotes", front + "{{ table hate_crimes campus=main }}\n",
			"4:1 [placement] this line places nothing, because it cannot be read", `as: {{ table "hate_crimes" campus="main" }}`},
		{"placement in curly quotes", front + "{{ table “hate_crimes” }}\n", "4:1 [placement] this line places nothing, because it cannot be read", `as: {{ table "hate_crimes" }}`},
		{"placement in text", front + `See {{ table "arrests" }} here.` + "\n",
			"4:5 [placement] a table is placed on a line of its own, outside lists and tables", `{{ table "arrests" }}`},
		{"placement in a list", front + `- {{ table "arrests" }}` + "\n",
			"4:3 [placement] a table is placed on a line of its own, outside lists and tables", `{{ table "arrests" }}`},
		{"placement with one argument twice", front + `{{ table "arrests" campus="a" campus="b" }}` + "\n", "4:31 [placement] campus stands here twice", "keep one"},
		{"HTML block", front + "<div>\nx\n</div>\n", "4:1 [html] HTML is not read, because it cannot be printed", "Markdown"},
		{"HTML comment", front + "a\n\n<!-- note -->\n", "6:1 [html] HTML is not read, because it cannot be printed", "comment"},
		{"inline HTML", front + "one<br>two\n", "4:4 [html] HTML is not read, because it cannot be printed", "backslash"},
		{"image in a line", front + "See ![a map of the campus](site/map.png) here.\n", "4:5 [image] a picture stands within a line of text", "by itself on a line"},
		{"image in a list", front + "- ![the quad](site/quad.png)\n", "4:3 [image] a picture stands inside a list, a quotation or a table", "by itself on a line"},
		{"image in a link", front + "[![the quad](site/quad.png) quad](https://a.example)\n", "4:2 [image] a picture stands within a line of text", "by itself on a line"},
		{"image with a space in its name", front + "![the quad](site/my quad.png)\n", "4:1 [image] this is no picture, because its address cannot be read", "without spaces"},
		{"image without words, with a space in its name", front + "![](site/my quad.png)\n", "4:1 [image] this is no picture, because its address cannot be read", "without spaces"},
		{"image of a reference that is not there", front + "![the quad][quad]\n", "4:1 [image] this is no picture, because its address cannot be read", "without spaces"},
		{"image with curly quotes", front + "![the quad](site/quad.png “The quad”)\n", "4:1 [image] this is no picture, because its address cannot be read", "straight quotation marks"},
		{"image without words", front + "![](site/quad.png)\n", "4:1 [image-alt] this picture has no words for people who do not see it", "between [ and ]"},
		{"image with a blank", front + "![ ](site/quad.png \"The quad\")\n", "4:1 [image-alt] this picture has no words for people who do not see it", "between [ and ]"},
		{"image named by its file", front + "![IMG_2041.jpg](site/quad.png)\n", "4:1 [image-words] \"IMG_2041.jpg\" does not say what the picture shows", "tells its readers"},
		{"image named by a camera", front + "![DSC 00412](site/quad.png)\n", "4:1 [image-words] \"DSC 00412\" does not say what the picture shows", "tells its readers"},
		{"image named an image", front + "![Image 3](site/quad.png)\n", "4:1 [image-words] \"Image 3\" does not say what the picture shows", "tells its readers"},
		{"image named by dots", front + "![...](site/quad.png)\n", "4:1 [image-words] \"...\" does not say what the picture shows", "tells its readers"},
		{"image of", front + "![An image of the quad](site/quad.png)\n", "4:1 [image-words] \"An image of the quad\" begins with words that a screen reader says by itself", "write: The quad"},
		{"brace in a caption", front + "![the quad](site/quad.png \"a } brace\")\n", "4:30 [brace] a brace stands here alone, and braces are not printed", "remove it"},
		{"footnote", front + "See[^1] here.\n", "4:4 [footnote] footnotes are not read", "in the text"},
		{"row too long", front + "| a | b |\n| --- | --- |\n| 1 | 2 | 3 |\n", "6:1 [table] this row has 3 cells, and the table has 2 cells in a row", `\|`},
		{"row too short", front + "| a | b |\n| --- | --- |\n| 1 |\n", "6:1 [table] this row has 1 cell, and the table has 2 cells in a row", "every cell"},
		{"text after a table", front + "| a | b |\n| --- | --- |\n| 1 | 2 |\ntext\n", "7:1 [table] this row has 1 cell, and the table has 2 cells in a row", "blank line"},
		{"no delimiter row", front + "| a | b |\n| 1 | 2 |\n", "4:1 [table] this is no table, because the line | --- | below its first row is missing", "| --- |"},
		{"delimiter row too short", front + "| a | b |\n| --- |\n| 1 | 2 |\n",
			"4:1 [table] this is no table, because its first row has 2 cells and the line below it 1 cell", "as many cells"},
		{"no table without pipes outside", front + "a | b | c\n--- | ---\n1 | 2\n",
			"4:1 [table] this is no table, because its first row has 3 cells and the line below it 2 cells", "as many cells"},
		{"link to a file", front + "[form](form.pdf)\n", `4:1 [link] the link leads to "form.pdf", which is no address a report can print`, "https://"},
		{"link without scheme", front + "[us](www.larkmoor.example)\n", `4:1 [link] the link leads to "www.larkmoor.example", which is no address a report can print`, "https://www.larkmoor.example"},
		{"mail without scheme", front + "[us](a@larkmoor.example)\n", `4:1 [link] the link leads to "a@larkmoor.example", which is no address a report can print`, "mailto:a@"},
		{"script", front + "[us](javascript:alert)\n", `4:1 [link] the link leads to "javascript:alert", which is no address a report can print`, "https://"},
		{"link without address", front + "[us]()\n", `4:1 [link] the link leads to "", which is no address a report can print`, "between ( and )"},
		{"link without words", front + "[](https://larkmoor.example)\n", "4:1 [link] this link has no words", "between [ and ]"},
		{"link with a space", front + "[us](https://a b)\n", "4:1 [link] this is no link, because its address cannot be read", "no spaces"},
		{"code never closed", front + "a\n\n```\ncode\n", "6:1 [code-fence] the code block that begins here is never closed", "```"},
		{"empty code never closed", front + "~~~", "4:1 [code-fence] the code block that begins here is never closed", "~~~"},
		{"indented text", front + "a\n\n    b\n", "6:5 [indented-code] this text is indented by four spaces or a tab, and is set as computer code", "remove"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			check(t, tt.text, tt.want, tt.help)
		})
	}
}

func TestSeverities(t *testing.T) {
	_, found := markdown.Parse(source.NewFile("p.md", []byte(front+"## A {cite='668.46(b)'}\n\n    code\n\nx } y\n")))
	if len(found) != 3 || found[0].Severity != diag.Note || found[1].Severity != diag.Warning || found[2].Severity != diag.Error {
		t.Error(found)
	}
}

func TestCodeKeepsItsBraces(t *testing.T) {
	page, found := markdown.Parse(source.NewFile("p.md", []byte(front+"Type `{{ a.b }} {x}`.\n\n```\n{cite=\"x\"}\n```\n\n## Use `{x=y}` here\n")))
	if len(found) > 0 {
		t.Fatal(found)
	}
	for _, want := range []string{`code "{{ a.b }} {x}"`, `code "{cite=\"x\"}\n"`, `code "{x=y}"`} {
		if !strings.Contains(dump(page), want) {
			t.Errorf("no %s in\n%s", want, dump(page))
		}
	}
}

func TestClosedCodeBlocks(t *testing.T) {
	for _, text := range []string{"```\na\n```\n", "> ```\n> a\n> ```\n", "- ~~~\n  a\n  ~~~\n", "```\n```", "````\n```\n````\n"} {
		if _, found := markdown.Parse(source.NewFile("p.md", []byte(front+text))); len(found) > 0 {
			t.Errorf("%q: %v", text, found)
		}
	}
}

func TestLinksThatAreAllowed(t *testing.T) {
	for _, target := range []string{"https://a.example/b?c=d", "http://a.example", "mailto:a@b.example", "tel:{{ offices.x.phone }}",
		"{{ offices.x.web }}", "#whom", "other.md", "../policies/other.md#whom", "https://{{ facts.host }}/x"} {
		if _, found := markdown.Parse(source.NewFile("p.md", []byte(front+"[a]("+target+")\n"))); len(found) > 0 {
			t.Errorf("%q: %v", target, found)
		}
	}
}

func TestBracketsThatAreNoBox(t *testing.T) {
	for _, item := range []string{"[x](https://a.example)", "see [x] later", "[a] and [b]", "[x], then"} {
		if _, found := markdown.Parse(source.NewFile("p.md", []byte(front+"- "+item+"\n"))); len(found) > 0 {
			t.Errorf("%q: %v", item, found)
		}
	}
}
